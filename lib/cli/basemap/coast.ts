import { isOnBox } from '#lib/cli/basemap/land'
import { lineEnds, pointKey, polygonParts, segments } from '#lib/cli/basemap/points'
import type { Point } from '#lib/cli/basemap/points'
import {
  area,
  booleanPointInPolygon,
  featureCollection,
  intersect,
  length,
  lineString,
  multiPolygon,
  polygon,
} from '@turf/turf'
import type { Feature, MultiPolygon } from 'geojson'

/** The edges of one closed ring that are not on the box. */
function ringLines(ring: Point[]): Point[][] {
  const lines: Point[][] = []
  let open: Point[] | undefined
  for (const [from, to] of segments(ring)) {
    if (isOnBox(from, to)) {
      open = undefined
    } else if (open) {
      open.push(to)
    } else {
      open = [from, to]
      lines.push(open)
    }
  }
  // A ring may start in the middle of a coast: join its last line to its first.
  const [first, ...rest] = lines
  const last = rest.at(-1)
  if (!first || !last || pointKey(lineEnds(last)[1]) !== pointKey(lineEnds(first)[0])) return lines
  return [...rest.slice(0, -1), [...last, ...first.slice(1)]]
}

/**
 * Returns the edges of closed rings as lines, without the stretches that lie on
 * the box. A ring that does not touch the box comes back whole.
 */
export function coastLines(rings: Point[][]): Point[][] {
  return rings.flatMap(ringLines)
}

/**
 * Degrees of longitude that a border is drawn out to sea: about 27 km, past every cape of Syria.
 */
const REACH = 0.3

/**
 * Returns the point due west of a place where a border meets the coast. The
 * whole coast of the Levant faces west, so the border drawn on to this point
 * crosses the true coastline wherever that is, and no other land.
 */
export function seaward([longitude, latitude]: Point): Point {
  return [longitude - REACH, latitude]
}

/** Smaller pieces, in km2, are crumbs of the cut and not islands. */
const MIN_PIECE_KM2 = 0.05

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
    .filter((rings) => area(polygon(rings)) / 1e6 >= MIN_PIECE_KM2)
  return { type: 'MultiPolygon', coordinates }
}

/** Shorter pieces, in km, are where a border brushes the coast. */
const MIN_PIECE_KM = 0.3

/** The point at a fraction of `a`-`b`; the ends are exact, so that lines still meet there. */
function along(a: Point, b: Point, t: number): Point {
  if (t === 0) return a
  if (t === 1) return b
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
}

/** How far along `a`-`b` (0 to 1) it meets `c`-`d`, or undefined if it does not. */
function meeting(a: Point, b: Point, c: Point, d: Point): number | undefined {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]]
  const cross = ux * vy - uy * vx
  if (cross === 0) return undefined
  const t = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / cross
  const s = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / cross
  return t > 0 && t < 1 && s >= 0 && s <= 1 ? t : undefined
}

/**
 * Returns the pieces of a line (degrees) that lie on the land, cut exactly where
 * they meet its edge. Pieces under 300 m are left out.
 */
export function clipLineToLand(line: Point[], land: Feature<MultiPolygon>): Point[][] {
  const edges = polygonParts(land.geometry).flatMap(({ outside, holes }) =>
    [outside, ...holes].flatMap(segments),
  )
  const pieces: Point[][] = []
  let open: Point[] | undefined
  for (const [a, b] of segments(line)) {
    const crossings = edges.flatMap(([c, d]) => meeting(a, b, c, d) ?? [])
    const stops = [0, ...crossings.sort((p, q) => p - q), 1]
    for (const [from, to] of segments(stops)) {
      if (!booleanPointInPolygon(along(a, b, (from + to) / 2), land)) {
        open = undefined
      } else if (open) {
        open.push(along(a, b, to))
      } else {
        open = [along(a, b, from), along(a, b, to)]
        pieces.push(open)
      }
    }
  }
  return pieces.filter((piece) => length(lineString(piece)) >= MIN_PIECE_KM)
}
