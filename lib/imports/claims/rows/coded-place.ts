import { clean, cleanName } from './clean'
import { readPoint } from '../../read-point'
import type { CountryBoxes } from '../../read-point'
import type { Draft, NamedPlace } from './draft'
import type { CodedPrecision } from './precision-codes'

/**
 * The cells of a row about its place: its name, the areas around it from the country down, and the
 * coordinates as the file writes them.
 */
export type PlaceCells = {
  name: string
  country: string
  admin: readonly string[]
  latitude: string
  longitude: string
  phrase?: string
}

const words = new Intl.DisplayNames('en', { type: 'region' })
const named = new Map<string, string>()

/** The English name of a country code, in lower case. */
function countryOf(code: string): string {
  const known = named.get(code)
  if (known !== undefined) return known
  const name = (/^[A-Z]{2}$/.test(code) ? words.of(code) : undefined)?.toLowerCase() ?? ''
  named.set(code, name)
  return name
}

/** The ISO code of a country given by name or code; '' where `boxes` does not have it. */
function codeOf(country: string, boxes: CountryBoxes): string {
  if (boxes.has(country)) return country
  const name = country.toLowerCase()
  for (const code of boxes.keys()) if (countryOf(code) === name) return code
  return ''
}

/** Places that are remembered. Most rows of a file speak of few. */
const REMEMBERED = 20_000
/** Of one name and latitude so many. */
const ALIKE = 8

/** Cells that were met with a precision, and the place that they gave. */
type Met = {
  cells: PlaceCells
  precision: CodedPrecision
  made: ReturnType<typeof codedPlace>
}

const isSame = (a: Met, cells: PlaceCells, { level, metres, part }: CodedPrecision): boolean =>
  a.cells.longitude === cells.longitude &&
  a.cells.latitude === cells.latitude &&
  a.cells.name === cells.name &&
  a.cells.country === cells.country &&
  a.cells.phrase === cells.phrase &&
  a.cells.admin.length === cells.admin.length &&
  a.cells.admin.every((name, i) => name === cells.admin[i]) &&
  a.precision.level === level &&
  a.precision.metres === metres &&
  a.precision.part === part

/**
 * `codedPlace` for the rows of a file. Rows with equal cells get the same object, which later steps
 * rely on to be fast.
 */
export function codedPlaces(
  boxes: CountryBoxes,
): (cells: PlaceCells, precision: CodedPrecision) => ReturnType<typeof codedPlace> {
  // Forgetting all of them at once costs less than keeping them in the order of their use.
  const known = new Map<string, Met[]>()
  return (cells, precision) => {
    // A key of all cells would take longer than to compare them.
    const key = `${cells.name}\n${cells.latitude}`
    const alike = known.get(key)
    const met = alike?.find((one) => isSame(one, cells, precision))
    if (met) return met.made
    if (known.size >= REMEMBERED) known.clear()
    const made = codedPlace(cells, precision, boxes)
    known.set(key, [{ cells, precision, made }, ...(alike ?? []).slice(0, ALIKE - 1)])
    return made
  }
}

/**
 * The place of a row, from its cells and its precision. A row without coordinates has only words
 * for its place. Where the precision is that of an area and the row names one, the area takes the
 * place of the named place.
 */
function codedPlace(
  cells: PlaceCells,
  precision: CodedPrecision,
  boxes: CountryBoxes,
): Pick<Draft, 'place' | 'placeWords' | 'named'> | { reason: string } {
  const { country, latitude, longitude } = cells
  const name = cleanName(cells.name)
  const path = [country, ...cells.admin].map(cleanName)
  const phrase = clean(cells.phrase ?? '') || name
  if (latitude === '' && longitude === '') return inWords(name, phrase, path, precision)
  const point = readPoint(latitude, longitude, codeOf(country, boxes), boxes)
  if ('reason' in point) return point
  const { level, metres, part, area } = precision
  const depth = depthOf(area)
  const areaName = depth > 0 ? path[depth - 1] : undefined
  // Where only an area is known and the row does not name it, the town that it names stands for the
  // area: the place is then no town, but a point with that reach.
  const own = areaName
    ? { name: areaName, admin: path.slice(0, depth - 1), area }
    : { name: area ? '' : name, admin: path }
  const admin = own.admin.filter((item) => item !== '')
  return {
    place: {
      ...own,
      admin,
      lon: point.lon,
      lat: point.lat,
      level,
      metres,
      part,
      phrase: phrase || own.name || `${point.lat}, ${point.lon}`,
    },
  }
}

/** How deep in the path from the country down an area stands; 0 for what is no area. */
const depthOf = (area: CodedPrecision['area']): number =>
  area === 'country' ? 1 : area === 'governorate' ? 2 : area === 'district' ? 3 : 0

/**
 * The words of a row without coordinates for its place, and the place that they name: the area where
 * only that is known, else the place, else the last of the areas. Vague ground is no place that a
 * gazetteer could know.
 */
function inWords(
  name: string,
  phrase: string,
  path: readonly string[],
  { level, metres, part, area }: CodedPrecision,
): Pick<Draft, 'placeWords' | 'named'> {
  const last = path.findLastIndex((item) => item !== '')
  const placeWords = phrase || path[last]
  if (placeWords === undefined) return {}
  const depth = depthOf(area)
  const isNamed = depth > 0 ? Boolean(path[depth - 1]) : name !== '' || last >= 0
  if (level === 'vague' || !isNamed) return { placeWords }
  const at = depth > 0 ? depth - 1 : name === '' ? last : path.length
  const named: NamedPlace = {
    name: at < path.length ? path[at]! : name,
    country: path[0]!,
    admin: path.slice(0, at).filter((item) => item !== ''),
    ...{ level, metres, part, phrase: placeWords },
    ...(area && { area }),
    ...(!area && at < path.length && { isArea: true }),
  }
  return { placeWords, named }
}
