import type { ComponentType, ReactNode } from 'react'
import type { Facet, Filter, Known, Panel, Query, View } from '#lib/filter'
import type { Stack } from '#lib/views'
import type { PageLookups } from '../base/page-context'
import type { FacetCounts } from '../filters/filter-panel'
import type { BaseLayer } from '../map/base/base-layer'
import type { FlyTarget } from '../map/found-place'
import type { DataVersion } from '../share/since-notice'
import type { Answer, Engine, Failure } from './engine/engine'
import type { Tab } from './tabs'

/** What a screen knows beside the answers. It changes with the moment of "as known at" and with nothing else of the filter. */
export type Reference = {
  /** Names and records, for every component that draws claims. */
  lookups: PageLookups
  /** Counts without any filter. Lists are ordered by them, so that they stand still. */
  totals: FacetCounts
  /** The values of the facets whose values are the data's own, in the order of their lists. */
  values: Readonly<
    Record<Extract<Facet, 'outlet' | 'speaker' | 'party' | 'type'>, readonly string[]>
  >
}

/** What the screen hands to each part that a collection draws itself. */
export type PartProps<A extends Answer = Answer> = {
  answer: A
  filter: Filter
  setFilter: (patch: Partial<Filter>) => void
  view: View
  setView: (patch: Partial<View>) => void
  /** What the marks may stand on beside the offline basemap. */
  bases: readonly BaseLayer[]
  /** The place that the map was last asked to show. */
  target?: FlyTarget
  showOnMap: (target: FlyTarget) => void
  /** Brings a part forward on a phone. */
  setTab: (tab: Tab) => void
}

/**
 * The claims that one screen shows (those of the coded documents, or those of an imported dataset) with who answers for them,
 * what is to be known of them, and the parts that draw their answers. What a collection does not name, its screen does not
 * offer: the screen never asks which collection it has.
 */
export type Collection<A extends Answer = Answer> = {
  engine: Engine<A>
  /** The label of an imported dataset, which stands in the title. */
  label?: string
  /** What the collection is about, and what it holds, each count with its noun. */
  about: string
  holds: readonly string[]
  /** What the address may name. */
  mayName: Known
  /** The same object for answers at the same moment. */
  reference: (answer: A) => Reference
  /** What the bars of the clocks can be stacked by. */
  stacks: { kind: readonly Stack[]; speaker?: readonly Stack[] }
  /** Whether a place that was searched for opens as a claim does. */
  opensPlaces?: true
  /** Names the ground that an answer's list is narrowed to. Without it nothing narrows the list but the filter. */
  groundName?: (answer: A) => string | undefined
  /** What a mark says. */
  legend: ReactNode
  /** What stands over the list while nothing is filtered or opened. */
  welcome?: ReactNode
  Map: ComponentType<PartProps<A>>
  /** The claims one by one. `head` stands over them and scrolls with them. */
  List: ComponentType<PartProps<A> & { head?: ReactNode }>
  /** Says that an answer is on its way, or why it did not come. An engine that always answers at once needs none. */
  Status?: ComponentType<{ pending: boolean; error?: Failure; filter: Filter; again: () => void }>
  /** Draws the other views, where there are any. */
  Panel?: ComponentType<PartProps<A> & { panel: Panel }>
  /** What a printed page adds. */
  PrintFoot?: ComponentType<{
    answer: A
    query: Query
    dataVersion?: DataVersion
    legend: ReactNode
  }>
}
