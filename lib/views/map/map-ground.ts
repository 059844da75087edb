import type { Geometry, Position } from 'geojson'
import { boxOf, shapeOf, smallestBox, turnedInto } from '#lib/geo'
import type { Box } from '#lib/geo'
import type { Words } from '#lib/words'
import type { Credit, Footprint, Project } from '#lib/model'

/**
 * What a map can show, what it shows first, and how far out and close one can go. A box whose east
 * is greater than 180 crosses the antimeridian.
 */
export type MapGround = {
  box: Box
  home: Box
  minZoom: number
  maxZoom?: number
  /** Whose data the basemap is, named in the reader's language. */
  credits: readonly Credit[]
}

/** Where a place's mark stands; that of an area is a label, no position. */
type Marked = { anchor?: readonly [number, number]; isArea: boolean }

/** The Earth, without the poles, which Mercator cannot draw. */
const EARTH: Box = [-180, -85, 180, 85]
/** The farthest zoom where a project names none: a continent. */
const FARTHEST = 3
/** Degrees around the only place that claims name, so that one sees where on Earth it lies: 100 km. */
const AROUND_ONE = 1

/** A box with its east east of its west, beyond 180 where it crosses the antimeridian. */
const unrolled = ([west, south, east, north]: Box): Box => [
  west,
  south,
  east < west ? east + 360 : east,
  north,
]

/** The box of points; of one point with the ground around it. */
function boxOfPoints(points: readonly (readonly [number, number])[]): Box | undefined {
  const box = smallestBox(points)
  if (!box || box[0] !== box[2] || box[1] !== box[3]) return box
  const [lon, lat] = box
  return [lon - AROUND_ONE, lat - AROUND_ONE, lon + AROUND_ONE, lat + AROUND_ONE]
}

/** The corners of the boxes of outlines. */
const cornersOf = (geometries: readonly (Geometry | null)[]): Position[] =>
  geometries.flatMap((geometry) => {
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return []
    return shapeOf(geometry).flatMap(([edge]): Position[] => {
      const box = boxOf(edge!)
      return box ? [[box[0], box[1]], [box[2], box[3]]] : [] // prettier-ignore
    })
  })

/** The whole Earth with a box in its middle, for one that crosses the antimeridian. */
const earthAround = ([west, , east]: Box): Box =>
  east > 180 ? [(west + east) / 2 - 180, EARTH[1], (west + east) / 2 + 180, EARTH[3]] : EARTH

/**
 * Whose data the basemap is, in the reader's language: OpenStreetMap's contributors are called so in
 * each.
 */
export function groundCredits({ basemap }: Project['credits'], { say }: Words): Credit[] {
  return basemap.map((credit) => ({
    ...credit,
    name: credit.name.replace('OpenStreetMap contributors', say('map.osm')),
  }))
}

/**
 * The ground of a project's map, as `project.json` says it. Left out, the box is that of the
 * basemap, and the first view that of the settlements and sites that claims name, else of all
 * ground that they speak of.
 * @param named the places that claims name.
 */
export function mapGround(
  { settings, basemap, credits }: Pick<Project, 'settings' | 'basemap' | 'credits'>,
  named: readonly Marked[],
  footprints: readonly Footprint[],
  words: Words,
): MapGround {
  const { region, map } = settings
  const box = region.box
    ? unrolled(region.box)
    : ((basemap as { region?: { box?: Box } }).region?.box ??
      smallestBox(cornersOf(basemap.features.map(({ geometry }) => geometry))))
  const points = named.flatMap(({ anchor, isArea }) => (anchor && !isArea ? [anchor] : []))
  const drawn = smallestBox(cornersOf(footprints.map(({ geometry }) => geometry)))
  const turned = ([lon, lat]: readonly [number, number]) =>
    [box ? turnedInto(box, lon) : lon, lat] as const
  const first = region.home ? unrolled(region.home) : boxOfPoints(points.map(turned))
  const home = first ?? drawn ?? box ?? EARTH
  return {
    box: box && (region.box || box[2] > 180 || home[2] <= 180) ? box : earthAround(home),
    home,
    minZoom: map.minZoom ?? FARTHEST,
    ...(map.maxZoom !== undefined && { maxZoom: map.maxZoom }),
    credits: groundCredits(credits, words),
  }
}
