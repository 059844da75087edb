import { endOfMonth } from '../calendar'
import type { ReadDays } from '../draft'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
/** The months by name, whole and short, as one pattern. */
export const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'

/** The number of a month by its name. */
export const monthNumber = (word: string) =>
  MONTHS.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3))) + 1

/** The verb "may", as part of a pattern in small letters: a month stands behind other words. */
export const MAY = String.raw`(?<!(?:\d|in|of|since|until|by|early|late|mid|last|this|on)[ -])may`

/** A month of a year, by its name: `2024-05`. */
const monthOf = (year: number | string, name: string): string =>
  `${year}-${String(monthNumber(name)).padStart(2, '0')}`

/** The year before that of publication. */
const yearBefore = (published: string): number => Number(published.slice(0, 4)) - 1

/** A month, or a part of it: early 1-10, mid 11-20, late and end 21 to its last day. */
export function monthDays(month: string, part: string | undefined): ReadDays {
  const last = endOfMonth(month)
  if (part === undefined) return { from: `${month}-01`, to: last }
  if (/^(?:early|beginning|start)/i.test(part)) return { from: `${month}-01`, to: `${month}-10` }
  if (/^mid/i.test(part)) return { from: `${month}-11`, to: `${month}-20` }
  return { from: `${month}-21`, to: last }
}

/** Words for a part of a month in front of it. */
export const PART = String.raw`(?:(?<part>early|mid|late|the (?:beginning|start|end|middle) of)[- ](?:in )?)?`

/** The month that words name: without a year the last that began on or before publication. */
export function namedMonth(
  { m, y, part }: Record<string, string | undefined>,
  published: string | undefined,
): ReadDays | undefined {
  const year = y ?? published?.slice(0, 4)
  if (year === undefined) return undefined
  const named = monthOf(year, m!)
  const month =
    y === undefined && named > published!.slice(0, 7) ? monthOf(yearBefore(published!), m!) : named
  const days = monthDays(month, part?.replace(/^the /i, ''))
  return published && days.to > published && days.from <= published
    ? { from: days.from, to: published }
    : days
}

/** A half or a week of a month by its number: "the second half of August". */
export function partOfMonth(
  { m, y, which, unit }: Record<string, string | undefined>,
  published: string | undefined,
): ReadDays | undefined {
  const days = namedMonth({ m, y }, published)
  if (!days) return undefined
  const nth = ['first', 'second', 'third'].indexOf(which!.toLowerCase())
  const day = (number: number) => `${days.from.slice(0, 8)}${String(number).padStart(2, '0')}`
  const [from, to] =
    unit!.toLowerCase() === 'week'
      ? [day(1 + 7 * nth), day(7 + 7 * nth)]
      : nth === 0
        ? [day(1), day(15)]
        : [day(16), days.to]
  return { from, to: to < days.to ? to : days.to }
}

/** The last month of a name that ended before publication: "last September". */
export function lastMonth(
  { m }: Record<string, string | undefined>,
  published: string | undefined,
): ReadDays | undefined {
  if (!published) return undefined
  const month = monthOf(published.slice(0, 4), m!)
  return monthDays(
    month < published.slice(0, 7) ? month : monthOf(yearBefore(published), m!),
    undefined,
  )
}

/** The year before, its end, or a month of it: "last year", "the end of last year", "July last year". */
export function ofLastYear(
  { m, part, end }: Record<string, string | undefined>,
  published: string | undefined,
): ReadDays | undefined {
  if (!published) return undefined
  const year = yearBefore(published)
  return m !== undefined
    ? monthDays(monthOf(year, m), part?.replace(/^the /i, ''))
    : { from: end === undefined ? `${year}-01-01` : `${year}-12-21`, to: `${year}-12-31` }
}
