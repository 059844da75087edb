import type { ColumnPlace, PlaceCounts } from '#lib/columns'
import type { Declutter } from '#lib/glyphs'
import type { ClaimView } from '#lib/views'
import type { FacetCounts } from '../../filters/filter-panel'
import type { Answer, Engine } from '../../screen/engine/engine'

/** What the map draws: counts of places, and how they are gathered. A new object for every answer. `standFor`: how many places each of them stands for, where a server has gathered them. */
export type Marks = {
  places: readonly ColumnPlace[]
  gather: Declutter
  counts: PlaceCounts
  standFor?: readonly number[]
}

/** An answer about a dataset, which holds no claim: the map draws counts, the list fetches the rows in sight. */
export type DenseAnswer = Answer & {
  /** How many of the shown claims have no place on the map. */
  unlocated: number
  marks: Marks
  ground?: GatheredGround
}

/** The place that names a ground or a mark, and how many other places are gathered with it. */
export type GatheredGround = { place: Pick<ColumnPlace, 'name' | 'arabic'>; others: number }

/** A claim as it is listed; `row` is its number in the dataset. */
export type ListedClaim = { row: number; claim: ClaimView }

/** What the map looks at, for an engine that holds only what is in sight. Degrees. */
export type Look = {
  zoom: number
  box: readonly [west: number, south: number, east: number, north: number]
}

/** Who answers on the page of a dataset: the browser from columns, or the server over HTTP. Components do not know which. */
export type DenseEngine = Engine<DenseAnswer> & {
  /** Kinds in the order in which marks count them. */
  kinds: readonly string[]
  /** Counts without any filter: what lists offer and are ordered by. */
  totals: FacetCounts
  /** The box of the places of all claims, which is the map's first view; `undefined` where nothing is placed. */
  home?: Look['box']
  /** Tells where the map looks. */
  look: (look: Look) => void
  /** The place part of a key, or any part of a place by the place's id. */
  place: (key: string) => ColumnPlace | undefined
  /** Whether a mark of several places can be listed as one ground; where not, a click comes closer. */
  gathers: boolean
  /** How many claims the list holds at once; the others are a step on. */
  stretch: number
  /** Claims of the answer by their position in it. Rejects with an error that `failureOf` reads. */
  rows: (first: number, count: number) => Promise<ListedClaim[]>
  /** The claim of an id, wherever it is. */
  claim: (id: string) => Promise<ListedClaim | undefined>
  close: () => void
}
