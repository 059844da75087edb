import { planeMetres, roundedToPrecision } from '#lib/geo'
import type { LonLat } from '#lib/geo'
import type { Place } from '#lib/model'

/**
 * A point that somebody sets by hand, with no more digits than its radius is known to.
 * @param metres the radius that covers the place
 */
export const pinAt = ([lon, lat]: LonLat, metres: number): [lon: number, lat: number] => [
  roundedToPrecision(lon, metres),
  roundedToPrecision(lat, metres),
]

/** Whether a place has a point within a radius of a pin. */
export const isWithin = ({ geometry }: Place, pin: LonLat, metres: number): boolean =>
  geometry !== null && planeMetres(geometry.coordinates, pin) <= metres
