import { addDays, isCalendarDay } from '#lib/util'

/** The first day of the month that a day lies in. */
export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`

/** The last day of a month, `2024-02`. */
export function endOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const next =
    number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
  return addDays(next, -1)
}

/** The last day on or before another that is a given day of the week (0 is Sunday). */
export function lastOnOrBefore(weekday: number, day: string): string {
  const back = (new Date(`${day}T00:00:00Z`).getUTCDay() - weekday + 7) % 7
  return addDays(day, -back)
}

/**
 * A day of a month. Without a year it is the last such day on or before publication, and without
 * both it is none; nor is a day that the calendar lacks.
 */
export function lastDayNamed(
  day: number,
  month: number,
  year: number | undefined,
  published: string | undefined,
): string | undefined {
  const written = (of: number) =>
    `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (month < 1) return undefined
  if (year !== undefined) return isCalendarDay(written(year)) ? written(year) : undefined
  if (published === undefined) return undefined
  const its = Number(published.slice(0, 4))
  return [its, its - 1].map(written).find((text) => isCalendarDay(text) && text <= published)
}
