import type { Columns } from './columns'
import { surelyIn } from './days'
import type { DayRanges } from './days'
import type { ProfilePass } from './profile-filter'
import { rowsUpTo } from './row-indexes'

/** Columns with the ranges, words and choices that rows must pass. */
export type Ranged = {
  columns: Columns
  ranges: DayRanges
  words: Uint8Array | undefined
  pass: ProfilePass
}

/**
 * Finds the rows that pass everything, in row order. `matched` counts all of them; `rows` are those
 * from `firstRow` on, without the first `offset` and at most `limit`. `places` (one byte a place,
 * the last for "no place") narrows both to some places.
 */
export function findRows(
  { columns, ranges, words, pass: { fails } }: Ranged,
  {
    offset,
    limit,
    firstRow = 0,
    places,
  }: { offset: number; limit: number; firstRow?: number; places?: Uint8Array },
): { matched: number; rows: number[] } {
  const { from, until, saidFrom, saidUntil, place, profile } = columns
  const { happenedFrom, happenedTo, saidFrom: saidLow, saidTo } = ranges
  const end = rowsUpTo(from, happenedTo)
  const rows: number[] = []
  let [matched, before] = [0, 0]
  for (let row = 0; row < end; row++) {
    if (
      fails[profile[row]!] !== 0 ||
      until[row]! < happenedFrom ||
      saidFrom[row]! > saidTo ||
      saidUntil[row]! < saidLow ||
      !surelyIn(columns, row, ranges)
    )
      continue
    if (
      (places !== undefined && places[place[row]!] !== 1) ||
      (words !== undefined && words[row] === 0)
    )
      continue
    matched++
    if (row < firstRow || before++ < offset) continue
    if (rows.length < limit) rows.push(row)
  }
  return { matched, rows }
}
