import type { PlaceCounts } from '#lib/columns'

/** A copy of counts that the next filter of a view would change in place. */
export const keptCounts = (of: PlaceCounts): PlaceCounts => ({ ...of, counts: of.counts.slice() })

/** What is only possible at each place: all that may be asked for, without what surely is. */
export const possiblePlaces = (open: PlaceCounts, sure: PlaceCounts): PlaceCounts => ({
  ...open,
  counts: open.counts.map((count, i) => count - sure.counts[i]!),
})
