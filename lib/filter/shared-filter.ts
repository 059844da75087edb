import type { Filter } from './filter'

/**
 * What of a filter means the same in the documents and in an imported dataset: days, words, kinds,
 * types and standing. Ids of sources and parties are each set's own, and so is who contradicts whom.
 */
export function sharedFilter(filter: Filter): Filter {
  return {
    ...filter,
    outlet: undefined,
    speaker: undefined,
    party: undefined,
    agreement: undefined,
  }
}
