'use client'
import { useMemo } from 'react'
import { asKnownAt, plain, select } from '#lib/filter'
import type { Filter, Filterable, Selection } from '#lib/filter'
import type { ClaimView, MapData } from '#lib/layers'
import { agreementOf } from './agreement-of'

/** A claim with the text that free words look in: its own words, and every name of its place and speaker. */
export type FilterableClaim = ClaimView & Filterable

function withText(data: MapData): FilterableClaim[] {
  const places = new Map(data.places.map((place) => [place.id, place]))
  const sources = new Map(data.sources.map((source) => [source.id, source]))
  return data.claims.map((claim) => {
    const names = claim.places.flatMap((item) => [item.phrase, ...(places.get(item.place)?.spellings ?? [])])
    const voices = [claim.speaker, claim.outlet, ...claim.via].map((id) => sources.get(id)?.name ?? '')
    return { ...claim, agreement: agreementOf(claim), text: plain([claim.summary, claim.evidence.quote, claim.placeWords ?? '', ...names, ...voices, ...claim.details.map((detail) => detail.text)].join(' ')) }
  })
}

/** The page's data as it could have been drawn at a moment: what was not said by then is nowhere in it, in no list and in no relation. */
export function useKnown(data: MapData, known: string | undefined): MapData {
  return useMemo(() => (known === undefined ? data : { ...data, claims: [...asKnownAt(data.claims, known)] }), [data, known])
}

/** The page's one selector: what is shown, every count beside it, and the counts without any filter. */
export function useSelection(data: MapData, filter: Filter): Selection<FilterableClaim> & { all: FilterableClaim[]; totals: Selection<FilterableClaim>['counts'] } {
  const all = useMemo(() => withText(data), [data])
  const totals = useMemo(() => select(all, {}).counts, [all])
  return useMemo(() => ({ ...select(all, filter), all, totals }), [all, totals, filter])
}
