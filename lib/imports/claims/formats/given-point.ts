import type { GivenPoint } from './mapped-row'

const METRES_PER_DEGREE = 111_320
/** Coordinates of a MultiPolygon lie so deep; what is deeper is no geometry. */
const DEEPEST = 4
const TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']

/**
 * Where a feature's geometry is: its point, or the middle of the box around a shape, with half the diagonal of that box as the reach.
 * A feature without geometry has no point; empty numbers say so.
 */
export function givenPoint(geometry: unknown): GivenPoint | { reason: string } {
  if (geometry === null || geometry === undefined) return { latitude: '', longitude: '' }
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown }
  if (typeof type !== 'string' || !TYPES.includes(type))
    return {
      reason: `geometry '${String(type).slice(0, 30)}' is none that is read (${TYPES.join(', ')})`,
    }
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  if (!widen(box, coordinates, DEEPEST) || box.west === Infinity)
    return { reason: `the coordinates of its ${type} are not numbers` }
  if (box.west === box.east && box.south === box.north)
    return { latitude: decimal(box.south), longitude: decimal(box.west) }
  const [lat, lon] = [(box.south + box.north) / 2, (box.west + box.east) / 2]
  const half =
    Math.hypot(
      (box.north - box.south) / 2,
      ((box.east - box.west) / 2) * Math.cos((lat * Math.PI) / 180),
    ) * METRES_PER_DEGREE
  // Corners out of range make a middle that may be in range: they are refused as what they are.
  const bad =
    Math.abs(box.south) > 90 ? box.south : Math.abs(box.north) > 90 ? box.north : undefined
  return {
    latitude: decimal(bad ?? lat),
    longitude: decimal(
      Math.abs(box.west) > 180 ? box.west : Math.abs(box.east) > 180 ? box.east : lon,
    ),
    metres: Math.ceil(half),
  }
}

/** A number without an exponent: `1e-7` is no coordinate that `readPoint` reads. */
const decimal = (value: number) => String(Number(value.toFixed(6)) + 0)

type Box = { west: number; south: number; east: number; north: number }

function widen(box: Box, coordinates: unknown, depth: number): boolean {
  if (!Array.isArray(coordinates) || depth === 0) return false
  const [lon, lat] = coordinates as unknown[]
  if (typeof lon === 'number' && typeof lat === 'number') {
    box.west = Math.min(box.west, lon)
    box.east = Math.max(box.east, lon)
    box.south = Math.min(box.south, lat)
    box.north = Math.max(box.north, lat)
    return Number.isFinite(lon) && Number.isFinite(lat)
  }
  return coordinates.length > 0 && coordinates.every((item) => widen(box, item, depth - 1))
}
