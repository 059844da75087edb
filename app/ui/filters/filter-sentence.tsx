import { filterParts } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { LazyRuleSwitch } from './lazy-parts'
import styles from './filter-sentence.module.css'
import { usePage } from '../base/page-context'
import { useWords } from '../base/words/words-context'

type Props = {
  filter: Filter
  shown: number
  /** How many more are possible. */
  possible?: number
  total: number
  known?: string
  setFilter: (patch: Partial<Filter>) => void
  clear: () => void
  /**
   * An area to which the list is narrowed beside the filter: in words, with the number of claims
   * listed and how to remove it.
   */
  ground?: { text: string; listed: number; remove: () => void }
}

/**
 * The filter as a sentence whose parts can be removed. An empty result names the parts to loosen.
 */
export function FilterSentence({
  filter,
  shown,
  possible = 0,
  total,
  known,
  setFilter,
  clear,
  ground,
}: Props) {
  const { name } = usePage()
  const words = useWords()
  const { say } = words
  const parts = filterParts(filter, name, words)
  const sentence =
    parts.length === 0
      ? say('sentence.all', { count: total })
      : possible > 0
        ? say('sentence.possible', { shown, count: possible, total })
        : say('sentence.some', { shown, total })
  return (
    <div className={styles.sentence}>
      <p role="status" aria-live="polite">
        {ground ? say('sentence.listed', { sentence, listed: ground.listed }) : sentence}
      </p>
      {known && <p>{known}</p>}
      <LazyRuleSwitch filter={filter} setFilter={setFilter} />
      {(parts.length > 0 || ground) && (
        <ul>
          {parts.map((part) => (
            <li key={part.field}>
              <button
                type="button"
                title={say('sentence.remove')}
                onClick={() => setFilter({ [part.field]: undefined })}
              >
                <bdi>{part.text}</bdi> <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
          {ground && (
            <li>
              <button type="button" title={say('sentence.everywhere')} onClick={ground.remove}>
                <bdi>{ground.text}</bdi> <span aria-hidden="true">×</span>
              </button>
            </li>
          )}
          {parts.length > 1 && (
            <li>
              <button type="button" className={styles.clear} onClick={clear}>
                {say('sentence.clear')}
              </button>
            </li>
          )}
        </ul>
      )}
      {shown + possible === 0 && (
        <p className={styles.empty}>
          {say('sentence.nothing', {
            parts: parts
              .map((part) => say('sentence.quoted', { part: part.text }))
              .reduce((a, b) => (a ? say('anyOf.two', { a, b }) : b), ''),
          })}
        </p>
      )}
    </div>
  )
}
