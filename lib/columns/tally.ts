import type { Columns } from './columns'
import type { DayOrder } from './day-order'
import { dayOrder } from './day-order'
import type { DayRanges } from './day-ranges'
import { NO_DAY } from './days'

/** Rows to a block: how finely rows that end too early are passed over. */
const BLOCK = 1024
/** Moving a range is cheaper than counting anew while it touches less than one row in this many. */
const FEW = 6

/** What is counted of the rows in range: a profile each, and a place and slot each (`places[place * width + slots[profile]]`). */
export type Tally = {
  profiles: Uint32Array
  places: Uint32Array
  width: number
  /** Counts for other ranges, from the difference where that is small. */
  move: (ranges: DayRanges) => void
  /** Counts the same ranges for other slots, or other words. */
  recount: (slots: Uint8Array, words: Uint8Array | undefined) => void
}

/** The last day any row of each block may have happened: blocks that end before a range are passed over. */
function lastDays({ length, until }: Columns): Uint16Array {
  const out = new Uint16Array(Math.ceil(length / BLOCK))
  for (let row = 0; row < length; row++) if (until[row]! > out[row >> 10]!) out[row >> 10] = until[row]!
  return out
}

/** The first row whose day is after `day`; rows are sorted by it. */
export function rowsUpTo(from: Uint16Array, day: number): number {
  let [low, high] = [0, from.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (from[middle]! <= day) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Keeps counts of the rows in range. One row costs two increments; a range that moves costs the rows that enter or leave it.
 * @param width slots a place, a power of two; the last slot takes the rows that no one wants to see.
 */
export function tally(columns: Columns, width: number, start: DayRanges, startSlots: Uint8Array): Tally {
  const { length, from, until, saidFrom, saidUntil, place, profile } = columns
  const shift = Math.log2(width)
  const profiles = new Uint32Array(columns.profiles.length)
  const places = new Uint32Array((columns.places.length + 1) * width)
  const blockEnds = lastDays(columns)
  let [ranges, slots, words]: [DayRanges, Uint8Array, Uint8Array | undefined] = [start, startSlots, undefined]
  let orders: { until?: DayOrder; saidFrom?: DayOrder; saidUntil?: DayOrder } = {}
  const order = (name: 'until' | 'saidFrom' | 'saidUntil') => (orders = { ...orders, [name]: orders[name] ?? dayOrder(columns[name]) })[name]!

  /** Counts every row in range anew. */
  function count() {
    profiles.fill(0)
    places.fill(0)
    const { happenedFrom: a, saidFrom: c, saidTo: d } = ranges
    const end = rowsUpTo(from, ranges.happenedTo)
    const clockOfSaid = c > 0 || d < NO_DAY
    for (let block = 0; block < end; block += BLOCK) {
      if (blockEnds[block >> 10]! < a) continue
      const stop = Math.min(end, block + BLOCK)
      for (let row = block; row < stop; row++) {
        if (until[row]! < a || (clockOfSaid && (saidFrom[row]! > d || saidUntil[row]! < c)) || (words !== undefined && words[row] === 0)) continue
        const what = profile[row]!
        profiles[what]!++
        places[(place[row]! << shift) | slots[what]!]!++
      }
    }
  }

  /** Adds rows, or takes them away, where the rest of the range and the words let them through. */
  function step(rows: Uint32Array | undefined, first: number, end: number, sign: 1 | -1) {
    const { happenedFrom: a, happenedTo: b, saidFrom: c, saidTo: d } = ranges
    for (let i = first; i < end; i++) {
      const row = rows ? rows[i]! : i
      if (from[row]! > b || until[row]! < a || saidFrom[row]! > d || saidUntil[row]! < c || (words !== undefined && words[row] === 0)) continue
      const what = profile[row]!
      profiles[what]! += sign
      places[(place[row]! << shift) | slots[what]!]! += sign
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

  count()
  return {
    profiles, places, width,
    move(next) {
      const ends = ['happenedFrom', 'happenedTo', 'saidFrom', 'saidTo'] as const
      const touched = ends.reduce((sum, end) => { const at = passed(end, next[end]); return sum + (at ? at.end - at.first : 0) }, 0)
      if (touched * FEW > length) {
        ranges = next
        count()
        return
      }
      for (const end of ends) {
        const at = passed(end, next[end])
        if (!at) continue
        const moved = { ...ranges, [end]: next[end] }
        if (at.grows) ranges = moved // rows that enter are judged by the wider range, rows that leave by the one they were counted in
        step(at.rows, at.first, at.end, at.grows ? 1 : -1)
        ranges = moved
      }
    },
    recount(nextSlots, nextWords) {
      slots = nextSlots
      words = nextWords
      count()
    },
  }
}
