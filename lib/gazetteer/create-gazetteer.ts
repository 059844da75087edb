import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { Footprint, Issue, NotPlaces, Part, Place } from '#lib/model'
import { createFootprints } from './footprints/footprint'
import type { FootprintOptions } from './footprints/footprint'
import { indexNames } from './names/name-index'
import { notPlaceReader } from './names/not-places'
import { phraseReader } from './names/read-phrase'
import type { AdminWords } from './names/read-phrase'
import { tableOf } from './names/name-table'
import { nearestPlaces } from './names/nearest-places'
import type { NearbyPlace } from './names/nearest-places'
import type { Pack } from './country/open-pack'
import { resolveName } from './names/resolve'
import type { Resolution, ResolveOptions, Searched } from './names/resolve'
import { resolveList } from './names/resolve'
import type { ListedName } from './names/resolve'

/**
 * What a gazetteer is made of. `boundaries` are polygons with `properties.place`, the id of a place
 * here or in a pack (`geonames-408663`); `land` is the basemap's land; `pack` is a whole country's
 * places beside the curated ones, which win where both hold one place (by id, or by an id
 * elsewhere).
 */
export type GazetteerInput = {
  places: readonly Place[]
  boundaries: FeatureCollection
  land: FeatureCollection
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

/**
 * Looks names up and draws places. Made once; holds no other state than what it has drawn and
 * built.
 */
export type Gazetteer = {
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
  /** The outline of a part of a place; `undefined` for an unknown id. */
  footprint: (placeId: string, part: Part, options?: FootprintOptions) => Footprint | undefined
  /** Outlines that could not be used, and why. */
  issues: readonly Issue[]
}

/** Rows of the pack that a curated place covers, each with that place. */
function covered(places: readonly Place[], pack: Pack | undefined): Map<number, Place> {
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

/**
 * Outlines by the id of the place that each is of. A file may name a place by an id elsewhere, as a
 * pack does (`geonames-408663`), where a curated place of another id has that one among its `ids`.
 */
function outlinesByPlace(
  { features }: FeatureCollection,
  curated: readonly Place[],
  place: Gazetteer['place'],
): Map<string, Polygon | MultiPolygon> {
  const elsewhere = new Map(
    curated.flatMap(({ id, properties }) =>
      Object.entries(properties.ids).map(([scheme, code]): [string, string] => [
        `${scheme}-${code.toLowerCase()}`,
        id,
      ]),
    ),
  )
  return new Map(
    features.map(({ properties, geometry }) => {
      const named = String(properties?.place)
      return [
        place(named)?.id ?? elsewhere.get(named) ?? named,
        geometry as Polygon | MultiPolygon,
      ] as const
    }),
  )
}

/** Builds a gazetteer from checked places. */
export function createGazetteer({
  places: curatedPlaces,
  boundaries,
  land,
  pack,
  prefer = [],
  adminWords,
  notPlaces,
}: GazetteerInput): Gazetteer {
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
  const place = (id: string): Place | undefined => {
    const row = byId.has(id) ? undefined : pack?.rowOf(id)
    return row === undefined ? byId.get(id) : (hidden.get(row) ?? pack!.table.place(row))
  }
  const areas = outlinesByPlace(boundaries, places, place)
  const resolve = (text: string, options?: ResolveOptions) =>
    resolveName(searched(), text, rules, options)
  const footprints = createFootprints({
    byId: { get: place, values: () => places.values() },
    areas,
    land,
  })
  return {
    place,
    places,
    resolve,
    resolveList: (text, options) => resolveList(resolve, rules.phrases, text, options),
    nearest: (point, limit) =>
      nearestPlaces(pack ? [{ table }, { table: pack.table, hidden }] : [{ table }], point, limit),
    footprint: footprints,
    issues: footprints.issues,
  }
}
