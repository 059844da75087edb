import type { Point } from '#lib/cli/basemap/point'

/** Degrees of longitude that a border is drawn out to sea: about 27 km, past every cape of Syria. */
const REACH = 0.3

/**
 * Returns the point due west of a place where a border meets the coast. The
 * whole coast of the Levant faces west, so the border drawn on to this point
 * crosses the true coastline wherever that is, and no other land.
 */
export function seaward([longitude, latitude]: Point): Point {
  return [longitude - REACH, latitude]
}
