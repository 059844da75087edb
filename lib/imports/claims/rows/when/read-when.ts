import { addDays, isCalendarDay } from '#lib/util'
import { clockPart } from './clock-part'
import { calendarDay, daysInCalendar } from './other-calendar'
import type { FileCalendar } from './other-calendar'
import { readDays } from './read-days'
import type { Days, Order } from './read-days'
import { plainDigits } from '../plain-digits'
import { dayInZone } from '#lib/util'
import { importTold } from '#lib/words'
import type { ImportKey } from '#lib/words'

/** How a mapping says that a file writes its days. */
export const DATE_FORMATS = [
  'iso',
  'dd/mm/yyyy',
  'mm/dd/yyyy',
  'dd month yyyy',
  'unix',
  'unix-ms',
  'excel',
] as const
export type DateFormat = (typeof DATE_FORMATS)[number]

/** What the days of a file are read with. */
export type WhenContext = {
  /** How its numbers are to be read; absent where nobody says and no sample shows it. */
  format?: DateFormat
  /** Its days are of another calendar than the Gregorian. */
  calendar?: FileCalendar
  /** Its moments are all at midnight in UTC: they are days, and no zone moves them. */
  midnights?: boolean
}

/**
 * The first and the last day that a text allows, both included; `converted` says what had to be
 * taken for granted, for the report to count.
 */
export type When = Days & { converted?: string }

/** The days that columns can hold. */
const [FIRST, LAST] = ['1900-01-01', '2079-06-04']
/** Excel counts days from here, and from here where a Mac wrote the file before 2011. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000
/** No date is longer, and a cell may be a whole text. */
const LONGEST = 120
/** What databases and Excel write for a day that there is not. */
const NO_DAY = /^(?:0+(?:[-/.]0+){0,2}(?:[T ]00:00(?::00)?(?:\.0+)?)?|1900-01-00)$/
/** Excel's numbers of days from 1954 to 2064: what else a number of five digits might be is rare. */
export const SERIAL = /^[2-5]\d{4}(?:\.\d+)?$/
/** A moment as .NET writes it in JSON. */
const NET_MOMENT = /^\/Date\((\d{9,13})(?:[+-]\d{4})?\)\/$/
const ORDERS: Partial<Record<DateFormat, Order>> = { 'dd/mm/yyyy': 'dmy', 'mm/dd/yyyy': 'mdy' }

/**
 * The days of a text, or the reason why it has none. `zone` gives the time zone of the row's place,
 * and is asked only for moments in UTC.
 */
export function readWhen(
  text: string,
  { format, midnights, calendar }: WhenContext,
  zone: () => string | undefined,
): When | { reason: string } {
  if (text === '' || NO_DAY.test(text)) return { reason: importTold('date.none') }
  if (text.length > LONGEST) return { reason: noDay(text, format) }
  const read = calendar
    ? calendarWhen(text, calendar)
    : /^\d{4}-\d{2}-\d{2}$/.test(text) && isCalendarDay(text)
      ? { first: text, last: text }
      : (numberWhen(text, format, midnights, zone) ?? textWhen(text, format, midnights, zone))
  if (!read && SERIAL.test(text)) return { reason: importTold('date.excel', { value: text }) }
  if (!read) return { reason: noDay(text, format) }
  if ('reason' in read) return { reason: importTold(read.reason, { value: text.slice(0, 40) }) }
  return read.first < FIRST || read.last > LAST
    ? { reason: importTold('date.outside', { value: text.slice(0, 40), first: FIRST, last: LAST }) }
    : read
}

/** Texts of days that are remembered. */
const REMEMBERED = 20_000

/** `readWhen` for the rows of a file, which speak of few days: remembers all that no zone moves. */
export function whenReader(
  context: WhenContext,
): (text: string, zone: () => string | undefined) => When | { reason: string } {
  const known = new Map<string, When | { reason: string }>()
  return (text, zone) => {
    const old = known.get(text)
    if (old !== undefined) return old
    let asked = false
    const read = readWhen(text, context, () => {
      asked = true
      return zone()
    })
    if (asked || text.length > LONGEST) return read
    if (known.size >= REMEMBERED) known.clear()
    known.set(text, read)
    return read
  }
}

function noDay(text: string, format: DateFormat | undefined): string {
  const value = text.slice(0, 40)
  return format === undefined
    ? importTold('date.noDay', { value })
    : importTold('date.noDayAs', { value, format })
}

/** The days of a text of another calendar, with the clock of its place. */
function calendarWhen(
  text: string,
  calendar: FileCalendar,
): When | { reason: ImportKey } | undefined {
  const { day } = clockPart(plainDigits(text).replace(/\s+/g, ' ').trim())
  const days = readDays(day, undefined, (one) => daysInCalendar(one, calendar))
  return days && 'first' in days ? { ...days, converted: importTold(calendarDay(calendar)) } : days
}

/** A moment's day: in the zone of its place, or in UTC where the place is not known. */
function momentDay(
  ms: number,
  midnights: boolean | undefined,
  zone: () => string | undefined,
): When {
  const utc = () => new Date(ms).toISOString().slice(0, 10)
  const place = midnights ? undefined : zone()
  const day = place === undefined ? utc() : dayInZone(ms, place)
  if (midnights) return { first: day, last: day, converted: importTold('date.midnight') }
  return {
    first: day,
    last: day,
    converted:
      place === undefined
        ? importTold('date.momentUtc')
        : importTold('date.moment', { zone: place }),
  }
}

/** A cell that is one number: seconds or milliseconds since 1970, or Excel's days. */
function numberWhen(
  given: string,
  format: DateFormat | undefined,
  midnights: boolean | undefined,
  zone: () => string | undefined,
): When | undefined {
  const text = plainDigits(given).replace(NET_MOMENT, '$1')
  if (!/^\d+(\.\d+)?([eE]\+?\d+)?$/.test(text)) return undefined
  const value = Number(text)
  if (format === 'excel') {
    if (value >= 73_051) return undefined
    const day = new Date(EXCEL_EPOCH + Math.floor(value) * DAY_MS).toISOString().slice(0, 10)
    return { first: day, last: day, converted: importTold('date.excelDay') }
  }
  if (format === 'unix' || (format !== 'unix-ms' && value >= 1e8 && value < 1e10))
    return /^\d{1,10}(\.\d+)?$/.test(text) ? momentDay(value * 1000, midnights, zone) : undefined
  if (format === 'unix-ms' || (value >= 1e11 && value < 1e13))
    return value < 1e13 ? momentDay(value, midnights, zone) : undefined
  return undefined
}

function textWhen(
  text: string,
  format: DateFormat | undefined,
  midnights: boolean | undefined,
  zone: () => string | undefined,
): When | { reason: ImportKey } | undefined {
  const plain = plainDigits(text).replace(/\s+/g, ' ').trim()
  const { day, zone: written, minutes = 0 } = clockPart(plain)
  const days = readDays(day, format && ORDERS[format])
  if (!days || 'reason' in days) return days
  const year = /\d{4}/.test(day) ? undefined : importTold('date.twoDigits')
  // Zones have no clock for years that are refused anyway.
  if (written === 'utc' && days.first === days.last && days.first >= FIRST)
    return momentDay(Date.parse(`${days.first}T00:00Z`) + minutes * 60_000, midnights, zone)
  const converted = written === 'offset' ? importTold('date.offset') : year
  return { ...days, ...(converted !== undefined && { converted }) }
}

/** The days `days` to either side. */
export function widened({ first, last }: Days, days: number): Days {
  return { first: addDays(first, -days), last: addDays(last, days) }
}
