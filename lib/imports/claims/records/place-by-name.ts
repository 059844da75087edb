import type { PlaceLookup, Resolution } from '#lib/gazetteer'
import type { Place, PlaceKind } from '#lib/model'
import { importTold } from '#lib/words'
import type { NamedPlace } from '../rows/draft'

/** What a report remarks of a file whose places were to be looked up and could not be. */
export const NAMES_MISSING = importTold('took.noNames')
/** Matches that leave no doubt about the name itself. */
export const SURE: readonly string[] = ['exact', 'alias', 'article']
/** What a column of areas may name. */
const AREAS: readonly PlaceKind[] = ['district', 'governorate', 'region', 'country']

const COUNTRY: readonly PlaceKind[] = ['country']

/** What an answer surely means, if anything. */
function sureOf({ status, candidates: [first] }: Resolution) {
  const isSure = status === 'unique' || status === 'preferred'
  return isSure && first && SURE.includes(first.match) ? first : undefined
}

/**
 * The place that a row without coordinates surely means: by its name, within every area that the row
 * names and the gazetteer knows. `undefined` where its country is not known, or none of its areas
 * is: the file may then speak of another part of the world.
 */
export function placeNamed(
  { name, country, admin, area, isArea }: NamedPlace,
  { resolve }: Pick<PlaceLookup, 'resolve'>,
): Place | undefined {
  let within: readonly string[] | undefined
  const inside = (text: string, kinds?: readonly PlaceKind[]) => {
    const narrowed = within?.map((id) => ({ within: id })) ?? [{}]
    for (const options of narrowed) {
      const found = sureOf(resolve(text, { suggest: false, ...options, ...(kinds && { kinds }) }))
      if (found) return found
    }
    return undefined
  }
  for (const text of admin) {
    const found = inside(text, text === country ? COUNTRY : AREAS)
    if (found) within = [found.id, ...found.alsoIds]
    else if (text === country) return undefined
  }
  if (admin.length > 0 && !within) return undefined
  const kinds = area ? [area] : isArea ? (country === name ? COUNTRY : AREAS) : undefined
  return inside(name, kinds)?.place
}
