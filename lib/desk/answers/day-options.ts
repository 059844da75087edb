import { intervalWords } from '#lib/filter'
import type { TextSpan } from '#lib/model'
import { namedTimes } from '#lib/reading'
import type { PartOfDay } from '#lib/reading'
import { addDays, dayCount, isCalendarDay } from '#lib/util'
import { fieldSchemas } from '../fields'
import type { FieldName } from '../fields'
import { intervalOf, lastDayPublished, namedInterval } from '../parts-of-days'
import { timesUsed, wordsAt } from './asking'
import type { Asking, DeskOption } from './asking'

/** The day with a number that lies nearest to a day, three weeks back or a week on. */
function dayOf(number: number, near: string): string | undefined {
  const days = Array.from({ length: 30 }, (_, i) => addDays(near, 7 - i))
  const all = days.filter((day) => Number(day.slice(8)) === number)
  return all.sort(
    (a, b) =>
      Math.abs(Date.parse(a) - Date.parse(near)) - Math.abs(Date.parse(b) - Date.parse(near)),
  )[0]
}

/** A day of a month, in a year that is given, else in the latest that is no more than a week on. */
function dayOfMonth(day: number, month: number, year: string | undefined, near: string) {
  const two = (n: number) => String(n).padStart(2, '0')
  const latest = addDays(near, 7)
  const years = year ? [Number(year)] : [0, 1].map((back) => Number(latest.slice(0, 4)) - back)
  return years
    .map((one) => `${one}-${two(month)}-${two(day)}`)
    .find((date) => isCalendarDay(date) && (year !== undefined || date <= latest))
}

/** A day in short (`7`, `8.12`, `8.12.2024`), or a month of a year (`3.2011`): its first and its last day. */
function stretchOf([first = '', second, year]: (string | undefined)[], near: string) {
  if (second === undefined) {
    const day = dayOf(Number(first), near)
    return day === undefined ? undefined : { from: day, to: day }
  }
  if (second.length === 4 && year === undefined) {
    const from = dayOfMonth(1, Number(first), second, near)
    if (from === undefined) return undefined
    const next = addDays(from, 31).slice(0, 7)
    return { from, to: addDays(`${next}-01`, -1) }
  }
  const day = dayOfMonth(Number(first), Number(second), year, near)
  return day === undefined ? undefined : { from: day, to: day }
}

const DAY = String.raw`(\d{1,2})(?:\.(\d{1,2}|\d{4})(?:\.(\d{4}))?)?([maen])?`
const DAYS = new RegExp(`^${DAY}(?:-${DAY}|(-))?$`)

/**
 * Days in short: `7`, `6-7`, `6a` (afternoon), `6n` (the night from the 6th), `6a-7`. The numbers are
 * those of days around the publication; another month is put behind (`8.12-7`), and a year behind that
 * (`8.12.2023`); `3.2011` is a month, and `6-` lasts until the publication. `undefined` for anything else.
 * @param letters what is typed for morning, afternoon, evening and night in the page's language
 */
export function shortDays(typed: string, published: string, letters = ''): string | undefined {
  const plain = [...typed.trim().toLowerCase()]
    .map((letter) => {
      const at = [...letters].indexOf(letter)
      return at < 0 ? letter : 'maen'[at]!
    })
    .join('')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
  const read = DAYS.exec(plain)
  if (!read) return undefined
  const begins = stretchOf(read.slice(1, 4), published)
  const isOpen = read[9] !== undefined
  const isOne = read[5] === undefined
  const ends = isOpen
    ? { from: published, to: published }
    : isOne
      ? begins
      : stretchOf(read.slice(5, 8), published)
  if (begins === undefined || ends === undefined) return undefined
  // what lasts until the publication began before that day
  if (isOpen && begins.to >= published) return undefined
  const [first, last] = [read[4], isOne && !isOpen ? read[4] : read[8]] as (PartOfDay | undefined)[]
  return intervalOf(begins.from, ends.to, first, last)
}

/** So many times that the text names are offered, up to a claim and behind it. */
const MOST_NAMED = 4

/**
 * The times that the text names: those of a claim's own sentences first, then of the sentences before
 * it, the nearest first; of each also that it lasted from then until the report.
 * @param from where the text that is read begins
 */
export function namedDays(asking: Asking, from = 0): NamedDay[] {
  const { claim } = asking
  return daysNamed(asking, { start: from, end: claim.span.end })
}

/**
 * A time that the text names, with its words; `either` where another one may be meant as well, since the
 * text was published on one of several days.
 */
type NamedDay = { value: string; from: TextSpan; either?: true }

/** When somebody spoke, as the sentences of a claim say it: each such time once. */
export function daysOfSaying({ draft, text, claim }: Asking): NamedDay[] {
  const { published, language } = draft.document
  return namedTimes(text, language, published, claim.span)
    .filter(({ ofSaying }) => ofSaying)
    .map(({ start, end, days, part, either }) => ({
      value: namedInterval(days, part, false),
      from: { start, end },
      ...(either && { either }),
    }))
    .filter(({ value }, i, all) => all.findIndex((one) => one.value === value) === i)
}

function daysNamed({ draft, text, claim }: Asking, within: TextSpan): NamedDay[] {
  const { published, language } = draft.document
  const last = lastDayPublished(published)
  const all = namedTimes(text, language, published, within).filter(({ ofSaying }) => !ofSaying)
  const isBefore = ({ start }: TextSpan) => start < claim.span.start
  const inOrder = [...all.filter((one) => !isBefore(one)), ...all.filter(isBefore).toReversed()]
  const values = inOrder.flatMap(({ start, end, days, part, isSince, either }) =>
    [
      namedInterval(days, part, isSince),
      ...(isSince ? [] : [intervalOf(days.from, last, part)]),
    ].map((value) => ({ value, from: { start, end }, ...(either && { either }) })),
  )
  return values
    .filter((one, i) => values.findIndex(({ value }) => value === one.value) === i)
    .slice(0, MOST_NAMED)
}

/** So many days are a long time: what lasts so long has a beginning that the records come back to. */
const LONG_DAYS = 31

/**
 * From the day with which the longest stretches of the records most often begin until the publication: a war or
 * a rule whose beginning each text of a project counts from.
 */
function lastingLong({ context: { project } }: Asking, last: string): string[] {
  const begins = project.claims.flatMap(({ eventTime }) => {
    const [from, to] = eventTime?.split('/').map((moment) => moment.slice(0, 10)) ?? []
    return from && to && isCalendarDay(from) && dayCount(from, to) > LONG_DAYS ? [from] : []
  })
  const [[first, times] = []] = [...timesUsed(begins)].sort(([, a], [, b]) => b - a)
  return first !== undefined && times! > 1 && first < last ? [`${first}/${last}`] : []
}

/** When something was: as typed, in full or in short, and the days before the publication. */
export function dayOptions(field: FieldName, asking: Asking): DeskOption[] {
  const { draft, claim, text, typed, context } = asking
  const { words, tell } = context
  const { published } = draft.document
  const last = lastDayPublished(published)
  const days = Array.from({ length: 8 }, (_, i) => addDays(last, -i))
  // `overnight = 2024-05-01/2024-05-02`: the words of the text, and what they come to
  const [said = '', given = typed] = typed.split('=')
  const from = wordsAt(text, said, claim)
  const label = (value: string) => intervalWords(value, words)
  const short = shortDays(given, last, tell('days.letters'))
  const asTyped = [given.trim(), ...(short ? [short] : [])].filter(
    (value) => fieldSchemas.asOf.safeParse(value).success,
  )
  const spans = days.slice(0, 3).map((day) => `${addDays(day, -1)}/${day}`)
  const isSaid = from !== undefined && short === undefined
  const named = (found: NamedDay[]) =>
    (typed.trim() === '' ? found : []).map(({ value, from: at }) => ({
      value,
      label: label(value),
      hint: tell('option.named'),
      ...(claim.span.start <= at.start && at.end <= claim.span.end && { from: at }),
    }))
  const plain = (values: string[]) =>
    values.map((value) => ({
      value,
      label: label(value),
      ...(value === published && { hint: tell('option.published') }),
      ...(isSaid && { from }),
    }))
  const behind = { start: claim.span.end, end: text.length }
  return [
    ...named(namedDays(asking)),
    ...asTyped.map((value) => ({
      value,
      label: label(value),
      hint: tell('option.typed'),
      ...(isSaid && { from }),
    })),
    ...named(typed.trim() === '' && field !== 'eventTime' ? daysOfSaying(asking) : []),
    ...plain(field === 'eventTime' ? [published, ...lastingLong(asking, last)] : [published]),
    ...named(typed.trim() === '' ? daysNamed(asking, behind) : []),
    ...plain([...spans, ...days]),
    ...(field === 'eventTime'
      ? [{ value: null, label: tell('value.unsaid'), unsaid: true as const }]
      : []),
  ]
}
