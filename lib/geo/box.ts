/** A bounding box in degrees (WGS 84); one that crosses the antimeridian is two boxes, or has west > east where a store takes it whole. */
export type Box = readonly [west: number, south: number, east: number, north: number]
