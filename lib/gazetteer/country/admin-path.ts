import { bbox, booleanPointInPolygon } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'

/** An area of a boundary file: its code (`pcode:SY0603`), the code of the area it belongs to, and its checked outline. */
export type AdminArea = { code: string; parent?: string; outline: Polygon | MultiPolygon }

/**
 * Where a point belongs: codes from the widest area down, whether it lies inside, and how far off where it does not.
 * `rivals`: the codes of every area within reach, the nearest first, for a point outside them all.
 */
export type AdminPath = { codes: string[]; inside: boolean; metres: number; rivals: string[][] }

/**
 * How far outside every polygon a place may lie and still belong to the nearest, in metres. Ports such as Jableh, Tartus and Baniyas
 * lie up to 1 km seaward of boundaries whose coastline is drawn inland; three leaves room for cruder outlines.
 */
export const ADMIN_REACH_METRES = 3000

const METRES_PER_DEGREE = 111_320
type Point = readonly [lon: number, lat: number]
type Boxed = AdminArea & { box: number[] }

/**
 * A function that finds the admin path of a point: the smallest area it lies in, else the nearest within `reachMetres`.
 * @param areas outlines that have been checked: no geometry call here is safe on others.
 */
export function adminPath(
  areas: readonly AdminArea[],
  reachMetres = ADMIN_REACH_METRES,
): (point: Point) => AdminPath | undefined {
  const boxed = areas.map((area): Boxed => ({ ...area, box: bbox(area.outline) }))
  const small = boxed.filter((area) => area.parent)
  const wide = boxed.filter((area) => !area.parent)
  return (point) => {
    const around = wide.find((area) => contains(area, point))
    // A point inside a governorate belongs to one of that governorate's districts, however near another one is.
    const among = around ? small.filter((area) => area.parent === around.code) : small
    const districts = closestOf(among, point, reachMetres)
    const found =
      districts.length > 0
        ? districts
        : around
          ? [{ area: around, metres: 0 }]
          : closestOf(wide, point, reachMetres)
    if (!found[0]) return undefined
    const rivals = found.map(({ area }) => (area.parent ? [area.parent, area.code] : [area.code]))
    return {
      codes: rivals[0]!,
      inside: found[0].metres === 0,
      metres: Math.round(found[0].metres),
      rivals,
    }
  }
}

/**
 * The codes of a path after a neighbour was heard. Outside every polygon the nearest says little: a spur of a crude coastline may reach
 * farther than the right district. `witness` is the district of the nearest place that has a code: where it is within reach it decides;
 * where it has no polygon here the place may lie in it too, and nothing is said.
 */
export function decidedPath(
  path: AdminPath,
  witness: string | undefined,
  covered: (code: string) => boolean,
): string[] | undefined {
  if (path.inside || !witness) return path.codes
  return covered(witness)
    ? (path.rivals.find((codes) => codes.at(-1) === witness) ?? path.codes)
    : undefined
}

function closestOf(
  areas: readonly Boxed[],
  point: Point,
  reachMetres: number,
): { area: Boxed; metres: number }[] {
  const holder = areas.find((area) => contains(area, point))
  if (holder) return [{ area: holder, metres: 0 }]
  const near = areas
    .filter((area) => inBox(area.box, point, reachMetres))
    .map((area) => ({ area, metres: metresToOutline(area, point) }))
  return near
    .filter(({ metres }) => metres <= reachMetres)
    .sort((a, b) => a.metres - b.metres || (a.area.code < b.area.code ? -1 : 1))
}

function contains(area: Boxed, point: Point): boolean {
  return inBox(area.box, point, 0) && booleanPointInPolygon([...point], area.outline)
}

function inBox(
  [west, south, east, north]: number[],
  [lon, lat]: Point,
  marginMetres: number,
): boolean {
  const dLat = marginMetres / METRES_PER_DEGREE
  const dLon = dLat / Math.max(Math.cos((lat * Math.PI) / 180), 0.01)
  return lon >= west! - dLon && lon <= east! + dLon && lat >= south! - dLat && lat <= north! + dLat
}

/** Metres from a point to the nearest edge, on a plane around the point: within the reach the earth is flat enough (under 0.1 %). */
function metresToOutline({ outline }: AdminArea, [lon, lat]: Point): number {
  const rings = outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat()
  const scale = Math.cos((lat * Math.PI) / 180)
  const plane = (position: Position) =>
    [
      (position[0]! - lon) * scale * METRES_PER_DEGREE,
      (position[1]! - lat) * METRES_PER_DEGREE,
    ] as const
  let best = Infinity
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++)
      best = Math.min(best, metresToSegment(plane(ring[i - 1]!), plane(ring[i]!)))
  }
  return best
}

/** Distance of the origin from a segment. */
function metresToSegment(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length))
  return Math.hypot(ax + t * dx, ay + t * dy)
}
