import { inBox, widenedBox } from '#lib/geo'
import type { Box } from '#lib/geo'
import { importTold } from '#lib/words'

/**
 * The outer bounds of countries by ISO code (`SY`): west, south, east, north. Rows far outside are
 * refused.
 */
export type CountryBoxes = ReadonlyMap<string, Box>

/**
 * How far outside its country's bounds a place may lie, in degrees: islands, disputed lines, crude
 * outlines.
 */
const MARGIN = 0.5
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/

/** A point from two texts, or the reason why they give none. */
export function readPoint(
  latitude: string,
  longitude: string,
  country: string,
  boxes: CountryBoxes,
): { lat: number; lon: number } | { reason: string } {
  for (const [name, text] of [
    ['lat', latitude],
    ['lon', longitude],
  ] as const) {
    if (/^[+-]?\d+,\d+$/.test(text)) return { reason: importTold(`${name}.comma`, { value: text }) }
    if (!NUMBER.test(text))
      return { reason: importTold(`${name}.number`, { value: text.slice(0, 30) }) }
  }
  const [lat, lon] = [Number(latitude), Number(longitude)]
  const known = boxes.get(country)
  const box = known && widenedBox(known, MARGIN)
  const swapped = box
    ? inBox(box, { lon: lat, lat: lon })
    : Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90
  if (Math.abs(lat) > 90)
    return {
      reason: importTold(swapped ? 'lat.swapped' : 'lat.range', { value: String(lat) }),
    }
  if (Math.abs(lon) > 180) return { reason: importTold('lon.range', { value: String(lon) }) }
  if (lat === 0 && lon === 0) return { reason: importTold('point.zero') }
  if (!box || inBox(box, { lon, lat })) return { lat, lon }
  return {
    reason: swapped
      ? importTold('point.swapped', { value: `${lat}, ${lon}` })
      : importTold('point.far', { value: `${lat}, ${lon}`, country }),
  }
}
