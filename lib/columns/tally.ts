import { SHORT, blockEndsOf, rowsUpTo } from './block-ends'
import type { BlockEnds } from './block-ends'
import type { Columns } from './columns'
import { dayOrder } from './day-order'
import type { DayOrder } from './day-order'
import { ALL_DAYS } from './day-ranges'
import type { DayRanges } from './day-ranges'
import { NO_DAY } from './days'
import { sumRange } from './sums'
import type { Sums } from './sums'

/** A row that is stepped over costs as much as this many that are counted anew. */
const STEP = 2
/** Where more than one row in this many is long, rows are put in the order of their ends instead. */
const MANY_LONG = 16

/** Keeps sums of the rows in range: `count` anew, as where slots or words are others; `move` where only the range is, which costs the rows that enter or leave it. */
export type Tally = { count: (ranges: DayRanges, words: Uint8Array | undefined) => void; move: (ranges: DayRanges) => void }

/** Rows among which are those that a moving end of a range passes over: a stretch of the rows, or of a list of them; only those that begin and end within some days count. */
type Stretch = { rows?: Uint32Array; first: number; end: number; beginBefore: number; endFrom: number; endTo: number }

/** A tally of columns that keeps `sums`; nothing is counted yet. */
export function tally(columns: Columns, sums: Sums): Tally {
  const { length, from, until, saidFrom, saidUntil, place, profile } = columns
  let found: BlockEnds | undefined
  const ends = () => (found ??= blockEndsOf(columns)) // the first draw needs none
  const orders: Partial<Record<'until' | 'saidFrom' | 'saidUntil', DayOrder>> = {}
  const order = (name: keyof typeof orders) => (orders[name] ??= dayOrder(columns[name]))
  let ranges: DayRanges = ALL_DAYS
  let words: Uint8Array | undefined

  function count(nextRanges: DayRanges, nextWords: Uint8Array | undefined) {
    ranges = nextRanges
    words = nextWords
    sumRange(columns, sums, ranges, words, ends)
  }

  /** Adds rows, or takes them away, where the rest of the range and the words let them through. */
  function step({ rows, first, end, beginBefore, endFrom, endTo }: Stretch, sign: 1 | -1) {
    const { happenedFrom, happenedTo, saidFrom: c, saidTo: d } = ranges
    const { profiles, places, width, slots } = sums
    const [a, b] = [Math.max(happenedFrom, endFrom), Math.min(happenedTo, beginBefore - 1)]
    for (let i = first; i < end; i++) {
      const row = rows ? rows[i]! : i
      if (from[row]! > b || until[row]! < a || until[row]! > endTo || saidFrom[row]! > d || saidUntil[row]! < c || (words !== undefined && words[row] === 0)) continue
      const what = profile[row]!
      profiles[what]! += sign
      places[place[row]! * width + slots[what]!]! += sign
    }
  }

  /** The rows that an end of the range passes over when it moves; none where it stays. */
  function passed(end: keyof DayRanges, to: number): { stretches: Stretch[]; grows: boolean } {
    const was = ranges[end]
    const upper = end === 'happenedTo' || end === 'saidTo'
    const grows = upper ? to > was : to < was
    if (was === to) return { stretches: [], grows }
    // An upper end that rises from `was` to `to` lets in days was+1 … to; a lower end that falls lets in days to … was-1.
    const [low, high] = upper ? [Math.min(was, to) + 1, Math.max(was, to)] : [Math.min(was, to), Math.max(was, to) - 1]
    const any = { beginBefore: NO_DAY + 1, endFrom: 0, endTo: NO_DAY }
    if (end === 'happenedTo') return { stretches: [{ ...any, first: rowsUpTo(from, low - 1), end: rowsUpTo(from, high) }], grows }
    if (end === 'happenedFrom' && ends().long.length * MANY_LONG <= length) {
      const { long } = ends()
      const soon = Math.max(0, low - SHORT)
      const ending = { endFrom: low, endTo: high }
      return { stretches: [{ ...any, ...ending, first: rowsUpTo(from, soon - 1), end: rowsUpTo(from, high) }, { ...ending, beginBefore: soon, rows: long, first: 0, end: long.length }], grows }
    }
    const { rows, starts } = order(end === 'happenedFrom' ? 'until' : end === 'saidFrom' ? 'saidUntil' : 'saidFrom')
    return { stretches: [{ ...any, rows, first: starts[low]!, end: starts[high + 1]! }], grows }
  }

  return {
    count,
    move(next) {
      const sides = ['happenedFrom', 'happenedTo', 'saidFrom', 'saidTo'] as const
      const touched = sides.flatMap((side) => passed(side, next[side]).stretches).reduce((sum, { first, end }) => sum + end - first, 0)
      if (touched * STEP > rowsUpTo(from, next.happenedTo) - rowsUpTo(from, next.happenedFrom - 1)) return count(next, words)
      for (const side of sides) {
        const { stretches, grows } = passed(side, next[side])
        const moved = { ...ranges, [side]: next[side] }
        if (grows) ranges = moved // rows that enter are judged by the wider range, rows that leave by the one they were counted in
        for (const stretch of stretches) step(stretch, grows ? 1 : -1)
        ranges = moved
      }
      ranges = next
    },
  }
}
