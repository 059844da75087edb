import type { ReactNode } from 'react'
import { intervalWords } from '#lib/filter'
import type { DatasetAbout } from '#lib/store'
import legend from '../filters/legend.module.css'
import { useWords } from '../base/words/words-context'
import styles from './dataset-record.module.css'

/** The years a dataset's claims are about, `2016–2024`. */
export function yearsOf({ days }: DatasetAbout): string {
  if (!days) return ''
  const [first, last] = [days.first.slice(0, 4), days.last.slice(0, 4)]
  return first === last ? first : `${first}–${last}`
}

/**
 * Where the claims of a dataset come from: the file, how many rows were refused, the columns that
 * were not read, the days it covers and its licence. If its claims are not `related` to one another, the record says so and why.
 */
export function DatasetRecord({
  about: { file, rows, refused, unread, days, licence, hidden = [], corrected = 0, deleted = 0 },
  related,
  pages,
}: {
  about: DatasetAbout
  related: boolean
  /** Links to its other pages, where a server has it. */
  pages?: ReactNode
}) {
  const words = useWords()
  const { say, join } = words
  return (
    <section className={`${legend.legend} ${styles.record}`} aria-label={say('dense.about')}>
      <h2>{say('dense.about')}</h2>
      <dl>
        <div>
          <dt>{say('dense.readFrom')}</dt>
          <dd>
            <bdi>{file.name}</bdi>
          </dd>
        </div>
        <div>
          <dt>{say('dense.holds')}</dt>
          <dd>
            {join([
              say('count.claim', { count: rows }),
              ...(refused > 0 ? [say('dense.refused', { count: refused })] : []),
              ...(hidden.length > 0 ? [say('changes.hidden', { count: hidden.length })] : []),
              ...(corrected > 0 ? [say('changes.corrected', { count: corrected })] : []),
              ...(deleted > 0 ? [say('changes.deleted', { count: deleted })] : []),
            ])}
          </dd>
        </div>
        {unread && (
          <div>
            <dt>{say('dense.unread')}</dt>
            <dd>
              <bdi>{join(unread)}</bdi>
            </dd>
          </div>
        )}
        {days && (
          <div>
            <dt>{say('dense.days')}</dt>
            <dd>{intervalWords(`${days.first}/${days.last}`, words)}</dd>
          </div>
        )}
        {!related && (
          <div>
            <dt>{say('dense.against')}</dt>
            <dd>{say('dense.notRelated')}</dd>
          </div>
        )}
        <div>
          <dt>{say('dense.licence')}</dt>
          <dd>
            <bdi>{licence}</bdi>
          </dd>
        </div>
      </dl>
      {pages}
    </section>
  )
}
