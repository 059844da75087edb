import type { LineString, MultiLineString } from 'geojson'
import { point } from '#lib/cli/basemap/point'
import type { Point } from '#lib/cli/basemap/point'

/** Returns the lines of a line geometry, be it one or several. */
export function lineParts(geometry: LineString | MultiLineString): Point[][] {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
  return lines.map((line) => line.map(point))
}
