import type { MultiPolygon, Polygon } from 'geojson'
import type { Issue } from '#lib/model'
import { inBox, shapeBox } from '../box'
import { geometryOf } from '../shape'
import type { LonLat, Shape } from '../shape'
import { alongMeridian } from './antimeridian'
import { readShape } from './form'
import type { Refusal } from './refusal'

/**
 * An untrusted geometry as one that is safe to compute with, or what is wrong with it; never
 * throws, and answers within a second.
 *
 * Everything else in this room works on checked geometry only: on a large ring that crosses itself
 * Turf does not return, on deep nesting it overflows the stack, and a ring over the antimeridian
 * spans the world to it. A ring whose edge jumps more than 180 degrees is cut in two at the
 * antimeridian, as RFC 7946 (3.1.9) asks; altitudes and foreign members are left out. `about`: a
 * point the geometry should hold, if known. With it, longitude and latitude in the wrong order are
 * seen even where both orders are in range.
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
  return alongMeridian(shape)
}

const SWAPPED = {
  rule: 'looks like latitude before longitude',
  cure: 'GeoJSON has longitude first: swap the two numbers of every position.',
}

/** What is wrong with the range of the numbers: degrees, longitude first. */
function rangeIssue(shape: Shape): Refusal | undefined {
  const corners = shape.flat().flat()
  const bad = corners.find(([lon, lat]) => Math.abs(lon!) > 180 || Math.abs(lat!) > 90)
  if (!bad) return undefined
  const value = bad.join(', ')
  if (corners.every(([lon, lat]) => Math.abs(lon!) <= 90 && Math.abs(lat!) <= 180))
    return { value, ...SWAPPED }
  return {
    value,
    rule: 'is outside of longitude -180 to 180 and latitude -90 to 90',
    cure: 'Give degrees in WGS 84, not metres of a projection.',
  }
}

/** Whether only the swapped outline would hold the point it is about. */
function lookSwapped(shape: Shape, [lon, lat]: LonLat): Refusal | undefined {
  const box = shapeBox(shape)
  return !inBox(box, { lon, lat }) && inBox(box, { lon: lat, lat: lon })
    ? { value: shape[0]![0]![0]!.join(', '), ...SWAPPED }
    : undefined
}
