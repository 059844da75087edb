'use client'
import { useMemo } from 'react'
import { asKnownAt, filterables, knownMoment, saidBy, select } from '#lib/filter'
import type { Filter, Filterable, Selection } from '#lib/filter'
import type { ClaimView, MapData } from '#lib/views'

/** A claim with the text that free words look in: its own words, and every name of its place and speaker. */
export type FilterableClaim = ClaimView & Filterable

/** The page's data as it could have been drawn at a moment: what was not said by then is nowhere in it, in no list, no relation and no sum. */
export function useAsKnownAt(data: MapData, known: string | undefined): MapData {
  return useMemo(() => {
    if (known === undefined) return data
    const claims = [...asKnownAt(data.claims, known)]
    const ids = new Set(claims.map((claim) => claim.id))
    return {
      ...data,
      claims,
      sums: data.sums.filter(({ whole, parts }) => [whole, ...parts].every((id) => ids.has(id))),
    }
  }, [data, known])
}

/** The claims of both clocks that were said later than the filter's moment, under its other parts: what the clocks say is to come. Nothing else shows them. */
export function useSaidLater(data: MapData, filter: Filter): Selection<FilterableClaim>['onClock'] {
  const moment = filter.known && knownMoment(filter.known)
  const later = useMemo(
    () =>
      moment
        ? filterables(
            data.claims.filter((claim) => saidBy(claim.said, moment) === 'no'),
            data,
          )
        : [],
    [data, moment],
  )
  return useMemo(() => select(later, { ...filter, known: undefined }).onClock, [later, filter])
}

/** The page's one selector: what is shown, every count beside it, and the counts without any filter. */
export function useSelection(
  data: MapData,
  filter: Filter,
): Selection<FilterableClaim> & {
  all: FilterableClaim[]
  totals: Selection<FilterableClaim>['counts']
} {
  const all = useMemo(() => filterables(data.claims, data), [data])
  const totals = useMemo(() => select(all, {}).counts, [all])
  return useMemo(() => ({ ...select(all, filter), all, totals }), [all, totals, filter])
}
