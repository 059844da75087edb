import { longitudeScale } from './distance'

/** The highest latitude of Web Mercator, where the world is as high as it is wide. */
const MAX_LATITUDE = 85.0511287798

/** Length of the equator in metres (WGS 84), on which Web Mercator stands. */
const EQUATOR_METRES = 2 * Math.PI * 6_378_137

const onMap = (lat: number) => Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, lat))

/** The width of the world in pixels at a zoom: 256 at zoom 0. */
export function worldSize(zoom: number): number {
  return 256 * 2 ** zoom
}

/** Longitude in world pixels, 0 at the antimeridian; `scale` is the width of the world. */
export function worldX(lon: number, scale: number): number {
  return ((lon + 180) / 360) * scale
}

/**
 * Latitude in world pixels, downwards from the north; latitudes beyond the map stand on its edge.
 */
export function worldY(lat: number, scale: number): number {
  const sine = Math.sin((onMap(lat) * Math.PI) / 180)
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * scale
}

/**
 * The latitude of a height in world pixels, the inverse of `worldY`; on the edges of the map and
 * beyond them it is the pole.
 */
export function latitudeAt(y: number, scale: number): number {
  if (y <= 0 || y >= scale) return y <= 0 ? 90 : -90
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / scale))) * 180) / Math.PI
}

/** How many metres a pixel is wide at a latitude; `scale` is the width of the world in pixels. */
export function metresPerPixel(lat: number, scale: number): number {
  return (EQUATOR_METRES * longitudeScale(onMap(lat))) / scale
}
