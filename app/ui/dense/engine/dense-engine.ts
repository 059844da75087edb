import type { ColumnPlace, PlaceCounts } from '#lib/columns'
import type { Declutter } from '#lib/glyphs'
import type { ClaimView } from '#lib/views'
import type { FacetCounts } from '../../filters/facet-of-filter'
import type { Answer, Engine } from '../../screen/engine/engine'

/**
 * What the map draws: the counts of places, and how nearby places are gathered into one glyph.
 * Every answer has a new object. If a server has gathered places already, `standFor` says how many
 * each one stands for.
 */
export type Marks = {
  places: readonly ColumnPlace[]
  declutter: Declutter
  counts: PlaceCounts
  /** What is only possible there, by the rule `surely`; absent where nothing is, or nobody knows. */
  possible?: PlaceCounts
  standFor?: readonly number[]
}

/**
 * An answer about a dataset. It holds no claims: the map draws counts, and the list fetches the
 * rows in sight.
 */
export type DenseAnswer = Answer & {
  /** How many of the shown claims have no place on the map. */
  unlocated: number
  marks: Marks
  ground?: GatheredGround
}

/** The place that names a ground or a mark, and how many other places are gathered with it. */
export type GatheredGround = { place: Pick<ColumnPlace, 'name' | 'arabic'>; others: number }

/** A claim in the list. `row` is its number in the dataset. */
export type ListedClaim = { row: number; claim: ClaimView }

/**
 * The part of the Earth that the map shows, in degrees, for an engine that loads only what is in
 * view.
 */
export type Look = {
  zoom: number
  box: readonly [west: number, south: number, east: number, north: number]
}

/**
 * The engine of a dataset. The browser answers from columns, or the server over HTTP; components do
 * not know which.
 */
export type DenseEngine = Engine<DenseAnswer> & {
  /** The kinds, in the order in which marks count them. */
  kinds: readonly string[]
  /** Counts without any filter. They give the filter lists their values and order. */
  totals: FacetCounts
  /**
   * The box of the places of all claims, which is the map's first view; `undefined` where nothing
   * is placed.
   */
  home?: Look['box']
  /** Tells the engine what the map shows. */
  look: (look: Look) => void
  /** The place part of a key, or any part of a place by the place's id. */
  place: (key: string) => ColumnPlace | undefined
  /**
   * Whether the claims of a mark can be listed if it gathers several places. If not, a click zooms
   * in.
   */
  listsGathered: boolean
  /** How many claims the list holds at once. Buttons lead to the rest. */
  stretch: number
  /** Claims of the answer by their position in it. Rejects with an error that `failureOf` reads. */
  rows: (first: number, count: number) => Promise<ListedClaim[]>
  /** The claim of an id, wherever it is. */
  claim: (id: string) => Promise<ListedClaim | undefined>
  close: () => void
}
