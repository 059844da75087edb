import { coordAll, featureCollection, multiLineString, rewind } from '@turf/turf'
import type { Feature, MultiLineString, MultiPolygon, Position } from 'geojson'
import { point, pointKey } from '#lib/cli/basemap/points'
import type { Point } from '#lib/cli/basemap/points'
import type { LandAndWater } from '#lib/cli/basemap/land'
import { coastLines } from '#lib/cli/basemap/coast'
import type { CountryBorder } from '#lib/cli/basemap/borders'
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { BasemapSource } from '#lib/cli/basemap/sources'

/** Any feature of the outputs. */
export type OutputFeature = Feature<MultiPolygon | MultiLineString>

/** 4 decimals of a degree are about 10 m. */
const SCALE = 1e4

function round(position: Position): Point {
  const [longitude, latitude] = point(position)
  return [Math.round(longitude * SCALE) / SCALE, Math.round(latitude * SCALE) / SCALE]
}

/**
 * Rounds lines, drops the points that rounding made equal to the one before, and lines left too
 * short.
 */
function tidyLines(lines: Position[][], fewest: number): Point[][] {
  return lines
    .map((line) =>
      line.map(round).filter((p, i, all) => {
        const before = all[i - 1]
        return !before || pointKey(before) !== pointKey(p)
      }),
    )
    .filter((line) => line.length >= fewest)
}

/**
 * Rounds a feature to 4 decimals, leaves out what becomes empty by that, and
 * turns rings the way RFC 7946 wants: outside counterclockwise.
 */
export function tidyFeature<F extends OutputFeature>(feature: F): F {
  const { geometry } = feature
  if (geometry.type === 'MultiLineString') {
    const coordinates = tidyLines(geometry.coordinates, 2)
    return { ...feature, geometry: { ...geometry, coordinates } }
  }
  const coordinates = geometry.coordinates
    .map((rings) => tidyLines(rings, 4))
    .filter((rings) => rings.length > 0)
  return rewind({ ...feature, geometry: { ...geometry, coordinates } }) as F
}

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
  land: LandAndWater,
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

/**
 * Writes features as a GeoJSON file that names its sources, one feature a line
 * so that changes can be read, and returns a line of text about the file.
 * @param limit largest size allowed, kB gzipped
 * @throws Error when the file is over the limit or cannot be written
 */
export function writeCollection(
  path: string | URL,
  features: OutputFeature[],
  sources: readonly BasemapSource[],
  limit: number,
): string {
  const list = (items: readonly object[]): string =>
    `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`
  const text = `{"type":"FeatureCollection","sources":${list(sources)},"features":${list(features)}}\n`
  const raw = Buffer.byteLength(text) / 1000
  const gzipped = gzipSync(text, { level: 9 }).length / 1000
  if (gzipped > limit) throw new Error(`${gzipped.toFixed(1)} kB gzipped is over ${limit} kB`)
  writeFileSync(path, text)
  const vertices = coordAll(featureCollection(features)).length
  return `${features.length} features, ${vertices} vertices, ${raw.toFixed(1)} kB, ${gzipped.toFixed(1)} kB gzipped`
}
