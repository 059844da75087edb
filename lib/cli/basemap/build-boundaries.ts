import { multiPolygon } from '@turf/turf'
import type { Feature, MultiPolygon } from 'geojson'
import { closeWithCoast } from '#lib/cli/basemap/close-with-coast'
import { governorateOf, governorates } from '#lib/cli/basemap/governorates'
import type { Point } from '#lib/cli/basemap/point'
import { sources } from '#lib/cli/basemap/sources'
import { topology } from '#lib/cli/basemap/topology'
import type { TopoGeometry, TopojsonClient, Topology } from '#lib/cli/basemap/topology'

/** What each boundary says about itself: `source` names the sources by their `name`. */
export interface BoundaryProperties {
  place: string
  name: string
  source: string
}

/** The polygons of one governorate, or of Syria. */
export type Boundary = Feature<MultiPolygon, BoundaryProperties>

/**
 * Returns the polygons of the governorates and of Syria as a whole, closed with
 * the coastline of the land data.
 * @param seaside the seaside of Syria in the governorates data
 * @param outline land without lakes
 * @throws Error when the data has a unit that is no known governorate
 */
export function buildBoundaries(
  topojson: TopojsonClient,
  syria: Topology,
  seaside: Point[],
  outline: Feature<MultiPolygon>,
): Boundary[] {
  const units = topology(syria, 'units').geometries
  const build = (place: string, name: string, parts: TopoGeometry[]): Boundary => {
    const merged = topojson.merge(syria, parts)
    const closed = closeWithCoast(merged, seaside, outline)
    const used = closed ? [sources.governorates, sources.land] : [sources.governorates]
    const source = used.map((part) => part.name).join('; ')
    return multiPolygon((closed ?? merged).coordinates, { place, name, source })
  }
  return [
    build('syria', 'Syria', units),
    ...[...new Set(governorates.values())].map((governorate) =>
      build(
        governorate.place,
        governorate.name,
        units.filter((unit) => governorateOf(unit) === governorate),
      ),
    ),
  ]
}
