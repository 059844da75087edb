import { SHORT, rowsUpTo } from './block-ends'
import type { Columns } from './columns'
import type { DayRanges } from './day-ranges'
import { FIRST_DAY, NO_DAY } from './days'
import { firstFrom } from './first-from'
import type { RowOrders } from './row-orders'
import { moveSlots, slotMoves } from './slot-moves'
import type { Sums } from './sums'

/** Puts the rows in range of those profiles whose slot becomes another into that one: whole slots at once, and of others no row but those that move. */
export function reslotSums(
  columns: Columns,
  orders: RowOrders,
  sums: Sums,
  ranges: DayRanges,
  slots: Uint8Array,
  words?: Uint8Array,
) {
  const { whole, rows } = slotMoves(sums, sums.slots, slots)
  moveSlots(sums, whole)
  if (rows > 0) reslotRows(columns, orders, sums, ranges, slots, whole, words)
  sums.slots.set(slots)
}

/** The rows of slots that are parted. */
function reslotRows(
  { from, until, saidFrom, saidUntil, place, profile }: Columns,
  orders: RowOrders,
  { profiles, places, width, slots: were }: Sums,
  { happenedFrom, happenedTo, saidFrom: c, saidTo: d }: DayRanges,
  slots: Uint8Array,
  whole: Uint8Array,
  words?: Uint8Array,
) {
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
  const inRange = (row: number) =>
    until[row]! >= happenedFrom &&
    saidFrom[row]! <= d &&
    saidUntil[row]! >= c &&
    (words === undefined || words[row] === 1)
  for (let what = 0; what < slots.length; what++) {
    const [was, now] = [were[what]!, slots[what]!]
    if (was === now || whole[was] !== was || profiles[what] === 0) continue
    const [begin, last] = [starts[what]!, starts[what + 1]!]
    const [low, middle, high] = [
      firstFrom(rows, soon, begin, last),
      firstFrom(rows, sure, begin, last),
      firstFrom(rows, end, begin, last),
    ]
    for (let i = low; i < middle; i++) if (inRange(rows[i]!)) put(placeOf[i]!, was, now)
    for (let i = middle; i < high; i++) put(placeOf[i]!, was, now)
  }
  if (soon > 0)
    for (const row of orders.ends().long) {
      const what = profile[row]!
      const was = were[what]!
      if (row < soon && row < end && was !== slots[what] && whole[was] === was && inRange(row))
        put(place[row]!, was, slots[what]!)
    }
}
