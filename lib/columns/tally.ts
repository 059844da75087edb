import { rowsUpTo } from './block-ends'
import type { Columns } from './columns'
import type { DayRanges } from './day-ranges'
import { keptSums } from './kept-sums'
import { moveSums } from './move-sums'
import { reslotSums } from './reslot-sums'
import { rowOrders } from './row-orders'
import { slotMoves } from './slot-moves'
import { sumRange } from './sums'
import type { Sums } from './sums'

/** Where counting a row anew costs 1, a row that is stepped over costs the first; one that is put into another slot the second, and the third where it must be looked at; one on the way to the rows of profiles, where those are not made yet, the fourth. */
const STEP = 2
const RESLOT = 1
const RESLOT_LOOKED_AT = 8
const ORDER = 3

/** What is summed: the rows in ranges, with the words where any are given, each in the slot of its profile. */
export type Wanted = { ranges: DayRanges; words: Uint8Array | undefined; slots: Uint8Array }

/**
 * Keeps sums as wanted, the cheapest of three ways: on from what they are, on from sums that are kept beside them, or anew. `prepare` makes more of the
 * kept ones, a few milliseconds at a time; it says whether there are more to make.
 */
export type Tally = { to: (wanted: Wanted) => void; prepare: () => boolean }

/** A tally that keeps `sums` of columns; they are counted at once over `all`, with the slots they have. */
export function tally(columns: Columns, sums: Sums, all: DayRanges): Tally {
  const orders = rowOrders(columns)
  const open = sums.slots.slice()
  let ranges = all
  let words: Uint8Array | undefined
  sumRange(columns, sums, all, words, orders.ends)
  const kept = keptSums(columns, orders, sums, all)

  /** What it costs to go on to other ranges and slots from some that are summed. */
  function cost(was: DayRanges, slotsWere: Uint8Array, profiles: Uint32Array, to: Wanted): number {
    const { rows } = slotMoves({ ...sums, profiles }, slotsWere, to.slots)
    const lookedAt =
      to.words !== undefined || to.ranges.saidFrom > all.saidFrom || to.ranges.saidTo < all.saidTo
    return (
      STEP * orders.passedOver(was, to.ranges) +
      (rows > 0 ? (lookedAt ? RESLOT_LOOKED_AT : RESLOT) * rows + ORDER * orders.toProfiles() : 0)
    )
  }

  return {
    to(wanted) {
      const { happenedFrom, happenedTo, saidFrom, saidTo } = wanted.ranges
      const anew = rowsUpTo(columns.from, happenedTo) - rowsUpTo(columns.from, happenedFrom - 1)
      const onFrom =
        words === wanted.words ? cost(ranges, sums.slots, sums.profiles, wanted) : Infinity
      const load = sums.places.length / 2
      const near =
        onFrom > load &&
        wanted.words === undefined &&
        saidFrom === all.saidFrom &&
        saidTo === all.saidTo
          ? kept.near(wanted.ranges)
          : undefined
      const onFromKept = near ? cost(near, open, kept.profiles(near), wanted) + load : Infinity
      words = wanted.words
      if (anew < Math.min(onFrom, onFromKept)) {
        sums.slots.set(wanted.slots)
        sumRange(columns, sums, wanted.ranges, words, orders.ends)
      } else {
        if (near && onFromKept < onFrom) {
          kept.load(sums, near)
          ranges = near
        }
        // What leaves is not put into another slot first, and what enters not twice.
        moveSums(columns, orders, sums, ranges, wanted.ranges, words)
        reslotSums(columns, orders, sums, wanted.ranges, wanted.slots, words)
      }
      ranges = wanted.ranges
    },
    prepare: () => orders.prepare() || kept.prepare(),
  }
}
