import { PLACE_KINDS } from '#lib/model'
import type { Place, Toponym } from '#lib/model'

/**
 * Places as columns: what look-up needs of ten thousand places without ten thousand objects. Row
 * `i` is a place; its names are `nameStart[i]` up to `nameStart[i + 1]`.
 */
export type NameTable = {
  ids: readonly string[]
  /** Index into `PLACE_KINDS`. */
  kinds: Uint8Array
  /** Degrees; `NaN` for a place without a point. */
  lon: Float64Array
  lat: Float64Array
  /** Inhabitants; 0 where not known. */
  population: Float64Array
  nameStart: Uint32Array
  texts: readonly string[]
  /** The name in full, with its language, role and source. */
  toponym: (name: number) => Toponym
  /** Ids of places that hold the place, from the country down. */
  admin: (row: number) => readonly string[]
  /** The code of the country that a place is in or is (`SD`); `undefined` where none is known. */
  country: (row: number) => string | undefined
  /** The place in full; built when asked for. */
  place: (row: number) => Place
}

/** The country of a place by what it lies in: the code of the first area that has one. */
export function countryIn(
  { ids, admin }: Pick<Place['properties'], 'ids' | 'admin'>,
  codeOf: (id: string) => string | undefined,
): string | undefined {
  if (ids.iso) return ids.iso
  for (const id of admin) {
    const code = codeOf(id)
    if (code) return code
  }
  return undefined
}

/** Places in memory as columns. */
export function tableOf(places: readonly Place[]): NameTable {
  const names = places.flatMap((place) => place.properties.names)
  const nameStart = new Uint32Array(places.length + 1)
  const codes = new Map(
    places.flatMap(({ id, properties: { ids } }) => (ids.iso ? [[id, ids.iso]] : [])),
  )
  places.forEach((place, i) => {
    nameStart[i + 1] = nameStart[i]! + place.properties.names.length
  })
  return {
    ids: places.map((place) => place.id),
    kinds: Uint8Array.from(places, (place) => PLACE_KINDS.indexOf(place.properties.kind)),
    lon: Float64Array.from(places, (place) => place.geometry?.coordinates[0] ?? NaN),
    lat: Float64Array.from(places, (place) => place.geometry?.coordinates[1] ?? NaN),
    population: Float64Array.from(places, (place) => place.properties.population ?? 0),
    nameStart,
    texts: names.map((name) => name.text),
    toponym: (name) => names[name]!,
    admin: (row) => places[row]!.properties.admin,
    country: (row) => countryIn(places[row]!.properties, (id) => codes.get(id)),
    place: (row) => places[row]!,
  }
}
