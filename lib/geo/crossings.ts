import type { Position } from 'geojson'

/**
 * Where two sets of rings cross. `a` and `b` have, for every ring, the crossings on it: which edge,
 * how far along it (0 to 1), and the number of the point.
 */
export type Crossings = { points: Position[]; a: Cut[][]; b: Cut[][] }
type Cut = { edge: number; at: number; id: number }

/**
 * Bound of the rounding error of `turn`, relative to its two products (Shewchuk 1997, with a
 * margin).
 */
const ERROR = 4.5e-16

/**
 * Twice the area of the triangle a, b, c: positive where c lies left of the way from a to b, 0
 * where floating point cannot tell.
 */
export function turn(a: Position, b: Position, c: Position): number {
  const left = (b[0]! - a[0]!) * (c[1]! - a[1]!)
  const right = (b[1]! - a[1]!) * (c[0]! - a[0]!)
  const bound = ERROR * ((left < 0 ? -left : left) + (right < 0 ? -right : right))
  const twice = left - right
  return twice <= bound && twice >= -bound ? 0 : twice
}

/**
 * Every crossing of the rings of one shape with those of another; `undefined` where an edge only
 * touches another or lies on it.
 */
export function crossings(
  a: readonly Position[][],
  b: readonly Position[][],
): Crossings | undefined {
  const found: Crossings = { points: [], a: a.map(() => []), b: b.map(() => []) }
  for (const [indexA, ringA] of a.entries()) {
    for (const [indexB, ringB] of b.entries()) {
      if (!crossRings(ringA, ringB, found.a[indexA]!, found.b[indexB]!, found.points))
        return undefined
    }
  }
  return found
}

function crossRings(
  a: readonly Position[],
  b: readonly Position[],
  cutsA: Cut[],
  cutsB: Cut[],
  points: Position[],
): boolean {
  for (let i = 1; i < a.length; i++) {
    const p = a[i - 1]!
    const q = a[i]!
    const west = Math.min(p[0]!, q[0]!)
    const east = Math.max(p[0]!, q[0]!)
    const south = Math.min(p[1]!, q[1]!)
    const north = Math.max(p[1]!, q[1]!)
    for (let j = 1; j < b.length; j++) {
      const r = b[j - 1]!
      const s = b[j]!
      if (
        (r[0]! < west && s[0]! < west) ||
        (r[0]! > east && s[0]! > east) ||
        (r[1]! < south && s[1]! < south) ||
        (r[1]! > north && s[1]! > north)
      )
        continue
      const toR = turn(p, q, r)
      const toS = turn(p, q, s)
      if (toR * toS > 0) continue
      const toP = turn(r, s, p)
      const toQ = turn(r, s, q)
      if (toP * toQ > 0) continue
      if (toR === 0 || toS === 0 || toP === 0 || toQ === 0) return false
      const at = toP / (toP - toQ)
      cutsA.push({ edge: i - 1, at, id: points.length })
      cutsB.push({ edge: j - 1, at: toR / (toR - toS), id: points.length })
      points.push([p[0]! + at * (q[0]! - p[0]!), p[1]! + at * (q[1]! - p[1]!)])
    }
  }
  return true
}
