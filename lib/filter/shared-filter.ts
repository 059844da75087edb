import { FACETS } from './filter'
import type { Facet, Filter } from './filter'

/**
 * Facets whose values are each set's own: ids of sources and parties, who contradicts whom, and how
 * firmly a claim is said, which no imported file says.
 */
const OF_ONE_SET: readonly Facet[] = ['outlet', 'speaker', 'party', 'agreement', 'standing']

/**
 * What of a filter means the same in the documents and in an imported dataset: days, words, kinds
 * and types.
 */
export function sharedFilter(filter: Filter): Filter {
  const shared = { ...filter }
  for (const facet of OF_ONE_SET) delete shared[facet]
  return shared
}

/** The facets by which a filter narrows the documents and no dataset. */
export const unsharedFacets = (filter: Filter): Facet[] =>
  FACETS.filter((facet) => filter[facet] && OF_ONE_SET.includes(facet))
