// What stands on the two time axes: bars of the histogram, and claims a day. Each clock is counted
// under everything but its own range, so that the range can be seen on it.
import { NO_DAY, ALL_DAYS, surelyIn } from './days'
import type { DayRanges } from './days'
import type { Ranged } from './find-rows'
import { rowsUpTo } from './row-indexes'

/** The two clocks of a claim. */
export type ColumnClock = 'happened' | 'said'

/**
 * Bars of a clock. `counts[bar * stacks + stack]` claims may fall in a bar, and `sure[…]` of them
 * surely do; stacks are the values of the facet `kind`. `startBefore` and `endAfter` count claims
 * that reach beyond the axis.
 */
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

/** The bar of every day on an axis; days before it are -1, days after it the number of bars. */
function barOf({
  firstDay,
  stepDays,
  bars,
}: {
  firstDay: number
  stepDays: number
  bars: number
}): Int16Array {
  const at = new Int16Array(NO_DAY + 1).fill(bars).fill(-1, 0, Math.max(0, firstDay))
  for (let bar = 0; bar < bars; bar++)
    at.fill(
      bar,
      Math.max(0, firstDay + bar * stepDays),
      Math.max(0, firstDay + (bar + 1) * stepDays),
    )
  return at
}

/**
 * Counts the bars of a clock under everything but that clock's own range. A claim counts in every
 * bar it may fall in. It is sure where that is a single bar of the axis.
 */
export function countBars(
  { columns, ranges, words, pass: { fails } }: Ranged,
  clock: ColumnClock,
  frame: { firstDay: number; stepDays: number; bars: number },
): ColumnBars {
  const { from, until, saidFrom, saidUntil, profile } = columns
  const { starts, codes, values } = columns.profiles.facets.kind
  const stacks = values.length
  const [first, last] = clock === 'happened' ? [from, until] : [saidFrom, saidUntil]
  const own =
    clock === 'happened'
      ? { happenedFrom: ALL_DAYS.happenedFrom, happenedTo: ALL_DAYS.happenedTo }
      : { saidFrom: ALL_DAYS.saidFrom }
  // "As known at" is no range of the clock: what was said later stays out of both.
  const wanted = { ...ranges, ...own, ...(clock === 'said' && { saidTo: ranges.knownTo }) }
  const { happenedFrom, happenedTo, saidFrom: saidLow, saidTo } = wanted
  const at = barOf(frame)
  const [counts, sure] = [
    new Uint32Array(frame.bars * stacks),
    new Uint32Array(frame.bars * stacks),
  ]
  let [withoutTime, startBefore, endAfter] = [0, 0, 0]
  const end = rowsUpTo(from, happenedTo)
  for (let row = 0; row < end; row++) {
    const id = profile[row]!
    if (
      fails[id] !== 0 ||
      until[row]! < happenedFrom ||
      saidFrom[row]! > saidTo ||
      saidUntil[row]! < saidLow ||
      !surelyIn(columns, row, wanted) ||
      (words !== undefined && words[row] === 0)
    )
      continue
    if (first[row] === NO_DAY) {
      withoutTime++
      continue
    }
    const stack = codes[starts[id]!]!
    const low = at[first[row]!]!
    const high = at[last[row]!]!
    if (low < 0) startBefore++
    if (high >= frame.bars) endAfter++
    if (low === high) {
      if (low >= 0 && low < frame.bars) sure[low * stacks + stack]!++
    } else
      for (let bar = Math.max(0, low); bar <= high && bar < frame.bars; bar++)
        counts[bar * stacks + stack]!++
  }
  for (let i = 0; i < sure.length; i++) counts[i]! += sure[i]!
  return { ...frame, stacks, counts, sure, withoutTime, startBefore, endAfter }
}

/**
 * Tells each row of a clock under everything but that clock's own range; "as known at" is no range of
 * the report clock.
 */
function eachOnClock(
  { columns, ranges, words, pass: { fails } }: Ranged,
  clock: ColumnClock,
  tell: (row: number) => void,
) {
  const { length, from, until, saidFrom, saidUntil, profile } = columns
  const own: Partial<DayRanges> =
    clock === 'happened'
      ? { happenedFrom: ALL_DAYS.happenedFrom, happenedTo: ALL_DAYS.happenedTo }
      : { saidFrom: ALL_DAYS.saidFrom, saidTo: ranges.knownTo }
  const wanted = { ...ranges, ...own }
  const { happenedFrom, happenedTo, saidFrom: saidLow, saidTo } = wanted
  for (let row = 0; row < length; row++)
    if (
      fails[profile[row]!] === 0 &&
      from[row]! <= happenedTo &&
      until[row]! >= happenedFrom &&
      saidFrom[row]! <= saidTo &&
      saidUntil[row]! >= saidLow &&
      surelyIn(columns, row, wanted) &&
      (words === undefined || words[row] !== 0)
    )
      tell(row)
}

/**
 * Counts the rows that begin on each day, by kind, under everything but the clock's own range; in
 * order of day and then of the kind's code. Rows without a time are in none of them.
 */
export function countDays(ranged: Ranged, clock: ColumnClock): DayCount[] {
  const { columns } = ranged
  const { starts, codes, values } = columns.profiles.facets.kind
  const first = clock === 'happened' ? columns.from : columns.saidFrom
  const sums = new Uint32Array((NO_DAY + 1) * values.length)
  eachOnClock(ranged, clock, (row) => {
    sums[first[row]! * values.length + codes[starts[columns.profile[row]!]!]!]!++
  })
  const out: DayCount[] = []
  for (let i = 0; i < NO_DAY * values.length; i++)
    if (sums[i]! > 0)
      out.push({
        day: Math.floor(i / values.length),
        kind: values[i % values.length]!,
        count: sums[i]!,
      })
  return out
}

/** How many rows have one time: its first and its last day, `NO_DAY` where they have none. */
export type SpanCount = { first: number; last: number; count: number }

/**
 * Counts the rows of each time under everything but the clock's own range, in order of first and
 * last day.
 */
export function countSpans(ranged: Ranged, clock: ColumnClock): SpanCount[] {
  const { columns } = ranged
  const [first, last] =
    clock === 'happened' ? [columns.from, columns.until] : [columns.saidFrom, columns.saidUntil]
  const counts = new Map<number, number>()
  eachOnClock(ranged, clock, (row) => {
    const key = first[row]! * (NO_DAY + 1) + last[row]!
    counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([key, count]) => ({
      first: Math.floor(key / (NO_DAY + 1)),
      last: key % (NO_DAY + 1),
      count,
    }))
}
