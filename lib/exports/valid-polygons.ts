import { featureCollection, polygon, union } from '@turf/turf'
import type { Position } from 'geojson'

type Rings = Position[][]

/** Three decimals are what outlines have (some 100 m). A corner where an outline crossed itself may need more. */
const [FEWEST, MOST] = [3, 7]

function joined(outlines: readonly Rings[]): Rings[] {
  const shape = union(featureCollection(outlines.map((rings) => polygon(rings)).flatMap((one, _, all) => (all.length === 1 ? [one, one] : [one]))))?.geometry
  return !shape ? [] : shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
}

function withDecimals(outlines: readonly Rings[], decimals: number): Rings[] {
  const round = (ring: Position[]) => ring.map((corner) => corner.map((value) => Number(value.toFixed(decimals)))).filter((corner, i, all) => i === 0 || corner.some((value, axis) => value !== all[i - 1]![axis]))
  return outlines.flatMap((rings) => {
    const [edge, ...holes] = rings.map(round)
    return edge && edge.length >= 4 ? [[edge, ...holes.filter((hole) => hole.length >= 4)]] : []
  })
}

/** Corners beyond which looking at every pair of edges would take longer than joining does. */
const FEW_CORNERS = 200

/** Whether a ring neither crosses nor touches itself. */
function isSimple(ring: Rings[number]): boolean {
  const edges = ring.slice(1).map((end, i) => [ring[i]!, end] as const)
  const side = ([ax, ay]: Position, [bx, by]: Position, [x, y]: Position) => Math.sign((bx! - ax!) * (y! - ay!) - (by! - ay!) * (x! - ax!))
  return edges.every(([a, b], i) => edges.every(([c, d], j) => {
    if (j < i + 2 || (i === 0 && j === edges.length - 1)) return true
    return side(a, b, c) * side(a, b, d) > 0 || side(c, d, a) * side(c, d, b) > 0
  }))
}

/** Whether outlines are one plain ring: the disc that most places are drawn as. */
const isPlain = (outlines: readonly Rings[]) => outlines.length === 1 && outlines[0]!.length === 1 && outlines[0]![0]!.length <= FEW_CORNERS && isSimple(outlines[0]![0]!)

/** A shape's rings, in an order and from a corner that say nothing of how it was made. */
const trace = (outlines: readonly Rings[]) => outlines.flatMap((rings) => rings.map((ring) => ring.slice(1).map(String).sort().join(' '))).sort().join('|')

/**
 * Outlines joined into polygons that neither overlap nor cross themselves (OGC Simple Features: GIS refuse to compute with others), with
 * the fewest decimals at which that stays so: rounding to a grid can make an outline cross itself.
 */
export function validPolygons(outlines: readonly Rings[]): Rings[] {
  if (isPlain(outlines)) return [...outlines]
  const clean = joined(outlines)
  for (let decimals = FEWEST; decimals < MOST; decimals++) {
    const short = withDecimals(clean, decimals)
    if (short.length > 0 && trace(joined(short)) === trace(short)) return short
  }
  return withDecimals(clean, MOST)
}
