import type { Columns } from './columns'
import { NO_DAY, surelyIn } from './days'
import type { DayRanges } from './days'
import type { ProfilePass } from './profile-filter'
import { BLOCK, rowsUpTo } from './row-indexes'

/** Columns with the ranges, words and choices that rows must pass. */
export type Ranged = {
  columns: Columns
  ranges: DayRanges
  words: Uint8Array | undefined
  pass: ProfilePass
}

/** Whether a row passes everything. */
function passes(
  { columns, ranges, words, pass: { fails } }: Ranged,
  row: number,
  places: Uint8Array | undefined,
): boolean {
  const { until, saidFrom, saidUntil, place, profile } = columns
  return (
    fails[profile[row]!] === 0 &&
    until[row]! >= ranges.happenedFrom &&
    saidFrom[row]! <= ranges.saidTo &&
    saidUntil[row]! >= ranges.saidFrom &&
    surelyIn(columns, row, ranges) &&
    (places === undefined || places[place[row]!] === 1) &&
    (words === undefined || words[row] !== 0)
  )
}

/**
 * Finds the rows that pass everything, in row order. `matched` counts all of them; `rows` are those
 * from `firstRow` on, without the first `offset` and at most `limit`. `places` (one byte a place,
 * the last for "no place") narrows both to some places. With `onlyRows` it ends with the last of
 * these rows, and `matched` says nothing.
 */
export function findRows(
  asked: Ranged & { blockEnds?: Uint16Array },
  {
    offset,
    limit,
    firstRow = 0,
    places,
    onlyRows = false,
  }: {
    offset: number
    limit: number
    firstRow?: number
    places?: Uint8Array | undefined
    onlyRows?: boolean
  },
): { matched: number; rows: number[] } {
  const { columns, ranges, blockEnds } = asked
  const end = rowsUpTo(columns.from, ranges.happenedTo)
  // Before this row only rows that last until the range has begun are in it.
  const begun = Math.min(end, rowsUpTo(columns.from, ranges.happenedFrom - 1))
  const rows: number[] = []
  let [matched, before] = [0, 0]
  for (let row = onlyRows ? Math.max(0, Math.ceil(firstRow)) : 0; row < end; row++) {
    if (onlyRows && rows.length >= limit) break
    if (row < begun && blockEnds && blockEnds[row >> 10]! < ranges.happenedFrom) {
      row |= BLOCK - 1
      if (row >= begun) row = begun - 1
      continue
    }
    if (!passes(asked, row, places)) continue
    matched++
    if (row < firstRow || before++ < offset) continue
    if (rows.length < limit) rows.push(row)
  }
  return { matched, rows }
}

/**
 * The rows that pass everything from the day they begin on backwards, at most `limit`; behind them
 * those without a day.
 */
export function findNewestRows(asked: Ranged, limit: number): number[] {
  const { from } = asked.columns
  const end = rowsUpTo(from, asked.ranges.happenedTo)
  const dated = Math.min(end, rowsUpTo(from, NO_DAY - 1))
  const rows: number[] = []
  for (let row = dated - 1; row >= 0 && rows.length < limit; row--)
    if (passes(asked, row, undefined)) rows.push(row)
  for (let row = end - 1; row >= dated && rows.length < limit; row--)
    if (passes(asked, row, undefined)) rows.push(row)
  return rows
}
