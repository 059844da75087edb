import type { Interval } from '#lib/model'
import { addDays } from '#lib/util'

/** The interval from one day to another, both included. */
export function dayInterval(first: string, last: string): Interval {
  return first === last ? first : `${first}/${last}`
}

/** The interval that reaches `days` to either side of a day. */
export function daysAround(day: string, days: number): Interval {
  return dayInterval(addDays(day, -days), addDays(day, days))
}

/** The month that a day is in. */
export function monthOf(day: string): Interval {
  const first = `${day.slice(0, 8)}01`
  return `${first}/${addDays(`${addDays(first, 31).slice(0, 8)}01`, -1)}`
}

/** The year that a day is in. */
export function yearOf(day: string): Interval {
  return `${day.slice(0, 4)}-01-01/${day.slice(0, 4)}-12-31`
}
