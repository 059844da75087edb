import type { Facet, Filter } from '#lib/filter'

/** The two clocks a claim stands on. */
export type ColumnClock = 'happened' | 'said'

/** Bars of a clock: `counts[bar * stacks + stack]` claims may fall in a bar, `sure[…]` of them surely; stacks are the values of facet `kind`. `startBefore` and `endAfter` are those that run out of the axis. */
export type ColumnBars = {
  firstDay: number
  stepDays: number
  bars: number
  stacks: number
  counts: Uint32Array
  sure: Uint32Array
  withoutTime: number
  startBefore: number
  endAfter: number
}

/** Rows of a kind that begin on a day of a clock. */
export type DayCount = { day: number; kind: string; count: number }

/** How a place's counts are laid out: `counts[place * width + stack]` claims of a kind that nobody contradicts, and `[place * width + stacks + stack]` of those that are contradicted. */
export type PlaceCounts = { counts: Uint32Array; width: number; stacks: number }

/**
 * Columns under a filter. `set` costs what changed: moving a range touches the rows that enter or leave it, another choice of values the rows that
 * say one of those. All answers are exact and belong to the filter last set.
 */
export type ColumnsView = {
  set: (filter: Filter, rowsWithWords?: Uint8Array) => void
  /** Makes ready for filters that lie far from this one, a few milliseconds at a time, for idle moments; whether there is more to make. */
  prepare: () => boolean
  shown: () => number
  /** Claims without a place among those shown. */
  unlocated: () => number
  counts: () => Record<Facet, Map<string, number>>
  bars: (
    clock: ColumnClock,
    frame: { firstDay: number; stepDays: number; bars: number },
  ) => ColumnBars
  /** Rows by the day they begin on and by kind, under all but the clock's own range. */
  days: (clock: ColumnClock) => DayCount[]
  /** Counts a place, the last entry (index `places.length`) those without one. Changed in place by the next `set`. */
  byPlace: () => PlaceCounts
  /** Row numbers in row order, from `firstRow` on, of some places only where `places` (one byte a place) is given. `matched` counts those before it, too. */
  rows: (options: { offset: number; limit: number; firstRow?: number; places?: Uint8Array }) => {
    matched: number
    rows: number[]
  }
}
