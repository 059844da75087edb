/**
 * The outer bounds of countries by ISO code (`SY`): west, south, east, north. Rows far outside are
 * refused.
 */
export type CountryBoxes = ReadonlyMap<string, readonly [number, number, number, number]>

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
  const box = boxes.get(country)
  const swapped = box
    ? inside(box, lat, lon)
    : Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90
  if (Math.abs(lat) > 90)
    return {
      reason: `latitude '${lat}' is out of range${swapped ? ': latitude and longitude look swapped' : ''}`,
    }
  if (Math.abs(lon) > 180) return { reason: `longitude '${lon}' is out of range` }
  if (lat === 0 && lon === 0) return { reason: 'a point at 0, 0 stands for an unknown one' }
  if (!box || inside(box, lon, lat)) return { lat, lon }
  return {
    reason: swapped
      ? `latitude and longitude look swapped (${lat}, ${lon})`
      : `the point (${lat}, ${lon}) lies far outside ${country}`,
  }
}

function inside(
  [west, south, east, north]: readonly [number, number, number, number],
  lon: number,
  lat: number,
): boolean {
  return (
    lon >= west - MARGIN && lon <= east + MARGIN && lat >= south - MARGIN && lat <= north + MARGIN
  )
}
