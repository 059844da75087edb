import type { FeatureCollection, Geometry, Position } from 'geojson'
import { worldX, worldY } from '#lib/geo'
import type { Box } from '#lib/geo'
import { coastOf } from '#lib/views'
import { pause } from '../../../base/pause'

/**
 * A line or ring in the unit square of Web Mercator, and the box around it there: what can be drawn
 * at any zoom by one multiplication.
 */
export type MapTrace = { xy: Float64Array; box: Box }

/**
 * Where a relief lies in the unit square (west, north, east, south), and the zoom from which on it
 * fades out.
 */
export type ReliefPlace = { box: Box; fades: number }

/** The zoom from which on a relief fades out that is no finer than that of the kit. */
const FADES = 8

/** A basemap, ready to be drawn. */
export type PreparedMap = {
  /** Polygons of land, each with its lakes. */
  land: MapTrace[]
  own: MapTrace[]
  disputed: MapTrace[]
  coast: MapTrace[]
  rivers: { rank: number; traces: MapTrace[] }[]
  admin1: { own: boolean; traces: MapTrace[] }[]
  borders: { disputed: boolean; traces: MapTrace[] }[]
  /** The region, once or twice where it crosses the antimeridian; west, north, east, south. */
  regions: Box[]
  relief?: ReliefPlace
}

/** What a basemap says beside its features. */
export type RegionMap = FeatureCollection & {
  region?: { box: Box }
  relief?: { box: Box; fades?: number }
}

/** Puts a line or ring into the unit square. */
export function traceOf(line: readonly Position[]): MapTrace {
  const xy = new Float64Array(line.length * 2)
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [i, [lon, lat]] of line.entries()) {
    const [x, y] = [worldX(lon!, 1), worldY(lat!, 1)]
    xy[2 * i] = x
    xy[2 * i + 1] = y
    west = Math.min(west, x)
    east = Math.max(east, x)
    north = Math.min(north, y)
    south = Math.max(south, y)
  }
  return { xy, box: [west, north, east, south] }
}

const linesOfGeometry = (geometry: Geometry): Position[][] =>
  geometry.type === 'MultiLineString'
    ? geometry.coordinates
    : geometry.type === 'MultiPolygon'
      ? geometry.coordinates.flat()
      : []

/** A box of degrees in the unit square. */
const unitBox = ([west, south, east, north]: Box): Box => [
  worldX(west, 1),
  worldY(north, 1),
  worldX(east, 1),
  worldY(south, 1),
]

/** Prepares a basemap for drawing, in slices. */
export async function prepareMap(map: RegionMap): Promise<PreparedMap> {
  const of = (layer: string) =>
    map.features.filter((feature) => feature.properties?.layer === layer)
  const traces = (layer: string): MapTrace[] =>
    of(layer).flatMap(({ geometry }) => linesOfGeometry(geometry).map(traceOf))
  const rings = of('land').flatMap(({ geometry }) => linesOfGeometry(geometry))
  const box = map.region?.box
  const groups = <T>(layer: string, more: (properties: Record<string, unknown>) => T) =>
    of(layer).map(({ properties, geometry }) => ({
      ...more(properties ?? {}),
      traces: linesOfGeometry(geometry).map(traceOf),
    }))
  const ground = {
    land: rings.map(traceOf),
    own: traces('country'),
    disputed: traces('disputed'),
  }
  await pause()
  const coast = coastOf(map).map(traceOf)
  await pause()
  return {
    ...ground,
    coast,
    rivers: groups('river', ({ rank }) => ({ rank: Number(rank) })),
    admin1: groups('admin1', ({ own }) => ({ own: own === true })),
    borders: groups('border', ({ disputed }) => ({ disputed: disputed === true })),
    regions: box ? [unitBox(box)] : [],
    ...(map.relief && {
      relief: { box: unitBox(map.relief.box), fades: Math.max(FADES, map.relief.fades ?? 0) },
    }),
  }
}
