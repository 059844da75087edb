import { useCallback } from 'react'
import type { ReactNode } from 'react'
import { AGREEMENT_STATES, STANDINGS, bodiesOf } from '#lib/model'
import type { Facet, Filter, View } from '#lib/filter'
import { CopyNote } from './copy-note'
import { FacetList } from './facet-list'
import styles from './filter-panel.module.css'
import { LayerSwitches } from './layer-switches'
import { usePage } from '../base/page-context'
import { useWords } from '../base/words/words-context'

/** How many claims each value of each facet would show. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>

type Props = {
  filter: Filter
  counts: FacetCounts
  /**
   * Counts without any filter. They set the order of the lists, which therefore does not change.
   */
  totals: FacetCounts
  /** The values of those facets whose values come from the data. */
  values: Readonly<Record<'outlet' | 'speaker' | 'party' | 'type', readonly string[]>>
  setFilter: (patch: Partial<Filter>) => void
  hidePlaces?: true
  setView: (patch: Partial<View>) => void
  /** The choice of the base layer. */
  base?: ReactNode
  /** The legend of the marks. */
  legend: ReactNode
}

/** The panel of all filters other than time and free words, with the legend. */
export function FilterPanel({
  filter,
  counts,
  totals,
  values,
  setFilter,
  hidePlaces,
  setView,
  base,
  legend,
}: Props) {
  const { source } = usePage()
  const { say } = useWords()
  const bodies = useCallback((id: string) => bodiesOf(id, { get: source }), [source])
  const list = (
    facet: Facet,
    of: readonly string[],
    belonging?: (id: string) => readonly string[],
  ) => (
    <FacetList
      facet={facet}
      title={say(`facet.${facet}`)}
      values={of}
      choice={filter[facet]}
      counts={counts[facet]}
      totals={totals[facet]}
      bodies={belonging}
      onChange={(choice) => setFilter({ [facet]: choice })}
    />
  )
  return (
    <div className={styles.panel}>
      <LayerSwitches
        choice={filter.kind}
        counts={counts.kind}
        setFilter={setFilter}
        hidePlaces={hidePlaces}
        setView={setView}
      />
      {base}
      <h2>{say('filters.sources')}</h2>
      {list('outlet', values.outlet)}
      {list('speaker', values.speaker, bodies)}
      <h2>{say('filters.topic')}</h2>
      {list('party', values.party)}
      {list('type', values.type)}
      {(totals.agreement.size > 0 || filter.agreement) && list('agreement', AGREEMENT_STATES)}
      {list('standing', STANDINGS)}
      {legend}
      <CopyNote />
    </div>
  )
}
