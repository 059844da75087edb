import type { Position } from 'geojson'
import { boxOf, planeMetres, toDecimals } from '#lib/geo'
import { importTold } from '#lib/words'

/** A point as a file gives it, in decimal degrees, and how far its shape reaches. */
export type GivenPoint = { latitude: string; longitude: string; metres?: number }

/** Coordinates of a MultiPolygon lie so deep; what is deeper is no geometry. */
const DEEPEST = 4
const TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']

/** A number without an exponent: `1e-7` is no coordinate that can be read. */
const decimal = (value: number) => String(toDecimals(value, 6))

/**
 * Where a geometry of GeoJSON is: its point, or the middle of the box around a shape, with half the
 * diagonal of that box as the reach. No geometry, or an empty one, has no point; empty numbers say
 * so.
 */
export function geometryPoint(geometry: unknown): GivenPoint | { reason: string } {
  const positions = positionsOf(geometry, DEEPEST)
  return 'reason' in positions ? positions : middleOf(positions.positions)
}

type Positions = { positions: Position[] } | { reason: string }

function positionsOf(geometry: unknown, depth: number): Positions {
  if (geometry === null || geometry === undefined) return { positions: [] }
  const { type, coordinates, geometries } = geometry as Record<string, unknown>
  if (type === 'GeometryCollection' && depth > 0) {
    if (geometries !== undefined && !Array.isArray(geometries))
      return { reason: importTold('shape.list') }
    const positions: Position[] = []
    for (const inner of (geometries ?? []) as unknown[]) {
      const found = positionsOf(inner, depth - 1)
      if ('reason' in found) return found
      for (const position of found.positions) positions.push(position)
    }
    return { positions }
  }
  if (typeof type !== 'string' || !TYPES.includes(type))
    return {
      reason: importTold('shape.kind', {
        value: String(type).slice(0, 30),
        allowed: `${TYPES.join(', ')}, GeometryCollection`,
      }),
    }
  const positions = positionsIn(coordinates, DEEPEST)
  return positions
    ? { positions }
    : { reason: importTold('shape.numbers', { format: String(type) }) }
}

/** The middle of positions and their reach; across the date line the short way around. */
export function middleOf(positions: readonly Position[]): GivenPoint {
  const box = boxOf([...positions])
  if (!box) return { latitude: '', longitude: '' }
  const crosses = box[2] - box[0] > 180 && positions.every(([lon]) => Math.abs(lon!) <= 180)
  const [west, south, east, north] = crosses
    ? boxOf(positions.map(([lon, lat]) => [lon! < 0 ? lon! + 360 : lon!, lat!]))!
    : box
  if (west === east && south === north)
    return { latitude: decimal(south), longitude: decimal(west) }
  const [lat, lon] = [(south + north) / 2, (west + east) / 2]
  // Corners out of range make a middle that may be in range: they are refused as what they are.
  const badLat = Math.abs(south) > 90 ? south : Math.abs(north) > 90 ? north : undefined
  const badLon = crosses
    ? undefined
    : Math.abs(west) > 180
      ? west
      : Math.abs(east) > 180
        ? east
        : undefined
  return {
    latitude: decimal(badLat ?? lat),
    longitude: decimal(badLon ?? (lon > 180 ? lon - 360 : lon)),
    metres: Math.ceil(planeMetres([west, south], [east, north]) / 2),
  }
}

/**
 * Every position of nested coordinates, numbers in quotes among them; `undefined` where anything in
 * them is no pair of finite numbers. What is empty has none.
 */
function positionsIn(coordinates: unknown, depth: number): Position[] | undefined {
  if (!Array.isArray(coordinates) || depth === 0) return undefined
  if (coordinates.length === 0) return []
  const [lon, lat] = (coordinates as unknown[]).map(numberOf)
  if (!Array.isArray(coordinates[0]))
    return lon !== undefined && lat !== undefined ? [[lon, lat]] : undefined
  const found: Position[] = []
  for (const item of coordinates) {
    const inner = positionsIn(item, depth - 1)
    if (!inner) return undefined
    for (const position of inner) found.push(position)
  }
  return found
}

function numberOf(value: unknown): number | undefined {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value.trim())
        ? Number(value)
        : NaN
  return Number.isFinite(number) ? number : undefined
}

/** A geometry of Esri JSON as one of GeoJSON, in the projection of its file. */
export function fromEsri(geometry: unknown): unknown {
  if (typeof geometry !== 'object' || geometry === null) return geometry
  const { x, y, points, paths, rings } = geometry as Record<string, unknown>
  const nested = x !== undefined || y !== undefined ? [x, y] : (points ?? paths ?? rings)
  if (nested === undefined) return null
  const type =
    x !== undefined || y !== undefined
      ? 'Point'
      : points
        ? 'MultiPoint'
        : paths
          ? 'MultiLineString'
          : 'Polygon'
  const empty = type === 'Point' && (typeof x !== 'number' || typeof y !== 'number')
  return empty ? null : { type, coordinates: nested }
}
