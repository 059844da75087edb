import type { Interval } from '#lib/model'
import { FACETS } from './filter'
import type { Choice, Facet, Filter } from './filter'
import type { Field } from './match'

/** One removable part of the sentence that says what a filter does. */
export type FilterPart = { field: Field; text: string }

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
/** Named parts of a day, as the coding uses them. */
const DAY_PARTS: Record<string, string> = { '00:00/06:00': 'before dawn', '06:00/12:00': 'morning', '12:00/18:00': 'afternoon', '18:00/24:00': 'evening' }

function dayWords(moment: string, withYear: boolean): string {
  const [year, month, day] = moment.slice(0, 10).split('-').map(Number) as [number, number, number]
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!.slice(0, 3)
  return `${weekday} ${day} ${MONTHS[month - 1]}${withYear ? ` ${year}` : ''}`
}

/** An interval that ends at midnight ends with the day before, and whole days need no clock times. */
function tidy(interval: Interval): [from: string, to: string] {
  const [from, end = from] = interval.split('/') as [string, string?]
  if (from === '..' || from.length === 10 || !end.endsWith('T00:00')) return [from, end]
  const day = new Date(Date.parse(`${end.slice(0, 10)}T00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  return from.endsWith('T00:00') ? [from.slice(0, 10), day] : [from, `${day}T24:00`]
}

/** An interval in words: "Fri 7 March 2025", "Thu 6 to Fri 7 March 2025", "Fri 7 March 2025, afternoon", "until Sat 8 March 2025". */
export function intervalWords(interval: Interval): string {
  const [from, to] = tidy(interval)
  if (from === '..') return `until ${dayWords(to, true)}`
  if (to === '..') return `from ${dayWords(from, true)}`
  const [fromTime, toTime] = [from.slice(11), to.slice(11)]
  if (from.slice(0, 10) === to.slice(0, 10)) {
    const part = fromTime && (DAY_PARTS[`${fromTime}/${toTime}`] ?? `${fromTime} to ${toTime}`)
    return dayWords(from, true) + (part ? `, ${part}` : '')
  }
  if (fromTime === '18:00' && toTime === '06:00' && isNextDay(from, to)) return `the night of ${dayWords(from, true)}`
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  const start = sameMonth ? dayWords(from, false).replace(/ \w+$/, '') : dayWords(from, from.slice(0, 4) !== to.slice(0, 4))
  return `${start}${fromTime && ` ${fromTime}`} to ${dayWords(to, true)}${toTime && ` ${toTime}`}`
}

/** A moment in words: "at the end of Fri 7 March 2025", "on Fri 7 March 2025 at 12:00". */
export function momentWords(moment: string): string {
  return moment.length === 10 ? `at the end of ${dayWords(moment, true)}` : `on ${dayWords(moment, true)} at ${moment.slice(11)}`
}

function isNextDay(from: string, to: string): boolean {
  return Date.parse(`${to.slice(0, 10)}T00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00Z`) === 86_400_000
}

function list(values: readonly string[]): string {
  return values.length > 3 ? `${values.slice(0, 2).join(', ')} and ${values.length - 2} others` : values.join(' or ')
}

const LEAD: Record<Facet, (names: string) => string> = {
  kind: (names) => `of kind ${names}`,
  type: (names) => `of type ${names}`,
  outlet: (names) => `published by ${names}`,
  speaker: (names) => `said by ${names}`,
  party: (names) => `about ${names}`,
  standing: (names) => names,
  agreement: (names) => names,
}

function choiceWords(facet: Facet, choice: Choice, name: (facet: Facet, value: string) => string): string {
  if ('not' in choice) return `not ${LEAD[facet](list(choice.not.map((value) => name(facet, value))))}`
  if (choice.only.length === 0) return `no ${facet} chosen`
  return LEAD[facet](list(choice.only.map((value) => name(facet, value))))
}

/** What a filter does, as parts of a sentence, each removable by its field. Empty for a filter that asks for everything. */
export function filterParts(filter: Filter, name: (facet: Facet, value: string) => string): FilterPart[] {
  const parts: FilterPart[] = []
  if (filter.happened) parts.push({ field: 'happened', text: `said to have happened ${intervalWords(filter.happened)}` })
  if (filter.said) parts.push({ field: 'said', text: `said ${intervalWords(filter.said)}` })
  if (filter.known) parts.push({ field: 'known', text: `as known ${momentWords(filter.known)}` })
  for (const facet of FACETS) {
    const choice = filter[facet]
    if (choice) parts.push({ field: facet, text: choiceWords(facet, choice, name) })
  }
  if (filter.words) parts.push({ field: 'words', text: `with “${filter.words}”` })
  return parts
}
