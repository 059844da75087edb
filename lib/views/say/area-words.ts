import { saidOfAreas } from '../lists/areas'
import type { AreaClaims } from '../lists/areas'
import { claimsOfPlace } from '../lists/by-place'
import type { ClaimView, PlaceView } from '../map/map-data'
import type { Words } from '#lib/words'

/** How much is said of an area that contains a place: "the north coast (12 claims)". */
export function areaWords({ area, claims }: AreaClaims, { say }: Words): string {
  return say('areas.area', {
    area: area.name,
    claims: say('count.claim', { count: claims.length }),
  })
}

/**
 * What is said of the areas that contain a place, in a line: "also said of areas that contain it:
 * the north coast (12 claims)"; nothing where nothing is.
 */
function areasLine(areas: readonly AreaClaims[], words: Words): string | undefined {
  return areas.length === 0
    ? undefined
    : words.say('areas.line', { areas: words.join(areas.map((one) => areaWords(one, words))) })
}

/**
 * What is said of a place and of the areas that contain it, in a line: "2 claims here. Also said of
 * areas that contain it: the north coast (12 claims)."
 */
export function placeLine(
  claims: readonly ClaimView[],
  place: Pick<PlaceView, 'id' | 'within'>,
  find: (id: string) => PlaceView | undefined,
  words: Words,
): string {
  const { here } = claimsOfPlace(claims, place.id)
  const own = words.say('search.said', {
    claims: words.say('count.claim', { count: here.length }),
  })
  return [
    words.say('case.end', { text: own }),
    areasLine(saidOfAreas(claims, place, find), words) ?? '',
  ]
    .join(' ')
    .trim()
}
