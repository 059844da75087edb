import { lruCache } from '#lib/util'
import { clean, cleanName } from './clean'
import { readPoint } from '../../read-point'
import type { CountryBoxes } from '../../read-point'
import type { Draft } from './draft'
import type { CodedPrecision } from './precision-codes'

/**
 * What a row says of its place: the named place, the areas around it from the country down, and its
 * two numbers as they stand in the file.
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

/** A code's country in English, in lower case. */
function countryOf(code: string): string {
  const known = named.get(code)
  if (known !== undefined) return known
  const name = (/^[A-Z]{2}$/.test(code) ? words.of(code) : undefined)?.toLowerCase() ?? ''
  named.set(code, name)
  return name
}

/**
 * The ISO code among those of `boxes` that a country's name, or its code, stands for; '' for
 * others.
 */
function codeOf(country: string, boxes: CountryBoxes): string {
  if (boxes.has(country)) return country
  const name = country.toLowerCase()
  for (const code of boxes.keys()) if (countryOf(code) === name) return code
  return ''
}

/** Places that are remembered. Most rows of a file speak of few. */
const REMEMBERED = 20_000

/** `codedPlace` for the rows of a file: rows whose cells are the same get the same object. */
export function codedPlaces(
  boxes: CountryBoxes,
): (cells: PlaceCells, precision: CodedPrecision) => ReturnType<typeof codedPlace> {
  const known = lruCache<string, ReturnType<typeof codedPlace>>(REMEMBERED)
  return (cells, precision) => {
    const key = `${precision.level}\n${precision.metres}\n${precision.part}\n${cells.name}\n${cells.country}\n${cells.latitude}\n${cells.longitude}\n${cells.phrase ?? ''}\n${cells.admin.join('\n')}`
    return known.get(key, () => codedPlace(cells, precision, boxes))
  }
}

/**
 * Where a row is, by its cells and its precision; a row without either number has no place, only
 * words for it. Where the precision is that of an area, the area of that kind stands for the place
 * named, if the row names one.
 */
function codedPlace(
  cells: PlaceCells,
  precision: CodedPrecision,
  boxes: CountryBoxes,
): Pick<Draft, 'place' | 'placeWords'> | { reason: string } {
  const { country, latitude, longitude } = cells
  const name = cleanName(cells.name)
  const path = [country, ...cells.admin].map(cleanName)
  const phrase = clean(cells.phrase ?? '') || name
  const wordsFor = phrase || path.filter((area) => area !== '').at(-1)
  if (latitude === '' && longitude === '') return { ...(wordsFor && { placeWords: wordsFor }) }
  const point = readPoint(latitude, longitude, codeOf(country, boxes), boxes)
  if ('reason' in point) return point
  const { level, metres, part, area } = precision
  const depth = area === 'country' ? 1 : area === 'governorate' ? 2 : area === 'district' ? 3 : 0
  const areaName = depth > 0 ? path[depth - 1] : undefined
  const own = areaName
    ? { name: areaName, admin: path.slice(0, depth - 1), area }
    : { name, admin: path }
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
