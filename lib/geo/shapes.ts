import { bearing, buffer, circle, destination, distance, feature, simplify } from '@turf/turf'
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import type { Box } from './box'
import { METRES_PER_DEGREE } from './distance'
import { withoutRepeats } from './rings'
import { shapeOf } from './shape'
import type { LonLat, Shape } from './shape'

/** Steps of a circle: at 64 the chord is under 0.2 % off the arc. */
const STEPS = 64
/** Steps of a wedge's arc and of a corridor's sides. */
const SIDE_STEPS = 10
const METRES = { units: 'meters' } as const

/**
 * A disc of `metres` around a point, on the grid outlines are written in, so that a disc and the
 * ring around it share one edge.
 */
export function disc(center: LonLat, metres: number): Shape {
  const { coordinates } = circle([...center], metres, { steps: STEPS, ...METRES }).geometry
  return snappedToGrid([coordinates], { center, metres })
}

/**
 * The ground between two radii in metres around a point; its hole is the disc of the inner radius,
 * point by point.
 */
export function annulus(center: LonLat, innerMetres: number, outerMetres: number): Shape {
  return [[disc(center, outerMetres)[0]![0]!, [...disc(center, innerMetres)[0]![0]!].reverse()]]
}

/**
 * A wedge with its apex at `center`, open by `degrees` to either side of the direction to `from`.
 */
export function wedge(center: LonLat, from: LonLat, metres: number, degrees: number): Shape {
  const middle = bearing([...center], [...from])
  const arc = Array.from(
    { length: SIDE_STEPS + 1 },
    (_, step) =>
      destination([...center], metres, middle + degrees - (2 * degrees * step) / SIDE_STEPS, METRES)
        .geometry.coordinates,
  )
  return snappedToGrid([[[[...center], ...arc, [...center]]]], { center, metres })
}

/**
 * A band of twice `halfMetres` along the shortest way from one point to another, with straight
 * ends.
 */
export function corridor(from: LonLat, to: LonLat, halfMetres: number): Shape {
  const [length, heading] = [greatCircleMetres(from, to), bearing([...from], [...to])]
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

/** The four corners of a box as a shape. */
export function rectangle([west, south, east, north]: Box): Shape {
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

/** Metres between two points along the great circle. */
export function greatCircleMetres(from: LonLat | Position, to: LonLat | Position): number {
  return distance([...from], [...to], METRES)
}

/** How far the farthest corner of a shape lies from a point, in metres; 0 for an empty shape. */
export function farthestMetres(shape: Shape, from: LonLat): number {
  return shape.flat(2).reduce((most, corner) => Math.max(most, greatCircleMetres(from, corner)), 0)
}

/**
 * The ground within `metres` of lines or of a checked outline; empty where there is none. The line
 * is simplified by a tenth of that first: the time Turf takes grows with the square of the corners.
 */
export function buffered(
  geometry: MultiLineString | Polygon | MultiPolygon,
  metres: number,
): Shape {
  const coarse = simplify(feature(geometry), { tolerance: metres / 10 / METRES_PER_DEGREE })
  const wide = buffer(coarse, metres, { ...METRES, steps: 8 })
  return wide ? shapeOf(wide.geometry) : []
}

/**
 * Grid lines a degree. Three decimals are some 100 m, as finely as outlines are known; four are
 * some 10 m, for spots that are no larger than the cells of the other.
 */
const CELLS = { usual: 1000, fine: 10_000 }
/** A ring that keeps within so many metres of its centre is the edge of a spot. */
const SPOT_METRES = 400
type Limit = { center: LonLat; metres: number }
const onGrid = (value: number, cells: number) => Math.round(value * cells) / cells

/**
 * The shape with coordinates of three decimals. With a limit no corner is moved beyond that many
 * metres from the centre, so that "at most 10 km" stays true after rounding, and the rings of a
 * spot around the centre have four decimals. Rings that rounding leaves without area are dropped.
 */
export function snappedToGrid(shape: Shape, limit?: Limit): Shape {
  const snapped = (ring: readonly Position[]) => {
    if (!limit)
      return ring.map(([lon, lat]) => [onGrid(lon!, CELLS.usual), onGrid(lat!, CELLS.usual)])
    const isSpot = ring.every((corner) => greatCircleMetres(limit.center, corner) < SPOT_METRES)
    const cells = isSpot ? CELLS.fine : CELLS.usual
    return ring.map((corner) => nearestWithin(corner, limit, cells))
  }
  return shape.flatMap((rings) => {
    const [edge, ...holes] = rings.map((corners) => withoutRepeats(snapped(corners)))
    return edge && edge.length >= 4 ? [[edge, ...holes.filter((hole) => hole.length >= 4)]] : []
  })
}

/**
 * The nearest of the four grid points around a corner that lies within the limit; the nearest of
 * all where none does.
 */
function nearestWithin([lon, lat]: Position, { center, metres }: Limit, cells: number): Position {
  const isWithin = (point: Position) => greatCircleMetres(center, point) <= metres
  const nearest: Position = [onGrid(lon!, cells), onGrid(lat!, cells)]
  if (isWithin(nearest)) return nearest
  const lons = [Math.floor(lon! * cells) / cells, Math.ceil(lon! * cells) / cells]
  const lats = [Math.floor(lat! * cells) / cells, Math.ceil(lat! * cells) / cells]
  const around = lons.flatMap((x) => lats.map((y): Position => [x, y])).filter(isWithin)
  const off = (point: Position) => Math.hypot(point[0]! - lon!, point[1]! - lat!)
  return around.sort((a, b) => off(a) - off(b))[0] ?? nearest
}
