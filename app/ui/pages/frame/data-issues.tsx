import type { Issue } from '#lib/model'
import type { PageWords } from '../../base/words/words-context'
import { PageFrame } from './page-frame'
import { RecordEntry, RecordList } from './record-list'

/**
 * Shown in place of a stack trace while records are being edited (`npm run dev`): what the check
 * finds wrong in them. A build stops on the same issues. It is in English only, as the check is.
 */
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
            <RecordList>
              <RecordEntry term="File">
                <code>{file}</code>
              </RecordEntry>
              {record && (
                <RecordEntry term="Record">
                  <code>
                    <bdi>{record}</bdi>
                  </code>
                </RecordEntry>
              )}
              <RecordEntry term="What is wrong">
                {value && (
                  <code>
                    <bdi>{value}</bdi>
                  </code>
                )}{' '}
                {rule}
              </RecordEntry>
              {cure && <RecordEntry term="Cure">{cure}</RecordEntry>}
            </RecordList>
          </li>
        ))}
      </ol>
    </PageFrame>
  )
}
