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

/**
 * A row of a list of values: one that stands alone; a body, for all its members; a body by itself,
 * without its members; or a member. `values` are those that its checkbox switches.
 */
export type FacetRow = {
  value: string
  role: 'alone' | 'body' | 'itself' | 'member'
  values: readonly string[]
}

/** Values as rows, members under their body, whether or not the body has claims of its own. */
export function facetRows(
  values: readonly string[],
  bodyOf: ((value: string) => string | undefined) | undefined,
  count: (value: string) => number,
): FacetRow[] {
  return valuesByBody(values, bodyOf, count).flatMap(({ body, members }): FacetRow[] => {
    if (members.length === 1 && members[0] === body)
      return [{ value: body, role: 'alone', values: members }]
    return [
      { value: body, role: 'body', values: members },
      ...members.map((value): FacetRow => ({
        value,
        role: value === body ? 'itself' : 'member',
        values: [value],
      })),
    ]
  })
}
