import type { SpanBars } from '#lib/columns'
import type { Facet } from '#lib/filter'
import type { ClaimView } from '#lib/views'
import type { Clock } from '../../time/clock-bars'

/** All that is said of a dataset under the claims of the documents, counted by one filter. */
export type BesideAnswer = {
  label: string
  /** The name of the file that it was read from, and the licence of its keepers. */
  file: string
  licence: string
  total: number
  shown: number
  /** How many more are possible, by the rule `surely`. */
  possible: number
  /** Of those shown, how many have no place. */
  unlocated: number
  /** What the filter asks for and no row of the dataset has, by facet. */
  lacks: readonly { facet: Facet; values: readonly string[] }[]
  /** Its rows on the axis of each clock that was asked for. */
  clocks: Partial<Record<Clock, SpanBars>>
}

/** A row of a dataset, and the claims of the documents that may be the same. */
export type BesideRow = {
  row: number
  claim: ClaimView
  same?: readonly { id: string; summary: string; outlet: string }[]
}
