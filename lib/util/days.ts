/**
 * Days as texts, `2024-05-01`. They are counted in UTC, where every day has 24 hours; no time zone
 * enters.
 */
const DAY_MS = 86_400_000

/**
 * How many days after 1970-01-01 a day lies. Takes a moment as well (`2024-05-01T12:00`), of which
 * only the day counts. `NaN` for what is no date.
 */
export function dayNumberOf(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00Z`) / DAY_MS
}

/** The day of a number: the inverse of `dayNumberOf`. */
export function dayFromNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

/** The day so many days later, or earlier where `days` is negative. */
export function addDays(day: string, days: number): string {
  return dayFromNumber(dayNumberOf(day) + days)
}

/** How many days there are from the first day to the last, both counted. */
export function dayCount(first: string, last: string): number {
  return dayNumberOf(last) - dayNumberOf(first) + 1
}

/**
 * The last day before an exclusive end: what ends at midnight (`2024-05-02T00:00`) does not touch
 * the day that begins there.
 */
export function lastDayOf(end: string): string {
  return end.endsWith('T00:00') ? addDays(end, -1) : end.slice(0, 10)
}

/** Whether a text written as a day names one of the calendar: `2024-02-30` does not. */
export function isCalendarDay(text: string): boolean {
  const number = dayNumberOf(text)
  return !Number.isNaN(number) && dayFromNumber(number) === text
}
