import type { Position } from 'geojson'
import { signedArea } from '#lib/geo'
import type { Box, Shape } from '#lib/geo'
import type { PackedRing } from '../sources/packed-rings'
import { clipRings, nestedRings } from './clip'
import { insideOf } from './inside'
import { orientedRing } from './lines'

/** Square kilometres of a square degree at the equator. */
const KM2 = 111.32 ** 2

/** Smallest lake and island kept, in km2. */
const LEAST_LAKE = 2
const LEAST_ISLAND = 0.15

/** Most positions of a ring that the source draws for a stretch of river: triangles and the like. */
const SCRAP = 6

/** About how large a ring is, in km2. */
function km2(ring: readonly Position[]): number {
  const middle = ring[Math.floor(ring.length / 2)]?.[1] ?? 0
  return Math.abs(signedArea(ring)) * KM2 * Math.cos((middle * Math.PI) / 180)
}

/**
 * Which water is kept of the land's holes: lakes of 2 km2 and more with more than five corners. The
 * source cuts rivers out as strings of triangles, which look like scraps.
 */
export const keepsWater = (ring: Position[], hole: boolean): boolean =>
  hole ? ring.length > SCRAP && km2(ring) >= LEAST_LAKE : km2(ring) >= LEAST_ISLAND

/** The land of the boxes with lakes as holes, and the question whether a point is on it. */
export type LandCut = {
  land: Shape
  isLand: (point: Position) => boolean
  /** Whether a point is on land or in a lake. */
  isInland: (point: Position) => boolean
}

/** Cuts the land of the Earth to boxes. */
export function landIn(rings: readonly PackedRing[], boxes: readonly Box[]): LandCut {
  const turned = rings.map(({ ring, hole }) => orientedRing(ring, !hole))
  const isLand = insideOf(turned)
  const inLake = insideOf(rings.flatMap(({ ring, hole }) => (hole ? [ring] : [])))
  return {
    isLand,
    isInland: (point) => isLand(point) || inLake(point),
    land: boxes.flatMap((box) => nestedRings(clipRings(turned, box, isLand([box[0], box[1]])))),
  }
}
