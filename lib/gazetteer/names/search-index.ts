import type { LonLat } from '#lib/geo'
import { isVowelless } from './fold'
import type { NameIndex } from './name-index'
import { addRows, hash } from './postings'
import { remoteness } from './rank'
import type { Reading } from './reading'
import { oneEditKeys, skeletons } from './skeleton'
import { isInScript, localeOf } from './script'
import { soundDistance } from './sound-distance'
import { sounds } from './sounds'
import type { Sounds } from './sounds'

/**
 * A measure of the spellings of one index against a wanted name. `limit` may only fall; what was
 * beyond it counts as `limit + 1` whenever it was measured, so that an answer does not depend on
 * the order of places.
 */
type Ruler = { index: NameIndex; wanted: NameQuery; round: number; limit: number }

/**
 * Starts measuring. Searches of one index follow one another: they share its table of distances.
 */
function rulerOf(index: NameIndex, wanted: NameQuery, limit: number): Ruler {
  return { index, wanted, limit, round: ++index.distances.round }
}

/** Whether a spelling has not been measured in this search. */
function isNew({ index, round }: Ruler, spelling: number): boolean {
  return index.distances.measuredIn[spelling] !== round
}

/** How far a spelling sounds from the wanted name; measured once. */
function distanceTo({ index, wanted, round, limit }: Ruler, spelling: number): number {
  const { measuredIn, value } = index.distances
  if (measuredIn[spelling] !== round) {
    measuredIn[spelling] = round
    value[spelling] = soundDistance(
      wanted.sounds,
      index.bytes,
      index.soundStart[spelling]!,
      index.soundStart[spelling + 1]!,
      (index.vowelless[spelling] === 1) !== wanted.vowelless,
      limit,
    )
  }
  return value[spelling]! > limit ? limit + 1 : value[spelling]!
}

/** A name to look for, read once for all indexes of one reading. */
export type NameQuery = {
  folded: string
  hash: number
  sounds: Sounds
  vowelless: boolean
  bones: string[]
}

/**
 * Reads a folded name for a search, as the countries of an index read their letters. A name without
 * consonants is looked for as it is spelled.
 */
export function nameQuery(folded: string, reading: Reading): NameQuery {
  const heard = sounds(folded, reading)
  const bones = skeletons(heard, reading)
  return {
    folded,
    hash: hash(folded),
    sounds: heard,
    vowelless: isVowelless(folded),
    bones: bones.length ? bones : [folded],
  }
}

/**
 * A place that bears a name like the wanted one: its row, the name that fits best, how far that
 * name sounds from the wanted one, and the cost by which it ranks, which also weighs its names in
 * the other script, its standing and the focus.
 */
export type Hit = {
  index: NameIndex
  row: number
  name: number
  distance: number
  cost: number
  exact: boolean
  edited: boolean
}

/**
 * What a search may be narrowed by. `loose`: for suggestions, names that are too far off to be
 * meant.
 */
export type SearchOptions = {
  focus?: LonLat
  accept?: (row: number) => boolean
  /** What a place costs beside its name, for whoever looks it up. */
  costs?: (row: number) => number
  loose?: boolean
}

/**
 * How many places are weighed with all their names: more than an answer shows, since the names in
 * the other script may decide.
 */
const WEIGHED = 14
/** Of how many those are the likeliest: more than the commonest name has bearers. */
const GATHERED = 100
/** A skeleton that fits this well needs no search for one with another bone. */
const FITS = 8
/** How far a name may sound for each sound of the wanted one: beyond it chance begins. */
const FARTHEST = { meant: 1.7, edited: 1.3, loose: 3 }
const LEAST = 4
const FAR = 40
/** Spellings this much worse than the best are not worth weighing. */
const MARGIN = 10
/**
 * What the other script's spelling counts beside the best one; what an exact spelling is worth; what
 * an edited skeleton costs, and a spelling of a third script: neither Latin, nor that of the wanted
 * name, nor the country's own, so that it is what somebody else made of the name.
 */
const WEIGHT = { other: 0.3, exact: 1.5, edited: 4, third: 8 }
/** How much worse the other script's spelling is held to be at most, and where a place has none. */
const UNKNOWN = 12
/** Bones fewer than this fit too many names to be changed. */
const EDIT_BONES = 3
/** Of how many readings of a skeleton the edits are tried. */
const READINGS = 2

/**
 * Measures spellings, keeps those within reach in `found`, and draws the limit in after the best;
 * returns the distance of the best.
 */
function keepNear(
  ruler: Ruler,
  spellings: readonly number[],
  found: number[],
  best: number,
): number {
  let least = best
  for (const spelling of spellings) {
    if (!isNew(ruler, spelling)) continue
    const distance = distanceTo(ruler, spelling)
    if (distance > ruler.limit) continue
    found.push(spelling)
    if (distance >= least) continue
    least = distance
    if (least + MARGIN < ruler.limit) ruler.limit = least + MARGIN
  }
  return least
}

/**
 * Spellings with the wanted skeleton, and where none fits well, with one bone changed, from
 * `firstEdited` on.
 */
function findSpellings(ruler: Ruler, loose: boolean): { found: number[]; firstEdited: number } {
  const { index, wanted } = ruler
  const found: number[] = []
  const met: number[] = []
  for (const bones of wanted.bones) addRows(index.bones, hash(bones), met)
  const best = keepNear(ruler, met, found, ruler.limit + 1)
  const firstEdited = found.length
  if (best > FITS) {
    // Two bones apart in sound is too far, however long the name: so are given names and villages.
    if (!loose)
      ruler.limit = Math.min(ruler.limit, Math.ceil(wanted.sounds.length * FARTHEST.edited))
    const near: number[] = []
    for (const bones of wanted.bones.slice(0, READINGS))
      if (bones.length >= EDIT_BONES)
        for (const key of oneEditKeys(bones)) addRows(index.bones, key, near)
    keepNear(ruler, near, found, best)
  }
  return { found, firstEdited }
}

type Bearer = { row: number; edited: boolean; away: number; cost: number }

/** Bearers of the nearest spellings, the likeliest first: by sound, standing and focus. */
function bearersOf(ruler: Ruler, { focus, accept, costs, loose = false }: SearchOptions): Bearer[] {
  const {
    index: { table, bearers, standing },
  } = ruler
  const { found, firstEdited } = findSpellings(ruler, loose)
  // Distance and place in `found` in one number sort many times faster than a comparison that
  // measures.
  const order = Float64Array.from(
    found,
    (spelling, i) => distanceTo(ruler, spelling) * 65536 + i,
  ).sort()
  const rows = new Set<number>()
  const out: Bearer[] = []
  const met: number[] = []
  let last = 0
  for (const key of order) {
    const distance = Math.floor(key / 65536)
    // Spellings equally far are all heard, so that it does not matter in which order places came.
    if (distance > ruler.limit || (out.length >= GATHERED && distance > last)) break
    last = distance
    const at = key % 65536
    met.length = 0
    addRows(bearers, found[at]!, met)
    for (const row of met) {
      if (rows.has(row) || (accept && !accept(row))) continue
      rows.add(row)
      const away = (focus ? remoteness(table, row, focus) : 0) + (costs?.(row) ?? 0)
      out.push({ row, edited: at >= firstEdited, away, cost: distance + away + standing[row]! })
    }
  }
  return out.length <= WEIGHED
    ? out
    : out
        .sort((a, b) => a.cost - b.cost || (table.ids[a.row]! < table.ids[b.row]! ? -1 : 1))
        .slice(0, WEIGHED)
}

/** A bearer weighed with all its names. */
function weighed(ruler: Ruler, { row, edited, away }: Bearer): Hit {
  const { index, wanted } = ruler
  const { folded, spelling, vowelless, table } = index
  const country = table.country(row)
  // Where no country is known its names are read as those of the Arab ones are.
  const own = country ? localeOf(country).script : 'Arab'
  const isThird = (name: number) => {
    const { script } = table.toponym(name)
    return script !== 'Latn' && script !== own && !isInScript(wanted.folded, script)
  }
  const end = index.table.nameStart[row + 1]!
  let name = index.table.nameStart[row]!
  let same = FAR
  let other = FAR
  let exact = false
  for (let i = name; i < end; i++) {
    const distance = distanceTo(ruler, spelling[i]!) + (isThird(i) ? WEIGHT.third : 0)
    const isExact = folded[i] === wanted.hash
    if (!exact && (isExact || distance < Math.min(same, other))) name = i
    exact ||= isExact
    if ((vowelless[spelling[i]!] === 1) === wanted.vowelless) same = Math.min(same, distance)
    else other = Math.min(other, distance)
  }
  const distance = Math.min(same, other)
  // A place without a name in the other script has nothing that could speak for or against it.
  const beside = Math.min(Math.max(same, other) - distance, UNKNOWN)
  const cost =
    distance +
    WEIGHT.other * beside +
    (edited ? WEIGHT.edited : 0) -
    (exact ? WEIGHT.exact : 0) +
    index.standing[row]! +
    away
  return { index, row, name, distance, cost, exact, edited }
}

/** Places that bear a name like the wanted one, best first, at most twenty. */
export function searchIndex(
  index: NameIndex,
  wanted: NameQuery,
  options: SearchOptions = {},
): Hit[] {
  const reach = wanted.sounds.length * (options.loose ? FARTHEST.loose : FARTHEST.meant)
  const ruler = rulerOf(index, wanted, Math.min(FAR, Math.max(LEAST, Math.ceil(reach))))
  const hits: Hit[] = []
  for (const bearer of bearersOf(ruler, options)) hits.push(weighed(ruler, bearer))
  return hits.sort((a, b) => a.cost - b.cost)
}
