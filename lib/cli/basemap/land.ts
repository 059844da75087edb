import { boxesMeet, shapeBox, widenedBox } from '#lib/geo'
import type { Box } from '#lib/geo'
import type { Point } from '#lib/cli/basemap/points'
import {
  area,
  bboxClip,
  bboxPolygon,
  booleanPointInPolygon,
  difference,
  featureCollection,
  intersect,
  multiPolygon,
  polygon,
} from '@turf/turf'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { lineEnds, polygonParts } from '#lib/cli/basemap/points'

/** Area covered by the basemap, `[west, south, east, north]` in degrees (WGS 84). */
export const BOX: Box = [31.0, 30.5, 44.5, 39.0]

/** Degrees of slack for "lies on the box": far below the 4 decimals written. */
const ON_BOX = 1e-6

/**
 * Tells whether the segment `a`-`b` runs along one side of the box, so that it
 * is a cut and not a real edge of the land.
 */
export function isOnBox(a: Point, b: Point): boolean {
  const [west, south, east, north] = BOX
  const along = (axis: 0 | 1, side: number): boolean =>
    Math.abs(a[axis] - side) < ON_BOX && Math.abs(b[axis] - side) < ON_BOX
  return along(0, west) || along(0, east) || along(1, south) || along(1, north)
}

/** Land and water inside the box. */
export interface LandAndWater {
  /** Land up to the sea, without the lakes: what "on land" means for borders and governorates. */
  outline: Feature<MultiPolygon>
  /** The same land with the large lakes cut out. */
  land: Feature<MultiPolygon>
  /** Rings of the coast, cut at the box. */
  seaRings: Point[][]
  /** Rings of the lakes and of the islands in them, cut at the box. */
  lakeRings: Point[][]
}

/** Smallest lake and island kept, in km2. */
const MIN_LAKE = 6
const MIN_ISLAND = 1

/** Fewest positions of a ring kept: the source draws small water as triangles and the like. */
const MIN_POSITIONS = 7

/** Degrees kept around the box by the first, rough cut. */
const MARGIN = 0.5

const wideBox = widenedBox(BOX, MARGIN)

/**
 * Cuts one ring to the box. The rough cut is fast on the single ring that
 * bounds Asia, but leaves overlapping edges along its box; the exact cut well
 * inside of that box is clean.
 */
function clipRing(ring: Position[]): Point[][] {
  const rough = bboxClip(polygon([ring]), [...wideBox]) as Feature<Polygon | MultiPolygon>
  const exact = intersect(featureCollection<Polygon | MultiPolygon>([rough, bboxPolygon([...BOX])]))
  // Only one ring went in: a hole that comes out is where the ring crossed itself.
  return exact ? polygonParts(exact.geometry).map(({ outside }) => outside) : []
}

/** Cuts rings to the box and returns those over a size in km2, the largest first. */
function clipRings(rings: Position[][], minimum: number): Point[][] {
  const size = (ring: Point[]): number => area(polygon([ring])) / 1e6
  return rings
    .filter((ring) => boxesMeet(shapeBox([[ring]]), BOX))
    .flatMap(clipRing)
    .filter((ring) => ring.length >= MIN_POSITIONS && size(ring) >= minimum)
    .sort((a, b) => size(b) - size(a))
}

/**
 * Cuts the land polygons of the earth to the box.
 * @throws Error when no land is left, or the lakes cover all of it
 */
export function buildLand(earth: Position[][][]): LandAndWater {
  const outsides = earth.flatMap((rings) => rings.slice(0, 1))
  const [mainland, ...islands] = clipRings(outsides, MIN_ISLAND)
  if (!mainland) throw new Error('No land in the box')
  const shore = polygon([mainland])
  // The source files some lakes of Asia under other continents, so take every polygon's.
  const waters = earth.flatMap((rings) => rings.slice(1))
  const lakes = clipRings(waters, MIN_LAKE)
  const dry = difference(featureCollection([shore, ...lakes.map((ring) => polygon([ring]))]))
  if (!dry) throw new Error('No dry land in the box')
  const inLake = (island: Point[]): boolean => booleanPointInPolygon(lineEnds(island)[0], shore)
  const seaRings = [mainland, ...islands.filter((island) => !inLake(island))]
  return {
    outline: multiPolygon(seaRings.map((ring) => [ring])),
    land: multiPolygon([
      ...polygonParts(dry.geometry).map(({ outside, holes }) => [outside, ...holes]),
      ...islands.map((ring) => [ring]),
    ]),
    seaRings,
    lakeRings: [...lakes, ...islands.filter(inLake)],
  }
}
