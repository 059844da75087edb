import type { Position } from 'geojson'
import { METRES_PER_DEGREE, longitudeScale } from './distance'
import { isInShape } from './rings'
import type { LonLat, Shape } from './shape'

/**
 * A bounding box in degrees (WGS 84); one that crosses the antimeridian is two boxes, or has west >
 * east where a store takes it whole.
 */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** The box around positions; `undefined` for none. */
export function boxOf(positions: Iterable<Readonly<Position>>): Box | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const position of positions) {
    const lon = position[0]!
    const lat = position[1]!
    if (lon < west) west = lon
    if (lon > east) east = lon
    if (lat < south) south = lat
    if (lat > north) north = lat
  }
  return west === Infinity ? undefined : [west, south, east, north]
}

/**
 * The box around a shape, by its edges alone, as holes lie within them. The box of an empty shape
 * meets no other.
 */
export function shapeBox(shape: Shape): Box {
  const edges = shape.flatMap(([edge]) => (edge ? [boxOf(edge)] : []))
  return joinedBox(edges) ?? [Infinity, Infinity, -Infinity, -Infinity]
}

/** The box around boxes; `undefined` where there is none. */
export function joinedBox(boxes: Iterable<Box | undefined>): Box | undefined {
  const corners: [number, number][] = []
  for (const box of boxes) if (box) corners.push([box[0], box[1]], [box[2], box[3]])
  return boxOf(corners)
}

/**
 * The box that holds everything within `metres` of a point. Near a pole, where that is every
 * longitude, it stops at a hundred times its height.
 */
export function boxAround([lon, lat]: LonLat, metres: number): Box {
  const north = metres / METRES_PER_DEGREE
  const east = north / Math.max(longitudeScale(lat), 0.01)
  return [lon - east, lat - north, lon + east, lat + north]
}

/** A box widened by so many degrees on each side. */
export function widenedBox([west, south, east, north]: Box, degrees: number): Box {
  return [west - degrees, south - degrees, east + degrees, north + degrees]
}

/**
 * Whether a point lies in a box, its edges included. A box with west > east crosses the
 * antimeridian.
 */
export function inBox(
  [west, south, east, north]: Box,
  { lon, lat }: { lon: number; lat: number },
): boolean {
  return (
    lat >= south &&
    lat <= north &&
    (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east)
  )
}

/**
 * A longitude as it stands on a map of a box. Where the box crosses the antimeridian (its east is
 * beyond 180), what lies behind it goes on beyond 180 too: -179.9 is 180.1 there.
 */
export function turnedInto([west, , east]: Box, lon: number): number {
  return east > 180 ? lon + 360 * Math.round(((west + east) / 2 - lon) / 360) : lon
}

/**
 * The smaller of the boxes around positions: where they lie on both sides of the antimeridian, one
 * whose east is beyond 180. `undefined` for none.
 */
export function smallestBox(positions: Iterable<Readonly<Position>>): Box | undefined {
  const all = [...positions]
  const plain = boxOf(all)
  if (!plain || plain[2] - plain[0] <= 180) return plain
  const turned = boxOf(all.map(([lon, lat]) => [lon! < 0 ? lon! + 360 : lon!, lat!]))!
  return turned[2] - turned[0] < plain[2] - plain[0] ? turned : plain
}

/** Whether two boxes share ground or touch. Neither may cross the antimeridian. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]
}

/** Whether the edge from a to b passes through the box (Liang and Barsky's clipping). */
function edgeMeets(
  [ax, ay]: Position,
  [bx, by]: Position,
  [west, south, east, north]: Box,
): boolean {
  let [enter, leave] = [0, 1]
  for (const [step, room] of [
    [ax! - bx!, ax! - west],
    [bx! - ax!, east - ax!],
    [ay! - by!, ay! - south],
    [by! - ay!, north - ay!],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false
    } else if (step < 0) enter = Math.max(enter, room / step)
    else leave = Math.min(leave, room / step)
  }
  return enter <= leave
}

const hasCorner = (ring: readonly Position[], [west, south, east, north]: Box): boolean => {
  for (let i = 0; i < ring.length; i++) {
    const corner = ring[i]!
    if (corner[0]! >= west && corner[0]! <= east && corner[1]! >= south && corner[1]! <= north)
      return true
  }
  return false
}

/**
 * Whether a shape shares ground with a box: a corner of it lies inside, an edge passes through, or
 * the box lies inside it. The cheapest test comes first: most shapes that meet the box have a
 * corner in it.
 */
export function shapeMeetsBox(shape: Shape, box: Box): boolean {
  return (
    shape.some((rings) => rings.some((ring) => hasCorner(ring, box))) ||
    shape.some((rings) =>
      rings.some((ring) => ring.some((corner, i) => i > 0 && edgeMeets(ring[i - 1]!, corner, box))),
    ) ||
    isInShape([box[0], box[1]], shape)
  )
}
