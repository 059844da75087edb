import { SHORT, rowsUpTo } from './block-ends'
import type { Columns } from './columns'
import type { DayRanges } from './day-ranges'
import { FIRST_DAY, NO_DAY } from './days'
import { firstFrom } from './first-from'
import type { RowOrders } from './row-orders'
import type { Sums } from './sums'

/** Puts the rows in range of those profiles whose slot becomes another into that one; no other row is looked at. */
export function reslotSums({ from, until, saidFrom, saidUntil, place, profile }: Columns, orders: RowOrders, { profiles, places, width, slots: were }: Sums, { happenedFrom, happenedTo, saidFrom: c, saidTo: d }: DayRanges, slots: Uint8Array, words?: Uint8Array) {
  if (slots.every((slot, what) => slot === were[what] || profiles[what] === 0)) return were.set(slots)
  const { rows, starts, places: placeOf } = orders.ofProfile()
  const end = rowsUpTo(from, happenedTo)
  const first = Math.min(end, rowsUpTo(from, happenedFrom - 1))
  const soon = orders.mostlyShort() ? rowsUpTo(from, happenedFrom - SHORT - 1) : 0 // of the rows before only long ones can be in range
  const sure = c === FIRST_DAY && d === NO_DAY && words === undefined ? first : end // from here on no row needs a look
  const put = (at: number, was: number, now: number) => {
    const base = at * width
    places[base + was]!--
    places[base + now]!++
  }
  const inRange = (row: number) => until[row]! >= happenedFrom && saidFrom[row]! <= d && saidUntil[row]! >= c && (words === undefined || words[row] === 1)
  for (let what = 0; what < slots.length; what++) {
    const [was, now] = [were[what]!, slots[what]!]
    if (was === now || profiles[what] === 0) continue
    const [begin, last] = [starts[what]!, starts[what + 1]!]
    const [low, middle, high] = [firstFrom(rows, soon, begin, last), firstFrom(rows, sure, begin, last), firstFrom(rows, end, begin, last)]
    for (let i = low; i < middle; i++) if (inRange(rows[i]!)) put(placeOf[i]!, was, now)
    for (let i = middle; i < high; i++) put(placeOf[i]!, was, now)
  }
  if (soon > 0) for (const row of orders.ends().long) {
    const what = profile[row]!
    if (row < soon && row < end && were[what] !== slots[what] && inRange(row)) put(place[row]!, were[what]!, slots[what]!)
  }
  were.set(slots)
}
