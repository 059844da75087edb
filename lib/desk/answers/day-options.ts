import { intervalWords } from '#lib/filter'
import { intervalBounds } from '#lib/model'
import { addDays } from '#lib/util'
import { fieldSchemas } from '../fields'
import type { FieldName } from '../fields'
import { wordsAt } from './asking'
import type { Asking, DeskOption } from './asking'

/** Parts of a day by the letter that is typed for them, with their hours; the night ends next day. */
const PARTS = {
  m: ['06:00', '12:00'],
  a: ['12:00', '18:00'],
  e: ['18:00', '24:00'],
  n: ['18:00', '06:00'],
} as const
type PartOfDay = keyof typeof PARTS

/** The day with a number that lies nearest to a day, three weeks back or a week on. */
function dayOf(number: number, near: string): string | undefined {
  const days = Array.from({ length: 30 }, (_, i) => addDays(near, 7 - i))
  const all = days.filter((day) => Number(day.slice(8)) === number)
  return all.sort(
    (a, b) =>
      Math.abs(Date.parse(a) - Date.parse(near)) - Math.abs(Date.parse(b) - Date.parse(near)),
  )[0]
}

/**
 * Days in short: `7`, `6-7`, `6a` (afternoon), `6n` (the night from the 6th), `6a-7`. The numbers are
 * those of days around the publication. `undefined` for anything else.
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
  const read = /^(\d{1,2})([maen])?(?:-(\d{1,2})([maen])?)?$/.exec(plain)
  if (!read) return undefined
  const from = dayOf(Number(read[1]), published)
  const to = read[3] === undefined ? from : dayOf(Number(read[3]), published)
  if (from === undefined || to === undefined) return undefined
  const [first, last] = [read[2], read[3] === undefined ? read[2] : read[4]] as (
    PartOfDay | undefined
  )[]
  const begin = first ? `${from}T${PARTS[first][0]}` : from
  const end = last ? endOf(last, to) : to
  return begin === end ? begin : `${begin}/${end}`
}

function endOf(part: PartOfDay, day: string): string {
  if (part === 'n') return `${addDays(day, 1)}T${PARTS.n[1]}`
  return part === 'e' ? `${addDays(day, 1)}T00:00` : `${day}T${PARTS[part][1]}`
}

/** When something was: as typed, in full or in short, and the days before the publication. */
export function dayOptions(field: FieldName, asking: Asking): DeskOption[] {
  const { draft, claim, text, typed, context } = asking
  const { words, tell } = context
  const last = intervalBounds(draft.document.published)![1].slice(0, 10)
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
  return [
    ...asTyped.map((value) => ({
      value,
      label: label(value),
      hint: tell('option.typed'),
      ...(isSaid && { from }),
    })),
    ...[...days, ...spans].map((value) => ({
      value,
      label: label(value),
      ...(value === last && { hint: tell('option.published') }),
      ...(isSaid && { from }),
    })),
    ...(field === 'eventTime'
      ? [{ value: null, label: tell('value.unsaid'), unsaid: true as const }]
      : []),
  ]
}
