import { distance } from '@turf/turf'
import type { Point } from '#lib/cli/basemap/point'
import { segments } from '#lib/cli/basemap/segments'

/** Where a point lies on a line. */
export interface Inserted {
  /** The line, with `point` among its vertices. */
  line: Point[]
  point: Point
  /** Distance from the point asked for, km. */
  km: number
}

/** A vertex nearer than this, in km, is taken for the point itself. */
const SAME_POINT = 1

/** The point of the segment `a`-`b` nearest to `p`, in degrees: enough for these short distances. */
function nearestOn(a: Point, b: Point, p: Point): Point {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]]
  const t = ((p[0] - a[0]) * ux + (p[1] - a[1]) * uy) / (ux * ux + uy * uy)
  const inside = Math.min(1, Math.max(0, t))
  return [a[0] + ux * inside, a[1] + uy * inside]
}

function nearest(candidates: Inserted[]): Inserted {
  return candidates.reduce((best, candidate) => (candidate.km < best.km ? candidate : best))
}

/**
 * Finds the point of a line that stands for `p`: its nearest vertex when within
 * 1 km, or else the nearest point between two vertices, which is inserted.
 * @throws Error when the line has no segment
 */
export function insertInLine(line: Point[], p: Point): Inserted {
  const vertex = nearest(line.map((point) => ({ line, point, km: distance(point, p) })))
  if (vertex.km < SAME_POINT) return vertex
  return nearest(
    segments(line).map(([a, b], i) => {
      const point = nearestOn(a, b, p)
      return { line: line.toSpliced(i + 1, 0, point), point, km: distance(point, p) }
    }),
  )
}
