import { bearing, circle, destination, distance } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { snapped } from './shapes-grid'

/** An outline with area: polygons, each a list of rings, the first its edge and the others its holes; longitude before latitude. */
export type Shape = Position[][][]
/** Longitude and latitude. */
export type LonLat = readonly [number, number]

/** Steps of a circle: at 64 the chord is under 0.2 % off the arc. */
const STEPS = 64
/** Steps of a wedge's arc and of a corridor's sides. */
const SIDE_STEPS = 10
const METRES = { units: 'meters' } as const

/** A disc of `metres` around a point, on the grid outlines are written in, so that a disc and the ring around it share one edge. */
export function disc(center: LonLat, metres: number): Shape {
  const { coordinates } = circle([...center], metres, { steps: STEPS, ...METRES }).geometry
  return snapped([coordinates], { center, metres })
}

/** A ring between two radii in metres; its hole is the disc of the inner radius, point by point. */
export function ring(center: LonLat, innerMetres: number, outerMetres: number): Shape {
  return [[disc(center, outerMetres)[0]![0]!, [...disc(center, innerMetres)[0]![0]!].reverse()]]
}

/** A wedge with its apex at `center`, open by `degrees` to either side of the direction to `from`. */
export function wedge(center: LonLat, from: LonLat, metres: number, degrees: number): Shape {
  const middle = bearing([...center], [...from])
  const arc = Array.from(
    { length: SIDE_STEPS + 1 },
    (_, step) =>
      destination([...center], metres, middle + degrees - (2 * degrees * step) / SIDE_STEPS, METRES)
        .geometry.coordinates,
  )
  return snapped([[[[...center], ...arc, [...center]]]], { center, metres })
}

/** A band of twice `halfMetres` along the shortest way from one point to another, with straight ends. */
export function corridor(from: LonLat, to: LonLat, halfMetres: number): Shape {
  const [length, heading] = [distance([...from], [...to], METRES), bearing([...from], [...to])]
  const middle = Array.from(
    { length: SIDE_STEPS + 1 },
    (_, step) =>
      destination([...from], (length * step) / SIDE_STEPS, heading, METRES).geometry.coordinates,
  )
  const side = (turn: number) =>
    middle.map((point, step) => {
      const ahead = step < SIDE_STEPS ? bearing(point, [...to]) : bearing([...to], [...from]) + 180
      return destination(point, halfMetres, ahead + turn, METRES).geometry.coordinates
    })
  const [right, left] = [side(90), side(-90).reverse()]
  return [[[...right, ...left, right[0]!]]]
}

/** West, south, east and north of a shape. */
export function bounds(shape: Shape): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const rings of shape) {
    for (const corner of rings[0] ?? []) {
      west = Math.min(west, corner[0]!)
      south = Math.min(south, corner[1]!)
      east = Math.max(east, corner[0]!)
      north = Math.max(north, corner[1]!)
    }
  }
  return [west, south, east, north]
}

/** The four corners of a box as a shape. */
export function rectangle([west, south, east, north]: readonly [
  number,
  number,
  number,
  number,
]): Shape {
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ]
}

/** The rings of a checked GeoJSON geometry. */
export function shapeOf(geometry: Polygon | MultiPolygon): Shape {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/** A shape as GeoJSON. */
export function geometryOf(shape: Shape): Polygon | MultiPolygon {
  return shape.length === 1
    ? { type: 'Polygon', coordinates: shape[0]! }
    : { type: 'MultiPolygon', coordinates: shape }
}

/** How far the farthest corner lies from a point, in metres. */
export function farthest(shape: Shape, from: LonLat): number {
  return shape
    .flat()
    .flat()
    .reduce((most, corner) => Math.max(most, distance([...from], corner, METRES)), 0)
}
