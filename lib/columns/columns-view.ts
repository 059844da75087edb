// The columns under a filter: the one thing that page and stores ask. It joins the parts of this
// room and holds no loop over rows of its own.
import { FACETS } from '#lib/filter'
import type { Facet, Filter } from '#lib/filter'
import { countBars, countDays, countSpans } from './clock-counts'
import type { ColumnBars, ColumnClock, DayCount, SpanCount } from './clock-counts'
import type { Columns } from './columns'
import { ALL_DAYS, dayRanges } from './days'
import type { DayRanges } from './days'
import { findNewestRows, findRows } from './find-rows'
import type { Ranged } from './find-rows'
import { incrementalCounts } from './incremental-counts'
import { contradictedProfiles, countFacets, filterProfiles } from './profile-filter'
import type { ProfilePass } from './profile-filter'

/**
 * Counts by place: `counts[place * width + stack]` claims of a kind that nobody contradicts, and
 * `counts[place * width + stacks + stack]` claims of it that are contradicted.
 */
export type PlaceCounts = { counts: Uint32Array; width: number; stacks: number }

/**
 * Columns under a filter. `set` costs what changed: moving a range touches the rows that enter or
 * leave it, and another choice touches the rows whose profiles it concerns. All answers are exact
 * and belong to the filter that was set last.
 */
export type ColumnsView = {
  set: (filter: Filter, rowsWithWords?: Uint8Array) => void
  /**
   * Prepares for filters far from this one, a few milliseconds a call, for idle moments. Says
   * whether there is more to prepare.
   */
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
  /** Rows by their time on a clock, under all but its own range. */
  spans: (clock: ColumnClock) => SpanCount[]
  /**
   * Counts by place; the last entry (index `places.length`) is for claims without one. The next
   * `set` changes it in place.
   */
  byPlace: () => PlaceCounts
  /**
   * Row numbers in row order, from `firstRow` on; only of some places where `places` (one byte a
   * place) is given. `matched` counts all rows, those before `firstRow` included.
   */
  rows: (options: { offset: number; limit: number; firstRow?: number; places?: Uint8Array }) => {
    matched: number
    rows: number[]
  }
  /** At most `limit` row numbers, the newest day first; rows without a day are the last. */
  newest: (limit: number) => number[]
}

/** Opens columns under no filter. */
export function columnsView(columns: Columns): ColumnsView {
  const kinds = columns.profiles.facets.kind
  const stacks = kinds.values.length
  const width = 2 ** Math.ceil(Math.log2(2 * stacks + 1))
  const open = openSlots(columns)
  const profiles = new Uint32Array(columns.profiles.length)
  const places = new Uint32Array((columns.places.length + 1) * width)
  let ranges: DayRanges = ALL_DAYS
  let choices = JSON.stringify(FACETS.map(() => null))
  let words: Uint8Array | undefined
  let pass: ProfilePass = filterProfiles(columns, {})
  let slots = slotsOf()
  const counted = incrementalCounts(
    columns,
    { profiles, places, width, slots: slots.slice() },
    ALL_DAYS,
  )
  const inRange = () => ({ columns, ranges, words, pass })

  /**
   * The slot of each profile under the choices. Profiles that the filter hides share the last one.
   */
  function slotsOf(): Uint8Array {
    const out = open.slice()
    for (let profile = 0; profile < out.length; profile++)
      if (pass.fails[profile]! > 0) out[profile] = width - 1
    return out
  }

  return {
    set(filter: Filter, rowsWithWords?: Uint8Array) {
      const nextChoices = JSON.stringify(FACETS.map((facet) => filter[facet] ?? null))
      if (nextChoices !== choices) {
        pass = filterProfiles(columns, filter)
        slots = slotsOf()
      }
      choices = nextChoices
      ranges = dayRanges(filter)
      words = rowsWithWords
      counted.to({ ranges, words, slots })
    },
    prepare: counted.prepare,
    shown() {
      let sum = 0
      for (let profile = 0; profile < profiles.length; profile++)
        if (pass.fails[profile] === 0) sum += profiles[profile]!
      return sum
    },
    unlocated: () =>
      places
        .subarray(columns.places.length * width, (columns.places.length + 1) * width - 1)
        .reduce((sum, count) => sum + count, 0),
    counts: () => countFacets(columns, pass, profiles),
    bars: barsOf(inRange),
    days: (clock) => countDays(inRange(), clock),
    spans: (clock) => countSpans(inRange(), clock),
    byPlace: () => ({ counts: places, width, stacks }),
    rows: (options) => findRows(inRange(), options),
    newest: (limit) => findNewestRows(inRange(), limit),
  }
}

/**
 * The slots of profiles under no choice: one a kind, and after these one a kind that is
 * contradicted.
 */
function openSlots({ profiles }: Columns): Uint8Array {
  const { kind } = profiles.facets
  return contradictedProfiles(profiles).map(
    (contradicted, profile) =>
      kind.codes[kind.starts[profile]!]! + contradicted * kind.values.length,
  )
}

/**
 * Bars of both clocks. Each is kept until something else than the clock's own range changes:
 * dragging a range leaves its own bars as they are.
 */
function barsOf(inRange: () => Ranged): ColumnsView['bars'] {
  const kept: Partial<
    Record<
      ColumnClock,
      { key: string; pass: ProfilePass; words: Uint8Array | undefined; bars: ColumnBars }
    >
  > = {}
  return (clock, frame) => {
    const now = inRange()
    const { happenedFrom, happenedTo, saidFrom, saidTo, knownTo, sure } = now.ranges
    const key = [
      ...(clock === 'happened' ? [saidFrom, saidTo] : [happenedFrom, happenedTo, knownTo]),
      sure,
      frame.firstDay,
      frame.stepDays,
      frame.bars,
    ].join(' ')
    const last = kept[clock]
    if (last && last.key === key && last.pass === now.pass && last.words === now.words)
      return last.bars
    const bars = countBars(now, clock, frame)
    kept[clock] = { key, pass: now.pass, words: now.words, bars }
    return bars
  }
}
