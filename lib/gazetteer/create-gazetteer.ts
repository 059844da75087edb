import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { Footprint, Issue, Part, Place, Precision } from '#lib/model'
import { createFootprints } from './footprints/footprint'
import type { FootprintOptions } from './footprints/footprint'
import { placeFinder } from './place-finder'
import type { PlaceFinder, NamesInput } from './place-finder'

/**
 * What a gazetteer is made of. `boundaries` are polygons with `properties.place`, the id of a place
 * here or in a pack (`geonames-408663`); `land` is the basemap's land.
 */
export type GazetteerInput = NamesInput & {
  boundaries: FeatureCollection
  land: FeatureCollection
}

/**
 * Looks names up and draws places. Made once; holds no other state than what it has drawn and
 * built.
 */
export type Gazetteer = PlaceFinder & {
  /** The outline of a part of a place; `undefined` for an unknown id. */
  footprint: (placeId: string, part: Part, options?: FootprintOptions) => Footprint | undefined
  /** How sure that outline is. */
  precision: (placeId: string, part: Part) => Precision | undefined
  /** Whether a place has an outline of its own, or one made of its members. */
  isOutlined: (placeId: string) => boolean
  /** Outlines that could not be used, and why. */
  issues: readonly Issue[]
}

/**
 * Outlines by the id of the place that each is of. A file may name a place by an id elsewhere, as a
 * pack does (`geonames-408663`), where a curated place of another id has that one among its `ids`.
 */
function outlinesByPlace(
  { features }: FeatureCollection,
  curated: readonly Place[],
  place: PlaceFinder['place'],
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
export function createGazetteer({ boundaries, land, ...names }: GazetteerInput): Gazetteer {
  const finder = placeFinder(names)
  const { places, place } = finder
  const areas = outlinesByPlace(boundaries, places, place)
  const footprints = createFootprints({
    byId: { get: place, values: () => places.values() },
    areas,
    land,
  })
  return {
    ...finder,
    footprint: footprints,
    precision: (id, part) => footprints(id, part)?.precision,
    isOutlined: (id) => areas.has(id) || (place(id)?.properties.members ?? []).length > 0,
    issues: footprints.issues,
  }
}
