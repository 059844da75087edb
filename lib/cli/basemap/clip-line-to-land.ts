import { booleanPointInPolygon, length, lineString } from '@turf/turf'
import type { Feature, MultiPolygon } from 'geojson'
import { polygonParts } from '#lib/cli/basemap/polygon-parts'
import type { Point } from '#lib/cli/basemap/point'
import { segments } from '#lib/cli/basemap/segments'

/** Shorter pieces, in km, are where a border brushes the coast. */
const MIN_PIECE = 0.3

/** The point at a fraction of `a`-`b`; the ends are exact, so that lines still meet there. */
function along(a: Point, b: Point, t: number): Point {
  if (t === 0) return a
  if (t === 1) return b
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
}

/** How far along `a`-`b` (0 to 1) it meets `c`-`d`, or undefined if it does not. */
function meeting(a: Point, b: Point, c: Point, d: Point): number | undefined {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]]
  const cross = ux * vy - uy * vx
  if (cross === 0) return undefined
  const t = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / cross
  const s = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / cross
  return t > 0 && t < 1 && s >= 0 && s <= 1 ? t : undefined
}

/**
 * Returns the pieces of a line (degrees) that lie on the land, cut exactly where
 * they meet its edge. Pieces under 300 m are left out.
 */
export function clipLineToLand(line: Point[], land: Feature<MultiPolygon>): Point[][] {
  const edges = polygonParts(land.geometry).flatMap(({ outside, holes }) =>
    [outside, ...holes].flatMap(segments),
  )
  const pieces: Point[][] = []
  let open: Point[] | undefined
  for (const [a, b] of segments(line)) {
    const crossings = edges.flatMap(([c, d]) => meeting(a, b, c, d) ?? [])
    const stops = [0, ...crossings.sort((p, q) => p - q), 1]
    for (const [from, to] of segments(stops)) {
      if (!booleanPointInPolygon(along(a, b, (from + to) / 2), land)) {
        open = undefined
      } else if (open) {
        open.push(along(a, b, to))
      } else {
        open = [along(a, b, from), along(a, b, to)]
        pieces.push(open)
      }
    }
  }
  return pieces.filter((piece) => length(lineString(piece)) >= MIN_PIECE)
}
