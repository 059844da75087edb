import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { Footprint, Part, Place, PlaceKind } from '#lib/model'
import { createFootprints } from './footprint'
import { indexNames, resolveName } from './resolve'
import type { Resolution } from './resolve'

/** What a gazetteer is made of. `boundaries` are polygons with `properties.place`; `land` is the basemap's land. */
export type GazetteerInput = { places: readonly Place[]; boundaries: FeatureCollection; land: FeatureCollection }

/** Looks names up and draws places. Made once; holds no other state than its cache of outlines. */
export type Gazetteer = {
  place: (id: string) => Place | undefined
  places: readonly Place[]
  /** Places a text may mean, with reasons; `unknown` with suggestions where it means none. */
  resolve: (text: string, options?: { kinds?: readonly PlaceKind[]; limit?: number }) => Resolution
  /** The outline of a part of a place; `undefined` for an unknown id. */
  footprint: (placeId: string, part: Part) => Footprint | undefined
}

/** Builds a gazetteer from checked places. */
export function createGazetteer({ places, boundaries, land }: GazetteerInput): Gazetteer {
  const byId = new Map(places.map((place) => [place.id, place]))
  const index = indexNames(places)
  const areas = new Map(boundaries.features.map((feature) => [String(feature.properties?.place), feature.geometry as Polygon | MultiPolygon]))
  const footprints = createFootprints({ byId, areas, land })
  return {
    place: (id) => byId.get(id),
    places,
    resolve: (text, options) => resolveName(index, text, options),
    footprint: (placeId, part) => footprints(placeId, part),
  }
}
