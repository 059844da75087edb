import { coordinateOf } from './coordinates'
import { zoneAt } from '#lib/gazetteer'

/** Numbers that stand for a place that is not known, where both coordinates are one of them. */
const NOWHERE = /^-?(?:99+|9999)(?:\.0+)?$/

/**
 * The coordinates of two cells in decimal degrees, as `readPoint` reads them, and the time zone of
 * the point; counts what had to be converted.
 */
export function pointOfCells(
  latitude: string,
  longitude: string,
  convert: (what: string) => void,
): { latitude: string; longitude: string } {
  if (NOWHERE.test(latitude) && NOWHERE.test(longitude)) return { latitude: '', longitude: '' }
  const [lat, lon] = [coordinateOf(latitude), coordinateOf(longitude)]
  if (lat.converted ?? lon.converted) convert((lat.converted ?? lon.converted)!)
  return { latitude: lat.text, longitude: lon.text }
}

/** Gives the zone of a point when it is asked for, which most rows never do. */
export const zoneOf =
  ({ latitude, longitude }: { latitude: string; longitude: string }) =>
  (): string | undefined =>
    latitude === '' || longitude === '' ? undefined : zoneAt(Number(latitude), Number(longitude))
