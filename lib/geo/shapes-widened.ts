import { buffer, feature, simplify } from '@turf/turf'
import type { MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { shapeOf } from './shapes'
import type { Shape } from './shapes'

/** Metres of a degree of latitude. */
const DEGREE = 111_000

/**
 * The ground within `metres` of lines or of a checked outline; empty where there is none. The line is simplified by a tenth of
 * that first: the time Turf takes grows with the square of the corners.
 */
export function widened(geometry: MultiLineString | Polygon | MultiPolygon, metres: number): Shape {
  const coarse = simplify(feature(geometry), { tolerance: metres / 10 / DEGREE })
  const wide = buffer(coarse, metres, { units: 'meters', steps: 8 })
  return wide ? shapeOf(wide.geometry) : []
}
