import { planeMetres } from '#lib/geo'
import type { LonLat } from '#lib/geo'
import { PLACE_KINDS, isAreaKind, isSettlementKind } from '#lib/model'
import type { Place, PlaceKind, Toponym } from '#lib/model'
import type { Words } from '#lib/words'
import type { Match } from './match'
import type { Phrase } from './read-phrase'
import type { Hit } from './search-index'
import { skeletons } from './skeleton'

/**
 * Two records nearer than this, of one kind and one skeleton, are one place: sources differ by so
 * much about a village's middle.
 */
const SAME_METRES = 3000
/** Settlements of one skeleton that sources hold for a town and a village are one place so near. */
const SAME_SIZED_METRES = 1000
/** Degrees of latitude that are farther than that: spares most pairs the rest. */
const APART = 0.03

/** A hit with the further records of the same place. */
type MergedHit = { hit: Hit; also: Hit[] }

function bonesOf({ index: { bytes, soundStart, spelling, reading }, name }: Hit): string[] {
  const id = spelling[name]!
  return skeletons(bytes.subarray(soundStart[id]!, soundStart[id + 1]!), reading)
}

/** How near two records of one name must be to be one place; 0 where their kinds forbid it. */
function sameWithin(a: PlaceKind, b: PlaceKind): number {
  if (a === b) return SAME_METRES
  return isSettlementKind(a) && isSettlementKind(b) ? SAME_SIZED_METRES : 0
}

function isSame(a: Hit, b: Hit): boolean {
  const [one, two] = [a.index.table, b.index.table]
  const within = sameWithin(PLACE_KINDS[one.kinds[a.row]!]!, PLACE_KINDS[two.kinds[b.row]!]!)
  if (within === 0 || !(Math.abs(one.lat[a.row]! - two.lat[b.row]!) < APART)) return false
  const apart = planeMetres([one.lon[a.row]!, one.lat[a.row]!], [two.lon[b.row]!, two.lat[b.row]!])
  if (!(apart < within)) return false
  const bones = bonesOf(a)
  return bonesOf(b).some((other) => bones.includes(other))
}

/**
 * Hits without duplicates: each further record of a place joins its best one. Homonyms farther
 * apart stay apart.
 */
export function mergeDuplicates(hits: readonly Hit[]): MergedHit[] {
  const out: MergedHit[] = []
  for (const hit of hits) {
    let first: MergedHit | undefined
    for (let i = 0; i < out.length && !first; i++) if (isSame(out[i]!.hit, hit)) first = out[i]
    if (first) first.also.push(hit)
    else out.push({ hit, also: [] })
  }
  return out
}

/**
 * One place a text may mean. `name` is the spelling that matched, with its source; `score` is
 * higher the better, for comparison within one answer; `alsoIds` are other records of the same
 * place. `place` and `name` are made when read, and are not among the own keys: name them, do not
 * spread; `why` gives the reason in the words of a language.
 */
export type Candidate = {
  readonly id: string
  readonly alsoIds: readonly string[]
  readonly match: Match
  readonly score: number
  readonly place: Place
  readonly name: Toponym
  readonly why: (words: Words) => string
}

const NONE: readonly string[] = []
const idOf = ({ index, row }: Hit) => index.table.ids[row]!

/** The name that matched; of several that sound alike the one of the text's language. */
function nameOf({ index: { table, spelling }, row, name }: Hit, lang: string | undefined): Toponym {
  const own = table.toponym(name)
  if (lang === undefined || own.lang === lang) return own
  for (let i = table.nameStart[row]!; i < table.nameStart[row + 1]!; i++) {
    const other = spelling[i] === spelling[name] ? table.toponym(i) : own
    if (other.lang === lang) return other
  }
  return own
}

/**
 * A class, for its getters: ten candidates a look-up with closures of their own cost as much as the
 * search.
 */
class Lazy implements Candidate {
  readonly id: string
  readonly alsoIds: readonly string[]
  readonly match: Match
  readonly score: number
  readonly #hit: Hit
  readonly #reason: CandidateReason

  constructor(hit: Hit, also: readonly Hit[], match: Match, reason: CandidateReason) {
    this.id = idOf(hit)
    this.alsoIds = also.length > 0 ? also.map(idOf) : NONE
    this.match = match
    this.score = Math.round((100 - hit.cost) * 10) / 10
    this.#hit = hit
    this.#reason = reason
  }

  get place() {
    return this.#hit.index.table.place(this.#hit.row)
  }
  get name() {
    return nameOf(this.#hit, this.#reason.lang)
  }
  why(words: Words) {
    return whyWords(this.#hit, this.match, this.name, this.#reason, words)
  }
}

/** A hit as a candidate, with the further records of its place. */
export function candidateOf(
  hit: Hit,
  also: readonly Hit[],
  match: Match,
  reason: CandidateReason,
): Candidate {
  return new Lazy(hit, also, match, reason)
}

/** What the words of a reason are made from. */
type CandidateReason = {
  phrase: Phrase
  focus?: LonLat
  lang?: string
  decided?: Decided
  /** It lies outside of the project's countries. */
  abroad?: boolean
}

/**
 * What decided that the first of an answer stands first: a bare name means the settlement more
 * often; or what is named beside it is surely of a kind.
 */
export type Decided = 'bare' | { beside: string; kind: PlaceKind }

/** Sources as readers know them. */
const SOURCES: Record<string, string> = {
  geonames: 'GeoNames',
  ocha: 'OCHA',
  'natural-earth': 'Natural Earth',
  geoboundaries: 'geoBoundaries',
  cldr: 'Unicode CLDR',
}

/**
 * Why a candidate stands where it does, in the words of a language: how it matched and through
 * whose spelling, then what weighed.
 */
function whyWords(
  hit: Hit,
  match: Match,
  name: Toponym,
  { phrase, focus, decided, abroad }: CandidateReason,
  { say, term, join }: Words,
): string {
  const { table } = hit.index
  const kind = PLACE_KINDS[table.kinds[hit.row]!]!
  const source =
    name.source &&
    (name.source === 'alias' ? say('search.why.alias') : (SOURCES[name.source] ?? name.source))
  const facility = kind === 'facility' && table.place(hit.row).properties.facility
  const called = term('placeKind', facility || kind)
  const people = table.population[hit.row]!
  const at: LonLat = [table.lon[hit.row]!, table.lat[hit.row]!]
  return [
    say(`search.match.${match}`, {
      name: join([say('card.quoted', { words: name.text }), ...(source ? [source] : [])]),
    }),
    phrase.because &&
      phrase.kinds?.includes(kind) &&
      say('search.why.means', { words: phrase.because, kind: called }),
    people > 0
      ? say('search.why.people', { kind: called, people })
      : say('search.why.kind', { kind: called }),
    focus &&
      !isAreaKind(kind) &&
      !Number.isNaN(at[0]) &&
      say('search.why.away', { km: Math.round(planeMetres(at, focus) / 1000) }),
    abroad && say('search.why.abroad'),
    decided &&
      (decided === 'bare'
        ? say('search.why.bare')
        : say('search.why.beside', {
            name: decided.beside,
            kind: term('placeKind', decided.kind),
          })),
  ]
    .filter(Boolean)
    .join(`${say('list.semicolon')} `)
}
