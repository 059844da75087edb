/** Geometry that knows no claim: boxes, distances, Mercator, overlay, dissolve, outlines that are safe to compute with. */
export type { Box } from './geo/box'
export { latitudeAt, worldSize, worldX, worldY } from './geo/mercator'
export { rounded } from './geo/digits'
export { validPolygons } from './geo/valid-polygons'
export { meetsBox } from './geo/meets-box'
export { safeGeometry } from './geo/safe-geometry'
export { split } from './geo/safe-geometry-antimeridian'
export {
  bounds,
  corridor,
  disc,
  farthest,
  geometryOf,
  rectangle,
  ring,
  shapeOf,
  wedge,
} from './geo/shapes'
export type { LonLat, Shape } from './geo/shapes'
export { createLand } from './geo/shapes-land'
export { overlay } from './geo/shapes-overlay'
export { widened } from './geo/shapes-widened'
export type { Land } from './geo/shapes-land'
export { groundOf } from './geo/shapes-inside'
export { snapped } from './geo/shapes-grid'
