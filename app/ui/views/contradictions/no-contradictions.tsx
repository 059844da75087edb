import { filterParts, select } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { usePage } from '../../base/page-context'
import { Say } from '../../base/words/say'
import { useWords } from '../../base/words/words-context'
import { contradictionCases } from '#lib/views'
import styles from './contradictions.module.css'
import type { ViewProps } from '../view-props'

/**
 * The view without contradictions, which names the parts of the filter that hide some, and how
 * many.
 */
export function NoContradictions({
  shown,
  all,
  filter,
  setFilter,
}: Pick<ViewProps, 'shown' | 'all' | 'filter' | 'setFilter'>) {
  const { data, place, name } = usePage()
  const words = useWords()
  const { say, list } = words
  const count = (loosened: Filter) =>
    contradictionCases(select(all, loosened).shown, { place, parties: data.parties, words }).length
  const parts = filterParts(filter, name, words).map((part) => ({
    ...part,
    found: count({ ...filter, [part.field]: undefined }),
  }))
  const helpful = parts.filter(({ field, found }) => found > 0 && field !== 'known')
  const known = parts.find(({ field }) => field === 'known')
  return (
    <div className={styles.empty} data-empty>
      <p>
        {say('contradictions.none', { shown: say('count.shownClaim', { count: shown.length }) })}
      </p>
      {helpful.length > 0 && <p>{say('contradictions.hiding')}</p>}
      <ul>
        {helpful.map(({ field, text, found }) => (
          <li key={field}>
            <button type="button" onClick={() => setFilter({ [field]: undefined })}>
              <Say
                k="contradictions.hides"
                slots={{
                  part: <bdi>{say('sentence.quoted', { part: text })}</bdi>,
                  many: say('count.contradiction', { count: found }),
                }}
              />
            </button>
          </li>
        ))}
      </ul>
      {helpful.length === 0 && parts.length > 1 && count({ known: filter.known }) > 0 && (
        <p>
          {say('contradictions.several', {
            parts: list(
              parts
                .filter((part) => part !== known)
                .map(({ text }) => say('sentence.quoted', { part: text })),
            ),
          })}
        </p>
      )}
      {known && <p>{say('contradictions.later', { known: known.text })}</p>}
    </div>
  )
}
