import type { Position } from 'geojson'
import type { Refusal } from './refusal'
import type { Shape } from '../shape'
import { turn } from '../crossings'

/**
 * Pairs of boxes looked at before giving up: some hundred for each corner of the largest geometry,
 * half a second.
 */
const MAX_PAIRS = 10_000_000

type Edge = readonly [Position, Position]

/**
 * The first place where edges of a shape cross or lie on one another; touching in a point is
 * allowed.
 *
 * Corners that follow one another lie close together, so a tree of boxes over the edges in their
 * order finds neighbours in about n log n steps; a tangle that takes more than `MAX_PAIRS` is
 * refused unsearched.
 */
export function selfCrossing(shape: Shape): Refusal | undefined {
  const edges: Edge[] = []
  for (const corners of shape.flat()) {
    for (let index = 1; index < corners.length; index++) {
      const a = corners[index - 1]!
      const b = corners[index]!
      if (a[0] !== b[0] || a[1] !== b[1]) edges.push([a, b])
    }
  }
  let leaves = 1
  while (leaves < edges.length) leaves *= 2
  const boxes = boxTree(edges, leaves)
  const stack = [1, 1]
  const push = (a: number, b: number) => {
    if (a === b || overlap(boxes, a, b)) stack.push(a, b)
  }
  for (let pairs = 0; stack.length > 0; pairs++) {
    if (pairs > MAX_PAIRS)
      return {
        value: `${edges.length} edges`,
        rule: 'run through one another too often to check',
        cure: 'Simplify the outline, or repair it (ST_MakeValid in PostGIS).',
      }
    const second = stack.pop()!
    const first = stack.pop()!
    if (first >= leaves) {
      if (first === second) continue
      const a = edges[first - leaves]!
      const b = edges[second - leaves]!
      if (cross(a, b))
        return {
          value: `${a[0].join(', ')} and ${b[0].join(', ')}`,
          rule: 'begin edges that cross or lie on one another',
          cure: 'Repair the outline (ST_MakeValid in PostGIS, "fix geometries" in QGIS).',
        }
      continue
    }
    // Both are on one level of the tree: either the same box, or two of which each is searched
    // against each.
    push(first * 2, second * 2)
    push(first * 2, second * 2 + 1)
    if (first !== second) push(first * 2 + 1, second * 2)
    push(first * 2 + 1, second * 2 + 1)
  }
  return undefined
}

/**
 * West, south, east and north of every box, four numbers each; box n holds 2n and 2n + 1, and edges
 * are the last level.
 */
function boxTree(edges: readonly Edge[], leaves: number): Float64Array {
  const boxes = new Float64Array(leaves * 8)
  for (let index = leaves * 2 - 1; index > 0; index--) {
    const edge = index >= leaves ? edges[index - leaves] : undefined
    for (let axis = 0; axis < 2; axis++) {
      const low = index * 4 + axis
      const high = low + 2
      if (index < leaves) {
        boxes[low] = Math.min(boxes[index * 8 + axis]!, boxes[index * 8 + 4 + axis]!)
        boxes[high] = Math.max(boxes[index * 8 + 2 + axis]!, boxes[index * 8 + 6 + axis]!)
      } else {
        boxes[low] = edge ? Math.min(edge[0][axis]!, edge[1][axis]!) : Infinity
        boxes[high] = edge ? Math.max(edge[0][axis]!, edge[1][axis]!) : -Infinity
      }
    }
  }
  return boxes
}

function overlap(boxes: Float64Array, first: number, second: number): boolean {
  const [a, b] = [first * 4, second * 4]
  return (
    boxes[a]! <= boxes[b + 2]! &&
    boxes[b]! <= boxes[a + 2]! &&
    boxes[a + 1]! <= boxes[b + 3]! &&
    boxes[b + 1]! <= boxes[a + 3]!
  )
}

function cross(a: Edge, b: Edge): boolean {
  const p = a[0]
  const q = a[1]
  const r = b[0]
  const s = b[1]
  const toR = turn(p, q, r)
  const toS = turn(p, q, s)
  if (toR * toS < 0) return turn(r, s, p) * turn(r, s, q) < 0
  if (toR !== 0 || toS !== 0) return false
  // On one line: they share more than a point where their spans overlap along its longer axis.
  const axis = Math.abs(q[0]! - p[0]!) > Math.abs(q[1]! - p[1]!) ? 0 : 1
  return (
    Math.min(Math.max(p[axis]!, q[axis]!), Math.max(r[axis]!, s[axis]!)) >
    Math.max(Math.min(p[axis]!, q[axis]!), Math.min(r[axis]!, s[axis]!))
  )
}
