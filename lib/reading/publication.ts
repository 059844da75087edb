import { intervalBounds } from '#lib/model'
import { dayNumberOf, isCalendarDay, lastDayOf } from '#lib/util'
import type { ReadDays } from './draft'
import type { Grammar, TimeMention } from './grammar'

/** The first and the last day on which a text may have been published; one day twice where it is known. */
export type Published = { first: string; last: string }

/** So many days apart two readings of one date are of two years. */
const ANOTHER_YEAR = 300

/**
 * The days of a publication: a day, or from one day to another between which it lies. `undefined` for
 * a month, a year and what is open at an end, by which no weekday has a day.
 */
export function publishedDays(published: string | undefined): Published | undefined {
  if (published === undefined) return undefined
  const bounds = intervalBounds(published)
  if (!bounds) return undefined
  const [first, last] = [bounds[0].slice(0, 10), lastDayOf(bounds[1])]
  const isOpen = published.includes('..')
  return isOpen || !isCalendarDay(first) || !isCalendarDay(last) ? undefined : { first, last }
}

/** What is known of when a text was published: its days, or its year alone. */
export type KnownPublication = { published?: Published; year?: number }

/**
 * The same of a day, days, a month or a year.
 * @throws RangeError for anything else
 */
export function publicationOf(given: string | undefined): KnownPublication {
  if (given === undefined) return {}
  const published = publishedDays(given)
  if (!published && !/^\d{4}(?:-\d\d)?$/.test(given))
    throw new RangeError(
      `The day of publication '${given}' is no day: write 2024-05-01, 2024-05-01/2024-05-02 where it is one of two, or 2024-05 where only the month is known.`,
    )
  return { ...(published && { published }), year: Number(given.slice(0, 4)) }
}

/** A time of a sentence; `either` where it is one of two stretches, as the text was published early or late. */
type TimeRead = TimeMention & { either?: readonly [ReadDays, ReadDays] }

const apart = (a: string, b: string) => Math.abs(dayNumberOf(a) - dayNumberOf(b))

/**
 * The times of a sentence of a text that may have been published on several days: read as of the first and as
 * of the last of them. Where both say the same, it stands. "Yesterday" lies between the two, and so
 * does whatever moves along with the publication. A weekday that is either before or among them has
 * no day of its own, and a person decides.
 */
export function timesRead(
  grammar: Pick<Grammar, 'timesOf'>,
  sentence: string,
  published: Published | undefined,
  spokenOf: string | undefined,
  year?: number,
): TimeRead[] {
  const late = grammar.timesOf(sentence, published?.last, spokenOf, year)
  if (!published || published.first === published.last) return late
  const early = grammar.timesOf(sentence, published.first, spokenOf, year)
  const most = apart(published.first, published.last)
  return late.map(({ days, ...time }): TimeRead => {
    const other = early.find(({ start, end }) => start === time.start && end === time.end)?.days
    // what a text names by its date lies no later than its publication
    if (!days || !other || apart(other.from, days.from) >= ANOTHER_YEAR)
      return { ...time, ...(days && { days }) }
    if (apart(other.from, days.from) <= most && apart(other.to, days.to) <= most)
      return { ...time, days: { from: other.from, to: days.to } }
    return { ...time, either: [other, days] }
  })
}
