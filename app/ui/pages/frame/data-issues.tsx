import type { Issue } from '#lib/model'
import type { PageWords } from '../../base/words/words-context'
import { PageFrame } from './page-frame'
import styles from '../record.module.css'

/** While records are edited (`npm run dev`): what the check finds wrong in them, in place of a stack trace. A build stops on the same. English only, as the check itself. */
export function DataIssues({ issues, words }: { issues: readonly Issue[]; words: PageWords }) {
  return (
    <PageFrame
      words={words}
      kind="Data"
      title={`${issues.length} ${issues.length === 1 ? 'issue' : 'issues'} in the data`}
      lead="The map is drawn again as soon as the records are mended and this page is loaded anew."
    >
      <ol data-issues={issues.length}>
        {issues.map(({ file, record, value, rule, cure }, i) => (
          <li key={i}>
            <dl className={styles.record}>
              <div>
                <dt>File</dt>
                <dd>
                  <code>{file}</code>
                </dd>
              </div>
              {record && (
                <div>
                  <dt>Record</dt>
                  <dd>
                    <code>
                      <bdi>{record}</bdi>
                    </code>
                  </dd>
                </div>
              )}
              <div>
                <dt>What is wrong</dt>
                <dd>
                  {value && (
                    <code>
                      <bdi>{value}</bdi>
                    </code>
                  )}{' '}
                  {rule}
                </dd>
              </div>
              {cure && (
                <div>
                  <dt>Cure</dt>
                  <dd>{cure}</dd>
                </div>
              )}
            </dl>
          </li>
        ))}
      </ol>
    </PageFrame>
  )
}
