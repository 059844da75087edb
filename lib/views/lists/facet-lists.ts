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

/**
 * Values by the body they belong to: the largest body first, and within a body the body itself
 * first. `count` says how many claims a value has.
 */
export function valuesByBody(
  values: readonly string[],
  bodyOf: (value: string) => string | undefined = () => undefined,
  count: (value: string) => number,
): { body: string; members: string[] }[] {
  const bodies = new Map<string, string[]>()
  for (const value of values) {
    const body = bodyOf(value) ?? value
    bodies.set(body, [...(bodies.get(body) ?? []), value])
  }
  const sum = (members: readonly string[]) =>
    members.reduce((total, value) => total + count(value), 0)
  return [...bodies]
    .map(([body, members]) => ({
      body,
      members: members.sort(
        (a, b) =>
          Number(b === body) - Number(a === body) || count(b) - count(a) || (a < b ? -1 : 1),
      ),
    }))
    .sort((a, b) => sum(b.members) - sum(a.members) || (a.body < b.body ? -1 : 1))
}
