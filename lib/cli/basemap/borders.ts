import { boxesMeet, shapeBox, shapeOf } from '#lib/geo'
import { BOX } from '#lib/cli/basemap/land'
import { lineEnds, lineParts, pointKey, segments } from '#lib/cli/basemap/points'
import type { Point } from '#lib/cli/basemap/points'
import { topology } from '#lib/cli/basemap/sources'
import type { TopoGeometry, TopojsonClient, Topology } from '#lib/cli/basemap/sources'
import type { Feature, MultiPolygon } from 'geojson'
import { clipLineToLand, seaward } from '#lib/cli/basemap/coast'
import { distance } from '@turf/turf'

/** The land border between two countries; the names are in alphabetical order. */
export interface CountryBorder {
  countries: [string, string]
  lines: Point[][]
}

/** An island: the lines on it are not borders between two countries of the map. */
const ISLANDS = new Set(['Cyprus'])

/**
 * Returns the land borders, as whole lines, between the countries that reach
 * into the box. Territories without an ISO 3166 code are not countries here.
 */
export function countryMeshes(topojson: TopojsonClient, world: Topology): CountryBorder[] {
  const near = (country: TopoGeometry): boolean =>
    boxesMeet(shapeBox(shapeOf(topojson.feature(world, country).geometry)), BOX)
  const geometries = topology(world, 'countries')
    .geometries.filter((country) => country.id !== undefined)
    .filter((country) => !ISLANDS.has(country.properties.name) && near(country))
    .sort((a, b) => (a.properties.name < b.properties.name ? -1 : 1))
  return geometries.flatMap((first, i) =>
    geometries.slice(i + 1).flatMap((second): CountryBorder[] => {
      const pair = { type: 'GeometryCollection' as const, geometries: [first, second] }
      const lines = lineParts(topojson.mesh(world, pair, (a, b) => a !== b))
      const countries: [string, string] = [first.properties.name, second.properties.name]
      return lines.length > 0 ? [{ countries, lines }] : []
    }),
  )
}

/** Moves the ends of the borders that meet Syria onto its outline. */
function joinToSyria({ countries, lines }: CountryBorder, syria: SyriaOutline): CountryBorder {
  const moved = (end: Point): Point => syria.junctions.get(pointKey(end)) ?? end
  return {
    countries,
    lines: lines.map((line) => {
      const [first, last] = lineEnds(line)
      return [moved(first), ...line.slice(1, -1), moved(last)]
    }),
  }
}

/**
 * Returns the country borders on land: those of Syria from its outline, the
 * others from the countries data with their ends moved onto that outline. A
 * border that ends at the sea is drawn on and cut at the coast.
 */
export function countryBorders(
  meshes: CountryBorder[],
  syria: SyriaOutline,
  outline: Feature<MultiPolygon>,
): CountryBorder[] {
  const others = meshes.filter((border) => !border.countries.includes('Syria'))
  const borders = [...syria.borders, ...others.map((border) => joinToSyria(border, syria))]
  const ends = borders.flatMap(({ lines }) => lines.flatMap(lineEnds)).map(pointKey)
  // Where a border ends without meeting another one, it meets the sea.
  const reach = (end: Point): Point[] =>
    ends.filter((key) => key === pointKey(end)).length === 1 ? [seaward(end)] : []
  return borders
    .map(({ countries, lines }) => ({
      countries,
      lines: lines.flatMap((line) => {
        const [first, last] = lineEnds(line)
        return clipLineToLand([...reach(first), ...line, ...reach(last)], outline)
      }),
    }))
    .filter(({ lines }) => lines.length > 0)
}

/** Where a point lies on a line. */
export interface Inserted {
  /** The line, with `point` among its vertices. */
  line: Point[]
  point: Point
  /** Distance from the point asked for, km. */
  km: number
}

/** A vertex nearer than this, in km, is taken for the point itself. */
const SAME_POINT = 1

/**
 * The point of the segment `a`-`b` nearest to `p`, in degrees: enough for these short distances.
 */
function nearestOn(a: Point, b: Point, p: Point): Point {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]]
  const t = ((p[0] - a[0]) * ux + (p[1] - a[1]) * uy) / (ux * ux + uy * uy)
  const inside = Math.min(1, Math.max(0, t))
  return [a[0] + ux * inside, a[1] + uy * inside]
}

function nearest(candidates: Inserted[]): Inserted {
  return candidates.reduce((best, candidate) => (candidate.km < best.km ? candidate : best))
}

/**
 * Finds the point of a line that stands for `p`: its nearest vertex when within
 * 1 km, or else the nearest point between two vertices, which is inserted.
 * @throws Error when the line has no segment
 */
function insertInLine(line: Point[], p: Point): Inserted {
  const vertex = nearest(line.map((point) => ({ line, point, km: distance(point, p) })))
  if (vertex.km < SAME_POINT) return vertex
  return nearest(
    segments(line).map(([a, b], i) => {
      const point = nearestOn(a, b, p)
      return { line: line.toSpliced(i + 1, 0, point), point, km: distance(point, p) }
    }),
  )
}

/** The outer edge of Syria, cut where it passes from one neighbour to the next. */
export interface SyriaOutline {
  /** The land borders, as the governorates data draws them. */
  borders: CountryBorder[]
  /** The seaside as Natural Earth draws it, from one border to the other. */
  seaside: Point[]
  /** Where a border's end in the countries data lies on this outline, by its `pointKey`. */
  junctions: Map<string, Point>
}

/** The countries data and the governorates data draw the same edge within this many km. */
const MAX_GAP = 2

/** Puts every end of the borders on the ring. */
function placeEnds(ring: Point[], ends: Point[]): { ring: Point[]; junctions: Map<string, Point> } {
  const junctions = new Map<string, Point>()
  let whole = ring
  for (const end of ends) {
    const placed = insertInLine(whole, end)
    if (placed.km > MAX_GAP) throw new Error(`Border end ${pointKey(end)} is off the outline`)
    whole = placed.line
    junctions.set(pointKey(end), placed.point)
  }
  return { ring: whole, junctions }
}

/** Cuts a closed ring at the given vertices. */
function cutRing(ring: Point[], at: Set<string>): Point[][] {
  const start = ring.findIndex((point) => at.has(pointKey(point)))
  const [first, ...rest] = [...ring.slice(start, -1), ...ring.slice(0, start + 1)]
  if (!first) return []
  const chains: Point[][] = []
  let chain = [first]
  for (const point of rest) {
    chain.push(point)
    if (!at.has(pointKey(point))) continue
    chains.push(chain)
    chain = [point]
  }
  return chains
}

/** Key of a line between two points, the same in both directions. */
function endsKey(ends: Point[]): string {
  return ends.map(pointKey).sort().join(' ')
}

/**
 * Cuts the outer ring of the governorates by neighbour.
 * @param ring closed outer ring of Syria, from the governorates data
 * @param neighbours borders of Syria in the countries data: they say which neighbour is where
 * @throws Error when the two data sets do not describe the same outline
 */
export function syriaOutline(ring: Point[], neighbours: CountryBorder[]): SyriaOutline {
  const endsOf = (border: CountryBorder): Point[] => border.lines.flatMap(lineEnds)
  const placed = placeEnds(ring, neighbours.flatMap(endsOf))
  const { junctions } = placed
  const onRing = (end: Point): Point => junctions.get(pointKey(end)) ?? end
  const byEnds = new Map(
    neighbours.map((border) => [endsKey(endsOf(border).map(onRing)), border.countries]),
  )
  const borders: CountryBorder[] = []
  const seasides: Point[][] = []
  for (const chain of cutRing(placed.ring, new Set([...junctions.values()].map(pointKey)))) {
    const countries = byEnds.get(endsKey(lineEnds(chain)))
    if (countries) borders.push({ countries, lines: [chain] })
    else seasides.push(chain)
  }
  const [seaside, ...others] = seasides
  if (borders.length !== neighbours.length || !seaside || others.length > 0) {
    throw new Error('The outline of Syria does not fit the borders of its neighbours')
  }
  return { borders, seaside, junctions }
}
