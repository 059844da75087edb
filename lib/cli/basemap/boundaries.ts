import { area, kinks, multiPolygon } from '@turf/turf'
import type { Feature, MultiPolygon } from 'geojson'
import { closeWithCoast } from '#lib/cli/basemap/coast'
import { governorateOf, governorates } from '#lib/cli/basemap/governorates'
import type { Point } from '#lib/cli/basemap/points'
import { sources, topology } from '#lib/cli/basemap/sources'
import type { TopoGeometry, TopojsonClient, Topology } from '#lib/cli/basemap/sources'

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

/** Largest share by which the governorates together may differ from Syria. */
const MAX_DIFFERENCE = 0.001

/**
 * Checks the boundaries as they will be written and returns their areas in km2
 * by place.
 * @throws Error when a polygon crosses itself, or when the governorates do not
 * add up to Syria (one of them swallowed a neighbour or the sea)
 */
export function checkBoundaries(boundaries: Boundary[]): Map<string, number> {
  const areas = new Map<string, number>()
  for (const boundary of boundaries) {
    const { place } = boundary.properties
    const crossings = kinks(boundary).features.length
    if (crossings > 0) throw new Error(`${place} crosses itself ${crossings} times`)
    areas.set(place, area(boundary) / 1e6)
  }
  const whole = areas.get('syria') ?? 0
  const sum = [...areas.values()].reduce((total, value) => total + value, 0) - whole
  if (Math.abs(sum - whole) > whole * MAX_DIFFERENCE) {
    throw new Error(`Governorates of ${sum} km2 do not make up Syria of ${whole} km2`)
  }
  return areas
}
