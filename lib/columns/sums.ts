import type { BlockEnds } from './block-ends'
import { BLOCK, rowsUpTo } from './block-ends'
import type { Columns } from './columns'
import type { DayRanges } from './day-ranges'
import { NO_DAY } from './days'

/** What is summed of rows in range: how many of each profile, and of each place in the slot of their profile. */
export type Sums = { profiles: Uint32Array; places: Uint32Array; width: number; slots: Uint8Array }

/** Sums every row in range anew. Of rows sorted by the day they begin on, those that begin within the range need no look at their days. */
export function sumRange(
  columns: Columns,
  sums: Sums,
  ranges: DayRanges,
  words: Uint8Array | undefined,
  ends: () => BlockEnds,
) {
  const { happenedFrom, happenedTo, saidFrom, saidTo } = ranges
  sums.profiles.fill(0)
  sums.places.fill(0)
  const end = rowsUpTo(columns.from, happenedTo)
  const first = Math.min(end, rowsUpTo(columns.from, happenedFrom - 1))
  if (first > 0) {
    const { blockEnds } = ends()
    for (let block = 0; block < first; block += BLOCK) {
      if (blockEnds[block >> 10]! >= happenedFrom)
        sumSome(columns, sums, block, Math.min(first, block + BLOCK), ranges, words)
    }
  }
  if (saidFrom > 0 || saidTo < NO_DAY || words !== undefined)
    sumSome(columns, sums, first, end, ranges, words)
  else sumAll(columns, sums, first, end)
}

/** The loop over a stretch of rows that are all in range, apart so that it stays fast. */
function sumAll(
  { place, profile }: Columns,
  { profiles, places, width, slots }: Sums,
  first: number,
  end: number,
) {
  for (let row = first; row < end; row++) {
    const what = profile[row]!
    profiles[what]!++
    places[place[row]! * width + slots[what]!]!++
  }
}

/** The same for rows that must be looked at. */
function sumSome(
  { until, saidFrom, saidUntil, place, profile }: Columns,
  { profiles, places, width, slots }: Sums,
  first: number,
  end: number,
  { happenedFrom, saidFrom: c, saidTo: d }: DayRanges,
  words: Uint8Array | undefined,
) {
  for (let row = first; row < end; row++) {
    if (
      until[row]! < happenedFrom ||
      saidFrom[row]! > d ||
      saidUntil[row]! < c ||
      (words !== undefined && words[row] === 0)
    )
      continue
    const what = profile[row]!
    profiles[what]!++
    places[place[row]! * width + slots[what]!]!++
  }
}
