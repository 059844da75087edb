import type { Cells } from './cells'
import type { Columns } from './columns'
import { dayOrder } from './day-order'
import type { DayOrder } from './day-order'
import { ALL_DAYS } from './day-ranges'
import type { DayRanges } from './day-ranges'
import { NO_DAY } from './days'
import { growing } from './growing'

/** Rows to a block: how finely rows that end too early are passed over. */
const BLOCK = 1024
/** Moving a range is cheaper than counting anew while it touches less than one row in this many. */
const FEW = 4

/** What is summed of rows in range: how many of each profile, and of each place in the slot of their profile. */
export type Sums = { profiles: Uint32Array; places: Uint32Array; width: number; slots: Uint8Array }

/** How many rows of each cell are in range, kept as ranges move. `move` keeps the sums, too, where it steps row by row; where it says `false` all was counted anew and they are to be summed from the cells. */
export type Tally = { cells: Uint32Array; move: (ranges: DayRanges) => boolean; recount: (words: Uint8Array | undefined) => void }

/** Rows that may have happened over more days than this are listed apart; the others end soon after they begin, and rows are sorted by that. */
const SHORT = 31
/** Where more than one row in this many is long, rows are put in the order of their ends instead. */
const MANY_LONG = 16

/** The last day any row of each block may have happened: blocks that end before a range are passed over. And the long rows. */
function lastDays({ length, from, until }: Columns): { blockEnds: Uint16Array; long: Uint32Array } {
  const blockEnds = new Uint16Array(Math.ceil(length / BLOCK))
  const long = growing(Uint32Array)
  for (let row = 0; row < length; row++) {
    if (until[row]! > blockEnds[row >> 10]!) blockEnds[row >> 10] = until[row]!
    if (until[row]! - from[row]! > SHORT) long.push(row)
  }
  return { blockEnds, long: long.done() }
}

/** Rows among which are those that a moving end of a range passes over: a stretch of the rows, or of a list of them; only those that begin and end within some days count. */
type Stretch = { rows?: Uint32Array; first: number; end: number; beginBefore: number; endFrom: number; endTo: number }

/** How many rows may have begun by a day; rows are sorted by it. */
export function rowsUpTo(from: Uint16Array, day: number): number {
  let [low, high] = [0, from.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (from[middle]! <= day) low = middle + 1
    else high = middle
  }
  return low
}

/** Counts the rows in range, all to begin with. A range that moves costs the rows that enter or leave it. */
export function tally(columns: Columns, { of, rows: all }: Cells, sums: Sums): Tally {
  const { length, from, until, saidFrom, saidUntil, place, profile } = columns
  const cells = all.slice()
  const { blockEnds, long } = lastDays(columns)
  const orders: Partial<Record<'until' | 'saidFrom' | 'saidUntil', DayOrder>> = {}
  const order = (name: keyof typeof orders) => (orders[name] ??= dayOrder(columns[name]))
  let ranges: DayRanges = ALL_DAYS
  let words: Uint8Array | undefined

  /** Counts every row in range anew. */
  function count() {
    const { happenedFrom: a, happenedTo: b, saidFrom: c, saidTo: d } = ranges
    const ofSaid = c > 0 || d < NO_DAY
    if (a === 0 && b === NO_DAY && !ofSaid && words === undefined) {
      cells.set(all)
      return
    }
    cells.fill(0)
    const end = rowsUpTo(from, b)
    for (let block = 0; block < end; block += BLOCK) {
      if (blockEnds[block >> 10]! < a) continue
      const stop = Math.min(end, block + BLOCK)
      for (let row = block; row < stop; row++) {
        if (until[row]! < a || (ofSaid && (saidFrom[row]! > d || saidUntil[row]! < c)) || (words !== undefined && words[row] === 0)) continue
        cells[of[row]!]!++
      }
    }
  }

  /** Adds rows, or takes them away, where the rest of the range and the words let them through. */
  function step({ rows, first, end, beginBefore, endFrom, endTo }: Stretch, sign: 1 | -1) {
    const { happenedFrom, happenedTo, saidFrom: c, saidTo: d } = ranges
    const { profiles, places, width, slots } = sums
    const [a, b] = [Math.max(happenedFrom, endFrom), Math.min(happenedTo, beginBefore - 1)]
    for (let i = first; i < end; i++) {
      const row = rows ? rows[i]! : i
      if (from[row]! > b || until[row]! < a || until[row]! > endTo || saidFrom[row]! > d || saidUntil[row]! < c || (words !== undefined && words[row] === 0)) continue
      cells[of[row]!]! += sign
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
    if (end === 'happenedFrom' && long.length * MANY_LONG <= length) {
      const soon = Math.max(0, low - SHORT)
      const ends = { endFrom: low, endTo: high }
      return { stretches: [{ ...any, ...ends, first: rowsUpTo(from, soon - 1), end: rowsUpTo(from, high) }, { ...ends, beginBefore: soon, rows: long, first: 0, end: long.length }], grows }
    }
    const { rows, starts } = order(end === 'happenedFrom' ? 'until' : end === 'saidFrom' ? 'saidUntil' : 'saidFrom')
    return { stretches: [{ ...any, rows, first: starts[low]!, end: starts[high + 1]! }], grows }
  }

  return {
    cells,
    move(next) {
      const ends = ['happenedFrom', 'happenedTo', 'saidFrom', 'saidTo'] as const
      const touched = ends.flatMap((end) => passed(end, next[end]).stretches).reduce((sum, { first, end }) => sum + end - first, 0)
      if (touched * FEW > length) {
        ranges = next
        count()
        return false
      }
      for (const end of ends) {
        const { stretches, grows } = passed(end, next[end])
        const moved = { ...ranges, [end]: next[end] }
        if (grows) ranges = moved // rows that enter are judged by the wider range, rows that leave by the one they were counted in
        for (const stretch of stretches) step(stretch, grows ? 1 : -1)
        ranges = moved
      }
      return true
    },
    recount(nextWords) {
      words = nextWords
      count()
    },
  }
}
