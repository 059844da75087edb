/**
 * Geometry that knows no claim: boxes, distances, Mercator, overlay, outlines that are safe to
 * compute with.
 */
export type { LonLat, Shape } from './geo/shape'
export { geometryOf, shapeOf } from './geo/shape'
export type { Box } from './geo/box'
export {
  boxAround,
  boxOf,
  boxesMeet,
  inBox,
  joinedBox,
  shapeBox,
  shapeMeetsBox,
  smallestBox,
  turnedInto,
  widenedBox,
} from './geo/box'
export { METRES_PER_DEGREE, longitudeScale, metresToEdge, planeMetres } from './geo/distance'
export { latitudeAt, metresPerPixel, worldSize, worldX, worldY } from './geo/mercator'
export { isInRing, isInShape, signedArea, squareDegrees, withoutRepeats } from './geo/rings'
export { roundedToPrecision, toDecimals, twoDigitsUp } from './geo/rounding'
export {
  annulus,
  buffered,
  corridor,
  disc,
  farthestMetres,
  greatCircleMetres,
  rectangle,
  snappedToGrid,
  wedge,
} from './geo/shapes'
export { overlay } from './geo/overlay'
export { createLand } from './geo/land'
export type { Land } from './geo/land'
export { validPolygons } from './geo/valid-polygons'
export { safeGeometry } from './geo/safe/safe-geometry'
export { cutAtAntimeridian } from './geo/safe/antimeridian'
