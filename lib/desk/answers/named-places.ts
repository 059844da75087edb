import type { Gazetteer } from '#lib/gazetteer'
import { isAreaKind, isSettlementKind } from '#lib/model'
import type { Claim, Place, TextSpan } from '#lib/model'
import type { Asking } from './asking'

type ClaimPlace = Claim['places'][number]

/** A name has so many words at most. */
const MOST_WORDS = 4
/** So many names that begin alike are offered. */
const MOST_BEGUN = 4
/** Between names of one list stands so much at most: ", ", " and ", " و". */
const MOST_BETWEEN = 6

/** A name in a text with the settlement and the area that it may mean, either of which may be missing. */
type Named = TextSpan & { phrase: string; town?: Place; area?: Place }

/** What a phrase may mean, where a gazetteer knows it by this very name. */
function meant(
  phrase: string,
  gazetteer: Gazetteer,
  lang: string,
): Pick<Named, 'town' | 'area'> | undefined {
  const { status, candidates } = gazetteer.resolve(phrase, { lang, limit: 4, suggest: false })
  if (status === 'unknown') return undefined
  const all = candidates.flatMap(({ id }) => gazetteer.place(id) ?? [])
  const area = all.find(({ properties: { kind } }) => isAreaKind(kind))
  const town = all.find(({ properties: { kind } }) => isSettlementKind(kind) || !isAreaKind(kind))
  return area || town ? { ...(town && { town }), ...(area && { area }) } : undefined
}

const WORD = /[\p{L}\p{M}\p{N}’'-]+/gu
/** In scripts that have capitals a name begins with one. */
const mayBegin = (word: string) => !/^\p{Ll}/u.test(word) && /^\p{L}/u.test(word)

/** The names in a stretch of a text that a gazetteer knows, the longest of each, in order. */
function namedIn(
  text: string,
  span: TextSpan,
  gazetteer: Gazetteer,
  lang: string,
  most = Infinity,
): Named[] {
  const all = [...text.slice(span.start, span.end).matchAll(WORD)]
  const words = all.slice(0, most).map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }))
  const found: Named[] = []
  for (let i = 0; i < words.length; i++) {
    if (!mayBegin(text.slice(words[i]!.start, words[i]!.end))) continue
    for (let n = Math.min(MOST_WORDS, words.length - i); n > 0; n--) {
      const [start, end] = [words[i]!.start, words[i + n - 1]!.end]
      const phrase = text.slice(start, end)
      const places = meant(phrase, gazetteer, lang)
      if (!places) continue
      found.push({ start, end, phrase, ...places })
      i += n - 1
      break
    }
  }
  return found
}

/** Names with nothing between them but a comma or "and". */
function lists(text: string, names: readonly Named[]): Named[][] {
  const all: Named[][] = []
  for (const name of names) {
    const last = all.at(-1)?.at(-1)
    const between = last && text.slice(last.end, name.start)
    if (between && between.length <= MOST_BETWEEN && !/[.;:؛]/.test(between)) all.at(-1)!.push(name)
    else all.push([name])
  }
  return all
}

const whole = ({ phrase }: Named, { id }: Place, other?: Place): ClaimPlace => ({
  place: id,
  part: 'whole',
  phrase,
  ...(other && { alternatives: [other.id] }),
})

/**
 * The ways in which names of one list may be meant: as towns or as areas; and, where the text leaves
 * that open, as the likelier of the two with the other one beside it.
 */
function ways(list: readonly Named[]): Record<'sure' | 'open', ClaimPlace[][]> {
  const as = (first: 'town' | 'area', withOther: boolean) =>
    list.map((name) => {
      const [place, other] = first === 'town' ? [name.town, name.area] : [name.area, name.town]
      return place ? whole(name, place, withOther ? other : undefined) : whole(name, other!)
    })
  const isOpen = list.some(({ town, area }) => town && area)
  return isOpen
    ? { sure: [as('town', false), as('area', false)], open: [as('town', true), as('area', true)] }
    : { sure: [as('town', false)], open: [] }
}

/** Places as a claim may have them, with the words of the text that they rest on. */
export type NamedPlaces = { places: ClaimPlace[]; from: TextSpan }

/**
 * The places that the sentences of a claim name, each list of names in the ways in which it may be
 * meant and then each name of a list by itself, those first of which the text leaves nothing open.
 */
export function namedPlaces({ text, claim, draft, context: { gazetteer } }: Asking): NamedPlaces[] {
  const names = namedIn(text, claim.span, gazetteer, draft.document.language)
  const of = (list: readonly Named[], all: readonly ClaimPlace[][]): NamedPlaces[] =>
    all.map((places) => ({ places, from: { start: list[0]!.start, end: list.at(-1)!.end } }))
  return lists(text, names).flatMap((list) => {
    const { sure, open } = ways(list)
    const each = list.length > 1 ? list.map((name) => [name]) : []
    return [
      ...of(list, [...sure, ...open]),
      ...each.flatMap((one) => of(one, ways(one).sure)),
      ...each.flatMap((one) => of(one, ways(one).open)),
    ]
  })
}

/**
 * The names that begin with typed letters, each as long as a gazetteer knows it, those in a claim's
 * sentences first.
 */
export function namesBegun({ text, typed, claim, draft, context }: Asking): TextSpan[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return []
  const { language } = draft.document
  const starts = [...text.matchAll(WORD)]
    .filter(([word]) => word.toLowerCase().startsWith(wanted) && mayBegin(word))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
  const isInside = ({ start, end }: TextSpan) => claim.span.start <= start && end <= claim.span.end
  const seen = new Set<string>()
  const found: TextSpan[] = []
  for (const one of [...starts.filter(isInside), ...starts.filter((word) => !isInside(word))]) {
    const key = text.slice(one.start, one.end + 1)
    if (seen.has(key)) continue
    seen.add(key)
    const end = text.indexOf('\n', one.start)
    const rest = { start: one.start, end: end < 0 ? text.length : end }
    const [name] = namedIn(text, rest, context.gazetteer, language, MOST_WORDS)
    if (name?.start === one.start) found.push({ start: name.start, end: name.end })
    if (found.length === MOST_BEGUN) break
  }
  return found
}
