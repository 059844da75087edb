// What is counted of the rows in range, and the loops that count. Two counts are kept: rows of each
// profile (for the filter lists), and rows of each place in each slot (for the map; see slots.ts).
//
// There are two ways to bring them to another range. `countRange` counts every row in it anew: a
// plain pass over columns that lie side by side in memory. `moveRange` adds the rows that enter and
// takes away those that leave: far cheaper where the range moved a little, dearer where it jumped,
// since a row that crosses the end of a range costs about two that are counted in a plain pass.
import type { Columns } from './columns'
import { NO_DAY, surelyIn } from './days'
import type { DayRanges } from './days'
import { BLOCK, RANGE_ENDS, rowsUpTo } from './row-indexes'
import type { BlockEnds, RowIndexes, RowRange } from './row-indexes'

/** The counts of rows in range. */
export type RowCounts = {
  /** Rows of each profile. */
  profiles: Uint32Array
  /** `places[place * width + slot]`: rows of each place in each slot. */
  places: Uint32Array
  /** Slots a place has. */
  width: number
  /** The slot of each profile. */
  slots: Uint8Array
}

/**
 * Counts every row in range anew. Rows are sorted by the day they begin, so those that begin within
 * the range need no look at the days they happened.
 */
export function countRange(
  columns: Columns,
  counts: RowCounts,
  ranges: DayRanges,
  words: Uint8Array | undefined,
  ends: () => BlockEnds,
) {
  const { happenedFrom, happenedTo, saidFrom, saidTo } = ranges
  counts.profiles.fill(0)
  counts.places.fill(0)
  const end = rowsUpTo(columns.from, happenedTo)
  if (ranges.sure) return countSure(columns, counts, end, ranges, words)
  const first = Math.min(end, rowsUpTo(columns.from, happenedFrom - 1))
  if (first > 0) {
    const { blockEnds } = ends()
    for (let block = 0; block < first; block += BLOCK) {
      if (blockEnds[block >> 10]! >= happenedFrom)
        countSome(columns, counts, block, Math.min(first, block + BLOCK), ranges, words)
    }
  }
  if (saidFrom > 0 || saidTo < NO_DAY || words !== undefined)
    countSome(columns, counts, first, end, ranges, words)
  else countAll(columns, counts, first, end)
}

/**
 * The loop over rows that are all in range. It is a function of its own so that the compiler keeps
 * it tight.
 */
function countAll(
  { place, profile }: Columns,
  { profiles, places, width, slots }: RowCounts,
  first: number,
  end: number,
) {
  for (let row = first; row < end; row++) {
    const id = profile[row]!
    profiles[id]!++
    places[place[row]! * width + slots[id]!]!++
  }
}

/** The loop over rows for ranges that ask for what is surely in them. */
function countSure(
  columns: Columns,
  { profiles, places, width, slots }: RowCounts,
  end: number,
  ranges: DayRanges,
  words: Uint8Array | undefined,
) {
  const { place, profile } = columns
  for (let row = rowsUpTo(columns.from, ranges.happenedFrom - 1); row < end; row++) {
    if (!surelyIn(columns, row, ranges) || (words !== undefined && words[row] === 0)) continue
    const id = profile[row]!
    profiles[id]!++
    places[place[row]! * width + slots[id]!]!++
  }
}

/** The loop over rows that may be out of range. */
function countSome(
  { until, saidFrom, saidUntil, place, profile }: Columns,
  { profiles, places, width, slots }: RowCounts,
  first: number,
  end: number,
  { happenedFrom, saidFrom: saidLow, saidTo: saidHigh }: DayRanges,
  words: Uint8Array | undefined,
) {
  for (let row = first; row < end; row++) {
    if (
      until[row]! < happenedFrom ||
      saidFrom[row]! > saidHigh ||
      saidUntil[row]! < saidLow ||
      (words !== undefined && words[row] === 0)
    )
      continue
    const id = profile[row]!
    profiles[id]!++
    places[place[row]! * width + slots[id]!]!++
  }
}

/**
 * Adds the rows of a stretch, or takes them away, where the other ends of the ranges and the words
 * let them through.
 */
function addStretch(
  { from, until, saidFrom, saidUntil, place, profile }: Columns,
  { profiles, places, width, slots }: RowCounts,
  { happenedFrom, happenedTo, saidFrom: saidLow, saidTo: saidHigh }: DayRanges,
  words: Uint8Array | undefined,
  { rows, first, end, beginBefore, endFrom, endTo }: RowRange,
  sign: 1 | -1,
) {
  const [a, b] = [Math.max(happenedFrom, endFrom), Math.min(happenedTo, beginBefore - 1)]
  for (let i = first; i < end; i++) {
    const row = rows ? rows[i]! : i
    if (
      from[row]! > b ||
      until[row]! < a ||
      until[row]! > endTo ||
      saidFrom[row]! > saidHigh ||
      saidUntil[row]! < saidLow ||
      (words !== undefined && words[row] === 0)
    )
      continue
    const id = profile[row]!
    profiles[id]! += sign
    places[place[row]! * width + slots[id]!]! += sign
  }
}

/**
 * Brings counts from some ranges to others by the rows that enter or leave, one end of a range
 * after the other.
 */
export function moveRange(
  columns: Columns,
  indexes: RowIndexes,
  counts: RowCounts,
  was: DayRanges,
  to: DayRanges,
  words?: Uint8Array,
) {
  let now = was
  for (const side of RANGE_ENDS) {
    const grows =
      side === 'happenedTo' || side === 'saidTo' ? to[side] > now[side] : to[side] < now[side]
    const moved = { ...now, [side]: to[side] }
    // Rows that enter are tested against the wider range, rows that leave against the one they were
    // counted in.
    for (const stretch of indexes.crossed(now, side, to[side]))
      addStretch(columns, counts, grows ? moved : now, words, stretch, grows ? 1 : -1)
    now = moved
  }
}
