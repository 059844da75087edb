import { AGREEMENT_STATES, STANDINGS, bodiesOf } from '#lib/model'
import type { Facet } from './filter'
import type { Known } from './parse'

/** The parts of a page's data that its address may name. */
type Data = {
  layers: readonly { kind?: string }[]
  claims: readonly {
    id: string
    type: string
    speaker: string
    outlet: string
    body: string
    via: readonly string[]
  }[]
  documents: readonly { outlet: string }[]
  parties: readonly { id: string }[]
  places: readonly { id: string }[]
  sources: readonly { id: string; memberOf?: string }[]
  story?: readonly unknown[]
}

/**
 * Every value of each facet that an address may name, from the data of the page: of speakers also
 * the bodies that they speak for.
 */
export function facetValues(data: Data): Record<Facet, ReadonlySet<string>> {
  const sources = new Map(data.sources.map((source) => [source.id, source]))
  return {
    kind: new Set(data.layers.flatMap((layer) => layer.kind ?? [])),
    type: new Set(data.claims.map((claim) => claim.type)),
    outlet: new Set(data.documents.map((document) => document.outlet)),
    speaker: new Set(data.claims.flatMap(({ speaker }) => bodiesOf(speaker, sources))),
    party: new Set(data.parties.map((party) => party.id)),
    standing: new Set<string>(STANDINGS),
    agreement: new Set<string>(AGREEMENT_STATES),
  }
}

/** The look-ups that `parseQuery` needs, from the data of the page. */
export function knownOf(data: Data): Known {
  const values = facetValues(data)
  const ids = new Set([
    ...data.claims.map((claim) => claim.id),
    ...data.places.map((place) => place.id),
  ])
  const sources = new Set(
    data.claims.flatMap((claim) => [claim.outlet, claim.speaker, claim.body, ...claim.via]),
  )
  return {
    steps: data.story?.length,
    source: (id) => sources.has(id),
    facet: (facet, value) => values[facet].has(value),
    open: (id) => ids.has(id),
  }
}
