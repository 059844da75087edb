import { dayFromNumber, dayNumberOf } from '#lib/util'
import { foldedWord } from './month-names'
import type { Days } from './read-days'
import type { ImportKey } from '#lib/words'

/** Calendars beside the Gregorian that a mapping may say a file's days are of, as `Intl` names them. */
export const FILE_CALENDARS = ['ethiopic', 'persian'] as const
export type FileCalendar = (typeof FILE_CALENDARS)[number]

/**
 * What is known of a calendar: the languages in which `Intl` names its months, further spellings,
 * and the Gregorian day on which a year of it begins, give or take some days.
 */
const CALENDARS: Record<
  FileCalendar,
  {
    languages: readonly string[]
    further: Record<string, number>
    newYear: (year: number) => string
    day: ImportKey
  }
> = {
  ethiopic: {
    languages: ['en', 'am', 'ti'],
    // Spellings of newsrooms in Addis Ababa, where they differ from those of CLDR.
    further: {
      tikimt: 2,
      tiqimt: 2,
      hidar: 3,
      tahisas: 4,
      tir: 5,
      megabit: 7,
      miyazia: 8,
      miyazya: 8,
      ginbot: 9,
      hamle: 11,
      nehase: 12,
      nahase: 12,
      pagume: 13,
      pagumen: 13,
      ጳጉሜ: 13,
    },
    newYear: (year) => `${year + 7}-09-11`,
    day: 'date.ethiopic',
  },
  persian: {
    languages: ['en', 'fa', 'fa-AF', 'ps', 'ar'],
    // The months of Afghanistan in Latin letters.
    further: {
      hamal: 1,
      sawr: 2,
      jawza: 3,
      saratan: 4,
      asad: 5,
      sonbola: 6,
      sunbula: 6,
      سنبله: 6,
      mizan: 7,
      aqrab: 8,
      qaws: 9,
      jadi: 10,
      dalwa: 11,
      dalw: 11,
      hut: 12,
    },
    newYear: (year) => `${year + 621}-03-21`,
    day: 'date.persian',
  },
}

/** What a report says of a day of a calendar that became a Gregorian one. */
export const calendarDay = (calendar: FileCalendar): ImportKey => CALENDARS[calendar].day

const kept = new Map<FileCalendar, { parts: Intl.DateTimeFormat; months: Map<string, number> }>()

function tableOf(calendar: FileCalendar) {
  const known = kept.get(calendar)
  if (known) return known
  const { languages, further } = CALENDARS[calendar]
  const format = (language: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(`${language}-u-ca-${calendar}-nu-latn`, { ...options, timeZone: 'UTC' })
  const parts = format('en', { year: 'numeric', month: 'numeric', day: 'numeric' })
  const months = new Map(Object.entries(further))
  for (const language of languages) {
    const names = format(language, { month: 'long' })
    for (let day = 0; day < 366; day += 5) {
      const ms = Date.UTC(2024, 0, 1 + day)
      const month = parts.formatToParts(ms).find(({ type }) => type === 'month')!.value
      months.set(foldedWord(names.format(ms)), Number(month))
    }
  }
  const table = { parts, months }
  kept.set(calendar, table)
  return table
}

/** How many days the approximate day of a date may be off. */
const SLACK = 7

/**
 * The Gregorian day of a date in another calendar; `undefined` where the calendar has no such date,
 * such as the 30th of Esfand in most years. It is the day that `Intl` writes as that date.
 */
export function gregorianDay(
  calendar: FileCalendar,
  year: number,
  month: number,
  day: number,
): string | undefined {
  const { parts } = tableOf(calendar)
  const near =
    dayNumberOf(CALENDARS[calendar].newYear(year)) + Math.round((month - 1) * 30.5) + day - 1
  for (let number = near - SLACK; number <= near + SLACK; number++) {
    const found = dayFromNumber(number)
    const written = parts.formatToParts(Date.parse(`${found}T12:00Z`))
    const value = (type: string) => Number(written.find((part) => part.type === type)?.value)
    if (value('year') === year && value('month') === month && value('day') === day) return found
  }
  return undefined
}

/** The days of a month: from its first to the day before the next, or before the next year. */
function monthDays(calendar: FileCalendar, year: number, month: number): Days | undefined {
  const first = gregorianDay(calendar, year, month, 1)
  const after = gregorianDay(calendar, year, month + 1, 1) ?? gregorianDay(calendar, year + 1, 1, 1)
  return first && after ? { first, last: dayFromNumber(dayNumberOf(after) - 1) } : undefined
}

function yearDays(calendar: FileCalendar, year: number): Days | undefined {
  const [first, after] = [year, year + 1].map((one) => gregorianDay(calendar, one, 1, 1))
  return first && after ? { first, last: dayFromNumber(dayNumberOf(after) - 1) } : undefined
}

/** Year, month and day of a text, as far as it says them; 0 for what it leaves out. */
function fieldsOf(text: string, months: ReadonlyMap<string, number>): number[] | undefined {
  const numbers =
    /^(\d{4})(?:[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?)?$/.exec(text)?.slice(1) ??
    /^(?:(\d{1,2})[-/. ])?(\d{1,2})[-/. ](\d{4})$/.exec(text)?.slice(1).reverse()
  if (numbers) return numbers.map((value) => Number(value ?? 0))
  const words = text.split(/[\s\-/,،፣]+/).filter(Boolean)
  const named = words.findIndex((word) => months.has(foldedWord(word)))
  if (named < 0) return undefined
  const rest = words.filter((_, i) => i !== named).map(Number)
  const year = rest.find((value) => value > 999)
  const others = rest.filter((value) => value !== year)
  if (year === undefined || others.length > 1 || others.some(Number.isNaN)) return undefined
  return [year, months.get(foldedWord(words[named]!))!, others[0] ?? 0]
}

/**
 * The days of a date of another calendar: a day, a month or a year, in figures (year first, or day
 * first and year last) or with the month in words. `undefined` where it is none.
 */
export function daysInCalendar(text: string, calendar: FileCalendar): Days | undefined {
  const [year, month = 0, day = 0] = fieldsOf(text.trim(), tableOf(calendar).months) ?? []
  if (!year) return undefined
  if (month === 0) return yearDays(calendar, year)
  if (day === 0) return monthDays(calendar, year, month)
  const found = gregorianDay(calendar, year, month, day)
  return found ? { first: found, last: found } : undefined
}
