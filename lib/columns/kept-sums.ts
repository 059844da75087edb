import type { Columns } from './columns'
import type { DayRanges } from './day-ranges'
import { rowsUpTo } from './block-ends'
import { moveSums } from './move-sums'
import type { RowOrders } from './row-orders'
import type { Sums } from './sums'

/** Memory for sums kept beside those in use, in bytes, and how many of each kind at most. */
const ROOM = 8 * 2 ** 20
const MOST = 48

type Kept = { day: number; profiles: Uint32Array; places: Uint32Array }

/**
 * Sums of all rows under no choice, and of those that end from a day on, or begin by a day, for days that part the rows evenly. Of any range of days the sums are
 * near those of two such days, however many rows are in it.
 */
export type KeptSums = {
  /** The kept ranges closest to some ranges; nothing where none are kept. */
  near: (ranges: DayRanges) => DayRanges | undefined
  /** How many rows of each profile are in kept ranges. */
  profiles: (kept: DayRanges) => Uint32Array
  /** Makes sums those of kept ranges. */
  load: (sums: Sums, kept: DayRanges) => void
  /** Makes the sums of another day; whether there are more to make. */
  prepare: () => boolean
}

/** Keeps sums of columns from those of all rows, `total`, on; where they take too much room nothing is kept. */
export function keptSums(
  columns: Columns,
  orders: RowOrders,
  total: Sums,
  all: DayRanges,
): KeptSums {
  const { from, length } = columns
  const size = 4 * (total.profiles.length + total.places.length)
  const each = Math.min(MOST, Math.floor((ROOM / size - 2) / 2)) // the whole, one in the making, and two of each day
  const copy = ({ profiles, places }: Sums, day: number): Kept => ({
    day,
    profiles: profiles.slice(),
    places: places.slice(),
  })
  if (each < 1)
    return {
      near: () => undefined,
      profiles: () => new Uint32Array(),
      load: () => undefined,
      prepare: () => false,
    }
  const whole = copy(total, 0)
  const slots = total.slots.slice()
  const days = [
    ...new Set(
      Array.from({ length: each }, (_, i) => from[Math.floor(((i + 1) * length) / (each + 1))]!),
    ),
  ].filter((day) => day > all.happenedFrom && day < all.happenedTo)
  const endFrom: Kept[] = [{ ...whole, day: all.happenedFrom }]
  const beginBy: Kept[] = [{ ...whole, day: all.happenedTo }]
  let making: { sums: Sums; ranges: DayRanges } | undefined
  const todo = [
    ...days.map((day) => ({ list: endFrom, side: 'happenedFrom' as const, day })),
    ...days.toReversed().map((day) => ({ list: beginBy, side: 'happenedTo' as const, day })),
  ]
  const nearest = (list: readonly Kept[], day: number) => {
    const at = rowsUpTo(from, day)
    return list.reduce((best, one) =>
      Math.abs(rowsUpTo(from, one.day) - at) < Math.abs(rowsUpTo(from, best.day) - at) ? one : best,
    )
  }
  const both = ({ happenedFrom, happenedTo }: DayRanges) =>
    [
      endFrom.find(({ day }) => day === happenedFrom)!,
      beginBy.find(({ day }) => day === happenedTo)!,
    ] as const
  return {
    near(ranges) {
      const [low, high] = [
        nearest(endFrom, ranges.happenedFrom).day,
        nearest(beginBy, ranges.happenedTo).day,
      ]
      return low <= high ? { ...all, happenedFrom: low, happenedTo: high } : undefined
    },
    profiles(kept) {
      const [low, high] = both(kept)
      return low.profiles.map((count, i) => count + high.profiles[i]! - whole.profiles[i]!)
    },
    load({ profiles, places, slots: into }, kept) {
      const [low, high] = both(kept)
      // What ends from the one day on, without what begins after the other.
      for (let i = 0; i < profiles.length; i++)
        profiles[i] = low.profiles[i]! + high.profiles[i]! - whole.profiles[i]!
      for (let i = 0; i < places.length; i++)
        places[i] = low.places[i]! + high.places[i]! - whole.places[i]!
      into.set(slots)
    },
    prepare() {
      const next = todo.shift()
      if (!next) return false
      if (!making || making.ranges[next.side] === all[next.side])
        making = {
          sums: {
            profiles: whole.profiles.slice(),
            places: whole.places.slice(),
            width: total.width,
            slots,
          },
          ranges: all,
        }
      const ranges = { ...making.ranges, [next.side]: next.day }
      moveSums(columns, orders, making.sums, making.ranges, ranges)
      making.ranges = ranges
      next.list.push(copy(making.sums, next.day))
      if (todo.length === 0) making = undefined
      return todo.length > 0
    },
  }
}
