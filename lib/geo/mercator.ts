/** The highest latitude of Web Mercator. */
const MOST = 85.0511287798

/** Longitude in world pixels, 0 at the antimeridian; `scale` is the width of the world. */
export function worldX(lon: number, scale: number): number {
  return ((lon + 180) / 360) * scale
}

/** Latitude in world pixels, downwards from the north; latitudes beyond the map stand on its edge. */
export function worldY(lat: number, scale: number): number {
  const sine = Math.sin((Math.min(MOST, Math.max(-MOST, lat)) * Math.PI) / 180)
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * scale
}

/** The width of the world in pixels at a zoom. */
export function worldSize(zoom: number): number {
  return 256 * 2 ** zoom
}

/** The latitude of a height on the map, in pixels of a world `scale` pixels wide and high; at its edges and beyond, the pole. */
export function latitudeAt(y: number, scale: number): number {
  if (y <= 0 || y >= scale) return y <= 0 ? 90 : -90
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / scale))) * 180) / Math.PI
}
