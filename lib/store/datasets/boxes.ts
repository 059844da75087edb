import type { ColumnPlace } from '#lib/columns'
import type { Box } from '#lib/geo'

/** Whether a point lies in a box, its edges included; a box with west > east crosses the antimeridian. */
export function inBox(
  [west, south, east, north]: Box,
  { lon, lat }: { lon: number; lat: number },
): boolean {
  return (
    lat >= south &&
    lat <= north &&
    (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east)
  )
}

/** The places of a query, a byte each, the last for claims without a place; `undefined` where every claim's ground is asked for. */
export function placeMask(
  places: readonly ColumnPlace[],
  box: Box | undefined,
  keys?: readonly string[],
): Uint8Array | undefined {
  if (!box && !keys) return undefined
  const wanted = keys && new Set(keys)
  const mask = new Uint8Array(places.length + 1)
  places.forEach((place, i) => {
    mask[i] = Number((!box || inBox(box, place)) && (!wanted || wanted.has(place.key)))
  })
  return mask
}
