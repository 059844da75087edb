import type { Position } from 'geojson'

/** A place as `[longitude, latitude]`, degrees (WGS 84). */
export type Point = [longitude: number, latitude: number]

/**
 * Returns a GeoJSON position as a point, without height.
 * @throws Error when the position has fewer than two numbers
 */
export function point([longitude, latitude]: Position): Point {
  if (longitude === undefined || latitude === undefined) throw new Error('Incomplete position')
  return [longitude, latitude]
}

/** Text that is equal for equal points, for use as a key. */
export function pointKey([longitude, latitude]: Point): string {
  return `${longitude},${latitude}`
}
