import type { Look } from './dense-engine'

/** The bounding box of points: west, south, east and north in degrees. `undefined` if there are no points. */
export function homeOf(points: readonly { lon: number; lat: number }[]): Look['box'] | undefined {
  if (points.length === 0) return undefined
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const { lon, lat } of points) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}
