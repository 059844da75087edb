import { serialiseQuery, sharedFilter } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { datasetPath } from '../../base/paths'

/**
 * Colours of datasets under the claims, in the order of the address: none is that of a kind of
 * claims, so that nobody takes a row for a claim of the documents.
 */
const COLOURS = [
  'light-dark(#d0006f, #ffd0e8)',
  'light-dark(#13376c, #b6e36a)',
  'light-dark(#4b0202, #fafecd)',
]

/** How long map and filter stand still before a dataset is asked, in milliseconds. */
export const STILL = 150

/** The colour of a dataset among those that are shown. */
export const besideColour = (ids: readonly string[], id: string): string =>
  COLOURS[Math.max(0, ids.indexOf(id)) % COLOURS.length]!

/** The query of what narrows datasets as well as the documents, without `?`. */
export const sharedQuery = (filter: Filter): string =>
  serialiseQuery({ filter: sharedFilter(filter), view: {} })

/** The address of an answer about a dataset under that filter. */
export const besidePath = (id: string, route: string, query: string): string =>
  `${datasetPath(id)}/${route}${query && `?${query}`}`
