import { multiLineString } from '@turf/turf'
import type { Feature, MultiLineString, MultiPolygon } from 'geojson'
import type { Land } from '#lib/cli/basemap/build-land'
import { coastLines } from '#lib/cli/basemap/coast-lines'
import type { CountryBorder } from '#lib/cli/basemap/country-meshes'
import type { Point } from '#lib/cli/basemap/point'

/** What each feature of the basemap is; `water` is for the coast, `countries` for borders. */
export interface BasemapProperties {
  layer: 'land' | 'coast' | 'border' | 'admin1'
  water?: 'sea' | 'lake'
  countries?: [string, string]
}

/** One feature of the basemap. */
export type BasemapFeature = Feature<MultiPolygon | MultiLineString, BasemapProperties>

/**
 * Puts the layers of the basemap together, in the order in which to draw them.
 * @param land land, lakes and coast
 * @param borders country borders on land
 * @param admin1 inland lines between governorates
 */
export function buildBasemap(
  land: Land,
  borders: CountryBorder[],
  admin1: Point[][],
): BasemapFeature[] {
  const lines = (properties: BasemapProperties, parts: Point[][]): BasemapFeature =>
    multiLineString(parts, properties)
  return [
    { ...land.land, properties: { layer: 'land' } },
    lines({ layer: 'coast', water: 'lake' }, coastLines(land.lakeRings)),
    lines({ layer: 'coast', water: 'sea' }, coastLines(land.seaRings)),
    lines({ layer: 'admin1' }, admin1),
    ...borders.map((border) =>
      lines({ layer: 'border', countries: border.countries }, border.lines),
    ),
  ]
}
