import { FACETS } from './filter'
import type { Facet, Filter, Filterable } from './filter'
import { valuesOf, verdicts } from './match'

/**
 * The one answer that map, list, tray, histogram and counts are drawn from.
 * Counts of a list react to all other filters and not to the list itself; so do the two clocks.
 */
export type Selection<C extends Filterable> = {
  total: number
  /** What is counted. */
  shown: C[]
  /** What is possible besides, by the rule `surely`; and both, in the order of the claims. */
  possible: C[]
  drawn: C[]
  counts: FacetTally
  possibleCounts: FacetTally
  /**
   * Claims that pass all but the range of event time, and all but that of report time: what the
   * histograms show.
   */
  onClock: { happened: C[]; said: C[] }
  /** Those of them that only may belong there, whatever the range of their own clock. */
  possibleOnClock: { happened: Set<C>; said: Set<C> }
}

/** How many claims each value of each facet would show. */
type FacetTally = Record<Facet, Map<string, number>>

const emptyTally = () =>
  Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as FacetTally

/** Applies a filter once to every claim, in their order. */
export function select<C extends Filterable>(claims: readonly C[], filter: Filter): Selection<C> {
  const selection: Selection<C> = {
    total: claims.length,
    shown: [],
    possible: [],
    drawn: [],
    counts: emptyTally(),
    possibleCounts: emptyTally(),
    onClock: { happened: [], said: [] },
    possibleOnClock: { happened: new Set(), said: new Set() },
  }
  const count = (counts: FacetTally, facet: Facet, claim: C) => {
    for (const value of valuesOf(claim, facet))
      counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
  }
  const verdictOn = verdicts(filter)
  for (const claim of claims) {
    const { failed, doubtful } = verdictOn(claim)
    if (failed.length > 1) continue
    const only = failed[0]
    const sure = doubtful.length === 0
    if (only === undefined) {
      selection.drawn.push(claim)
      selection[sure ? 'shown' : 'possible'].push(claim)
    }
    for (const facet of FACETS)
      if (only === undefined || only === facet)
        count(sure ? selection.counts : selection.possibleCounts, facet, claim)
    for (const clock of ['happened', 'said'] as const) {
      if (only !== undefined && only !== clock) continue
      selection.onClock[clock].push(claim)
      if (doubtful.some((field) => field !== clock)) selection.possibleOnClock[clock].add(claim)
    }
  }
  return selection
}
