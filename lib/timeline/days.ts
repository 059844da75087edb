import { OPEN_END, OPEN_START, intervalBounds } from '#lib/model'
import type { Interval } from '#lib/model'
import { fromMinutes, toMinutes } from './minutes'

/**
 * The days that several intervals touch, from the first to the last, as one interval; an open end
 * stays open. `undefined` for none, and where both ends are open.
 */
export function daysOf(intervals: readonly Interval[]): Interval | undefined {
  const bounds = intervals
    .map((interval) => intervalBounds(interval))
    .filter((pair) => pair !== undefined)
  if (bounds.length === 0) return undefined
  const start = bounds.map((pair) => pair[0]).reduce((a, b) => (a < b ? a : b))
  const end = bounds.map((pair) => pair[1]).reduce((a, b) => (a > b ? a : b))
  const first = start === OPEN_START ? '..' : start.slice(0, 10)
  // an end is exclusive
  const last = end === OPEN_END ? '..' : fromMinutes(toMinutes(end) - 1).slice(0, 10)
  if (first === last) return first === '..' ? undefined : first
  return `${first}/${last}`
}
