import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'

/** A place as `[longitude, latitude]`, degrees (WGS 84). */
export type Point = [longitude: number, latitude: number]

/**
 * Returns a GeoJSON position as a point, without height.
 * @throws Error when the position has fewer than two numbers
 */
export function point([longitude, latitude]: Position): Point {
  if (longitude === undefined || latitude === undefined) throw new Error('Incomplete position')
  return [longitude, latitude]
}

/** Text that is equal for equal points, for use as a key. */
export function pointKey([longitude, latitude]: Point): string {
  return `${longitude},${latitude}`
}

/** Returns each item of a line with the one after it: the segments of a line of points. */
export function segments<T>(line: readonly T[]): [from: T, to: T][] {
  const pairs: [T, T][] = []
  let before: T | undefined
  for (const item of line) {
    if (before !== undefined) pairs.push([before, item])
    before = item
  }
  return pairs
}

/**
 * Returns the first and the last point of a line.
 * @throws Error when the line has no point
 */
export function lineEnds(line: Point[]): [first: Point, last: Point] {
  const first = line[0]
  const last = line.at(-1)
  if (!first || !last) throw new Error('Empty line')
  return [first, last]
}

/** Returns the lines of a line geometry, be it one or several. */
export function lineParts(geometry: LineString | MultiLineString): Point[][] {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
  return lines.map((line) => line.map(point))
}

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
