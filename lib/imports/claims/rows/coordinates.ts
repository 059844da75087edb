import { toDecimals } from '#lib/geo'
import { importTold } from '#lib/words'
import { geometryPoint, middleOf } from '../../tables/geometry'
import type { GivenPoint } from '../../tables/geometry'
import { plainDigits } from './plain-digits'

/** Which of two numbers in one cell is first. */
export type PairOrder = 'lat-lon' | 'lon-lat'

const decimal = (value: number) => String(toDecimals(value, 6))
const SIDES: Record<string, 1 | -1> = { n: 1, e: 1, s: -1, w: -1 }
/** Degrees, and minutes and seconds where they are given. */
const PART = '(\\d{1,3}(?:[.,]\\d+)?)'
const DEGREES = new RegExp(
  `^([+-]?)${PART}(?:\\s*(?:°|deg|d))?$|^([+-]?)${PART}(?:\\s*(?:°|deg|d)\\s*|\\s+|:)${PART}\\s*(?:(?:'|min|m|:|\\s)\\s*(?:${PART}\\s*(?:"|''|sec|s)?)?)?$`,
  'i',
)
/** The many signs for degrees, minutes and seconds, as few. */
const plainSigns = (text: string) =>
  text
    .replace(/[º˚]/g, '°')
    .replace(/[″”“]/g, '"')
    .replace(/[′’‘´]/g, "'")

/** No coordinate is longer, and a cell may be a whole text. */
const LONGEST = 80

const number = (text: string | undefined) => Number((text ?? '0').replace(',', '.'))

/**
 * A latitude or longitude in decimal degrees, from decimal degrees with a point or a comma, degrees
 * with minutes and seconds, and a letter for the side. `converted` says what it was. A text that is
 * none of them is given back, and `readPoint` says why it is refused.
 */
export function coordinateOf(given: string): { text: string; converted?: string } {
  if (/^[+-]?\d+(?:\.\d+)?$/.test(given) || given === '' || given.length > LONGEST)
    return { text: given }
  const plain = plainDigits(plainSigns(given)).trim()
  if (/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return { text: plain }
  if (/^[+-]?\d{1,3},\d+$/.test(plain))
    return { text: plain.replace(',', '.'), converted: importTold('point.comma') }
  if (/^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(plain)) return { text: decimal(Number(plain)) }
  // After `35d21m36` an s is for seconds, and not for the South.
  const bare = plain.replace(/(m\s*\d+(?:[.,]\d+)?)\s*s(?:ec)?(?=\s*[nsew]?$)/i, '$1"')
  const [, before, rest, after] = /^([nsew])?\s*(.*?)\s*([nsew])?$/is.exec(bare)!
  const parts = DEGREES.exec(rest!)
  if (!parts || (before && after)) return { text: given }
  const [degrees, minutes, seconds] = [
    number(parts[2] ?? parts[4]),
    number(parts[5]),
    number(parts[6]),
  ]
  if (minutes >= 60 || seconds >= 60) return { text: given }
  const side = SIDES[(before ?? after ?? 'n').toLowerCase()]!
  const size = degrees + minutes / 60 + seconds / 3600
  return {
    text: decimal(size * side * ((parts[1] ?? parts[3]) === '-' ? -1 : 1)),
    converted: parts[5] ? importTold('point.minutes') : importTold('point.letter'),
  }
}

const WKT =
  /^(?:srid=\d+;\s*)?(point|linestring|polygon|multi(?:point|linestring|polygon))\s*(?:zm|z|m)?\s*(empty|\(.*\))$/is

/**
 * The point of one cell that holds both coordinates: WKT, GeoJSON, `35.36, 35.92`, what ODK writes
 * (`35.36 35.92 0 5`), or degrees and minutes. Latitude is first, but in WKT and GeoJSON, and where
 * `order` says otherwise or the first number can be no latitude. `undefined` where the cell is none
 * of them.
 */
export function pointOfCell(given: string, order: PairOrder = 'lat-lon'): GivenPoint | undefined {
  const plain = plainDigits(plainSigns(given)).trim()
  if (plain === '') return { latitude: '', longitude: '' }
  const wkt = WKT.exec(plain)
  if (wkt) return wktPoint(wkt[2]!)
  if (plain.startsWith('{')) return geojsonPoint(plain)
  const bare = plain.replace(/^[([]\s*|\s*[)\]]$/g, '')
  const pair = halves(bare)
  if (!pair) return undefined
  const [a, b] = pair
  const [x, y] = [a, b].map((half) => Number(coordinateOf(half).text)) as [number, number]
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined
  const lonFirst = order === 'lon-lat' || Math.abs(x) > 90 || (/[ew]/i.test(a) && /[ns]/i.test(b))
  const [lat, lon] = lonFirst ? [y, x] : [x, y]
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
    ? { latitude: decimal(lat), longitude: decimal(lon) }
    : undefined
}

/** The two halves of a cell, at a semicolon, a comma with a blank, a lone comma, or blanks. */
function halves(text: string): [string, string] | undefined {
  const odk = /^([+-]?\d+\.\d+) ([+-]?\d+\.\d+)(?: [+-]?\d+(?:\.\d+)?){0,2}$/.exec(text)
  if (odk) return [odk[1]!, odk[2]!]
  for (const between of [';', /,\s+/, ',', '/', /(?<=[nsew])\s+/i, /\s+/]) {
    const parts = text.split(between).map((part) => part.trim())
    if (parts.length === 2 && parts[0] && parts[1]) return [parts[0], parts[1]]
  }
  return undefined
}

function wktPoint(body: string): GivenPoint | undefined {
  if (/^empty$/i.test(body)) return { latitude: '', longitude: '' }
  const positions = body
    .replace(/[()]/g, ' ')
    .split(',')
    .map((position) => position.trim().split(/\s+/).map(Number))
  return positions.every(([lon, lat]) => Number.isFinite(lon) && Number.isFinite(lat))
    ? middleOf(positions)
    : undefined
}

function geojsonPoint(text: string): GivenPoint | undefined {
  try {
    const point = geometryPoint(JSON.parse(text))
    return 'reason' in point ? undefined : point
  } catch {
    return undefined
  }
}
