import { area, bbox, bboxClip, circle, difference, featureCollection, feature, intersect, multiPolygon, truncate, union } from '@turf/turf'
import type { BBox, Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'

/** An outline with area. */
export type Shape = Feature<Polygon | MultiPolygon>

/** Steps of a circle: at 64 the chord is under 0.2 % off the arc. */
const STEPS = 64

/** A disc of `metres` around a point. */
export function disc(center: readonly [number, number], metres: number): Shape {
  return circle([...center], metres / 1000, { steps: STEPS, units: 'kilometers' })
}

/** The first shape without the second; the first where nothing is left of it. */
export function without(shape: Shape, hole: Shape): Shape {
  return difference(featureCollection([shape, hole])) ?? shape
}

/** A ring between two radii in metres. */
export function ring(center: readonly [number, number], innerMetres: number, outerMetres: number): Shape {
  return without(disc(center, outerMetres), disc(center, innerMetres))
}

/** Several shapes as one. */
export function joined(shapes: readonly Shape[]): Shape | undefined {
  if (shapes.length < 2) return shapes[0]
  return union(featureCollection([...shapes])) ?? undefined
}

/** The polygons of a shape inside a box, as ring lists; slivers that clipping leaves without area are dropped. */
function clipped(shape: Shape, box: BBox): Position[][][] {
  const { geometry } = bboxClip(shape, box)
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Position[][][]
  return polygons.map((rings) => rings.filter((positions) => positions.length >= 4)).filter((rings) => rings.length > 0)
}

/** The part of a shape that lies on land; the shape itself where it lies wholly at sea or outside the map's land. */
export function onLand(shape: Shape, land: FeatureCollection): Shape {
  const box = bbox(shape)
  const near = land.features.flatMap((item) => clipped(item as Shape, box))
  return near.length > 0 ? (intersect(featureCollection([shape, multiPolygon(near)])) ?? shape) : shape
}

/** Radius of a circle of the same area, in metres, to two digits: how far off a place inside may be. */
export function radiusMetres(shape: Shape): number {
  return Number(Math.sqrt(area(shape) / Math.PI).toPrecision(2))
}

/** Three decimals are some 100 m: finer than any of our outlines is known. */
export function rounded(shape: Shape): Shape {
  return truncate(feature(shape.geometry), { precision: 3 })
}
