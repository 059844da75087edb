import type { ReactNode } from 'react'
import type { Facet, Filter, View } from '#lib/filter'
import { CopyNote } from './copy-note'
import { FacetOfFilter } from './facet-of-filter'
import type { Facets } from './facet-of-filter'
import styles from './filter-panel.module.css'
import { LayerSwitches } from './layer-switches'
import { useWords } from '../base/words/words-context'

type Props = {
  filter: Filter
  facets: Facets
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
  facets,
  setFilter,
  hidePlaces,
  setView,
  base,
  legend,
}: Props) {
  const { say } = useWords()
  const { counts, possible, totals } = facets
  const list = (facet: Facet) => (
    <FacetOfFilter facet={facet} filter={filter} facets={facets} setFilter={setFilter} />
  )
  return (
    <div className={styles.panel}>
      <LayerSwitches
        choice={filter.kind}
        counts={counts.kind}
        possible={possible?.kind}
        setFilter={setFilter}
        hidePlaces={hidePlaces}
        setView={setView}
      />
      {base}
      <h2>{say('filters.sources')}</h2>
      {list('outlet')}
      {list('speaker')}
      <h2>{say('filters.topic')}</h2>
      {list('party')}
      {list('type')}
      {(totals.agreement.size > 0 || filter.agreement) && list('agreement')}
      {list('standing')}
      {legend}
      <CopyNote />
    </div>
  )
}
