import type { Facet } from '#lib/filter'
import type { Interval, Part, PrecisionLevel } from '#lib/model'

/**
 * A place and the part of it that claims speak of, as the dense map draws it: one mark at its
 * point, or a disc of `metres`. Coordinates carry no more digits than `metres` deserves. An area's
 * point is where its label stands.
 */
export type ColumnPlace = {
  /** `<place id>/<part>`, as footprints are keyed. */
  key: string
  place: string
  part: Part
  name: string
  /** The name in Arabic, where the data has it. */
  arabic?: string
  lon: number
  lat: number
  level: PrecisionLevel
  metres: number
}

/**
 * What a profile says in one facet: the values of profile `p` are `values[codes[i]]` for `i` from
 * `starts[p]` to `starts[p + 1]`. Most facets have one value a profile; speakers, parties and
 * agreement any number.
 */
export type FacetColumn = { values: readonly string[]; starts: Uint32Array; codes: Uint16Array }

/**
 * Claims as typed columns. Rows are sorted by `from`, then place, then profile; a row's number is
 * its position, the same wherever the set is read. A claim's facets are not in its row: rows that
 * say the same in every facet share a profile, so that a filter is decided once a profile.
 */
export type Columns = {
  length: number
  /**
   * First and last day (both counted) it may have happened, as day numbers; `NO_DAY` in both where
   * the claim has no time.
   */
  from: Uint16Array
  until: Uint16Array
  /** First and last day it may have been said. */
  saidFrom: Uint16Array
  saidUntil: Uint16Array
  /** Index into `places`, or `places.length` for a claim without a place. */
  place: Uint16Array | Uint32Array
  /** Index of the row's profile. */
  profile: Uint16Array | Uint32Array
  places: readonly ColumnPlace[]
  profiles: { length: number; facets: Record<Facet, FacetColumn> }
}

/** What one claim brings to the columns. Times may be finer than a day; columns keep days. */
export type RowFacts = {
  happened?: Interval
  said: Interval
  /** Key of a place part added with `place`; absent for a claim without a place. */
  place?: string
  /**
   * The values of every facet: one, or any number for `party` and `agreement`, and for `speaker`
   * where a file lists the sources of a row without saying who said what.
   */
  facets: Record<Facet, readonly string[]>
}
