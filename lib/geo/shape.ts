import type { MultiPolygon, Polygon, Position } from 'geojson'

/**
 * An outline with area: polygons, each a list of rings, the first its edge and the others its
 * holes; longitude before latitude.
 */
export type Shape = Position[][][]

/** Longitude and latitude in degrees (WGS 84). */
export type LonLat = readonly [lon: number, lat: number]

/** The rings of a checked GeoJSON geometry. */
export function shapeOf(geometry: Polygon | MultiPolygon): Shape {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/** A shape as GeoJSON: a Polygon where it has one polygon, else a MultiPolygon. */
export function geometryOf(shape: Shape): Polygon | MultiPolygon {
  return shape.length === 1
    ? { type: 'Polygon', coordinates: shape[0]! }
    : { type: 'MultiPolygon', coordinates: shape }
}
