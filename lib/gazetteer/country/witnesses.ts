/** A place whose district is known by code, heard for places near it that have none. */
export type Witness = { id: string; lon: number; lat: number; code: string }

/** A neighbour is heard within 3 km, in degrees of latitude. */
const NEAR_DEGREES = 0.027
const cellOf = (lon: number, lat: number) => `${Math.floor(lat / 0.05)},${Math.floor(lon / 0.1)}`

/** A function that finds the code of the nearest witness within 3 km of a point, other than the place `exceptId` itself. */
export function witnesses(
  known: Iterable<Witness>,
): (point: readonly [lon: number, lat: number], exceptId?: string) => string | undefined {
  const cells = new Map<string, Witness[]>()
  for (const witness of known) {
    const cell = cells.get(cellOf(witness.lon, witness.lat))
    if (cell) cell.push(witness)
    else cells.set(cellOf(witness.lon, witness.lat), [witness])
  }
  return ([lon, lat], exceptId) => {
    const scale = Math.cos((lat * Math.PI) / 180)
    const around = [-0.05, 0, 0.05].flatMap((i) =>
      [-0.1, 0, 0.1].flatMap((j) => cells.get(cellOf(lon + j, lat + i)) ?? []),
    )
    return around
      .map((witness) => ({
        witness,
        degrees: Math.hypot((witness.lon - lon) * scale, witness.lat - lat),
      }))
      .filter(({ witness, degrees }) => degrees <= NEAR_DEGREES && witness.id !== exceptId)
      .sort((a, b) => a.degrees - b.degrees || (a.witness.id < b.witness.id ? -1 : 1))[0]?.witness
      .code
  }
}
