import type { Position } from 'geojson'
import { overlay, safeGeometry, signedArea } from '#lib/geo'
import type { Shape } from '#lib/geo'

const WHERE = { file: 'region/basemap.json', feature: 'land' }

/** The two corners that an issue names, at which edges meet that must not. */
const CORNERS = /^(\S+), (\S+) and (\S+), (\S+)$/

/** Rounds of mending before what is left is given up. */
const MOST_ROUNDS = 500

/**
 * A shape whose edges neither cross nor lie on one another, as footprints are cut with. Rounding to
 * a grid moves islets onto a shore, and lakes onto each other: the smaller ring of two that meet is
 * left out, and a ring that crosses itself is drawn anew.
 * @throws Error where that is not enough
 */
export function untangled(shape: Shape): Shape {
  let rest = shape
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const checked = safeGeometry({ type: 'MultiPolygon', coordinates: rest }, WHERE)
    if ('geometry' in checked) return rest
    const corners = CORNERS.exec(checked.issue.value)?.slice(1).map(Number)
    if (!corners) throw new Error(`The land cannot be mended: it ${checked.issue.rule}.`)
    const [a, b]: Position[] = [corners.slice(0, 2), corners.slice(2)]
    rest = without(rest, a!, b!)
  }
  throw new Error('The land cannot be mended: too many of its edges meet.')
}

const holds = (ring: readonly Position[], [x, y]: Position): boolean =>
  ring.some((corner) => corner[0] === x && corner[1] === y)

/** The shape without the smallest ring that has one of the corners; one that has both is redrawn. */
function without(shape: Shape, a: Position, b: Position): Shape {
  const rings = shape
    .flatMap((polygon, index) => polygon.map((ring, hole) => ({ index, hole, ring })))
    .filter(({ ring }) => holds(ring, a) || holds(ring, b))
    .sort((one, other) => Math.abs(signedArea(one.ring)) - Math.abs(signedArea(other.ring)))
  const [smallest] = rings
  if (!smallest) throw new Error('The land cannot be mended: an edge that crosses is in no ring.')
  const { index, hole, ring } = smallest
  const polygon = shape[index]!
  if (hole > 0) return shape.with(index, polygon.toSpliced(hole, 1))
  if (rings.length > 1) return shape.toSpliced(index, 1)
  const redrawn = overlay([[ring]], [[ring]], 'intersect')
  return shape.toSpliced(
    index,
    1,
    ...redrawn.map(([edge], i) => (i === 0 ? [edge!, ...polygon.slice(1)] : [edge!])),
  )
}
