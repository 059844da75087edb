import type { ComponentType, ReactNode } from 'react'
import type { Facet, Filter, Known, Panel, Query, View } from '#lib/filter'
import type { Stack } from '#lib/views'
import type { PageLookups } from '../base/page-context'
import type { FacetCounts, Facets } from '../filters/facet-of-filter'
import type { BaseLayer } from '../map/base/base-layer'
import type { FlyTarget } from '../map/found-place'
import type { DataVersion } from '../share/since-notice'
import type { Answer, Engine, Failure } from './engine/engine'
import type { Tab } from './phone/use-sheet'

/**
 * What a screen needs besides the answers. It depends on the moment of "as known at" and on no
 * other part of the filter.
 */
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

/** What the screen passes to the parts that a collection draws itself. */
export type PartProps<A extends Answer = Answer> = {
  answer: A
  /** What the lists of values hold. */
  facets: Facets
  filter: Filter
  setFilter: (patch: Partial<Filter>) => void
  view: View
  setView: (patch: Partial<View>) => void
  /** The base layers to choose from, besides the offline basemap. */
  bases: readonly BaseLayer[]
  /** The place that the map was last asked to show. */
  target?: FlyTarget
  showOnMap: (target: FlyTarget) => void
  /** Brings a part forward on a phone. */
  setTab: (tab: Tab) => void
}

/**
 * The claims that one screen shows: those of the coded documents, or those of an imported dataset.
 * A collection brings the engine that answers questions about its claims and the parts that draw
 * the answers. The screen offers what the collection names and nothing else, so that it never asks
 * which collection it has.
 */
export type ClaimCollection<A extends Answer = Answer> = {
  engine: Engine<A>
  /** The id of an imported dataset that a server has. */
  id?: string
  /** The label of an imported dataset, which stands in the title. */
  label?: string
  /** What the collection is about, and what it holds, each count with its noun. */
  about: string
  /** What `about` says, as short as a phone needs it; `about` where it is left out. */
  subject?: string
  holds: readonly string[]
  /** What the address may name. */
  mayName: Known
  /** Returns the same object for all answers at one moment. */
  reference: (answer: A) => Reference
  /** What the bars of the clocks can be stacked by. */
  stacks: { kind: readonly Stack[]; speaker?: readonly Stack[] }
  /** Set if the search opens the places it finds. */
  opensPlaces?: true
  /**
   * Names the ground that the list of an answer is narrowed to, if it is. A collection without
   * grounds leaves it out.
   */
  groundName?: (answer: A) => string | undefined
  /** What a mark says. */
  legend: ReactNode
  /** Stands over the list while nothing is filtered or opened. */
  welcome?: ReactNode
  Map: ComponentType<PartProps<A>>
  /** The claims one by one. `head` stands over them and scrolls with them. */
  List: ComponentType<PartProps<A> & { head?: ReactNode }>
  /**
   * Says that an answer is on its way, or why it did not come. A collection whose engine always
   * answers at once leaves it out.
   */
  Status?: ComponentType<{ pending: boolean; error?: Failure; filter: Filter; again: () => void }>
  /** The views other than the list, where these are not all that there are. */
  panels?: readonly Panel[]
  /** Draws the views other than the list, if there are any. */
  Panel?: ComponentType<PartProps<A> & { panel: Panel }>
  /** DrawnGlyphs on paper only. */
  PrintFoot?: ComponentType<{
    answer: A
    query: Query
    dataVersion?: DataVersion
    legend: ReactNode
  }>
}
