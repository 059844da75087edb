import { plain } from '#lib/filter'
import { partKey } from '#lib/model'
import type { ClaimView, PlaceView } from '../map/map-data'

/** An area that contains a place, and the claims that speak of all of it. */
export type AreaClaims<C = ClaimView> = { area: PlaceView; claims: C[] }

/**
 * What is said of the areas that contain a place, the place itself left out: a total of a whole
 * coast is said of its towns as well, though not of each alone. By area, the nearest first.
 */
export function saidOfAreas<C extends ClaimView>(
  claims: readonly C[],
  { id, within = [] }: Pick<PlaceView, 'id' | 'within'>,
  find: (id: string) => PlaceView | undefined,
): AreaClaims<C>[] {
  const elsewhere = claims.filter((claim) => !claim.places.some(({ place }) => place === id))
  const areas = new Map<string, Set<C>>()
  for (const key of within) {
    const area = key.slice(0, key.indexOf('/'))
    const found = elsewhere.filter((claim) => claim.places.some((item) => partKey(item) === key))
    if (found.length > 0) areas.set(area, new Set([...(areas.get(area) ?? []), ...found]))
  }
  return [...areas].flatMap(([area, said]) => {
    const view = find(area)
    return view ? [{ area: view, claims: [...said] }] : []
  })
}

/**
 * The places that a reader asks about: the one that is open, else those that the searched words
 * name, by any of their spellings.
 */
export function placesAsked(
  places: readonly PlaceView[],
  { words, open }: { words?: string; open?: string },
): PlaceView[] {
  const opened = places.find(({ id }) => id === open)
  if (opened) return [opened]
  const name = plain(words?.trim() ?? '')
  if (name === '') return []
  const named = places.filter(({ spellings }) =>
    spellings.some((spelling) => plain(spelling) === name),
  )
  // A bare name means the settlement more often than the district or governorate called after it.
  const settlements = named.filter(({ isArea }) => !isArea)
  return settlements.length > 0 ? settlements : named
}
