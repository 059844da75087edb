import type { Position } from 'geojson'
import type { Refusal } from './refusal'
import type { Shape } from '../shape'
import { signedArea } from '../rings'

/**
 * A country in all detail a map of this scale shows has some 20,000 corners; beyond five times
 * that, the geometry was meant for something else.
 */
const MAX_VERTICES = 100_000
/** The most broken coasts (Norway, the Philippines) have some thousands of islands. */
const MAX_RINGS = 10_000

/**
 * The rings of a Polygon or MultiPolygon, copied without altitudes, once its form is right: nothing
 * is looked at deeper than its type says.
 */
export function readShape(geometry: unknown): Shape | Refusal {
  if (!isObject(geometry))
    return {
      value: named(geometry),
      rule: 'is no geometry',
      cure: 'Give a GeoJSON Polygon or MultiPolygon.',
    }
  const { type, coordinates } = geometry
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    return {
      value: named(type),
      rule: 'is no geometry with an area',
      cure: 'Give a Polygon or MultiPolygon.',
    }
  const polygons = type === 'Polygon' ? [coordinates] : coordinates
  if (!Array.isArray(polygons) || polygons.length === 0)
    return {
      value: named(polygons),
      rule: 'is no list of polygons',
      cure: 'Give coordinates nested as the type says, four deep for a MultiPolygon.',
    }
  return tooMuch(polygons) ?? readPolygons(polygons)
}

/** Counted by lengths alone, before any corner is looked at. */
function tooMuch(polygons: readonly unknown[]): Refusal | undefined {
  if (polygons.length > MAX_RINGS)
    return {
      value: `${polygons.length} polygons`,
      rule: `are more than ${MAX_RINGS}`,
      cure: 'Leave out the smallest.',
    }
  let [rings, corners] = [0, 0]
  for (const polygon of polygons) {
    if (!Array.isArray(polygon)) continue
    rings += polygon.length
    if (rings > MAX_RINGS)
      return {
        value: `${rings} rings`,
        rule: `are more than ${MAX_RINGS}`,
        cure: 'Leave out the smallest.',
      }
    for (const ring of polygon) corners += Array.isArray(ring) ? ring.length : 0
    if (corners > MAX_VERTICES)
      return {
        value: `${corners} positions`,
        rule: `are more than ${MAX_VERTICES}`,
        cure: 'Simplify the outline: three decimals are finer than any outline here is known.',
      }
  }
  return undefined
}

function readPolygons(polygons: readonly unknown[]): Shape | Refusal {
  const shape: Shape = []
  for (const [index, polygon] of polygons.entries()) {
    if (!Array.isArray(polygon) || polygon.length === 0)
      return {
        value: named(polygon),
        rule: `(polygon ${index + 1}) is no list of rings`,
        cure: 'Give coordinates nested as the type says, three deep for a Polygon.',
      }
    const rings: Position[][] = []
    for (const ring of polygon as unknown[]) {
      const corners = readRing(ring)
      if (!Array.isArray(corners))
        return {
          ...corners,
          rule: `(polygon ${index + 1}, ring ${rings.length + 1}) ${corners.rule}`,
        }
      rings.push(corners)
    }
    shape.push(rings)
  }
  return shape
}

function readRing(ring: unknown): Position[] | Refusal {
  if (!Array.isArray(ring))
    return { value: named(ring), rule: 'is no ring', cure: 'A ring is a list of positions.' }
  if (ring.length < 4)
    return {
      value: `${ring.length} positions`,
      rule: 'are too few for a ring',
      cure: 'A ring has at least four positions, the last equal to the first.',
    }
  const corners: Position[] = []
  for (const position of ring as unknown[]) {
    if (!Array.isArray(position) || position.length < 2 || position.length > 4)
      return {
        value: named(position),
        rule: 'is no position',
        cure: 'A position is [longitude, latitude].',
      }
    const [lon, lat] = position as unknown[]
    if (
      typeof lon !== 'number' ||
      typeof lat !== 'number' ||
      !Number.isFinite(lon) ||
      !Number.isFinite(lat)
    )
      return {
        value: `${named(lon)}, ${named(lat)}`,
        rule: 'is no position of two finite numbers',
        cure: 'A position is [longitude, latitude].',
      }
    corners.push([lon, lat])
  }
  const [first, last] = [corners[0]!, corners.at(-1)!]
  if (first[0] !== last[0] || first[1] !== last[1])
    return {
      value: `${first.join(', ')} … ${last.join(', ')}`,
      rule: 'is a ring that is not closed',
      cure: 'Repeat its first position as its last.',
    }
  if (signedArea(corners) === 0)
    return {
      value: first.join(', '),
      rule: 'begins a ring without area',
      cure: 'Leave it out, or give its true corners.',
    }
  return corners
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value for a message, by its kind where it has depth: printing it may overflow the stack. */
function named(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : String(value).slice(0, 40)
}
