import type { Histogram } from '#lib/timeline'
import type { FacetCounts } from '../../filters/facet-of-filter'
import type { Answer } from '../../screen/engine/engine'

/** What an engine counts under a filter: how many claims, and of each value. */
type Counted = { shown: number; counts: FacetCounts }

/** What is only possible: all that may be asked for, without what surely is. */
export function possibleOf(open: Counted, sure: Counted): Pick<Answer, 'possible'> {
  const shown = open.shown - sure.shown
  if (shown === 0) return {}
  const counts = Object.fromEntries(
    Object.entries(open.counts).map(([facet, values]) => [
      facet,
      new Map(
        [...values].map(([value, count]) => [
          value,
          count - (sure.counts[facet as keyof FacetCounts].get(value) ?? 0),
        ]),
      ),
    ]),
  ) as unknown as FacetCounts
  return { possible: { shown, counts } }
}

/** Bars of all that may be in them, of which those that surely are asked for can be sure. */
export const withSure = (open: Histogram, sure: Histogram): Histogram => ({
  ...open,
  bins: open.bins.map((bin, i) => ({ ...bin, sure: sure.bins[i]!.sure })),
})
