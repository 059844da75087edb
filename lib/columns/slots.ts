// Slots: the counts of a place are split into slots, one a kind of claim, one more a kind that is
// contradicted, and a last one for what the filter lets nobody see. A profile is in one slot. When
// a choice of the filter changes, profiles go to other slots, and their rows with them.
//
// If all profiles of a slot go to the same one, the slot is moved as a whole, place by place, and
// no row is looked at: this is what switching a kind off costs. Otherwise the rows of the profiles
// that move are moved one by one.
import { lowerBound } from '#lib/util'
import type { Columns } from './columns'
import { FIRST_DAY, NO_DAY } from './days'
import type { DayRanges } from './days'
import type { RowCounts } from './row-counts'
import { SHORT, rowsUpTo } from './row-indexes'
import type { RowIndexes } from './row-indexes'

/**
 * How profiles get to other slots: which slots move as a whole (`whole[slot]`; itself where the
 * slot stays or must be split), and how many rows move one by one.
 */
type SlotMoves = { whole: Uint8Array; rows: number }

/**
 * Plans the move from some slots to others. A slot moves as a whole where all its profiles go to
 * the same one and the places to visit are fewer than its rows.
 */
export function planSlotMoves(
  { profiles, places, width }: Pick<RowCounts, 'profiles' | 'places' | 'width'>,
  were: Uint8Array,
  slots: Uint8Array,
): SlotMoves {
  const SPLIT = width
  const goes = new Int16Array(width).fill(-1)
  const moved = new Float64Array(width)
  for (let id = 0; id < slots.length; id++) {
    const [was, now, rows] = [were[id]!, slots[id]!, profiles[id]!]
    if (rows === 0) continue
    if (was !== now) moved[was]! += rows
    goes[was] = goes[was] === -1 || goes[was] === now ? now : SPLIT
  }
  const whole = Uint8Array.from(goes, (now, slot) =>
    now >= 0 && now < SPLIT && moved[slot]! > places.length / width ? now : slot,
  )
  return {
    whole,
    rows: moved.reduce((sum, rows, slot) => sum + (whole[slot] === slot ? rows : 0), 0),
  }
}

/** Moves the slots that move as a whole, at every place. */
function moveSlots({ places, width }: Pick<RowCounts, 'places' | 'width'>, whole: Uint8Array) {
  const moving = [...whole.keys()].filter((slot) => whole[slot] !== slot)
  if (moving.length === 0) return
  const taken = new Uint32Array(width)
  for (let base = 0; base < places.length; base += width) {
    // All are taken before any is added, since one may go where another comes from.
    for (const slot of moving) {
      taken[slot] = places[base + slot]!
      places[base + slot] = 0
    }
    for (const slot of moving) places[base + whole[slot]!]! += taken[slot]!
  }
}

/** Brings counts to other slots: whole slots at once, and of the others only the rows that move. */
export function reassignSlots(
  columns: Columns,
  indexes: RowIndexes,
  counts: RowCounts,
  ranges: DayRanges,
  slots: Uint8Array,
  words?: Uint8Array,
) {
  const { whole, rows } = planSlotMoves(counts, counts.slots, slots)
  moveSlots(counts, whole)
  if (rows > 0) reassignRows(columns, indexes, counts, ranges, slots, whole, words)
  counts.slots.set(slots)
}

/** Moves the rows of slots that are split. */
function reassignRows(
  { from, until, saidFrom, saidUntil, place, profile }: Columns,
  indexes: RowIndexes,
  { profiles, places, width, slots: were }: RowCounts,
  { happenedFrom, happenedTo, saidFrom: saidLow, saidTo: saidHigh }: DayRanges,
  slots: Uint8Array,
  whole: Uint8Array,
  words?: Uint8Array,
) {
  const { rows, starts, places: placeOf } = indexes.byProfile()
  const end = rowsUpTo(from, happenedTo)
  const first = Math.min(end, rowsUpTo(from, happenedFrom - 1))
  // Of the rows before this one only long ones can be in range.
  const soon = indexes.mostlyShort() ? rowsUpTo(from, happenedFrom - SHORT - 1) : 0
  // From this row on none needs a look.
  const sure = saidLow === FIRST_DAY && saidHigh === NO_DAY && words === undefined ? first : end
  const put = (at: number, was: number, now: number) => {
    const base = at * width
    places[base + was]!--
    places[base + now]!++
  }
  const inRange = (row: number) =>
    until[row]! >= happenedFrom &&
    saidFrom[row]! <= saidHigh &&
    saidUntil[row]! >= saidLow &&
    (words === undefined || words[row] === 1)
  for (let id = 0; id < slots.length; id++) {
    const [was, now] = [were[id]!, slots[id]!]
    if (was === now || whole[was] !== was || profiles[id] === 0) continue
    const [begin, last] = [starts[id]!, starts[id + 1]!]
    const [low, middle, high] = [
      lowerBound(rows, soon, begin, last),
      lowerBound(rows, sure, begin, last),
      lowerBound(rows, end, begin, last),
    ]
    for (let i = low; i < middle; i++) if (inRange(rows[i]!)) put(placeOf[i]!, was, now)
    for (let i = middle; i < high; i++) put(placeOf[i]!, was, now)
  }
  if (soon > 0)
    for (const row of indexes.ends().long) {
      const id = profile[row]!
      const was = were[id]!
      if (row < soon && row < end && was !== slots[id] && whole[was] === was && inRange(row))
        put(place[row]!, was, slots[id]!)
    }
}
