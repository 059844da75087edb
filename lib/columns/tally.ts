import type { Cells } from './cells'
import type { Columns } from './columns'
import { dayOrder } from './day-order'
import type { DayOrder } from './day-order'
import { ALL_DAYS } from './day-ranges'
import type { DayRanges } from './day-ranges'
import { NO_DAY } from './days'

/** Rows to a block: how finely rows that end too early are passed over. */
const BLOCK = 1024
/** Moving a range is cheaper than counting anew while it touches less than one row in this many. */
const FEW = 4

/** What is summed of rows in range: how many of each profile, and of each place in the slot of their profile. */
export type Sums = { profiles: Uint32Array; places: Uint32Array; width: number; slots: Uint8Array }

/** How many rows of each cell are in range, kept as ranges move. `move` keeps the sums, too, where it steps row by row; where it says `false` all was counted anew and they are to be summed from the cells. */
export type Tally = { cells: Uint32Array; move: (ranges: DayRanges) => boolean; recount: (words: Uint8Array | undefined) => void }

/** The last day any row of each block may have happened: blocks that end before a range are passed over. */
function lastDays({ length, until }: Columns): Uint16Array {
  const out = new Uint16Array(Math.ceil(length / BLOCK))
  for (let row = 0; row < length; row++) if (until[row]! > out[row >> 10]!) out[row >> 10] = until[row]!
  return out
}

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
  const blockEnds = lastDays(columns)
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
  function step(rows: Uint32Array | undefined, first: number, end: number, sign: 1 | -1) {
    const { happenedFrom: a, happenedTo: b, saidFrom: c, saidTo: d } = ranges
    const { profiles, places, width, slots } = sums
    for (let i = first; i < end; i++) {
      const row = rows ? rows[i]! : i
      if (from[row]! > b || until[row]! < a || saidFrom[row]! > d || saidUntil[row]! < c || (words !== undefined && words[row] === 0)) continue
      cells[of[row]!]! += sign
      const what = profile[row]!
      profiles[what]! += sign
      places[place[row]! * width + slots[what]!]! += sign
    }
  }

  /** The rows that an end of the range passes over when it moves, as a stretch of an order of rows; `undefined` where it stays. */
  function passed(end: keyof DayRanges, to: number): { rows?: Uint32Array; first: number; end: number; grows: boolean } | undefined {
    const was = ranges[end]
    if (was === to) return undefined
    const upper = end === 'happenedTo' || end === 'saidTo'
    // An upper end that rises from `was` to `to` lets in days was+1 … to; a lower end that falls lets in days to … was-1.
    const [low, high] = upper ? [Math.min(was, to) + 1, Math.max(was, to)] : [Math.min(was, to), Math.max(was, to) - 1]
    const grows = upper ? to > was : to < was
    if (end === 'happenedTo') return { first: rowsUpTo(from, low - 1), end: rowsUpTo(from, high), grows }
    const { rows, starts } = order(end === 'happenedFrom' ? 'until' : end === 'saidFrom' ? 'saidUntil' : 'saidFrom')
    return { rows, first: starts[low]!, end: starts[high + 1]!, grows }
  }

  return {
    cells,
    move(next) {
      const ends = ['happenedFrom', 'happenedTo', 'saidFrom', 'saidTo'] as const
      const touched = ends.reduce((sum, end) => { const at = passed(end, next[end]); return sum + (at ? at.end - at.first : 0) }, 0)
      if (touched * FEW > length) {
        ranges = next
        count()
        return false
      }
      for (const end of ends) {
        const at = passed(end, next[end])
        const moved = { ...ranges, [end]: next[end] }
        if (at?.grows) ranges = moved // rows that enter are judged by the wider range, rows that leave by the one they were counted in
        if (at) step(at.rows, at.first, at.end, at.grows ? 1 : -1)
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
