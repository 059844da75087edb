import { isCalendarDay } from '#lib/util'
import type { ImportKey } from '#lib/words'
import { isWeekday, monthNamed } from './month-names'
import { monthOf, yearOf } from '../dates'

/** The first and the last day of a time, both included. */
export type Days = { first: string; last: string }
/** Which of two numbers is first: the day or the month. */
export type Order = 'dmy' | 'mdy'

type Read = Days | { reason: ImportKey } | undefined

/** Two digits of a year: 69 to 99 are of the last century, as POSIX has it. */
const century = (year: string) =>
  year.length === 4 ? year : `${Number(year) >= 69 ? 19 : 20}${year.padStart(2, '0')}`

const spanOf = (interval: string): Days => {
  const [first, last = first] = interval.split('/')
  return { first: first!, last: last! }
}

/** The days of year, month and day; 0 stands for a month or a day that is not known. */
export function daysOfParts(year: string, month: string | number, day: string | number): Read {
  const [m, d] = [Number(month), Number(day)]
  if (!/^\d{4}$/.test(year) || !Number.isInteger(m) || !Number.isInteger(d)) return undefined
  if (m === 0) return spanOf(yearOf(`${year}-01-01`))
  if (m > 12) return undefined
  const start = `${year}-${String(m).padStart(2, '0')}-`
  if (d === 0) return spanOf(monthOf(`${start}01`))
  const date = `${start}${String(d).padStart(2, '0')}`
  return isCalendarDay(date) ? { first: date, last: date } : undefined
}

/** Numbers with a year at the end, in an order that is said, or that they show themselves. */
function byOrder(a: string, b: string, year: string, order: Order | undefined): Read {
  const [x, y] = [Number(a), Number(b)]
  const shown: Order | undefined = x > 12 || x === y ? 'dmy' : y > 12 ? 'mdy' : undefined
  const taken = order ?? shown
  if (!taken) return x >= 1 && y >= 1 ? { reason: 'date.unclear' } : undefined
  return taken === 'dmy' ? daysOfParts(century(year), b, a) : daysOfParts(century(year), a, b)
}

function numeric(text: string, order: Order | undefined): Read {
  let match = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text)
  match ??= /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (match) return daysOfParts(match[1]!, match[2]!, match[3]!)
  match = /^(\d{4})[-/. ](\d{1,2})$/.exec(text)
  if (match) return Number(match[2]) > 0 ? daysOfParts(match[1]!, match[2]!, 0) : undefined
  match = /^(\d{1,2})[-/. ](\d{4})$/.exec(text)
  if (match) return Number(match[1]) > 0 ? daysOfParts(match[2]!, match[1]!, 0) : undefined
  if (/^\d{4}$/.test(text)) return daysOfParts(text, 0, 0)
  match = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text)
  return match ? byOrder(match[1]!, match[3]!, match[4]!, order) : undefined
}

/** What may stand between the parts of a date in words, and says nothing. */
const FILLERS = /^(?:of|the|de|del|el|le|la|den|г|года|р|року|م|سنة|عام|يوم|شهر|في)$/
/** What may end the number of a day: 1st, 1er, 1º, 9-го, 1-е, 1-ше. */
const ORDINAL = 'st|nd|rd|th|er|o|º|ª|го|е|ше|ого'
const ORDINAL_DAY = new RegExp(`(?<!\\d)(\\d{1,2})-?(?:${ORDINAL})(?![\\p{L}\\d])`, 'giu')
/** Two names of one month, as Arabic writes it for East and West: آب/أغسطس. */
const TWO_NAMES = /(\p{L}[\p{L}\p{M} ]*?)\s*\/\s*(\p{L}[\p{L}\p{M}]*)/u

/** A day with its month in words, in any order that has one meaning. */
function inWords(text: string): Read {
  if (!/\p{L}/u.test(text)) return undefined
  const words = text
    .replace(ORDINAL_DAY, '$1 ')
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .split(/[\s\-/,،]+|\.(?=\s|\d|$)/)
    .filter((word) => word !== '' && !FILLERS.test(word.toLowerCase()) && !isWeekday(word))
  for (let i = 0; i < words.length; i++) {
    const two = i + 1 < words.length ? monthNamed(`${words[i]} ${words[i + 1]}`) : undefined
    const month = two ?? monthNamed(words[i]!)
    if (month === undefined) continue
    const rest = [...words.slice(0, i), ...words.slice(i + (two === undefined ? 1 : 2))]
    return ofMonth(month, rest)
  }
  return undefined
}

function ofMonth(month: number, numbers: readonly string[]): Read {
  if (numbers.some((word) => !/^(\d{1,2}|\d{4})$/.test(word))) return undefined
  const [first, second] = numbers
  if (numbers.length === 1 && first!.length === 4) return daysOfParts(first!, month, 0)
  if (numbers.length === 1) return { reason: 'date.noYear' }
  if (numbers.length !== 2) return undefined
  const [day, year] = first!.length === 4 ? [second!, first!] : [first!, second!]
  return Number(day) > 0 ? daysOfParts(century(year), month, day) : undefined
}

const QUARTER = /^(?:q([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?q([1-4]))$/i

/** The three months of a quarter. */
function quarter(text: string): Read {
  const match = QUARTER.exec(text)
  if (!match) return undefined
  const [year, number] = [match[2] ?? match[3]!, Number(match[1] ?? match[4])]
  const [first, last] = [daysOfParts(year, number * 3 - 2, 0), daysOfParts(year, number * 3, 0)]
  return first && last && 'first' in first && 'last' in last
    ? { first: first.first, last: last.last }
    : undefined
}

/** A part of a month or a year that nobody bounds: the whole of it holds the part. */
const PART = new RegExp(
  `^(?:${[
    'early|mid|late|(?:the )?(?:beginning|start|middle|end) of',
    'début|debut|mi|fin|courant',
    '(?:a )?(?:principios|mediados|finales|fines|inicios) de',
    '(?:в |на )?(?:начал[оеа]|середин[аеу]|кон(?:ец|це)|початок|початку|середині|кінець|наприкінці|кінці)',
    '(?:في )?(?:أوائل|اوائل|مطلع|بداية|منتصف|أواسط|اواسط|أواخر|اواخر|نهاية)',
  ].join('|')})[\\s-]+(?:in )?`,
  'i',
)

/** A date whose month has both of its names, with one of them. */
function oneName(text: string): string {
  const [both, first = '', second = ''] = TWO_NAMES.exec(text) ?? []
  const month = both === undefined ? undefined : monthNamed(first)
  return month !== undefined && month === monthNamed(second) ? text.replace(both!, first) : text
}

/** Reads a day, a month or a year. */
type Single = (text: string, order: Order | undefined) => Read

function gregorian(given: string, order: Order | undefined): Read {
  const whole = given.replace(PART, '')
  const text = oneName(whole)
  const read = numeric(text, order) ?? inWords(text) ?? quarter(text)
  // Of a day there is no early and late part.
  return whole !== given && read && 'first' in read && read.first === read.last ? undefined : read
}

/** What stands between the ends of a span, the surest first. */
const BETWEEN = [
  /\s+(?:to|until|till|through|bis|au|al|à|a|по|до|إلى|الى|حتى)\s+/i,
  /\s*(?:\.\.\.?|;)\s*/,
  /\s+-\s+/,
  /\//,
  /-/,
]

/**
 * The first and the last day that a text allows: a day, a month, a year, or a span between two of
 * them, in figures or in words. A reason where it can be read in two ways; `undefined` where it is
 * no date. `single` reads what is no span; Gregorian days where it is left out.
 */
export function readDays(text: string, order?: Order, single: Single = gregorian): Read {
  const whole = single(text, order)
  if (whole) return whole
  const bare = text
    .replace(/^(?:from|between|من|بين|с|між|между|du|entre(?: el| le)?|del)\s+/i, '')
    .replace(/\s+(?:and|et|y el|y|и|і|та|و)\s*(?=\d)/i, ' to ')
  let why: { reason: ImportKey } | undefined
  for (const between of BETWEEN) {
    const parts = bare.split(between)
    if (parts.length !== 2) continue
    const read = span(parts[0]!.trim(), parts[1]!.trim(), order, single)
    if (read && 'reason' in read) why ??= read
    else if (read) return read
  }
  return why
}

/** A span; an end may leave out what the other says: `24-26 February 2022`. */
function span(a: string, b: string, order: Order | undefined, single: Single): Read {
  const year = /\b(\d{4})$/.exec(b)?.[1]
  const [, month = ''] = /^(\D+?)\s*\d{1,2}$/.exec(a) ?? []
  const tries: [string, string][] = [
    [a, b],
    [`${a}${/^\d{1,2}([-/. ].+)$/.exec(b)?.[1] ?? ''}`, b],
    ...(year === undefined
      ? []
      : ([
          [`${a} ${year}`, b],
          [`${a} ${year}`, `${month} ${b}`],
        ] as [string, string][])),
  ]
  let why: { reason: ImportKey } | undefined
  for (const [start, end] of tries) {
    const [first, last] = [single(start, order), single(end, order)]
    if (!first || !last) continue
    if ('reason' in first) why ??= first
    else if ('reason' in last) why ??= last
    else
      return first.first <= last.last
        ? { first: first.first, last: last.last }
        : { reason: 'date.backwards' }
  }
  return why
}
