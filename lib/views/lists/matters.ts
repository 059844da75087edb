import type { ClaimView } from '../map/map-data'
import type { Words } from '#lib/words'

/**
 * What tells the matter of a claim, or, for a state of control over several places, the matter at
 * each of them.
 */
type OfMatters = Pick<ClaimView, 'matter' | 'matterAt'>

/** The matter a claim is about at one of its places. */
export function matterAtPlace({ matter, matterAt }: OfMatters, place: string): string {
  return matterAt?.[place] ?? matter
}

/** Every matter a claim is about: one, or another at each of its places. */
export function mattersOfClaim({ matter, matterAt }: OfMatters): string[] {
  return [...new Set([...Object.values(matterAt ?? {}), matter])]
}

/** The claims about a matter, in their order. */
export function claimsAbout<C extends OfMatters>(claims: readonly C[], matter: string): C[] {
  return claims.filter((claim) => mattersOfClaim(claim).includes(matter))
}

/**
 * The matter that an address names: by its own id, or by that of any claim about it, with `@place`
 * where a claim is about several.
 */
export function matterNamed(claims: readonly ClaimView[], named: string): string | undefined {
  if (claims.some((claim) => mattersOfClaim(claim).includes(named))) return named
  const [id, place] = named.split('@')
  const claim = claims.find((item) => item.id === id)
  return claim && (place === undefined ? claim.matter : claim.matterAt?.[place])
}

/**
 * What a link to each matter of a claim says, with the name of the place where there are several.
 */
export function matterLinks(
  claim: OfMatters,
  placeName: (id: string) => string | undefined,
  { say }: Words,
): { matter: string; text: string }[] {
  const matters = mattersOfClaim(claim)
  if (matters.length === 1) return [{ matter: matters[0]!, text: say('card.matter') }]
  return Object.entries(claim.matterAt ?? {}).map(([place, matter]) => ({
    matter,
    text: say('card.matterAt', { place: placeName(place) ?? place }),
  }))
}

/** Claims by matter, each once: a claim of several matters gathers those of each of them. */
export function claimsByMatter<C extends OfMatters>(claims: readonly C[]): C[][] {
  const lists = new Map<string, C[]>()
  for (const claim of [...claims].sort(
    (x, y) => mattersOfClaim(y).length - mattersOfClaim(x).length,
  )) {
    const matters = mattersOfClaim(claim)
    const list = matters.map((id) => lists.get(id)).find((known) => known !== undefined) ?? []
    list.push(claim)
    for (const id of matters) if (!lists.has(id)) lists.set(id, list)
  }
  return [...new Set(lists.values())]
}

/** Claims at a place by the matter they are about there, in the order given. */
export function mattersAtPlace<C extends OfMatters>(
  claims: readonly C[],
  place: string,
): { matter: string; claims: C[] }[] {
  const groups = new Map<string, C[]>()
  for (const claim of claims) {
    const matter = matterAtPlace(claim, place)
    groups.set(matter, [...(groups.get(matter) ?? []), claim])
  }
  return [...groups].map(([matter, list]) => ({ matter, claims: list }))
}
