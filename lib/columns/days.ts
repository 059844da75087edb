// Days as the columns hold them: numbers from 1900-01-01 on that fit 16 bits. A filter's two clocks
// become ranges of such numbers.
import { asksForTime, knownMoment, ruleOf } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { OPEN_END, OPEN_START, intervalBounds } from '#lib/model'
import type { Interval } from '#lib/model'
import { dayFromNumber, dayNumberOf, lastDayOf, remembered } from '#lib/util'

/** Day 0 of the columns. 65,535 days later is in 2079. */
const DAY_ZERO = dayNumberOf('1900-01-01')

/** The number that says "no time": after every day. */
export const NO_DAY = 65_535
/** The first and the last day a column can hold; an open start or end is one of them. */
export const FIRST_DAY = 0
export const LAST_DAY = 65_534

/** First and last day of a stretch of time, both counted. */
export type DaySpan = readonly [first: number, last: number]

/** The number of a day, `2024-05-01`; days beyond the columns' range are its ends. */
export function dayNumber(day: string): number {
  return Math.min(LAST_DAY, Math.max(FIRST_DAY, dayNumberOf(day) - DAY_ZERO))
}

/** The day of a number, `2024-05-01`. */
export function dayText(number: number): string {
  return dayFromNumber(DAY_ZERO + number)
}

/**
 * The days an interval touches; open ends are the columns' ends. `undefined` where the text is no
 * interval.
 */
export function daySpan(interval: Interval): DaySpan | undefined {
  const bounds = intervalBounds(interval)
  if (!bounds) return undefined
  const [start, end] = bounds
  const first = start === OPEN_START ? FIRST_DAY : dayNumber(start)
  if (end === OPEN_END) return [first, LAST_DAY]
  return [first, Math.max(first, dayNumber(lastDayOf(end)))]
}

/** Days that are remembered: a century has more than rows speak of. */
const REMEMBERED = 20_000

/**
 * `daySpan` for a million rows. They speak of few days, but a stretch from one day to another may be
 * each its own: it is put together from its two days.
 */
export function daySpans(): typeof daySpan {
  const known = remembered(REMEMBERED, daySpan)
  return (interval) => {
    if (interval.length !== 21 || interval[10] !== '/') return known(interval)
    const [from, to] = [interval.slice(0, 10), interval.slice(11)]
    const [first, last] = [known(from), known(to)]
    return first && last && from <= to ? [first[0], last[1]] : undefined
  }
}

/**
 * A filter's clocks in days. A row is in range where `from <= happenedTo`, `until >= happenedFrom`,
 * `saidFrom <= saidTo` and `saidUntil >= saidFrom`. A clock that the filter leaves open has a range
 * that takes in `NO_DAY` as well.
 */
export type DayRanges = {
  happenedFrom: number
  happenedTo: number
  saidFrom: number
  saidTo: number
  /** The last day of "as known at" alone, which `saidTo` never passes. */
  knownTo: number
  /** Only rows whose times lie within the ranges are in them. */
  sure: boolean
}

/** The ranges that every row is in, also rows without a time. */
export const ALL_DAYS: DayRanges = {
  happenedFrom: FIRST_DAY,
  happenedTo: NO_DAY,
  saidFrom: FIRST_DAY,
  saidTo: NO_DAY,
  knownTo: NO_DAY,
  sure: false,
}

/**
 * Whether a row that is in ranges surely is: the days of each time lie within them, as `fallsIn` of
 * the model has it. Ranges that are not `sure` ask for no more than that it may be.
 */
export function surelyIn(
  {
    from,
    until,
    saidFrom,
    saidUntil,
  }: Record<'from' | 'until' | 'saidFrom' | 'saidUntil', Uint16Array>,
  row: number,
  ranges: DayRanges,
): boolean {
  return (
    !ranges.sure ||
    (from[row]! >= ranges.happenedFrom &&
      until[row]! <= ranges.happenedTo &&
      saidFrom[row]! >= ranges.saidFrom &&
      saidUntil[row]! <= ranges.saidTo)
  )
}

/** The ranges of a filter. "As known at" ends the report clock on the day of its moment. */
export function dayRanges(filter: Filter): DayRanges {
  const { happened, said, known } = filter
  const [when, report] = [
    happened === undefined ? undefined : daySpan(happened),
    said === undefined ? undefined : daySpan(said),
  ]
  const moment = known === undefined ? undefined : knownMoment(known)
  const last = moment === undefined ? NO_DAY : (daySpan(`../${known}`)?.[1] ?? LAST_DAY)
  return {
    happenedFrom: when?.[0] ?? FIRST_DAY,
    happenedTo: when?.[1] ?? NO_DAY,
    saidFrom: report?.[0] ?? FIRST_DAY,
    saidTo: Math.min(report?.[1] ?? NO_DAY, last),
    knownTo: last,
    sure: asksForTime(filter) && ruleOf(filter) === 'surely',
  }
}
