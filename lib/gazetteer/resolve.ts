import type { Place, PlaceKind, Toponym } from '#lib/model'
import { editDistance, likeness, closest } from './closest'
import { fold, withoutArticle } from './fold'
import { readPhrase } from './read-phrase'
import type { Phrase } from './read-phrase'
import { skeleton } from './skeleton'

/** How a name matched, from sure to loose. */
export type Match = 'exact' | 'article' | 'skeleton' | 'edit'

/** One place a text may mean, how it matched, through which name, and why it ranks where it does. */
export type Candidate = { place: Place; match: Match; name: Toponym; why: string; score: number }

/**
 * The answer of a look-up. `unique`: one place; `preferred`: words or names decide for the first;
 * `ambiguous`: nothing decides and all are meant to be shown; `unknown`: no candidates, only suggestions.
 */
export type Resolution = { status: 'unique' | 'preferred' | 'ambiguous' | 'unknown'; candidates: Candidate[]; suggestions: string[] }

type Entry = { place: Place; name: Toponym; folded: string; bare: string; bones: string }
/** The names of a gazetteer, folded once. */
export type NameIndex = Entry[]

const MATCH_SCORE: Record<Match, number> = { exact: 400, article: 300, skeleton: 200, edit: 100 }
/** A bare name means the settlement more often than the area named after it. */
const KIND_SCORE: Record<PlaceKind, number> = { city: 60, town: 50, site: 45, village: 40, hamlet: 38, governorate: 35, region: 30, country: 30, district: 10 }
/** Skeletons shorter than this fit too many names to be matched with an edit, or (one less) at all. */
const EDIT_BONES = 4

/** Folds every name of every place once. */
export function indexNames(places: readonly Place[]): NameIndex {
  return places.flatMap((place) =>
    place.properties.names.map((name) => {
      const folded = fold(name.text)
      return { place, name, folded, bare: withoutArticle(folded), bones: skeleton(folded) }
    }),
  )
}

function matchOf(entry: Entry, wanted: { folded: string; bare: string; bones: string }): Match | undefined {
  if (entry.folded === wanted.folded) return 'exact'
  if (entry.bare === wanted.bare) return 'article'
  const { bones } = wanted
  if (bones.length < EDIT_BONES - 1 || entry.name.role === 'description') return undefined
  if (entry.bones === bones) return 'skeleton'
  return bones.length >= EDIT_BONES && likeness(entry.bare, wanted.bare) >= 0.6 && editDistance(entry.bones, bones, 1) <= 1 ? 'edit' : undefined
}

function whyWords(entry: Entry, match: Match, phrase: Phrase): string {
  const how = { exact: 'spelled so', article: 'the same without the article', skeleton: 'the same consonants', edit: 'one consonant off' }[match]
  const { kind } = entry.place.properties
  const decided = phrase.because && phrase.kinds?.includes(kind) ? `; “${phrase.because}” means a ${kind}` : ''
  return `${how} (“${entry.name.text}”)${decided}; a ${kind}`
}

/**
 * Places that a text may mean, best first. Pure: the same text gives the same answer.
 * @param kinds keeps only places of these kinds.
 */
export function resolveName(index: NameIndex, text: string, options: { kinds?: readonly PlaceKind[]; limit?: number } = {}): Resolution {
  const folded = fold(text)
  const whole: Phrase = { name: folded }
  const read = index.some((entry) => entry.folded === folded) ? whole : readPhrase(folded)
  const decided = find(index, read, options.kinds)
  // "the Jableh region" names a governorate that does not exist: then the word only loosens, and the name counts.
  const found = decided.length || !read.kinds ? decided : find(index, { name: read.name }, options.kinds)
  const top = found[0]
  if (!top) return { status: 'unknown', candidates: [], suggestions: closest(text, index.map((entry) => entry.name.text)) }
  // A district bears its town's name in every list; by itself it does not make a name ambiguous.
  const rivals = found.filter((candidate) => candidate !== top && candidate.match === top.match && candidate.place.properties.kind !== 'district')
  const status = found.length === 1 ? 'unique' : rivals.length > 0 ? 'ambiguous' : 'preferred'
  if (status === 'ambiguous') top.why += '; first because a bare name means the settlement more often, but nothing here decides'
  return { status, candidates: found.slice(0, options.limit ?? 10), suggestions: [] }
}

/** Every place that a phrase's name matches and whose kind the phrase and the caller allow, best first. */
function find(index: NameIndex, read: Phrase, kinds?: readonly PlaceKind[]): Candidate[] {
  const wanted = { folded: read.name, bare: withoutArticle(read.name), bones: skeleton(read.name) }
  const best = new Map<string, Candidate>()
  for (const entry of index) {
    const { place } = entry
    const { kind, population } = place.properties
    if (kinds && !kinds.includes(kind)) continue
    if (read.kinds && !read.kinds.includes(kind)) continue
    const match = matchOf(entry, wanted)
    if (!match) continue
    const score = MATCH_SCORE[match] + KIND_SCORE[kind] + 20 * likeness(entry.bare, wanted.bare) + Math.log10(population ?? 1)
    if (score > (best.get(place.id)?.score ?? -1)) best.set(place.id, { place, match, name: entry.name, why: whyWords(entry, match, read), score })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.place.id < b.place.id ? -1 : 1))
}
