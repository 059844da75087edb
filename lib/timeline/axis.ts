import { OPEN_END, OPEN_START, intervalBounds } from '#lib/model'
import type { Bounds, Interval } from '#lib/model'
import { lruCache } from '#lib/util'
import { toMinutes } from './minutes'

/** A stretch of time in minutes since 1970, the end exclusive; an open end is infinite. */
export type OpenSpan = { start: number; end: number }

/** The bounds of an interval in minutes. */
export function spanOf([start, end]: Bounds): OpenSpan {
  return {
    start: start === OPEN_START ? -Infinity : toMinutes(start),
    end: end === OPEN_END ? Infinity : toMinutes(end),
  }
}

/** How many times of claims stay read: more than the days and hours a project speaks of. */
const KEPT = 4096
const spans = lruCache<Interval, OpenSpan | undefined>(KEPT)

/**
 * The span of a claim's time, or `undefined` for what is no interval. Every filter asks for the
 * times of all claims anew, so each is read once.
 */
export const intervalSpan = (time: Interval): OpenSpan | undefined =>
  spans.get(time, () => {
    const bounds = intervalBounds(time)
    return bounds && spanOf(bounds)
  })

const DAY = 1440
/** Bar lengths in minutes, and up to how long a span they serve. */
const STEPS = [
  { step: DAY / 4, upTo: 12 * DAY },
  { step: DAY, upTo: 120 * DAY },
  { step: 7 * DAY, upTo: 900 * DAY },
  { step: 91 * DAY, upTo: 140 * 91 * DAY },
]
/**
 * Bars of a still longer span are whole numbers of such years, so that there are never more than
 * this many.
 */
const YEAR = 365 * DAY
const MOST = 140
/**
 * A claim wider than this does not stretch the axis ("since the coup"); it is counted as
 * beginning before.
 */
const WIDE = 10 * DAY

/** A span whose open end is a day from the other: it has no length to lay an axis by. */
function closed({ start, end }: OpenSpan): OpenSpan {
  return {
    start: start === -Infinity ? end - DAY : start,
    end: end === Infinity ? start + DAY : end,
  }
}

/** An axis: its first minute (a midnight), the length of a bar in minutes, and how many bars. */
export type Axis = { first: number; step: number; count: number }

/**
 * The axis that times of claims ask for. No time, no bars. Wide spans lay it only where there are no
 * others.
 */
export function axisOf(times: Iterable<Interval | undefined>): Axis {
  const spans = [...times].flatMap((time) => (time ? (intervalSpan(time) ?? []) : []))
  const narrow = spans.filter(({ start, end }) => end - start <= WIDE)
  let [low, high] = [Infinity, -Infinity]
  for (const span of narrow.length > 0 ? narrow : spans) {
    const { start, end } = closed(span)
    if (start < low) low = start
    if (end > high) high = end
  }
  if (low >= high) return { first: 0, step: DAY, count: 0 }
  const first = Math.floor(low / DAY) * DAY
  const length = Math.ceil(high / DAY) * DAY - first
  const step =
    STEPS.find(({ upTo }) => length <= upTo)?.step ?? Math.ceil(length / MOST / YEAR) * YEAR
  return { first, step, count: Math.ceil(length / step) }
}
