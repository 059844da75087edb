import { useState } from 'react'
import type { View } from '#lib/filter'
import type { ClaimView, Comparable } from '#lib/views'
import { usePage } from '../../base/page-context'
import { Say } from '../../base/words/say'
import { useWords } from '../../base/words/words-context'
import styles from './compare-chooser.module.css'
import { comparables, interestingPairs } from '#lib/views'

type Props = {
  claims: readonly ClaimView[]
  compare: View['compare']
  setView: (patch: Partial<View>) => void
}

/**
 * Chooses and swaps the two sources to compare, and suggests pairs while none are chosen. The
 * address holds both or none.
 */
export function CompareChooser({ claims, compare, setView }: Props) {
  const { source } = usePage()
  const { say, join } = useWords()
  const [half, setHalf] = useState<readonly [string, string]>(['', ''])
  const chosen = compare ?? half
  const { outlets, speakers } = comparables(claims, source)
  const choose = (index: 0 | 1, id: string) => {
    const next = index === 0 ? ([id, chosen[1]] as const) : ([chosen[0], id] as const)
    setHalf(next)
    setView({ compare: next[0] && next[1] ? next : undefined })
  }
  const nameOf = (id: string) => source(id)?.name ?? id
  const pairs = compare
    ? []
    : interestingPairs(claims, new Set([...outlets, ...speakers].map(({ id }) => id)))
  return (
    <div className={styles.chooser}>
      {([0, 1] as const).map((index) => (
        <label key={index}>
          <b>{index === 0 ? 'A' : 'B'}</b>
          <select
            value={chosen[index]}
            onChange={(change) => choose(index, change.target.value)}
            aria-label={say('compare.source', { letter: index === 0 ? 'A' : 'B' })}
          >
            <option value="">{say('compare.choose')}</option>
            <Options label={say('compare.outlets')} list={outlets} taken={chosen[1 - index]!} />
            <Options label={say('compare.speakers')} list={speakers} taken={chosen[1 - index]!} />
            {chosen[index] && ![...outlets, ...speakers].some(({ id }) => id === chosen[index]) && (
              <option value={chosen[index]}>{nameOf(chosen[index])}</option>
            )}
          </select>
        </label>
      ))}
      {compare && (
        <button type="button" onClick={() => setView({ compare: [compare[1], compare[0]] })}>
          {say('compare.swap')}
        </button>
      )}
      {!compare && <p>{say('compare.intro')}</p>}
      {pairs.length > 0 && (
        <ul aria-label={say('compare.pairs')}>
          {pairs.map(({ a, b, contradictions, agreements }) => (
            <li key={`${a} ${b}`}>
              <button
                type="button"
                data-pair={`${a},${b}`}
                onClick={() => setView({ compare: [a, b] })}
              >
                <Say
                  k="compare.pair"
                  slots={{ a: <bdi>{nameOf(a)}</bdi>, b: <bdi>{nameOf(b)}</bdi> }}
                />
                <small>
                  {join([
                    ...(contradictions > 0
                      ? [say('compare.contradicting', { count: contradictions })]
                      : []),
                    ...(agreements > 0 ? [say('compare.agreeing', { count: agreements })] : []),
                  ])}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Options({
  label,
  list,
  taken,
}: {
  label: string
  list: readonly Comparable[]
  taken: string
}) {
  const { say } = useWords()
  return (
    <optgroup label={label}>
      {list.map(({ id, name, count }) => (
        <option key={id} value={id} disabled={id === taken}>
          {say('compare.option', { name, many: say('count.claim', { count }) })}
        </option>
      ))}
    </optgroup>
  )
}
