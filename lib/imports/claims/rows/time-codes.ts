import { monthOf, yearOf } from './dates'
import type { Days } from './when/read-days'
import { widened } from './when/read-when'

/** Widens a time to what a code says of how surely its day is known. */
export type TimeCode = (days: Days) => Days

const exact: TimeCode = (days) => days
const week: TimeCode = (days) => widened(days, 3)
const whole =
  (of: (day: string) => string): TimeCode =>
  ({ first, last }) => ({ first: of(first).slice(0, 10), last: of(last).slice(-10) })
const month = whole(monthOf)
const year = whole(yearOf)

/**
 * ACLED's `time_precision`: 1 the day; 2 some time in that week, so three days to either side; 3
 * some time in that month.
 */
export const ACLED_TIMES: Record<string, TimeCode> = {
  '': exact,
  '1': exact,
  '2': week,
  '3': month,
}

/**
 * UCDP's `date_prec` where start and end are one day: 1 the day, 2 up to six days, 3 a week, 4 a
 * month, 5 a year.
 */
export const UCDP_TIMES: Record<string, TimeCode> = {
  '1': exact,
  '2': week,
  '3': week,
  '4': month,
  '5': year,
}

/** Words for how surely a day is known. "Approximate" is taken as a week, as ACLED's 2 is. */
export const TIME_WORDS: Record<string, TimeCode> = {
  exact,
  day: exact,
  week,
  month,
  year,
  approximate: week,
}
