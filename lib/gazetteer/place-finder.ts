import type { NotPlaces, Place } from '#lib/model'
import type { Pack } from './country/open-pack'
import { indexNames } from './names/name-index'
import { tableOf } from './names/name-table'
import { nearestPlaces } from './names/nearest-places'
import type { NearbyPlace } from './names/nearest-places'
import { notPlaceReader } from './names/not-places'
import { phraseReader } from './names/read-phrase'
import type { AdminWords } from './names/read-phrase'
import { resolveList, resolveName } from './names/resolve'
import type { ListedName, Resolution, ResolveOptions, Searched } from './names/resolve'

/**
 * What names are looked up in. `pack` is a whole country's places beside the curated ones, which win
 * where both hold one place (by id, or by an id elsewhere).
 */
export type NamesInput = {
  places: readonly Place[]
  pack?: Pack
  /**
   * The countries that the project is about (`['UA']`): their places come first, and a place abroad
   * is never surely meant.
   */
  prefer?: readonly string[]
  /** Words of the project that stand with names of areas, by the kind that they mean. */
  adminWords?: AdminWords
  /** Names that look like places and are none, beside those that are known everywhere. */
  notPlaces?: readonly NotPlaces[]
}

/** Looks names up; draws nothing, and so needs no geometry. */
export type PlaceFinder = {
  /**
   * A place by its id: curated, or of the pack and built when asked for. An id of a pack's place
   * that a curated one covers gives the curated.
   */
  place: (id: string) => Place | undefined
  /** The curated places. Those of the pack are found by name and had by id. */
  places: readonly Place[]
  /** Places a text may mean, with reasons; `unknown` with suggestions where it means none. */
  resolve: (text: string, options?: ResolveOptions) => Resolution
  /**
   * The names of a list ("Millford, Ashby, and Fenton"), each resolved in the light of the others.
   */
  resolveList: (text: string, options?: ResolveOptions) => ListedName[]
  /**
   * Settlements and sites nearest to a point (longitude, latitude), with their distance in metres;
   * none beyond 25 km.
   */
  nearest: (point: readonly [lon: number, lat: number], limit?: number) => NearbyPlace[]
}

/** Rows of a pack that a curated place covers, each with that place. */
export function covered(places: readonly Place[], pack: Pack | undefined): Map<number, Place> {
  return new Map(
    places.flatMap((place) =>
      [
        place.id,
        ...Object.entries(place.properties.ids).map(([key, id]) => `${key}:${id}`),
      ].flatMap((id): [number, Place][] => {
        const row = pack?.rowOf(id)
        return row === undefined ? [] : [[row, place]]
      }),
    ),
  )
}

/**
 * A curated place with the spellings and ids that a pack has merged into its copy of it, aliases
 * among them. Its own come first and win.
 */
function enriched(place: Place, pack: Pack | undefined): Place {
  const copy = pack?.place(place.id)
  if (!copy) return place
  const own = new Set(place.properties.names.map((name) => name.text))
  const names = [
    ...place.properties.names,
    ...copy.properties.names.filter((name) => !own.has(name.text)),
  ]
  return {
    ...place,
    properties: {
      ...place.properties,
      names,
      ids: { ...copy.properties.ids, ...place.properties.ids },
    },
  }
}

/** Indexes the names of checked places. */
export function placeFinder({
  places: curatedPlaces,
  pack,
  prefer = [],
  adminWords,
  notPlaces,
}: NamesInput): PlaceFinder {
  const places = curatedPlaces.map((place) => enriched(place, pack))
  const byId = new Map(places.map((place) => [place.id, place]))
  const hidden = covered(places, pack)
  const table = tableOf(places)
  const curated: Searched = { indexes: indexNames(table) }
  const rules = {
    phrases: phraseReader(adminWords),
    notPlaces: notPlaceReader(notPlaces, prefer),
    prefer,
  }
  const hiddenRows = new Set(hidden.keys())
  const searched = (): Searched[] =>
    pack ? [curated, { indexes: pack.indexes(), hidden: hiddenRows }] : [curated]
  const resolve = (text: string, options?: ResolveOptions) =>
    resolveName(searched(), text, rules, options)
  return {
    places,
    place(id) {
      const row = byId.has(id) ? undefined : pack?.rowOf(id)
      return row === undefined ? byId.get(id) : (hidden.get(row) ?? pack!.table.place(row))
    },
    resolve,
    resolveList: (text, options) => resolveList(resolve, rules.phrases, text, options),
    nearest: (point, limit) =>
      nearestPlaces(pack ? [{ table }, { table: pack.table, hidden }] : [{ table }], point, limit),
  }
}
