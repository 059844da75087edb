// Counts kept for some forty days of the axis, so that a range far from the current one need not be
// counted from the first row on. For each checkpoint day there are two: the counts of rows that end
// on it or later, and of rows that begin on it or earlier. The counts of a range are those that end
// late enough, plus those that begin early enough, minus all rows.
import type { Columns } from './columns'
import type { DayRanges } from './days'
import { moveRange } from './row-counts'
import type { RowCounts } from './row-counts'
import { rowsUpTo } from './row-indexes'
import type { RowIndexes } from './row-indexes'

/** Memory for checkpoints in bytes, and how many days have one at most. */
const MOST_BYTES = 8 * 2 ** 20
const MOST_DAYS = 48

type Checkpoint = { day: number; profiles: Uint32Array; places: Uint32Array }

/**
 * Counts of all rows under no choice, and of the rows that end from a checkpoint day on or begin by
 * one. The days part the rows evenly, so every range of days is near a kept one, however many rows
 * are in it.
 */
export type CountCheckpoints = {
  /** The kept ranges nearest to some ranges; nothing where none are kept. */
  near: (ranges: DayRanges) => DayRanges | undefined
  /** How many rows of each profile are in kept ranges. */
  profiles: (kept: DayRanges) => Uint32Array
  /** Overwrites counts with those of kept ranges. */
  load: (counts: RowCounts, kept: DayRanges) => void
  /** Makes the checkpoint of another day; says whether there are more to make. */
  prepare: () => boolean
}

/**
 * Starts with the counts of all rows, `total`. Where places and profiles are so many that a
 * checkpoint takes too much memory, none is kept.
 */
export function countCheckpoints(
  columns: Columns,
  indexes: RowIndexes,
  total: RowCounts,
  all: DayRanges,
): CountCheckpoints {
  const { from, length } = columns
  const size = 4 * (total.profiles.length + total.places.length)
  // Room for the counts of all rows, those in the making, and two a day.
  const each = Math.min(MOST_DAYS, Math.floor((MOST_BYTES / size - 2) / 2))
  const copy = ({ profiles, places }: RowCounts, day: number): Checkpoint => ({
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
  const endFrom: Checkpoint[] = [{ ...whole, day: all.happenedFrom }]
  const beginBy: Checkpoint[] = [{ ...whole, day: all.happenedTo }]
  let making: { counts: RowCounts; ranges: DayRanges } | undefined
  const todo = [
    ...days.map((day) => ({ list: endFrom, side: 'happenedFrom' as const, day })),
    ...days.toReversed().map((day) => ({ list: beginBy, side: 'happenedTo' as const, day })),
  ]
  const nearest = (list: readonly Checkpoint[], day: number) => {
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
      // The rows that end from the one day on, without those that begin after the other.
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
          counts: {
            profiles: whole.profiles.slice(),
            places: whole.places.slice(),
            width: total.width,
            slots,
          },
          ranges: all,
        }
      const ranges = { ...making.ranges, [next.side]: next.day }
      moveRange(columns, indexes, making.counts, making.ranges, ranges)
      making.ranges = ranges
      next.list.push(copy(making.counts, next.day))
      if (todo.length === 0) making = undefined
      return todo.length > 0
    },
  }
}
