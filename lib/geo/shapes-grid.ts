import { distance } from '@turf/turf'
import type { Position } from 'geojson'
import type { LonLat, Shape } from './shapes'

/** Three decimals are some 100 m: finer than any of our outlines is known. */
const CELLS = 1000
const METRES = { units: 'meters' } as const
type Limit = { center: LonLat; metres: number }
const onGrid = (value: number) => Math.round(value * CELLS) / CELLS

/**
 * The shape with coordinates of three decimals. With a limit no corner is moved beyond that many metres from the centre:
 * "at most 10 km" stays true after rounding. Rings that rounding leaves without area are dropped.
 */
export function snapped(shape: Shape, limit?: Limit): Shape {
  const snap = limit
    ? (corner: Position) => within(corner, limit)
    : (corner: Position) => [onGrid(corner[0]!), onGrid(corner[1]!)]
  return shape.flatMap((rings) => {
    const [edge, ...holes] = rings.map((corners) => withoutRepeats(corners.map(snap)))
    return edge && edge.length >= 4 ? [[edge, ...holes.filter((hole) => hole.length >= 4)]] : []
  })
}

const isWithin = (point: Position, { center, metres }: Limit) =>
  distance([...center], point, METRES) <= metres

/** The nearest of the four grid points around a corner that lies within the limit; the nearest of all where none does. */
function within([lon, lat]: Position, limit: Limit): Position {
  const nearest: Position = [onGrid(lon!), onGrid(lat!)]
  if (isWithin(nearest, limit)) return nearest
  const lons = [Math.floor(lon! * CELLS) / CELLS, Math.ceil(lon! * CELLS) / CELLS]
  const lats = [Math.floor(lat! * CELLS) / CELLS, Math.ceil(lat! * CELLS) / CELLS]
  const around = lons
    .flatMap((x) => lats.map((y): Position => [x, y]))
    .filter((point) => isWithin(point, limit))
  const off = (point: Position) => Math.hypot(point[0]! - lon!, point[1]! - lat!)
  return around.sort((a, b) => off(a) - off(b))[0] ?? nearest
}

function withoutRepeats(corners: Position[]): Position[] {
  return corners.filter(
    ([lon, lat], index) =>
      index === 0 || lon !== corners[index - 1]![0] || lat !== corners[index - 1]![1],
  )
}
