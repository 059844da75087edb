import type { DeskOption, FieldName } from '#lib/desk'
import { isSeveral } from '#lib/desk/fields'
import { isSame } from './wanted'

/** A way to give an answer: what is typed, then which of the answers is chosen and how. */
export type Way = {
  typed: string
  keys: string[]
  isMore: boolean
  cost: number
  option: DeskOption
}
type Place = { place: string; part: string; phrase?: string }
/** The names of a part and of a place in the language of the page, and the place's spellings in the text. */
type Say = {
  part: (part: string) => string
  called: (id: string) => string
  place: (id: string) => readonly string[]
}
type Ask = (typed: string) => DeskOption[]

/** Fields into which digits are typed: none chooses an answer there. */
const DIGITS_TYPED =
  /^(?:count|deaths|number|parts|eventTime|asOf|reportedAt|timeWords|placeWords|quote|onset|tags|link|archived|media|note|summary)$/
/** Fields of which no answer is pointed at first. */
const NEVER_FIRST = /^(?:perpetrator|standing)$/
/** Fields of which one is pointed at first only where it was read. */
const COUNTS = /^(?:count|deaths|number)$/
/** The keys that choose an answer of a list, as the page has it. */
function keysTo(
  field: string,
  typed: string,
  options: readonly DeskOption[],
  at: number,
  isMore: boolean,
) {
  const plain = typed === ''
  if (plain && options[at]!.unsaid) return ['0']
  if (plain && at < 9 && !DIGITS_TYPED.test(field))
    return [isMore ? `Shift+Digit${at + 1}` : String(at + 1)]
  const offer = options.findIndex((one) => one.offered)
  const read = offer >= 0 ? offer : options.findIndex((one) => one.read)
  const least = COUNTS.test(field) ? -1 : 0
  const pointed = Math.max(least, read)
  const isTyped = !plain || DIGITS_TYPED.test(field)
  if (at < 9 && at !== (plain ? pointed : 0) && !isMore && isTyped) return [`Shift+Digit${at + 1}`]
  const first = !plain ? 0 : NEVER_FIRST.test(field) ? -1 : pointed
  const arrow = at < first ? 'ArrowUp' : 'ArrowDown'
  return [
    ...Array.from({ length: Math.abs(at - first) }, () => arrow),
    isMore ? 'Shift+Enter' : 'Enter',
  ]
}

/** How much of a wanted list a value has; -1 where it has what nobody wants. */
function progress(field: string, value: unknown, wanted: unknown): number {
  if (!isSeveral(field as FieldName) || !Array.isArray(wanted) || !Array.isArray(value)) return -1
  if (field !== 'places')
    return value.every((one) => wanted.some((other) => isSame(field, [other], [one])))
      ? value.length * 2
      : -1
  const left = [...(wanted as Place[])]
  let score = 0
  for (const one of value as Place[]) {
    const exact = left.findIndex((other) => isSame(field, [other], [one]))
    const near = exact >= 0 ? exact : left.findIndex(({ place }) => place === one.place)
    if (near < 0) return -1
    score += exact >= 0 ? 2 : 1
    left.splice(near, 1)
  }
  return score
}

/** Beginnings of the words of some words, from one letter to four. */
const beginnings = (words: string, most = 4) =>
  words
    .split(/\s+/)
    .flatMap((word) =>
      Array.from({ length: Math.min(most, word.length) }, (_, i) => word.slice(0, i + 1)),
    )

const PARTS: Record<string, string> = { '06': 'm', '12': 'a', '18': 'e' }

/** How an interval is typed in short, where it can be. */
function shortly(interval: string): string[] {
  const number = (part: string | undefined) => String(Number(part))
  const day = (date: string) => number(date.slice(8, 10))
  const [from = '', to = from] = interval.split('/')
  if (!from.includes('T') && !to.includes('T')) {
    const [year, month] = from.split('-')
    const begins = [
      day(from),
      `${day(from)}.${number(month)}`,
      ...(day(from) === '1' ? [`${number(month)}.${year}`] : []),
      `${day(from)}.${number(month)}.${year}`,
    ]
    const lasting = begins.flatMap((begin) => [`${begin}-`, `${begin}-${day(to)}`])
    return from === to ? begins : lasting
  }
  const hour = from.includes('T') ? (PARTS[from.slice(11, 13)] ?? '') : ''
  const night = `${day(from)}n`
  if (!to.includes('T')) return [`${day(from)}${hour}-`, `${day(from)}${hour}-${day(to)}`]
  return [
    night,
    ...[...'maen'].flatMap((end) => [`${day(from)}${end}`, `${day(from)}${hour}-${day(to)}${end}`]),
  ]
}

/** What may be typed for a value, by field. */
function typings(field: string, wanted: unknown, labels: readonly string[], say: Say): string[] {
  if (wanted === null) return []
  switch (field) {
    case 'eventTime':
    case 'asOf':
    case 'reportedAt':
      return [...shortly(wanted as string), wanted as string]
    case 'count':
    case 'deaths':
    case 'number': {
      const { words, low, high } = wanted as {
        words: string
        low: number | null
        high: number | null
      }
      const figures = words.match(/\d[\d,.]*/g) ?? []
      return [
        ...figures,
        words,
        ...words.split(' ').map((word) => `${word}=${low ?? high}`),
        `${words}=${low ?? high}`,
      ]
    }
    case 'parts':
      return (wanted as { count: number }[]).map(({ count }) => String(count))
    case 'onset':
      return [
        (wanted as { words: string }).words,
        ...beginnings((wanted as { words: string }).words, 8),
      ]
    case 'tags':
      return (wanted as string[]).flatMap((tag) => [...beginnings(tag), tag])
    case 'places':
      return (wanted as Place[]).flatMap(({ place, part }) => {
        const names = say.place(place)
        const begun = names.flatMap((name) => beginnings(name.split(/\s/)[0]!))
        const ends = beginnings(say.part(part))
        const both = begun.flatMap((one) => ends.slice(0, 2).map((end) => `${one} ${end}`))
        return [...begun, ...ends, ...both, ...names, ...beginnings(say.called(place))]
      })
    default:
      return labels.flatMap((label) => beginnings(label))
  }
}

/**
 * The way of the fewest keys to give a field its value, or of a list the next of it, as a coder who
 * knows the desk finds it. `undefined` where the desk offers none.
 * @param present what the field has so far
 */
export function cheapestWay(
  field: string,
  all: Readonly<Record<string, unknown>>,
  present: unknown,
  names: readonly string[],
  ask: Ask,
  say: Say,
): Way | undefined {
  const wanted = all[field]
  const has = Math.max(0, progress(field, present, wanted))
  let best: (Way & { score: number }) | undefined
  const known = new Set<string>()
  const look = (typed: string) => {
    if (
      known.has(typed) ||
      [...typed].length + 1 >= (best?.score === Infinity ? best.cost : Infinity)
    )
      return
    known.add(typed)
    const options = ask(typed)
    for (const [at, option] of options.entries()) {
      const { value, also } = option
      const others = Object.entries(also ?? {})
      if (value === undefined || others.some(([name, other]) => !isSame(name, other, all[name])))
        continue
      const isWhole = isSame(field, value, wanted)
      const score = isWhole ? Infinity : progress(field, value, wanted)
      if (score <= has) continue
      const keys = keysTo(field, typed, options, at, !isWhole)
      // what decides of other fields as well saves at least a key for each
      const cost = [...typed].length + keys.length - others.length
      if (!best || score > best.score || (score === best.score && cost < best.cost))
        best = { typed, keys, cost, score, isMore: !isWhole, option }
    }
  }
  const first = ask('')
  look('')
  const said = first.filter(({ value }) => isSame(field, value, wanted)).map(({ label }) => label)
  // the shortest first: nothing longer is looked at once a way is found
  const words = typings(field, wanted, [...names, ...said], say)
  for (const typed of words.sort((a, b) => a.length - b.length)) look(typed)
  return best
}
