import { useCallback } from 'react'
import { AGREEMENT_STATES, STANDINGS, bodiesOf } from '#lib/model'
import type { Facet, Filter } from '#lib/filter'
import { FacetList } from './facet-list'
import { usePage } from '../base/page-context'
import { useWords } from '../base/words/words-context'

/** How many claims each value of each facet would show. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>

/** What the lists of values hold, wherever they stand. */
export type Facets = {
  counts: FacetCounts
  /** How many more are possible. */
  possible?: FacetCounts
  /**
   * Counts without any filter. They set the order of the lists, which therefore does not change.
   */
  totals: FacetCounts
  /** The values of those facets whose values come from the data. */
  values: Readonly<Record<'outlet' | 'speaker' | 'party' | 'type', readonly string[]>>
}

type Props = {
  facet: Facet
  filter: Filter
  facets: Facets
  setFilter: (patch: Partial<Filter>) => void
}

/** The list of values of one facet of the filter. Only speakers stand under their bodies. */
export function FacetOfFilter({ facet, filter, facets, setFilter }: Props) {
  const { source, data } = usePage()
  const { say } = useWords()
  const bodies = useCallback((id: string) => bodiesOf(id, { get: source }), [source])
  const fixed = { standing: STANDINGS, agreement: AGREEMENT_STATES }
  const values =
    facet === 'kind'
      ? data.layers.flatMap(({ kind }) => kind ?? [])
      : facet in fixed
        ? fixed[facet as keyof typeof fixed]
        : facets.values[facet as keyof Facets['values']]
  return (
    <FacetList
      facet={facet}
      title={say(`facet.${facet}`)}
      values={values}
      choice={filter[facet]}
      counts={facets.counts[facet]}
      possible={facets.possible?.[facet]}
      totals={facets.totals[facet]}
      bodies={facet === 'speaker' ? bodies : undefined}
      onChange={(choice) => setFilter({ [facet]: choice })}
    />
  )
}
