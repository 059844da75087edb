import { featureCollection, polygon, union } from '@turf/turf'
import type { Position } from 'geojson'
import { withoutRepeats } from './rings'
import { toDecimals } from './rounding'
import { shapeOf } from './shape'
import type { Shape } from './shape'

type Rings = Shape[number]

/**
 * Three decimals are what outlines have (some 100 m). A corner where an outline crossed itself may
 * need more.
 */
const [FEWEST, MOST] = [3, 7]

function joined(outlines: readonly Rings[]): Shape {
  const shape = union(
    featureCollection(
      outlines
        .map((rings) => polygon(rings))
        .flatMap((one, _, all) => (all.length === 1 ? [one, one] : [one])),
    ),
  )?.geometry
  return shape ? shapeOf(shape) : []
}

function withDecimals(outlines: readonly Rings[], decimals: number): Shape {
  const round = (ring: Position[]) =>
    withoutRepeats(ring.map((corner) => corner.map((value) => toDecimals(value, decimals))))
  return outlines.flatMap((rings) => {
    const [edge, ...holes] = rings.map(round)
    return edge && edge.length >= 4 ? [[edge, ...holes.filter((hole) => hole.length >= 4)]] : []
  })
}

/** Corners beyond which looking at every pair of edges would take longer than joining does. */
const FEW_CORNERS = 300

type Edge = {
  ax: number
  ay: number
  bx: number
  by: number
  ring: number
  at: number
  last: boolean
}

function edgesOf(rings: readonly Position[][]): Edge[] {
  return rings.flatMap((corners, ring) =>
    corners.slice(1).map((end, at): Edge => ({
      ax: corners[at]![0]!,
      ay: corners[at]![1]!,
      bx: end[0]!,
      by: end[1]!,
      ring,
      at,
      last: at === corners.length - 2,
    })),
  )
}

const side = (e: Edge, x: number, y: number) =>
  Math.sign((e.bx - e.ax) * (y - e.ay) - (e.by - e.ay) * (x - e.ax))
const apart = (a: Edge, b: Edge) =>
  Math.max(a.ax, a.bx) < Math.min(b.ax, b.bx) ||
  Math.max(b.ax, b.bx) < Math.min(a.ax, a.bx) ||
  Math.max(a.ay, a.by) < Math.min(b.ay, b.by) ||
  Math.max(b.ay, b.by) < Math.min(a.ay, a.by)
const neighbours = (a: Edge, b: Edge) =>
  a.ring === b.ring &&
  (Math.abs(a.at - b.at) < 2 || (a.at === 0 && b.last) || (b.at === 0 && a.last))
const meet = (a: Edge, b: Edge) =>
  side(a, b.ax, b.ay) * side(a, b.bx, b.by) <= 0 && side(b, a.ax, a.ay) * side(b, a.bx, a.by) <= 0

/**
 * Whether the rings of outlines neither cross nor touch themselves or each other: so are most
 * outlines, and a look is cheaper than joining.
 */
function isClean(outlines: readonly Rings[]): boolean {
  const edges = edgesOf(outlines.flat())
  if (edges.length > FEW_CORNERS) return false
  for (let i = 0; i < edges.length; i++) {
    for (let j = i + 1; j < edges.length; j++)
      if (
        !apart(edges[i]!, edges[j]!) &&
        !neighbours(edges[i]!, edges[j]!) &&
        meet(edges[i]!, edges[j]!)
      )
        return false
  }
  return true
}

/** A shape's rings, in an order and from a corner that say nothing of how it was made. */
const trace = (outlines: readonly Rings[]) =>
  outlines
    .flatMap((rings) => rings.map((ring) => ring.slice(1).map(String).sort().join(' ')))
    .sort()
    .join('|')

/**
 * A ring without the corners that lie on a straight line between their neighbours; its first corner
 * stays.
 */
function withoutStraight(ring: Position[]): Position[] {
  const kept = ring.filter(([x, y], i) => {
    const [before, after] = [ring[i - 1], ring[i + 1]]
    return (
      !before ||
      !after ||
      Math.abs(
        (x! - before[0]!) * (after[1]! - before[1]!) - (y! - before[1]!) * (after[0]! - before[0]!),
      ) > 1e-12
    )
  })
  return kept.length >= 4 ? kept : ring
}

/**
 * Outlines (one list a footprint) joined into polygons that neither overlap nor cross themselves
 * (OGC Simple Features: GIS refuse to compute with others), with the fewest decimals at which that
 * stays so: rounding to a grid can make an outline cross itself.
 */
export function validPolygons(lists: readonly (readonly Rings[])[]): Shape {
  const outlines = lists.flat()
  if (outlines.length === 0) return []
  if (lists.length === 1 && isClean(outlines))
    return outlines.map((rings) => rings.map(withoutStraight))
  const clean = joined(outlines)
  for (let decimals = FEWEST; decimals < MOST; decimals++) {
    const short = withDecimals(clean, decimals)
    if (short.length > 0 && trace(joined(short)) === trace(short)) return short
  }
  return withDecimals(clean, MOST)
}
