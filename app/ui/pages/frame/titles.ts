import type { ClaimView, MapData } from '#lib/views'
import type { Document } from '#lib/model'
import type { Words } from '#lib/words'
import { matterTitle } from '#lib/views'

/** The title of a matter, with the place names of the data. */
export function matterPageTitle(
  { places }: Pick<MapData, 'places'>,
  claims: readonly ClaimView[],
  words: Words,
): string {
  return matterTitle(
    claims,
    { place: (id) => places.find((place) => place.id === id)?.name },
    words,
  )
}

/** A document's printed title, or its label in the language of the map. */
export function documentTitle(
  { documents }: Pick<MapData, 'documents'>,
  { id, title, label }: Document,
): string {
  return title ?? documents.find((document) => document.id === id)?.label ?? label
}
