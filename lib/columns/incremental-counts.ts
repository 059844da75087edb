// Counts that follow the filter. Every change can be met in three ways; this file estimates each
// and takes the cheapest: go on from the counts there are, go on from a checkpoint, or count anew.
// Counting anew wins where few rows are in range.
import { countCheckpoints } from './checkpoints'
import type { Columns } from './columns'
import type { DayRanges } from './days'
import { countRange, moveRange } from './row-counts'
import type { RowCounts } from './row-counts'
import { rowIndexes, rowsUpTo } from './row-indexes'
import { planSlotMoves, reassignSlots } from './slots'

/**
 * Costs a row, measured, where counting it anew in a plain pass costs 1: it crosses the end of a
 * range,
 */
const CROSS = 2
/** it moves to another slot, */
const MOVE = 1
/** the same where its days must be looked at first, */
const MOVE_AFTER_LOOK = 8
/** it is put into the index by profile, where that is not made yet. */
const INDEX = 3

/**
 * What is to be counted: the rows in ranges, with the words where any are given, each in the slot
 * of its profile.
 */
export type CountRequest = { ranges: DayRanges; words: Uint8Array | undefined; slots: Uint8Array }

/**
 * Counts that can be brought `to` whatever is wanted. `prepare` makes indexes and checkpoints, a
 * few milliseconds at a time, and says whether there is more to make.
 */
type IncrementalCounts = { to: (wanted: CountRequest) => void; prepare: () => boolean }

/**
 * Counts rows into `counts` over the ranges `all`, with the slots they have, and keeps them up to
 * date from then on.
 */
export function incrementalCounts(
  columns: Columns,
  counts: RowCounts,
  all: DayRanges,
): IncrementalCounts {
  const indexes = rowIndexes(columns)
  const open = counts.slots.slice()
  let ranges = all
  let words: Uint8Array | undefined
  countRange(columns, counts, all, words, indexes.ends)
  const kept = countCheckpoints(columns, indexes, counts, all)

  /** What it costs to go on from counted ranges and slots to others. */
  function cost(
    was: DayRanges,
    slotsWere: Uint8Array,
    profiles: Uint32Array,
    to: CountRequest,
  ): number {
    const { rows } = planSlotMoves({ ...counts, profiles }, slotsWere, to.slots)
    const lookedAt =
      to.words !== undefined || to.ranges.saidFrom > all.saidFrom || to.ranges.saidTo < all.saidTo
    return (
      CROSS * indexes.countCrossed(was, to.ranges) +
      (rows > 0
        ? (lookedAt ? MOVE_AFTER_LOOK : MOVE) * rows + INDEX * indexes.rowsLeftToIndex()
        : 0)
    )
  }

  return {
    to(wanted) {
      const { happenedFrom, happenedTo, saidFrom, saidTo } = wanted.ranges
      const anew = rowsUpTo(columns.from, happenedTo) - rowsUpTo(columns.from, happenedFrom - 1)
      const onFrom =
        words === wanted.words ? cost(ranges, counts.slots, counts.profiles, wanted) : Infinity
      const load = counts.places.length / 2
      const near =
        onFrom > load &&
        wanted.words === undefined &&
        saidFrom === all.saidFrom &&
        saidTo === all.saidTo
          ? kept.near(wanted.ranges)
          : undefined
      const onFromKept = near ? cost(near, open, kept.profiles(near), wanted) + load : Infinity
      words = wanted.words
      // no index knows which rows lie within ranges
      const sure = ranges.sure || wanted.ranges.sure
      if (sure || anew < Math.min(onFrom, onFromKept)) {
        counts.slots.set(wanted.slots)
        countRange(columns, counts, wanted.ranges, words, indexes.ends)
      } else {
        if (near && onFromKept < onFrom) {
          kept.load(counts, near)
          ranges = near
        }
        // Ranges first: a row that leaves need not move to another slot before, and one that enters
        // is put into its slot once.
        moveRange(columns, indexes, counts, ranges, wanted.ranges, words)
        reassignSlots(columns, indexes, counts, wanted.ranges, wanted.slots, words)
      }
      ranges = wanted.ranges
    },
    prepare: () => indexes.prepare() || kept.prepare(),
  }
}
