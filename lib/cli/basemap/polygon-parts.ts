import type { MultiPolygon, Polygon } from 'geojson'
import { point } from '#lib/cli/basemap/point'
import type { Point } from '#lib/cli/basemap/point'

/** One polygon: its outer ring and its holes. */
export interface PolygonPart {
  outside: Point[]
  holes: Point[][]
}

/** Returns the polygons of an area geometry, be it one or several. Empty ones are left out. */
export function polygonParts(geometry: Polygon | MultiPolygon): PolygonPart[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.flatMap((rings) => {
    const [outside, ...holes] = rings.map((ring) => ring.map(point))
    return outside ? [{ outside, holes }] : []
  })
}
