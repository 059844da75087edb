import { difference, featureCollection, intersect, multiPolygon, union } from '@turf/turf'
import type { Position } from 'geojson'
import { crossings } from './crossings'
import { isInRing, isInShape, orientedRings, signedArea } from './rings'
import { selfCrossing } from './safe/self-crossing'
import { shapeOf } from './shape'
import type { Shape } from './shape'

/**
 * Which stretches of either edge bound the result: those `inside` the other shape or those outside
 * of it.
 */
const HOW = {
  intersect: { aInside: true, bInside: true, turned: false, turf: intersect },
  without: { aInside: false, bInside: true, turned: true, turf: difference },
  join: { aInside: false, bInside: false, turned: false, turf: union },
}

/**
 * Which shortcuts stand before Turf: walking edges that cross in plain points, and dissolving
 * common borders. The result covers the same ground either way. Only the benchmark and the tests
 * switch one off, to compare; the door of the room does not let this out.
 */
export const shortcuts = { walk: true, dissolve: true }

/** Past this many pairs of edges Turf, which sorts them first, is the faster of the two. */
const MAX_PAIRS = 4_000_000

/**
 * Both shapes' ground (`intersect`), the first's without the second's (`without`), or either's
 * (`join`); empty where nothing is left. Edges that cross in plain points are walked from crossing
 * to crossing (Weiler and Atherton 1977), some twenty times faster than Turf, whose arithmetic is
 * exact; where edges touch or overlap, exactness is needed and Turf is asked. For checked shapes
 * only.
 */
export function overlay(a: Shape, b: Shape, how: keyof typeof HOW): Shape {
  if (a.length === 0) return how === 'join' ? b : []
  if (b.length === 0) return how === 'intersect' ? [] : a
  return (
    (shortcuts.walk ? walked(a, b, how) : undefined) ??
    (shortcuts.dissolve && how === 'join' ? merged(a, b) : undefined) ??
    exact(a, b, how)
  )
}

function merged(a: Shape, b: Shape): Shape | undefined {
  const rings = dissolved(a, b)
  return rings && nested(rings)
}

function exact(a: Shape, b: Shape, how: keyof typeof HOW): Shape {
  const result = HOW[how].turf(featureCollection([multiPolygon(a), multiPolygon(b)]))
  return result ? shapeOf(result.geometry) : []
}

/** A stretch of an edge; `from` and `to` are crossings. */
type Stretch = { from: number; to: number; corners: Position[] }

function walked(a: Shape, b: Shape, how: keyof typeof HOW): Shape | undefined {
  const { aInside, bInside, turned } = HOW[how]
  const [edgesA, edgesB] = [orientedRings(a, false), orientedRings(b, turned)]
  const count = (rings: Position[][]) => rings.reduce((sum, corners) => sum + corners.length, 0)
  if (count(edgesA) * count(edgesB) > MAX_PAIRS) return undefined
  const found = crossings(edgesA, edgesB)
  if (!found) return undefined
  const closed: Position[][] = []
  const stretches = new Map<number, Stretch>()
  const sort = (edges: Position[][], cuts: typeof found.a, keep: (point: Position) => boolean) => {
    for (const [index, corners] of edges.entries()) {
      const own = cuts[index]!
      if (own.length === 0) {
        if (keep(corners[0]!)) closed.push(corners)
        continue
      }
      for (const stretch of between(corners, own, found.points))
        if (keep(middle(stretch.corners))) stretches.set(stretch.from, stretch)
    }
  }
  sort(edgesA, found.a, (point) => isInShape(point, b) === aInside)
  const kept = stretches.size
  sort(edgesB, found.b, (point) => isInShape(point, a) === bInside)
  // Every crossing begins one stretch and ends one: anything else is a case for exact arithmetic.
  if (stretches.size !== found.points.length || kept * 2 !== found.points.length) return undefined
  const rings = linked(stretches)
  return rings && nested([...closed, ...rings])
}

/** The stretches of one ring between its crossings, in order. */
function between(
  corners: Position[],
  cuts: readonly { edge: number; at: number; id: number }[],
  points: readonly Position[],
): Stretch[] {
  const sorted = [...cuts].sort((x, y) => x.edge - y.edge || x.at - y.at)
  return sorted.map((cut, index) => {
    const next = sorted[(index + 1) % sorted.length]!
    const isWrapped = index === sorted.length - 1
    // The last corner repeats the first; a stretch over the seam takes it once.
    const passed = isWrapped
      ? [...corners.slice(cut.edge + 1), ...corners.slice(1, next.edge + 1)]
      : corners.slice(cut.edge + 1, next.edge + 1)
    return { from: cut.id, to: next.id, corners: [points[cut.id]!, ...passed, points[next.id]!] }
  })
}

/** A point of a stretch that is no end of it. */
function middle([first, second]: Position[]): Position {
  return [(first![0]! + second![0]!) / 2, (first![1]! + second![1]!) / 2]
}

function linked(stretches: Map<number, Stretch>): Position[][] | undefined {
  const rings: Position[][] = []
  while (stretches.size > 0) {
    const start = stretches.keys().next().value!
    const corners: Position[] = []
    let at = start
    do {
      const stretch = stretches.get(at)
      if (!stretch) return undefined
      stretches.delete(at)
      for (const corner of stretch.corners.slice(0, -1)) corners.push(corner)
      at = stretch.to
    } while (at !== start)
    rings.push([...corners, corners[0]!])
  }
  return rings
}

/** Rings as polygons: those that run clockwise are holes of the smallest ring around them. */
function nested(rings: Position[][]): Shape | undefined {
  const sized = rings.map((corners) => ({ corners, area: signedArea(corners) }))
  const polygons = sized
    .filter(({ area }) => area > 0)
    .sort((x, y) => x.area - y.area)
    .map(({ corners }) => [corners])
  for (const { corners } of sized.filter(({ area }) => area < 0)) {
    const around = polygons.find(([edge]) => isInRing(corners[0]!, edge!))
    if (!around) return undefined
    around.push(corners)
  }
  return polygons
}

/**
 * The rings around neighbours that share a border corner by corner, as governorates of one source
 * do: border edges run once in each direction and cancel. `undefined` where they share none, or
 * where the rest is no plain outline.
 */
function dissolved(a: Shape, b: Shape): Position[][] | undefined {
  const edges = new Map<string, [Position, Position]>()
  let shared = 0
  for (const corners of [...orientedRings(a, false), ...orientedRings(b, false)]) {
    for (let index = 1; index < corners.length; index++) {
      const edge: [Position, Position] = [corners[index - 1]!, corners[index]!]
      if (edges.delete(`${edge[1].join()};${edge[0].join()}`)) shared++
      else edges.set(`${edge[0].join()};${edge[1].join()}`, edge)
    }
  }
  if (shared === 0) return undefined
  const next = new Map([...edges.values()].map((edge) => [edge[0].join(), edge]))
  // Where two edges leave one corner, the rings touch there: which of them goes on is not said by
  // the corner alone.
  if (next.size !== edges.size) return undefined
  const rings: Position[][] = []
  while (next.size > 0) {
    const corners: Position[] = []
    for (let edge = next.values().next().value; edge; edge = next.get(edge[1].join())) {
      next.delete(edge[0].join())
      corners.push(edge[0])
    }
    rings.push([...corners, corners[0]!])
  }
  return selfCrossing([rings]) ? undefined : rings
}
