import { intervalBounds } from '#lib/model'
import type { Interval } from '#lib/model'
import { addDays } from '#lib/util'

/**
 * How a file writes its days. `iso` takes times of day and offsets too, `unix` is seconds since
 * 1970.
 */
export const DATE_FORMATS = ['iso', 'dd/mm/yyyy', 'mm/dd/yyyy', 'dd month yyyy', 'unix'] as const
export type DateFormat = (typeof DATE_FORMATS)[number]

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Syria's clock ahead of UTC in 2025, in ms. */
const AHEAD = 3 * 3_600_000

const pad = (number: number | string) => String(number).padStart(2, '0')
/** The day in Syria of a moment in ms since 1970. */
const syriaDay = (ms: number) => new Date(ms + AHEAD).toISOString().slice(0, 10)

function readIso(text: string): string | undefined {
  const [, day, time, offset] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text,
    ) ?? []
  if (!day || !offset) return day
  const ms = Date.parse(
    `${day}T${time}${offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset}`,
  )
  return Number.isNaN(ms) ? undefined : syriaDay(ms)
}

const READERS: Record<DateFormat, (text: string) => string | undefined> = {
  iso: readIso,
  'dd/mm/yyyy': (text) => {
    const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
    return y && `${y}-${pad(m!)}-${pad(d!)}`
  },
  'mm/dd/yyyy': (text) => {
    const [, m, d, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
    return y && `${y}-${pad(m!)}-${pad(d!)}`
  },
  'dd month yyyy': (text) => {
    const [, d, name, y] = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})$/.exec(text) ?? []
    const month = name === undefined ? -1 : MONTHS.indexOf(name.slice(0, 3).toLowerCase())
    return month < 0 ? undefined : `${y}-${pad(month + 1)}-${pad(d!)}`
  },
  unix: (text) => (/^\d{1,10}(\.\d+)?$/.test(text) ? syriaDay(Number(text) * 1000) : undefined),
}

/** The days that columns can hold. */
const [FIRST, LAST] = ['1900-01-01', '2079-06-04']

/** The day of a text in the first format that fits, or the reason why none does. */
export function readDay(
  text: string,
  formats: readonly DateFormat[],
): { day: string } | { reason: string } {
  for (const format of formats) {
    const day = READERS[format](text)
    if (day === undefined || intervalBounds(day) === undefined) continue
    return day < FIRST || day > LAST
      ? { reason: `date '${text}' is outside of ${FIRST} to ${LAST}` }
      : { day }
  }
  return {
    reason:
      text === ''
        ? 'has no date'
        : `date '${text.slice(0, 40)}' is no day (expected ${formats.join(' or ')})`,
  }
}

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
