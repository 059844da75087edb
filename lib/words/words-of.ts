import type en from './en.json'
import { languageOf } from './languages'
import type { Agreement, LanguageId } from './languages'

/** What can be said: the keys of the English dictionary, which every other language has as well. */
export type Key = keyof typeof en

/**
 * A text with `{slots}`, or one for each plural category that the language has for whole numbers,
 * chosen by the slot `count`, or one for each way to agree with a name, chosen by the slot
 * `agreement`. `other` stands for every form that is not there.
 */
export type Text = string | Readonly<Partial<Record<Intl.LDMLPluralRule | Agreement, string>>>

/** What a dictionary has for a key: its text, or that of another language where it has none. */
export type Entry = Text | { readonly text: Text; readonly lang: LanguageId }

/** The texts of one language by key. */
export type Dictionary = Readonly<Record<Key, Entry>>

/**
 * What the slots of a text are filled with. Numbers are written as the language writes them; a year
 * is text, not a number. `count` and `agreement` also choose the text.
 */
export type Slots = Readonly<Record<string, string | number>>

/** How one language says things. */
export type Words = {
  lang: LanguageId
  dir: 'ltr' | 'rtl'
  /**
   * A text with its slots filled. Values in the other direction's letters are isolated, so that
   * they cannot disturb what stands around them.
   */
  say: (key: Key, slots?: Slots) => string
  /**
   * The same text in pieces, for what is more than text: each slot as its name, in the order of the
   * language. `count` chooses the plural.
   */
  pieces: (key: Key, count?: number) => readonly (string | { slot: string })[]
  /** The language of a text, where it is not that of the page, which lacks it. */
  langOf: (key: Key) => LanguageId | undefined
  /** A number with its thousands apart. */
  number: (value: number) => string
  /** A day (`2024-05-01`, or a moment in it) in parts, as the texts `date.*` take them. */
  date: (day: string) => {
    weekday: string
    day: string
    month: string
    shortMonth: string
    year: string
  }
  /**
   * Days in the calendar that the project shows beside the Gregorian, from the first to the last:
   * "27–28 Yekatit 2017". Nothing where it shows none.
   */
  beside: (first: string, last?: string) => string | undefined
  /** "a, b and c". */
  list: (items: readonly string[]) => string
  /** "a, b, c". */
  join: (items: readonly string[]) => string
  /**
   * A coded value in words (`term('type', 'Battles')` is the text `type.battles`); the value itself
   * where no text is for it.
   */
  term: (area: string, value: string) => string
  /** The name of a script by its code of ISO 15924; the code itself where the language has none. */
  script: (code: string) => string
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/
/**
 * Latin and similar scripts, and figures joined by a sign (2024-05-01, 6-8, 18:00), whose order
 * would be turned after Arabic letters.
 */
const LEFT_TO_RIGHT = /[A-Za-z\u00c0-\u058f]|\d[-/:]\d/
/** First-strong isolate, and its end (Unicode UAX #9). */
const [ISOLATE, END] = ['\u2068', '\u2069']
/** A part that is isolated already. It needs no second isolation. */
const ISOLATED = /\u2068[^\u2068\u2069]*\u2069/g

/** Makes a value when it is first asked for, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** The text of an entry, and its language where it is borrowed. */
function textOf(entry: Entry): { text: Text; lang?: LanguageId } {
  return typeof entry === 'object' && 'text' in entry ? entry : { text: entry }
}

/** Noon of a day, in UTC, in which `Intl` writes all days here: no time zone moves them. */
const noon = (day: string) => Date.parse(`${day.slice(0, 10)}T12:00Z`)

/**
 * Makes the words of a language from its dictionary. The dictionary says as well by which tag
 * plurals, numbers and dates are written (`intl.tag`) and which calendar is shown beside
 * (`intl.beside`, `gregory` for none). Days are Gregorian unless the tag names a calendar: left alone, `fa` would write
 * Persian years.
 */
export function wordsOf(lang: LanguageId, dictionary: Dictionary): Words {
  const { dir } = languageOf(lang)
  const tag = new Intl.Locale((dictionary['intl.tag'] as string | undefined) ?? lang)
  const own = tag.calendar
  const intl = String(new Intl.Locale(tag, { calendar: own ?? 'gregory' }))
  // Each is made when it is first wanted: a browser takes some milliseconds for one, and a first
  // look needs few of them.
  const plural = once(() => new Intl.PluralRules(intl))
  const lists = once(() => new Intl.ListFormat(intl, { type: 'conjunction' }))
  const numbers = once(() => new Intl.NumberFormat(intl))
  const scripts = once(() => new Intl.DisplayNames(intl, { type: 'script' }))
  const dates = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(intl, { ...options, timeZone: 'UTC' }))
  // a month is named as it stands beside a day: many languages have another form for it alone
  const [weekdays, months, shortMonths, numerals] = [
    dates({ weekday: 'short' }),
    dates({ day: 'numeric', month: 'long' }),
    dates({ day: 'numeric', month: 'short' }),
    dates({ day: 'numeric', year: 'numeric' }),
  ]
  const other = once(() => {
    const calendar = dictionary['intl.beside'] as string
    return calendar !== 'gregory'
      ? new Intl.DateTimeFormat(new Intl.Locale(tag, { calendar }), {
          dateStyle: 'long',
          timeZone: 'UTC',
        })
      : undefined
  })
  // a clock asks for the same days at every filter, and `Intl` takes its time
  const days = new Map<string, ReturnType<Words['date']>>()
  const dateOf = (day: string) => {
    const [moment, [year, , date]] = [noon(day), day.split('-').map(Number) as number[]]
    const partOf = (format: Intl.DateTimeFormat, type: 'day' | 'month' | 'year') =>
      format.formatToParts(moment).find((part) => part.type === type)!.value
    const numeral = (type: 'day' | 'year', gregorian: number) =>
      own ? partOf(numerals(), type) : String(gregorian)
    return {
      weekday: weekdays().format(moment),
      day: numeral('day', date!),
      month: partOf(months(), 'month'),
      shortMonth: partOf(shortMonths(), 'month'),
      year: numeral('year', year!),
    }
  }
  const foreign = dir === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT
  const borrowedPlurals = new Map<string, Intl.PluralRules>()
  const pluralsOf = (of: LanguageId) => {
    const rules = borrowedPlurals.get(of) ?? new Intl.PluralRules(of)
    borrowedPlurals.set(of, rules)
    return rules
  }
  const entry = (key: Key, { count, agreement }: Slots = {}): string => {
    const found = textOf(dictionary[key] ?? key)
    if (typeof found.text === 'string') return found.text
    const rules = found.lang ? pluralsOf(found.lang) : plural()
    const chosen = agreement ?? rules.select(Number(count ?? 0))
    return found.text[chosen as keyof typeof found.text] ?? found.text.other ?? key
  }
  const filled = (value: string | number): string => {
    const text = typeof value === 'number' ? numbers().format(value) : value
    return foreign.test(text.replace(ISOLATED, '')) ? ISOLATE + text + END : text
  }
  const pieces: Words['pieces'] = (key, count = 0) =>
    entry(key, { count })
      .split(/(\{\w+\})/)
      .filter(Boolean)
      .map((piece) => (/^\{\w+\}$/.test(piece) ? { slot: piece.slice(1, -1) } : piece))
  return {
    lang,
    dir,
    pieces,
    langOf: (key) => textOf(dictionary[key] ?? key).lang,
    say: (key, slots = {}) =>
      entry(key, slots).replace(/\{(\w+)\}/g, (whole, name: string) =>
        name in slots ? filled(slots[name]!) : whole,
      ),
    number: (value) => numbers().format(value),
    date: (moment) => {
      const day = moment.slice(0, 10)
      const known = days.get(day) ?? dateOf(day)
      days.set(day, known)
      return known
    },
    beside: (first, last = first) =>
      other()
        ?.formatRangeToParts(noon(first), noon(last))
        .filter(({ type }) => type !== 'era')
        .map(({ value }) => value)
        .join('')
        .trim(),
    list: (items) => lists().format(items.map(filled)),
    join: (items) => items.map(filled).join(`${entry('list.comma')} `),
    term: (area, value) => {
      const key = `${area}.${value.toLowerCase().replaceAll(/[^a-z]+/g, '-')}` as Key
      const { text } = textOf(dictionary[key] ?? value)
      return typeof text === 'string' ? text : value
    },
    script: (code) => scripts().of(code) ?? code,
  }
}
