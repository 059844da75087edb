import type { Place } from '#lib/model'

/** Metres between two points on a sphere of the Earth's mean radius (haversine). */
function metresBetween([lonA, latA]: readonly [number, number], [lonB, latB]: readonly [number, number]): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [dLat, dLon] = [radians(latB - latA), radians(lonB - lonA)]
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(dLon / 2) ** 2
  return 2 * 6_371_009 * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Beyond this nothing is called near: a point at sea or in the steppe has no name. */
const FARTHEST_METRES = 25_000

/** Settlements and sites nearest to a point, nearest first, with their distance in metres. Areas are found through their admin path. */
export function nearestPlaces(places: Iterable<Place>, point: readonly [lon: number, lat: number], limit = 1): { place: Place; metres: number }[] {
  const found: { place: Place; metres: number }[] = []
  for (const place of places) {
    const at = place.geometry?.coordinates
    if (!at || ['district', 'governorate', 'region', 'country'].includes(place.properties.kind)) continue
    if (Math.abs(at[1] - point[1]) > 0.3) continue // some 33 km: spares the sine for most
    const metres = metresBetween(at, point)
    if (metres <= FARTHEST_METRES) found.push({ place, metres })
  }
  return found.sort((a, b) => a.metres - b.metres || (a.place.id < b.place.id ? -1 : 1)).slice(0, limit)
}
