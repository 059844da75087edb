import { inBox, widenedBox } from '#lib/geo'
import type { Box } from '#lib/geo'

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
    ['latitude', latitude],
    ['longitude', longitude],
  ] as const) {
    if (/^[+-]?\d+,\d+$/.test(text)) return { reason: `${name} '${text}' has a decimal comma` }
    if (!NUMBER.test(text)) return { reason: `${name} '${text.slice(0, 30)}' is not a number` }
  }
  const [lat, lon] = [Number(latitude), Number(longitude)]
  const known = boxes.get(country)
  const box = known && widenedBox(known, MARGIN)
  const swapped = box
    ? inBox(box, { lon: lat, lat: lon })
    : Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90
  if (Math.abs(lat) > 90)
    return {
      reason: `latitude '${lat}' is out of range${swapped ? ': latitude and longitude look swapped' : ''}`,
    }
  if (Math.abs(lon) > 180) return { reason: `longitude '${lon}' is out of range` }
  if (lat === 0 && lon === 0) return { reason: 'a point at 0, 0 stands for an unknown one' }
  if (!box || inBox(box, { lon, lat })) return { lat, lon }
  return {
    reason: swapped
      ? `latitude and longitude look swapped (${lat}, ${lon})`
      : `the point (${lat}, ${lon}) lies far outside ${country}`,
  }
}
