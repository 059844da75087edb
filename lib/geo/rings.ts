import type { Position } from 'geojson'
import type { Shape } from './shape'

/** The area of a ring in square degrees, positive where it runs counter-clockwise. */
export function signedArea(corners: readonly Position[]): number {
  let sum = 0
  // Relative to the first corner: differences keep digits that products of whole longitudes would
  // lose.
  const [x, y] = corners[0] ?? [0, 0]
  for (let index = 1; index < corners.length; index++) {
    const a = corners[index - 1]!
    const b = corners[index]!
    sum += (a[0]! - x!) * (b[1]! - y!) - (b[0]! - x!) * (a[1]! - y!)
  }
  return sum / 2
}

/**
 * The area of a shape in square degrees, its holes taken out: good enough to compare neighbours.
 */
export function squareDegrees(shape: Shape): number {
  return shape
    .flatMap((rings) =>
      rings.map((corners, index) => Math.abs(signedArea(corners)) * (index === 0 ? 1 : -1)),
    )
    .reduce((sum, item) => sum + item, 0)
}

/**
 * All rings of a shape, edges counter-clockwise and holes clockwise, or the other way round where
 * `reversed`.
 */
export function orientedRings(shape: Shape, reversed: boolean): Position[][] {
  return shape.flatMap((rings) =>
    rings.map((corners, index) =>
      signedArea(corners) > 0 === ((index === 0) !== reversed) ? corners : [...corners].reverse(),
    ),
  )
}

/**
 * Whether a point lies in a ring, by the number of edges to its east (even-odd rule). Points on the
 * south and west edges of a ring are in it, those on its north and east edges are not, so that of
 * two neighbours one holds a point of their border.
 */
export function isInRing([x, y]: Position, corners: readonly Position[]): boolean {
  let odd = false
  for (let index = 1; index < corners.length; index++) {
    const a = corners[index - 1]!
    const b = corners[index]!
    if (
      a[1]! > y! !== b[1]! > y! &&
      x! < ((b[0]! - a[0]!) * (y! - a[1]!)) / (b[1]! - a[1]!) + a[0]!
    )
      odd = !odd
  }
  return odd
}

/** Whether a point lies in a shape and in none of its holes. */
export function isInShape(point: Position, shape: Shape): boolean {
  return shape.some(
    ([edge, ...holes]) =>
      edge !== undefined && isInRing(point, edge) && !holes.some((hole) => isInRing(point, hole)),
  )
}

/** A ring or line without corners that repeat the one before them. */
export function withoutRepeats<P extends Readonly<Position>>(corners: readonly P[]): P[] {
  return corners.filter((corner, index) => {
    const before = corners[index - 1]
    return !before || corner[0] !== before[0] || corner[1] !== before[1]
  })
}
