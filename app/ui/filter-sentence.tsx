import { filterParts } from '#lib/filter'
import type { Filter } from '#lib/filter'
import styles from './filter-sentence.module.css'
import { usePage } from './page-context'
import { grouped } from './words'

type Props = {
  filter: Filter
  shown: number
  total: number
  known?: string
  setFilter: (patch: Partial<Filter>) => void
  clear: () => void
  /** Ground that the list is narrowed to beside the filter, in words, how many claims are listed of it, and how to take it away. */
  ground?: { text: string; listed: number; remove: () => void }
}

/** What the filter does, in a sentence whose parts can be taken away; an empty result says which part to loosen. */
export function FilterSentence({ filter, shown, total, known, setFilter, clear, ground }: Props) {
  const { name } = usePage()
  const parts = filterParts(filter, name)
  return (
    <div className={styles.sentence}>
      <p role="status" aria-live="polite">
        {parts.length === 0 ? `All ${grouped(total)} claims` : `${grouped(shown)} of ${grouped(total)} claims`}{ground && `, ${grouped(ground.listed)} of them listed`}
      </p>
      {known && <p>{known}</p>}
      {(parts.length > 0 || ground) && (
        <ul>
          {parts.map((part) => (
            <li key={part.field}>
              <button type="button" title="Take this part of the filter away" onClick={() => setFilter({ [part.field]: undefined })}>
                <bdi>{part.text}</bdi> <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
          {ground && (
            <li>
              <button type="button" title="List the claims of everywhere" onClick={ground.remove}>
                <bdi>{ground.text}</bdi> <span aria-hidden="true">×</span>
              </button>
            </li>
          )}
          {parts.length > 1 && <li><button type="button" className={styles.clear} onClick={clear}>Show all</button></li>}
        </ul>
      )}
      {shown === 0 && <p className={styles.empty}>Nothing matches. Loosen {parts.map((part) => `“${part.text}”`).join(' or ')}.</p>}
    </div>
  )
}
