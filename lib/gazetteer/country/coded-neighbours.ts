/** A place whose district is known by code. It speaks for places near it that have no code. */
export type CodedPlace = { id: string; lon: number; lat: number; code: string }

/** How far a coded place speaks for its neighbours: 3 km, in degrees of latitude. */
const NEAR_DEGREES = 0.027
const cellOf = (lon: number, lat: number) => `${Math.floor(lat / 0.05)},${Math.floor(lon / 0.1)}`

/**
 * Returns a function that finds the code of the coded place nearest to a point. The function
 * returns `undefined` when no coded place lies within 3 km. It never answers with the place
 * `exceptId`.
 */
export function nearestCodeFinder(
  known: Iterable<CodedPlace>,
): (point: readonly [lon: number, lat: number], exceptId?: string) => string | undefined {
  const cells = new Map<string, CodedPlace[]>()
  for (const place of known) {
    const cell = cells.get(cellOf(place.lon, place.lat))
    if (cell) cell.push(place)
    else cells.set(cellOf(place.lon, place.lat), [place])
  }
  return ([lon, lat], exceptId) => {
    const scale = Math.cos((lat * Math.PI) / 180)
    const around = [-0.05, 0, 0.05].flatMap((i) =>
      [-0.1, 0, 0.1].flatMap((j) => cells.get(cellOf(lon + j, lat + i)) ?? []),
    )
    return around
      .map((place) => ({
        place,
        degrees: Math.hypot((place.lon - lon) * scale, place.lat - lat),
      }))
      .filter(({ place, degrees }) => degrees <= NEAR_DEGREES && place.id !== exceptId)
      .sort((a, b) => a.degrees - b.degrees || (a.place.id < b.place.id ? -1 : 1))[0]?.place.code
  }
}
