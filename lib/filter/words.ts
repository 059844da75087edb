import type { Interval } from '#lib/model'
import type { Words } from '#lib/words'
import { dayCount, lastDayOf } from '#lib/util'
import { FACETS } from './filter'
import type { Choice, Facet, Field, Filter } from './filter'
import { chosenRule, ruleOf } from './rule'

/** One removable part of the sentence that says what a filter does. */
export type FilterPart = { field: Field; text: string }

/** Named parts of a day, as the coding uses them. */
const DAY_PARTS = {
  '00:00/06:00': 'dawn',
  '06:00/12:00': 'morning',
  '12:00/18:00': 'afternoon',
  '18:00/24:00': 'evening',
} as const

/**
 * How much of a day is said: all of it, all but the year, that with a short month, that without the
 * weekday, or only weekday and number, where the rest follows.
 */
type DayForm = 'full' | 'short' | 'brief' | 'date' | 'bare'

/** A day in words: "Wed 1 May 2024", "Wed 1 May", "Wed 1". */
export function dayWords(moment: string, { say, date }: Words, form: DayForm = 'full'): string {
  const { weekday, day, month, shortMonth, year } = date(moment)
  if (form === 'brief') return say('day.short', { weekday, day, month: shortMonth })
  if (form === 'date') return say('day.date', { day, month: shortMonth })
  if (form === 'bare') return say('day.bare', { weekday, day })
  return form === 'short'
    ? say('day.short', { weekday, day, month })
    : say('day.full', { weekday, day, month, year })
}

/**
 * An interval that ends at midnight ends with the day before, and whole days need no clock times.
 */
function tidy(interval: Interval): [from: string, to: string] {
  const [from, end = from] = interval.split('/') as [string, string?]
  if (from === '..' || from.length === 10 || !end.endsWith('T00:00')) return [from, end]
  const day = lastDayOf(end)
  return from.endsWith('T00:00') ? [from.slice(0, 10), day] : [from, `${day}T24:00`]
}

/**
 * An interval in words: "Wed 1 May 2024", "Tue 30 April to Wed 1 May 2024", "Wed 1 May 2024,
 * afternoon", "until Wed 1 May 2024". `short` leaves out what is said nearby: the years, and the
 * days in the calendar that the project shows beside.
 */
export function intervalWords(
  interval: Interval,
  words: Words,
  form: 'full' | 'short' = 'full',
): string {
  const said = gregorianWords(interval, words, form)
  const days = tidy(interval).filter((end) => end !== '..')
  const beside = form === 'full' && days[0] ? words.beside(days[0], days[1]) : undefined
  return beside ? words.say('interval.beside', { interval: said, beside }) : said
}

function gregorianWords(interval: Interval, words: Words, form: 'full' | 'short'): string {
  const { say } = words
  const day = (moment: string, of: DayForm = form) => dayWords(moment, words, of)
  const [from, to] = tidy(interval)
  if (from === '..') return say('interval.until', { to: day(to) })
  if (to === '..') return say('interval.from', { from: day(from) })
  const [fromTime, toTime] = [from.slice(11), to.slice(11)]
  if (from.slice(0, 10) === to.slice(0, 10)) {
    if (!fromTime) return day(from)
    const named = DAY_PARTS[`${fromTime}/${toTime}` as keyof typeof DAY_PARTS]
    return say('interval.part', {
      day: day(from),
      part: named ? say(`dayPart.${named}`) : say('interval.hours', { from: fromTime, to: toTime }),
    })
  }
  if (fromTime === '18:00' && toTime === '06:00' && dayCount(from, to) === 2)
    return say('interval.night', { day: day(from) })
  const at = (moment: string, time: string) =>
    time ? say('interval.moment', { day: moment, time }) : moment
  const start =
    from.slice(0, 7) === to.slice(0, 7)
      ? day(from, 'bare')
      : day(from, form === 'full' && from.slice(0, 4) !== to.slice(0, 4) ? 'full' : 'short')
  return say('interval.range', { from: at(start, fromTime), to: at(day(to), toTime) })
}

/** A moment in words: "at the end of Wed 1 May 2024", "on Wed 1 May 2024 at 12:00". */
export function momentWords(moment: string, words: Words): string {
  const day = dayWords(moment, words)
  return moment.length === 10
    ? words.say('moment.end', { day })
    : words.say('moment.at', { day, time: moment.slice(11) })
}

/** The same in fewer words: "end of Wed 1 May 2024", "Wed 1 May 2024, 12:00". */
export function shortMomentWords(
  moment: string,
  words: Words,
  form: 'full' | 'short' = 'full',
): string {
  const day = dayWords(moment, words, form)
  return moment.length === 10
    ? words.say('moment.endShort', { day })
    : words.say('moment.atShort', { day, time: moment.slice(11) })
}

/**
 * Names that any of may do: "A or B or C", "A, B and 3 others". Several of one name are told by their
 * number, "A (2 of this name)", since "A or A" says nothing.
 */
function anyOf(all: readonly string[], { say }: Words): string {
  const values = [...new Set(all)].map((name) => {
    const count = all.filter((one) => one === name).length
    return count === 1 ? name : say('anyOf.same', { name, count })
  })
  if (values.length > 3)
    return say('anyOf.many', { first: values[0]!, second: values[1]!, rest: values.length - 2 })
  return values.length === 0 ? '' : values.reduce((a, b) => say('anyOf.two', { a, b }))
}

function choiceWords(
  facet: Facet,
  choice: Choice,
  name: (facet: Facet, value: string) => string,
  words: Words,
): string {
  const names = (values: readonly string[]) =>
    words.say(`part.${facet}`, {
      names: anyOf(
        values.map((value) => name(facet, value)),
        words,
      ),
    })
  if ('not' in choice) return words.say('part.not', { what: names(choice.not) })
  return choice.only.length === 0
    ? words.say('part.none', { facet: words.say(`part.facet.${facet}`) })
    : names(choice.only)
}

/**
 * What a filter does, as parts of a sentence, each removable by its field. Empty for a filter that
 * asks for everything.
 */
export function filterParts(
  filter: Filter,
  name: (facet: Facet, value: string) => string,
  words: Words,
): FilterPart[] {
  const { say } = words
  const parts: FilterPart[] = []
  if (filter.happened)
    parts.push({
      field: 'happened',
      text: say('part.happened', { when: intervalWords(filter.happened, words) }),
    })
  if (filter.said)
    parts.push({
      field: 'said',
      text: say('part.said', { when: intervalWords(filter.said, words) }),
    })
  if (filter.known)
    parts.push({
      field: 'known',
      text: say(`part.known.${ruleOf(filter)}`, { moment: momentWords(filter.known, words) }),
    })
  else if (chosenRule(filter)) parts.push({ field: 'rule', text: say('part.rule') })
  for (const facet of FACETS) {
    const choice = filter[facet]
    if (choice) parts.push({ field: facet, text: choiceWords(facet, choice, name, words) })
  }
  if (filter.words) parts.push({ field: 'words', text: say('part.words', { words: filter.words }) })
  return parts
}
