import type { FileDataset } from '#lib/open'
import { useWords } from '../../base/words/words-context'
import { Section } from '../../pages/frame/section'
import { useTold } from '../told'
import styles from './reading-report.module.css'

/** What became of all rows: refused for which reasons, what was taken for granted or converted. */
export function ReadingReport({ read: { report, refused } }: { read: FileDataset }) {
  const { say } = useWords()
  const tell = useTold()
  const { reasons, remarks, conversions, unread, unlocated } = report
  return (
    <Section title={say('open.report')}>
      <div className={styles.report}>
        <Counts title={say('open.report.refused')} counts={reasons} ofRows />
        <Counts title={say('open.report.remarks')} counts={remarks} />
        <Counts title={say('open.report.converted')} counts={conversions} />
        {unlocated > 0 && (
          <div>
            <h3>{say('open.report.unlocated')}</h3>
            <p>{say('dense.unlocated', { count: unlocated })}</p>
          </div>
        )}
        {unread.length > 0 && (
          <div>
            <h3>{say('dense.unread')}</h3>
            <ul>
              {unread.map((name) => (
                <li key={name}>
                  <bdi>{name}</bdi>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {refused.length > 0 && (
        <details className={styles.lines}>
          <summary>{say('open.report.lines')}</summary>
          <ol>
            {refused.map(({ line, reason }) => (
              <li key={`${line} ${reason}`} value={line}>
                <bdi>{tell(reason)}</bdi>
              </li>
            ))}
          </ol>
        </details>
      )}
    </Section>
  )
}

/**
 * Reasons with their counts, the most frequent first. A count of one says something of rows alone:
 * what was done once may be of the whole file.
 */
function Counts({
  title,
  counts,
  ofRows,
}: {
  title: string
  counts: Readonly<Record<string, number>>
  ofRows?: boolean
}) {
  const { number } = useWords()
  const tell = useTold()
  const ranked = Object.entries(counts).sort((a, b) => b[1] - a[1])
  if (ranked.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {ranked.map(([what, count]) => (
          <li key={what}>
            {(count > 1 || ofRows) && <b>{number(count)}</b>} <bdi>{tell(what)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}
