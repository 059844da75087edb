/** The latitude of a height on the map, in pixels of a world `scale` pixels wide and high; at its edges and beyond, the pole. */
export function latitudeAt(y: number, scale: number): number {
  if (y <= 0 || y >= scale) return y <= 0 ? 90 : -90
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / scale))) * 180) / Math.PI
}
