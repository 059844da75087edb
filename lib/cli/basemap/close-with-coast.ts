import { area, featureCollection, intersect, multiPolygon, polygon } from '@turf/turf'
import type { Feature, MultiPolygon } from 'geojson'
import { lineEnds } from '#lib/cli/basemap/line-ends'
import { pointKey } from '#lib/cli/basemap/point'
import type { Point } from '#lib/cli/basemap/point'
import { polygonParts } from '#lib/cli/basemap/polygon-parts'
import { seaward } from '#lib/cli/basemap/seaward'

/** Smaller pieces, in km2, are crumbs of the cut and not islands. */
const MIN_PIECE = 0.05

/** Replaces the seaside of a closed ring, one stretch of it, by a straight line out at sea. */
function openToSea(ring: Point[], isSeaside: (point: Point) => boolean): Point[] {
  if (!ring.some(isSeaside)) return ring
  const inland = ring.findIndex((point) => !isSeaside(point))
  const turned = [...ring.slice(inland, -1), ...ring.slice(0, inland + 1)]
  const from = turned.findIndex(isSeaside)
  const to = turned.findLastIndex(isSeaside)
  const [first, last] = lineEnds(turned.slice(from, to + 1))
  return [...turned.slice(0, from + 1), seaward(first), seaward(last), ...turned.slice(to)]
}

/**
 * Gives an area that Natural Earth draws the coastline of the land data.
 * Returns undefined for an area without seaside, which needs no change.
 * @param shape the polygons of the area, degrees
 * @param seaside the seaside of Syria in the same data as `shape`
 * @param outline land without lakes
 * @throws Error when nothing of the area is on land
 */
export function closeWithCoast(
  shape: MultiPolygon,
  seaside: Point[],
  outline: Feature<MultiPolygon>,
): MultiPolygon | undefined {
  const keys = new Set(seaside.map(pointKey))
  const isSeaside = (point: Point): boolean => keys.has(pointKey(point))
  const parts = polygonParts(shape)
  if (!parts.some(({ outside }) => outside.some(isSeaside))) return undefined
  const opened = multiPolygon(
    parts.map(({ outside, holes }) => [openToSea(outside, isSeaside), ...holes]),
  )
  const cut = intersect(featureCollection([opened, outline]))
  if (!cut) throw new Error('An area of the coast has no land')
  const coordinates = polygonParts(cut.geometry)
    .map(({ outside, holes }) => [outside, ...holes])
    .filter((rings) => area(polygon(rings)) / 1e6 >= MIN_PIECE)
  return { type: 'MultiPolygon', coordinates }
}
