import type { MultiPolygon, Polygon, Position } from 'geojson'
import { boxOf, turnedInto } from '#lib/geo'
import type { Box } from '#lib/geo'
import type { Footprint } from '#lib/model'

/** Moves rings by whole turns of the Earth, to where their edge stands on a map of the box. */
function turnedRings(rings: readonly Position[][], box: Box): Position[][] {
  const [west, , east] = boxOf(rings[0] ?? []) ?? [0, 0, 0, 0]
  const middle = (west + east) / 2
  const turn = turnedInto(box, middle) - middle
  return rings.map((ring) => ring.map(([lon, ...rest]) => [lon! + turn, ...rest]))
}

/** An outline as it is drawn on a map of a box, polygon by polygon. */
function turnedGeometry(geometry: Footprint['geometry'], box: Box): Polygon | MultiPolygon | null {
  if (geometry?.type === 'Polygon')
    return { ...geometry, coordinates: turnedRings(geometry.coordinates, box) }
  if (geometry?.type === 'MultiPolygon')
    return {
      ...geometry,
      coordinates: geometry.coordinates.map((rings) => turnedRings(rings, box)),
    }
  return geometry
}

/**
 * Marks and outlines as they stand on a map whose box crosses the antimeridian: longitudes go on
 * beyond 180, so that -179.9 is beside 179.9. On every other map they are as they were. Exports are
 * made of the records and keep longitudes as they are written.
 */
export function turnedGround<P extends { anchor?: [number, number] }>(
  places: readonly P[],
  footprints: Readonly<Record<string, Footprint>>,
  box: Box,
): { places: P[]; footprints: Record<string, Footprint> } {
  if (box[2] <= 180) return { places: [...places], footprints: { ...footprints } }
  return {
    places: places.map((place) => {
      const { anchor } = place
      return anchor ? { ...place, anchor: [turnedInto(box, anchor[0]), anchor[1]] } : place
    }),
    footprints: Object.fromEntries(
      Object.entries(footprints).map(([key, footprint]) => [
        key,
        { ...footprint, geometry: turnedGeometry(footprint.geometry, box) },
      ]),
    ),
  }
}
