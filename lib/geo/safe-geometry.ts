import type { MultiPolygon, Polygon } from 'geojson'
import type { Issue } from '#lib/model'
import { geometryOf } from './shapes'
import type { LonLat, Shape } from './shapes'
import { alongMeridian } from './safe-geometry-antimeridian'
import { crossingOf } from './safe-geometry-crossing'
import { readShape } from './safe-geometry-form'
import { lookSwapped, rangeIssue } from './safe-geometry-range'

/** What is wrong with a geometry, without the place where it stands. */
export type Refusal = Pick<Issue, 'value' | 'rule' | 'cure'>

/**
 * An untrusted geometry as one that is safe to compute with, or what is wrong with it; never throws, and answers within a second.
 *
 * Everything else in this room works on checked geometry only: on a large ring that crosses itself Turf does not return, on deep
 * nesting it overflows the stack, and a ring over the antimeridian spans the world to it. A ring whose edge jumps more than 180
 * degrees is cut in two at the antimeridian, as RFC 7946 (3.1.9) asks; altitudes and foreign members are left out.
 * `about`: a point the geometry should hold, if known. With it, longitude and latitude in the wrong order are seen even where
 * both orders are in range.
 */
export function safeGeometry(
  geometry: unknown,
  where: { file: string; feature: string },
  about?: LonLat,
): { geometry: Polygon | MultiPolygon } | { issue: Issue } {
  const result = checked(geometry, about)
  return Array.isArray(result)
    ? { geometry: geometryOf(result) }
    : { issue: { file: where.file, record: where.feature, ...result } }
}

function checked(geometry: unknown, about?: LonLat): Shape | Refusal {
  const shape = readShape(geometry)
  if (!Array.isArray(shape)) return shape
  const refusal = rangeIssue(shape) ?? (about && lookSwapped(shape, about))
  if (refusal) return refusal
  return alongMeridian(shape, crossingOf)
}
