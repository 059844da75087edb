import { rewind } from '@turf/turf'
import type { Feature, MultiLineString, MultiPolygon, Position } from 'geojson'
import { point, pointKey } from '#lib/cli/basemap/point'
import type { Point } from '#lib/cli/basemap/point'

/** Any feature of the outputs. */
export type OutputFeature = Feature<MultiPolygon | MultiLineString>

/** 4 decimals of a degree are about 10 m. */
const SCALE = 1e4

function round(position: Position): Point {
  const [longitude, latitude] = point(position)
  return [Math.round(longitude * SCALE) / SCALE, Math.round(latitude * SCALE) / SCALE]
}

/** Rounds lines, drops the points that rounding made equal to the one before, and lines left too short. */
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
