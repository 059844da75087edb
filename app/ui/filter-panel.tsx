import type { ReactNode } from 'react'
import { AGREEMENTS } from '#lib/filter'
import type { Facet, Filter, Selection, View } from '#lib/filter'
import { CopyNote } from './copy-note'
import { FacetList } from './facet-list'
import styles from './filter-panel.module.css'
import { LayerSwitches } from './layer-switches'
import { Legend } from './legend'
import { usePage } from './page-context'
import type { FilterableClaim } from './use-selection'

type Props = {
  filter: Filter
  counts: Selection<FilterableClaim>['counts']
  /** Counts without any filter: what lists are ordered by, so that they stand still. */
  totals: Selection<FilterableClaim>['counts']
  setFilter: (patch: Partial<Filter>) => void
  hidePlaces?: true
  setView: (patch: Partial<View>) => void
  /** The choice of what the marks stand on. */
  base?: ReactNode
}

/** Layers, sources, parties, types and the legend: everything that narrows what is shown, beside time and words. */
export function FilterPanel({ filter, counts, totals, setFilter, hidePlaces, setView, base }: Props) {
  const { data, source } = usePage()
  const unique = (values: readonly string[]) => [...new Set(values)]
  const bodyOf = (id: string): string => {
    const body = source(id)?.memberOf
    return body ? bodyOf(body) : id
  }
  const list = (facet: Facet, title: string, values: readonly string[], group?: (id: string) => string | undefined) => (
    <FacetList facet={facet} title={title} values={values} choice={filter[facet]} counts={counts[facet]} totals={totals[facet]} group={group} onChange={(choice) => setFilter({ [facet]: choice })} />
  )
  return (
    <div className={styles.panel}>
      <LayerSwitches choice={filter.kind} counts={counts.kind} setFilter={setFilter} hidePlaces={hidePlaces} setView={setView} />
      {base}
      <h2>Sources</h2>
      {list('outlet', 'Published by', unique(data.documents.map((document) => document.outlet)))}
      {list('speaker', 'Said by', unique(data.claims.map((claim) => claim.speaker)), bodyOf)}
      <h2>What it is about</h2>
      {list('party', 'Parties', data.parties.map((party) => party.id).filter((id) => data.claims.some((claim) => claim.parties.includes(id))))}
      {list('type', 'Type', unique(data.claims.map((claim) => claim.type)).sort())}
      {list('agreement', 'Do others agree', AGREEMENTS)}
      {list('standing', 'How it is put', ['stated', 'reported', 'alleged', 'unverified'])}
      <Legend />
      <CopyNote />
    </div>
  )
}
