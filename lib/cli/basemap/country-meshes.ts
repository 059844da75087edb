import { bbox } from '@turf/turf'
import { reachesBox } from '#lib/cli/basemap/box'
import { lineParts } from '#lib/cli/basemap/line-parts'
import type { Point } from '#lib/cli/basemap/point'
import { topology } from '#lib/cli/basemap/topology'
import type { TopoGeometry, TopojsonClient, Topology } from '#lib/cli/basemap/topology'

/** The land border between two countries; the names are in alphabetical order. */
export interface CountryBorder {
  countries: [string, string]
  lines: Point[][]
}

/** An island: the lines on it are not borders between two countries of the map. */
const ISLANDS = new Set(['Cyprus'])

/**
 * Returns the land borders, as whole lines, between the countries that reach
 * into the box. Territories without an ISO 3166 code are not countries here.
 */
export function countryMeshes(topojson: TopojsonClient, world: Topology): CountryBorder[] {
  const near = (country: TopoGeometry): boolean =>
    reachesBox(bbox(topojson.feature(world, country)))
  const geometries = topology(world, 'countries')
    .geometries.filter((country) => country.id !== undefined)
    .filter((country) => !ISLANDS.has(country.properties.name) && near(country))
    .sort((a, b) => (a.properties.name < b.properties.name ? -1 : 1))
  return geometries.flatMap((first, i) =>
    geometries.slice(i + 1).flatMap((second): CountryBorder[] => {
      const pair = { type: 'GeometryCollection' as const, geometries: [first, second] }
      const lines = lineParts(topojson.mesh(world, pair, (a, b) => a !== b))
      const countries: [string, string] = [first.properties.name, second.properties.name]
      return lines.length > 0 ? [{ countries, lines }] : []
    }),
  )
}
