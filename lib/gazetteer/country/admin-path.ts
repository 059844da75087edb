import { booleanPointInPolygon, pointOnFeature } from '@turf/turf'
import type { MultiPolygon, Polygon } from 'geojson'
import { boxAround, boxesMeet, inBox, metresToEdge, shapeBox, shapeOf } from '#lib/geo'
import type { Box, LonLat } from '#lib/geo'

/**
 * An area of a boundary file: its code (`pcode:SY0603`), the code of the area it belongs to, and
 * its checked outline.
 */
export type AdminArea = {
  code: string
  parent?: string
  /** What it is where its source names no parent: that of a district is then found by its ground. */
  level?: 'governorate' | 'district'
  outline: Polygon | MultiPolygon
}

/**
 * Areas with the parent of each district that names none: the governorate in which a point of its
 * inside lies. A district in no governorate is left out.
 */
export function withParents(areas: readonly AdminArea[]): AdminArea[] {
  const upper = areas.filter(({ parent, level }) => !parent && level !== 'district')
  const governorateOf = adminPath(upper, 0)
  return areas.flatMap((area): AdminArea[] => {
    if (area.parent || area.level !== 'district') return [area]
    const [lon, lat] = pointOnFeature(area.outline).geometry.coordinates as [number, number]
    const [parent] = governorateOf([lon, lat])?.codes ?? []
    return parent ? [{ ...area, parent }] : []
  })
}

/**
 * Where a point belongs: codes from the widest area down, whether it lies inside, and how far off
 * where it does not. `rivals`: the codes of every area within reach, the nearest first, for a point
 * outside them all.
 */
export type AdminPath = { codes: string[]; inside: boolean; metres: number; rivals: string[][] }

/**
 * How far outside every polygon a place may lie and still belong to the nearest, in metres. Ports
 * on a shore may lie up to 1 km seaward of boundaries whose coastline is drawn
 * inland; three leaves room for cruder outlines.
 */
const ADMIN_REACH_METRES = 3000

type Boxed = AdminArea & { box: Box }

/**
 * A function that finds the admin path of a point: the smallest area it lies in, else the nearest
 * within `reachMetres`.
 * @param areas outlines that have been checked: no geometry call here is safe on others.
 */
export function adminPath(
  areas: readonly AdminArea[],
  reachMetres = ADMIN_REACH_METRES,
): (point: LonLat) => AdminPath | undefined {
  const boxed = areas.map((area): Boxed => ({ ...area, box: shapeBox(shapeOf(area.outline)) }))
  const small = boxed.filter((area) => area.parent)
  const wide = boxed.filter((area) => !area.parent)
  return (point) => {
    const around = wide.find((area) => contains(area, point))
    // A point inside a governorate belongs to one of that governorate's districts, however near
    // another one is.
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
 * The codes of a path once the nearest coded place has been asked. For a point outside every
 * polygon the nearest polygon says little, because a spur of a crude coastline may reach farther
 * than the right district. `neighbourCode` is the district of the nearest place that has a code. It
 * decides where its polygon is within reach. Where it has no polygon here (`covered` is false), the
 * point may lie in that district too, and the result is `undefined`.
 */
export function decidedPath(
  path: AdminPath,
  neighbourCode: string | undefined,
  covered: (code: string) => boolean,
): string[] | undefined {
  if (path.inside || !neighbourCode) return path.codes
  return covered(neighbourCode)
    ? (path.rivals.find((codes) => codes.at(-1) === neighbourCode) ?? path.codes)
    : undefined
}

function closestOf(
  areas: readonly Boxed[],
  point: LonLat,
  reachMetres: number,
): { area: Boxed; metres: number }[] {
  const holder = areas.find((area) => contains(area, point))
  if (holder) return [{ area: holder, metres: 0 }]
  const reach = boxAround(point, reachMetres)
  const near = areas
    .filter(({ box }) => boxesMeet(box, reach))
    .map((area) => ({ area, metres: metresToEdge(point, shapeOf(area.outline)) }))
  return near
    .filter(({ metres }) => metres <= reachMetres)
    .sort((a, b) => a.metres - b.metres || (a.area.code < b.area.code ? -1 : 1))
}

function contains(area: Boxed, point: LonLat): boolean {
  const [lon, lat] = point
  return inBox(area.box, { lon, lat }) && booleanPointInPolygon([...point], area.outline)
}
