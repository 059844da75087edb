import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Position } from 'geojson'
import { inBox } from '#lib/geo'
import type { Box } from '#lib/geo'
import { fold } from '#lib/gazetteer'
import { skeleton } from '#lib/gazetteer/country'
import { nameIn, scriptOf, spokenIn } from './local-names'

/** A town: `rank` 0 is the capital of a country, and higher numbers are for smaller towns. */
export type Town = {
  country: string
  point: Position
  population: number
  rank: number
  /** By language tag; `local` is the language of the name that the place itself uses. */
  names: Record<string, string>
  local: string
}

/** Most towns of a basemap: the project's own countries first. */
const MOST = { own: 1100, others: 400 }

/** Populations from which on a town has rank 1, 2, 3 and so on. */
const SIZES = [1_000_000, 300_000, 100_000, 30_000, 10_000, 3_000]

const CAPITAL = 'PPLC'
const SEAT = 'PPLA'
/** Quarters of towns, and places that are no more. */
const NO_TOWNS = ['PPLX', 'PPLH', 'PPLQ', 'PPLW']

/** Columns of GeoNames' dump. */
const [NAME, ASCII, ALTERNATES, LAT, LON, CODE, COUNTRY, POPULATION] = [1, 2, 3, 4, 5, 7, 8, 14]

function rankOf(code: string, population: number): number {
  if (code === CAPITAL) return 0
  const size = SIZES.findIndex((least) => population >= least)
  const rank = size < 0 ? SIZES.length + 1 : size + 1
  return code === SEAT ? Math.min(rank, 3) : rank
}

/**
 * A town's names: the local one, and one for each language that its alternates have. English takes
 * the plain letters where the local script is not Latin, as its news do.
 */
function namesOf(
  fields: readonly string[],
  languages: readonly string[],
  local: string,
  taken: ReadonlySet<string>,
) {
  const main = fields[NAME]!
  const alternates = fields[ALTERNATES]!.split(',')
  const latin = scriptOf(local) === 'Latn'
  const own = latin ? main : nameIn(local, main, alternates, taken)
  const spelled = latin ? main : fields[ASCII]!.replaceAll('`', '’')
  const names: Record<string, string> = {}
  for (const language of languages) {
    const name = scriptOf(language) === 'Latn' ? spelled : nameIn(language, main, alternates, taken)
    if (name && language !== local) names[language] = name
  }
  return { names: { ...names, [own ? local : 'en']: own ?? spelled }, local: own ? local : 'en' }
}

/** A town as a row of GeoNames. */
type FoundTown = { fields: string[]; point: Position; population: number; rank: number }

/** GeoNames lists some towns twice, under two spellings no farther apart than this, in degrees. */
const TWIN = 0.05
/** Names of fewer consonants are compared letter by letter. */
const SHORT = 3

/** Towns without those right beside a larger one of their country with the same consonants. */
function withoutTwins(towns: readonly FoundTown[]): FoundTown[] {
  const kept = new Map<string, FoundTown[]>()
  return towns.filter((town) => {
    const name = skeleton(fold(town.fields[ASCII]!))
    const key = `${town.fields[COUNTRY]} ${name.length < SHORT ? town.fields[ASCII] : name}`
    const alike = kept.get(key) ?? []
    const isTwin = alike.some(
      ({ point }) =>
        Math.abs(point[0]! - town.point[0]!) < TWIN && Math.abs(point[1]! - town.point[1]!) < TWIN,
    )
    if (!isTwin) kept.set(key, [...alike, town])
    return !isTwin
  })
}

/**
 * The largest towns of the boxes, by GeoNames, which says the country of each: an outline of a
 * country, simplified, would put some on the wrong side.
 * @param own the project's countries, by two letters
 * @param languages language tags that names are wanted in
 */
export async function townsIn(
  file: string,
  boxes: readonly Box[],
  own: readonly string[],
  languages: readonly string[],
): Promise<Town[]> {
  const found: FoundTown[] = []
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const fields = line.split('\t')
    const [lat, lon] = [Number(fields[LAT]), Number(fields[LON])]
    if (!boxes.some((box) => inBox(box, { lon, lat })) || NO_TOWNS.includes(fields[CODE]!)) continue
    const population = Number(fields[POPULATION])
    const rank = rankOf(fields[CODE]!, population)
    found.push({ fields, point: [lon, lat], population, rank })
  }
  found.sort((a, b) => a.rank - b.rank || b.population - a.population)
  const once = withoutTwins(found)
  const taken = new Map<string, Set<string>>()
  for (const { fields } of once) {
    const names = taken.get(fields[COUNTRY]!) ?? new Set()
    taken.set(fields[COUNTRY]!, names.add(fields[NAME]!).add(fields[ASCII]!))
  }
  const isOwn = ({ fields }: FoundTown) => own.includes(fields[COUNTRY]!)
  return [
    ...once.filter(isOwn).slice(0, MOST.own),
    ...once.filter((town) => !isOwn(town)).slice(0, MOST.others),
  ]
    .sort((a, b) => a.rank - b.rank || b.population - a.population)
    .map(({ fields, point, population, rank }) => {
      const country = fields[COUNTRY]!
      return {
        country,
        point: point.map((value) => Math.round(value * 1e4) / 1e4),
        population,
        rank,
        ...namesOf(fields, languages, spokenIn(country), taken.get(country)!),
      }
    })
}
