import type { Position } from 'geojson'
import type { LonLat, Shape } from './shape'

/**
 * Length of a degree in metres: of the equator of WGS 84, and within 0.4 % of a degree of latitude
 * anywhere below 60°. The only one of its kind here, so that two rooms never disagree on what lies
 * within a distance.
 */
export const METRES_PER_DEGREE = 111_320

/**
 * How much shorter a degree of longitude is than one of latitude: 1 on the equator, 0 at the poles.
 */
export function longitudeScale(lat: number): number {
  return Math.cos((lat * Math.PI) / 180)
}

/**
 * Metres between two points on a plane at their middle latitude: under 1 % off the great circle
 * within a country. It does not know the antimeridian: both points count as they are written.
 */
export function planeMetres([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const east = (lonB - lonA) * longitudeScale((latA + latB) / 2)
  return METRES_PER_DEGREE * Math.hypot(east, latB - latA)
}

/**
 * Metres from a point to the nearest edge of a shape, on a plane around the point (under 0.5 % off
 * within ten kilometres); `Infinity` for a shape without edges. A point inside has its distance to
 * the edge too.
 */
export function metresToEdge([lon, lat]: LonLat, shape: Shape): number {
  const scale = longitudeScale(lat)
  const onPlane = ([x, y]: Position): [number, number] => [
    (x! - lon) * scale * METRES_PER_DEGREE,
    (y! - lat) * METRES_PER_DEGREE,
  ]
  let nearest = Infinity
  for (const ring of shape.flat()) {
    for (let index = 1; index < ring.length; index++) {
      const metres = originToSegment(onPlane(ring[index - 1]!), onPlane(ring[index]!))
      nearest = Math.min(nearest, metres)
    }
  }
  return nearest
}

function originToSegment([ax, ay]: [number, number], [bx, by]: [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length))
  return Math.hypot(ax + t * dx, ay + t * dy)
}
