import { adminPath, decidedPath, nearestCodeFinder } from '#lib/gazetteer'
import type { AdminArea, AdminPath, GazetteerRecord } from '#lib/gazetteer'

/** A place whose district is known by code, with what polygons say of it. */
type Found = { place: GazetteerRecord; own: string; path?: AdminPath; decided?: string }

/** How many places are named in a list. */
const LISTED = 12

function line({ place, own, path, decided }: Found): string {
  const at = path && (path.inside ? 'inside' : `${path.metres} m outside`)
  return `  ${place.names[0]!.text} (${place.ids.pcode}): its code ${own}, the polygon ${path ? `${path.codes.at(-1)}, ${at}` : 'none'}, decided ${decided ?? 'nothing'}`
}
const list = (items: readonly Found[]) => [
  ...items.slice(0, LISTED).map(line),
  ...(items.length > LISTED ? [`  and ${items.length - LISTED} more`] : []),
]

/**
 * Says how the polygon route does on places whose district is known, their own codes hidden: point
 * in polygon alone, the nearest polygon within 3 km, and that with the nearest other coded place
 * heard. Also how many places of districts without polygon it draws in.
 */
export function adminCheckReport(
  places: readonly GazetteerRecord[],
  areas: readonly AdminArea[],
): { text: string; right: boolean } {
  const codes = new Set(areas.map(({ code }) => code))
  const covered = (code: string) => codes.has(code)
  const locate = adminPath(areas)
  const idOf = ({ ids }: GazetteerRecord) => Object.values(ids)[0]!
  const nearestCode = nearestCodeFinder(
    places.map((place) => ({
      id: idOf(place),
      lon: place.point!.lon,
      lat: place.point!.lat,
      code: place.within.at(-1)!,
    })),
  )
  const found = places.map((place): Found => {
    const point = [place.point!.lon, place.point!.lat] as const
    const path = locate(point)
    return {
      place,
      own: place.within.at(-1)!,
      path,
      decided: path && decidedPath(path, nearestCode(point, idOf(place)), covered)?.at(-1),
    }
  })
  const ours = found.filter(({ own }) => covered(own))
  const byPolygon = ours.filter(({ own, path }) => path?.codes.at(-1) === own)
  const outside = ours.filter(({ path }) => !path?.inside)
  const wrong = ours.filter(({ own, decided }) => decided !== own)
  const strays = found.filter(({ own, path }) => !covered(own) && path)
  const drawnIn = strays.filter(({ decided }) => decided)
  const text = [
    `${places.length} places with a district code; ${areas.filter(({ parent }) => parent).length} districts with polygons hold ${ours.length} of them by code`,
    `Point in polygon alone: ${byPolygon.filter(({ path }) => path!.inside).length} of ${ours.length} right; ${outside.length} lie outside every polygon:`,
    ...list(outside),
    `The nearest polygon within 3 km: ${byPolygon.length} of ${ours.length} right`,
    `And the nearest other coded place heard: ${ours.length - wrong.length} of ${ours.length} right${wrong.length ? '; wrong:' : ''}`,
    ...list(wrong),
    `Places of districts without polygon here that lie inside or within 3 km of one: ${strays.length}; drawn in although a neighbour is heard: ${drawnIn.length}${drawnIn.length ? ':' : ''}`,
    ...list(drawnIn),
  ].join('\n')
  return { text, right: wrong.length === 0 }
}
