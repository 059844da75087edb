import type { MapData } from '../map/map-data'

const unique = (values: readonly string[]) => [...new Set(values)]

/** The values that lists of the map of coded documents offer, whatever is filtered. */
export function facetLists({
  claims,
  documents,
  parties,
}: Pick<MapData, 'claims' | 'documents' | 'parties'>): Record<
  'outlet' | 'speaker' | 'party' | 'type',
  string[]
> {
  return {
    outlet: unique(documents.map((document) => document.outlet)),
    speaker: unique(claims.map((claim) => claim.speaker)),
    party: parties
      .map((party) => party.id)
      .filter((id) => claims.some((claim) => claim.parties.includes(id))),
    type: unique(claims.map((claim) => claim.type)).sort(),
  }
}
