import type { Columns } from './columns'
import type { DayRanges } from './day-ranges'
import { SIDES } from './row-orders'
import type { RowOrders, Stretch } from './row-orders'
import type { Sums } from './sums'

/** Adds rows to sums, or takes them away, where the rest of the ranges and the words let them through. Apart so that the loop stays fast. */
function step(
  { from, until, saidFrom, saidUntil, place, profile }: Columns,
  { profiles, places, width, slots }: Sums,
  { happenedFrom, happenedTo, saidFrom: c, saidTo: d }: DayRanges,
  words: Uint8Array | undefined,
  { rows, first, end, beginBefore, endFrom, endTo }: Stretch,
  sign: 1 | -1,
) {
  const [a, b] = [Math.max(happenedFrom, endFrom), Math.min(happenedTo, beginBefore - 1)]
  for (let i = first; i < end; i++) {
    const row = rows ? rows[i]! : i
    if (
      from[row]! > b ||
      until[row]! < a ||
      until[row]! > endTo ||
      saidFrom[row]! > d ||
      saidUntil[row]! < c ||
      (words !== undefined && words[row] === 0)
    )
      continue
    const what = profile[row]!
    profiles[what]! += sign
    places[place[row]! * width + slots[what]!]! += sign
  }
}

/** Moves sums of the rows in some ranges to others: by the rows that enter or leave. */
export function moveSums(
  columns: Columns,
  orders: RowOrders,
  sums: Sums,
  was: DayRanges,
  to: DayRanges,
  words?: Uint8Array,
) {
  let now = was
  for (const side of SIDES) {
    const grows =
      side === 'happenedTo' || side === 'saidTo' ? to[side] > now[side] : to[side] < now[side]
    const moved = { ...now, [side]: to[side] }
    // Rows that enter are judged by the wider range, rows that leave by the one they were counted in.
    for (const stretch of orders.passed(now, side, to[side]))
      step(columns, sums, grows ? moved : now, words, stretch, grows ? 1 : -1)
    now = moved
  }
}
