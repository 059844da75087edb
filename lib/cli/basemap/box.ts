import type { Point } from '#lib/cli/basemap/point'

/** Area covered by the basemap, `[west, south, east, north]` in degrees (WGS 84). */
export const BOX: [west: number, south: number, east: number, north: number] = [
  31.0, 30.5, 44.5, 39.0,
]

/** Degrees of slack for "lies on the box": far below the 4 decimals written. */
const ON_BOX = 1e-6

/**
 * Tells whether the segment `a`-`b` runs along one side of the box, so that it
 * is a cut and not a real edge of the land.
 */
export function isOnBox(a: Point, b: Point): boolean {
  const [west, south, east, north] = BOX
  const along = (axis: 0 | 1, side: number): boolean =>
    Math.abs(a[axis] - side) < ON_BOX && Math.abs(b[axis] - side) < ON_BOX
  return along(0, west) || along(0, east) || along(1, south) || along(1, north)
}

/** Tells whether a bounding box (`[west, south, east, north]`, as Turf's `bbox` gives it) reaches into the box. */
export function reachesBox([w = NaN, s = NaN, e = NaN, n = NaN]: readonly number[]): boolean {
  const [west, south, east, north] = BOX
  return w < east && e > west && s < north && n > south
}
