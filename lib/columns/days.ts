import { OPEN_END, OPEN_START, intervalBounds } from '#lib/model'
import type { Interval } from '#lib/model'

/** Day 0 of the columns. 65,535 days reach to 2079. */
const DAY_ZERO = Date.UTC(1900, 0, 1)
const DAY_MS = 86_400_000

/** The number that says "no time": after every day. */
export const NO_DAY = 65_535
/** The first and the last day a column can hold; an open start or end is one of them. */
export const FIRST_DAY = 0
export const LAST_DAY = 65_534

/** First and last day of a stretch of time, both counted. */
export type DaySpan = readonly [first: number, last: number]

/** The number of a day of Syria, `2025-03-07`; days beyond the columns' range are its ends. */
export function dayNumber(day: string): number {
  const number = Math.round((Date.parse(`${day.slice(0, 10)}T00:00Z`) - DAY_ZERO) / DAY_MS)
  return Math.min(LAST_DAY, Math.max(FIRST_DAY, number))
}

/** The day of a number, `2025-03-07`. */
export function dayText(number: number): string {
  return new Date(DAY_ZERO + number * DAY_MS).toISOString().slice(0, 10)
}

/** The days an interval touches; open ends are the columns' ends. `undefined` where the text is no interval. */
export function daySpan(interval: Interval): DaySpan | undefined {
  const bounds = intervalBounds(interval)
  if (!bounds) return undefined
  const [start, end] = bounds
  const first = start === OPEN_START ? FIRST_DAY : dayNumber(start)
  if (end === OPEN_END) return [first, LAST_DAY]
  // An end is exclusive: what ends at midnight does not touch the day that begins there.
  const last = end.endsWith('T00:00') ? dayNumber(end) - 1 : dayNumber(end)
  return [first, Math.max(first, last)]
}
