import type { LonLat } from '#lib/geo'
import { PLACE_KINDS, isAreaKind, isSettlementKind } from '#lib/model'
import type { PlaceKind } from '#lib/model'
import { candidateOf, mergeDuplicates } from './candidate'
import type { Candidate, Decided } from './candidate'
import { closest } from './closest'
import { fold } from './fold'
import { SURENESS, bareOf, matchOf } from './match'
import type { Match } from './match'
import type { NameIndex } from './name-index'
import type { NotPlaceReader } from './not-places'
import type { Phrase, PhraseReader } from './read-phrase'
import type { Reading } from './reading'
import { hash } from './postings'
import { localeOf } from './script'
import { searchIndex, nameQuery } from './search-index'
import type { Hit, SearchOptions, NameQuery } from './search-index'

/**
 * The answer of a look-up. `unique`: one place; `preferred`: words, names, size or the focus decide
 * for the first; `ambiguous`: nothing decides and all are meant to be shown; `unknown`: no
 * candidates, only suggestions, and where a rule says that the text names no place, `why`.
 */
export type Resolution = {
  status: 'unique' | 'preferred' | 'ambiguous' | 'unknown'
  candidates: Candidate[]
  suggestions: string[]
  why?: string
}

/** What may narrow a look-up. */
export type ResolveOptions = {
  /**
   * Where the text is about, [longitude, latitude]: nearer places rank higher. Areas are not moved
   * by it.
   */
  focus?: LonLat
  /** Only this place and places whose admin path holds it. */
  within?: string
  kinds?: readonly PlaceKind[]
  /** The text's language: of two spellings alike, the one of this language counts. */
  lang?: string
  /** At most so many candidates; 10 where not said. */
  limit?: number
  /** `false`: an unknown name gets no "did you mean", which costs more than the look-up. */
  suggest?: false
  /** The text names a settlement because of what stands beside it. Set by `resolveList`. */
  settlement?: Exclude<Decided, 'bare'>
}

/** Indexes to search, and the rows of their table that are not to be found. */
export type Searched = { indexes: readonly NameIndex[]; hidden?: ReadonlySet<number> }

/**
 * What a project knows of names: how its phrases are read, which names are no places, and which
 * countries it is about. Where these are named, a place abroad is never surely meant.
 */
export type NameRules = {
  phrases: PhraseReader
  notPlaces: NotPlaceReader
  prefer: readonly string[]
}

/** A skeleton shorter than this fits too many names to stand beside a name that is spelled so. */
const SURE_BONES = 3
/**
 * A namesake that costs so much more than the first is listed and makes nothing ambiguous: a hamlet
 * beside a city.
 */
const CLEAR = 3
/** What a place costs that lies outside of the project's countries: as a consonant more or less. */
const ABROAD = 10
/** A name that sounds farther off than this may be another. */
const NEAR_SOUND = 8
const LIMIT = 10
const MORE = 10

type Found = { hit: Hit; also: readonly Hit[]; match: Match; kind: PlaceKind; abroad: boolean }

/** What keeps a row of a table in; nothing where all are wanted. */
function acceptOf(
  { table }: NameIndex,
  hidden: Searched['hidden'],
  kinds: Phrase['kinds'],
  options: ResolveOptions,
): SearchOptions['accept'] {
  const { within } = options
  if (!hidden?.size && !kinds && !options.kinds && within === undefined) return undefined
  const allowed = PLACE_KINDS.map(
    (kind) => (kinds?.includes(kind) ?? true) && (options.kinds?.includes(kind) ?? true),
  )
  return (row) =>
    allowed[table.kinds[row]!]! &&
    !hidden?.has(row) &&
    (within === undefined || table.ids[row] === within || table.admin(row).includes(within))
}

const byCost = (a: Hit, b: Hit) =>
  a.cost - b.cost || (a.index.table.ids[a.row]! < b.index.table.ids[b.row]! ? -1 : 1)

/** Whether a place lies outside of the countries that are preferred, where any are. */
function isAbroad({ table }: NameIndex, row: number, prefer: readonly string[]): boolean {
  if (prefer.length === 0) return false
  const country = table.country(row)
  return country !== undefined && !prefer.includes(country)
}

/** A name as each way of reading letters has it; read once for all indexes. */
type Queries = (reading: Reading) => NameQuery

function queriesOf(folded: string): Queries {
  const made = new Map<Reading, NameQuery>()
  return (reading) => {
    const query = made.get(reading) ?? nameQuery(folded, reading)
    made.set(reading, query)
    return query
  }
}

/** Every place that a phrase's name matches and that phrase and caller allow, best first. */
function find(
  searched: readonly Searched[],
  queries: Queries,
  { kinds, name }: Phrase,
  options: ResolveOptions,
  prefer: readonly string[],
): Found[] {
  const hits: Hit[] = []
  for (const { indexes, hidden } of searched)
    for (const index of indexes)
      hits.push(
        ...searchIndex(index, queries(index.reading), {
          focus: options.focus,
          accept: acceptOf(index, hidden, kinds, options),
          ...(prefer.length > 0 && { costs: (row) => (isAbroad(index, row, prefer) ? ABROAD : 0) }),
        }),
      )
  const found: Found[] = []
  // A few more than are shown, since sure ones among them decide about the loose.
  for (const { hit, also } of mergeDuplicates(
    hits.sort(byCost).slice(0, (options.limit ?? LIMIT) + MORE),
  )) {
    const { reading, table } = hit.index
    const match = matchOf(hit, bareOf(name, reading))
    if (match)
      found.push({
        hit,
        also,
        match,
        kind: PLACE_KINDS[table.kinds[hit.row]!]!,
        abroad: isAbroad(hit.index, hit.row, prefer),
      })
  }
  const short = found.some(({ hit }) => queries(hit.index.reading).bones[0]!.length < SURE_BONES)
  if (!short) return found
  const sure = found.filter(({ match }) => SURENESS[match] >= SURENESS.article)
  // An area that is spelled so leaves room for the town that it is named after.
  return sure.some(({ kind }) => !isAreaKind(kind)) ? sure : found
}

/**
 * Whether another candidate may as well be meant. A district bears its town's name in every list;
 * by itself it makes nothing ambiguous.
 */
function isRival(first: Found, other: Found): boolean {
  if (other.kind === 'district') return false
  // However the area is spelled: a bare name means the settlement more often.
  if (isAreaKind(first.kind) && isSettlementKind(other.kind) && other.match !== 'edit') return true
  if (SURENESS[other.match] < SURENESS[first.match]) return false
  return (
    isAreaKind(first.kind) !== isAreaKind(other.kind) || other.hit.cost - first.hit.cost < CLEAR
  )
}

/**
 * Whether a hit only sounds like the name, and does so by a name in a third language: what others
 * call a place tells little about what else sounds so.
 */
function isHearsay({ hit: { index, row, name }, match }: Found, lang: string | undefined): boolean {
  if (SURENESS[match] > SURENESS.skeleton) return false
  const country = index.table.country(row)
  const known = ['und', 'en', lang, country && localeOf(country).language]
  return !known.includes(index.table.toponym(name).lang)
}

/**
 * Whether nothing makes sure of the first: it lies abroad while nothing asked for places there, or
 * a place abroad bears the name more surely; its name sounds far off, or is only hearsay; or the words ask for a kind of
 * place of which none bears the name.
 */
function isDoubtful(
  found: readonly Found[],
  { within, lang }: ResolveOptions,
  { kinds, loose }: Phrase,
): boolean {
  const first = found[0]!
  if (SURENESS[first.match] <= SURENESS.skeleton && first.hit.distance > NEAR_SOUND) return true
  if (kinds && !loose && !kinds.includes(first.kind)) return true
  if (isHearsay(first, lang)) return true
  if (within !== undefined) return false
  return (
    first.abroad ||
    found.some(({ abroad, match }) => abroad && SURENESS[match] > SURENESS[first.match])
  )
}

/** Nearest names, for "did you mean": of the curated places by letters, of a country by sound. */
function suggestionsFor(
  [curated, ...packs]: readonly Searched[],
  text: string,
  queries: Queries,
): string[] {
  const near = packs
    .flatMap(({ indexes }) => indexes)
    .flatMap((index) =>
      searchIndex(index, queries(index.reading), { loose: true })
        .slice(0, 3)
        .map((hit) => index.table.texts[hit.name]!),
    )
  const own = curated!.indexes[0]!.table.texts
  return [...new Set([...closest(text, own), ...near])].slice(0, 5)
}

/**
 * Places that a text may mean, best first. Pure: the same text gives the same answer. `searched[0]`
 * holds the curated places.
 */
export function resolveName(
  searched: readonly Searched[],
  text: string,
  { phrases, notPlaces, prefer }: NameRules,
  options: ResolveOptions = {},
): Resolution {
  const folded = fold(text)
  const phrase = phrases(folded)
  const whole = hash(folded)
  const isName =
    phrase.name !== folded &&
    searched.some(({ indexes }) => indexes.some((index) => index.folded.includes(whole)))
  const read: Phrase = isName ? { name: folded } : phrase
  const queries = queriesOf(read.name)
  const suggested = () => (options.suggest === false ? [] : suggestionsFor(searched, text, queries))
  const why = read.kinds ? undefined : notPlaces(text)
  if (why || folded === '')
    return { status: 'unknown', candidates: [], suggestions: suggested(), ...(why && { why }) }
  const sure = find(searched, queries, read, options, prefer)
  // "the Goma region" names a province that does not exist: then the word only loosens, and the name
  // counts.
  const found =
    sure.length > 0 || !read.kinds
      ? sure
      : find(searched, queries, { name: read.name }, options, prefer)
  const first = found[0]
  if (!first) return { status: 'unknown', candidates: [], suggestions: suggested() }
  const rivals = found.slice(1).filter((other) => isRival(first, other))
  const beside =
    options.settlement !== undefined &&
    isSettlementKind(first.kind) &&
    rivals.every((other) => isAreaKind(other.kind))
      ? options.settlement
      : undefined
  const doubtful = isDoubtful(found, options, read)
  const status = doubtful
    ? 'ambiguous'
    : found.length === 1
      ? 'unique'
      : rivals.length > 0 && beside === undefined
        ? 'ambiguous'
        : 'preferred'
  const decided =
    status === 'ambiguous'
      ? doubtful
        ? undefined
        : 'bare'
      : rivals.length > 0
        ? beside
        : undefined
  const reason = { phrase: read, focus: options.focus, lang: options.lang }
  const candidates = found
    .slice(0, options.limit ?? LIMIT)
    .map(({ hit, also, match, abroad }, i) =>
      candidateOf(hit, also, match, { ...reason, abroad, ...(i === 0 && { decided }) }),
    )
  return { status, candidates, suggestions: [] }
}

/** One name of a list, as it stands in the text, with what it may mean. */
export type ListedName = { text: string; resolution: Resolution }

const BETWEEN =
  / ?(?:[,;،؛]| (?:and|or|as well as) ) ?(?:(?:and|or) )?| و ?(?=ال|\p{Script=Arabic}{3})/u

/**
 * Whether an answer is surely a settlement: its first is one, and no governorate shares its name.
 */
function sureSettlement({ status, candidates }: Resolution): boolean {
  return (
    (status === 'unique' || status === 'preferred') &&
    isSettlementKind(candidates[0]!.place.properties.kind)
  )
}

/**
 * The names of a list, each resolved in the light of the others: in "Khartoum, Kassala, and Omdurman"
 * the third is surely a town, so the first two are cities, not states; "the cities of Khartoum and
 * Kassala" says it of both.
 */
export function resolveList(
  resolve: (text: string, options?: ResolveOptions) => Resolution,
  readPhrase: PhraseReader,
  text: string,
  options: ResolveOptions = {},
): ListedName[] {
  const parts = text
    .replace(/\s+/g, ' ')
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => fold(part) !== '')
  const head = readPhrase(fold(parts[0] ?? ''))
  // "cities of", "provinces of" at the head speaks of all that follow.
  const all: ResolveOptions =
    head.plural && head.kinds
      ? { ...options, kinds: head.kinds.filter((kind) => options.kinds?.includes(kind) ?? true) }
      : options
  const alone = parts.map((part) => ({ text: part, resolution: resolve(part, all) }))
  const sure = alone.find(({ resolution }) => sureSettlement(resolution))
  if (!sure || alone.every(({ resolution }) => resolution.status !== 'ambiguous')) return alone
  const settlement = {
    beside: sure.text,
    kind: sure.resolution.candidates[0]!.place.properties.kind,
  }
  return alone.map((item) =>
    item.resolution.status === 'ambiguous'
      ? { ...item, resolution: resolve(item.text, { ...all, settlement }) }
      : item,
  )
}
