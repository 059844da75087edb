import { FACETS } from './filter'
import type { Facet, Filter, Filterable } from './filter'
import { failures, valuesOf } from './match'

/**
 * The one answer that map, list, tray, histogram and counts are drawn from.
 * Counts of a list react to all other filters and not to the list itself; so do the two clocks.
 */
export type Selection<C extends Filterable> = {
  total: number
  shown: C[]
  counts: Record<Facet, Map<string, number>>
  /**
   * Claims that pass all but the range of event time, and all but that of report time: what the
   * histograms show.
   */
  onClock: { happened: C[]; said: C[] }
}

/** Applies a filter once to every claim, in their order. */
export function select<C extends Filterable>(claims: readonly C[], filter: Filter): Selection<C> {
  const counts = Object.fromEntries(
    FACETS.map((facet) => [facet, new Map<string, number>()]),
  ) as Record<Facet, Map<string, number>>
  const selection: Selection<C> = {
    total: claims.length,
    shown: [],
    counts,
    onClock: { happened: [], said: [] },
  }
  const count = (facet: Facet, claim: C) => {
    for (const value of valuesOf(claim, facet))
      counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
  }
  for (const claim of claims) {
    const failed = failures(filter, claim)
    if (failed.length > 1) continue
    const only = failed[0]
    if (only === undefined) selection.shown.push(claim)
    for (const facet of FACETS) if (only === undefined || only === facet) count(facet, claim)
    if (only === undefined || only === 'happened') selection.onClock.happened.push(claim)
    if (only === undefined || only === 'said') selection.onClock.said.push(claim)
  }
  return selection
}
