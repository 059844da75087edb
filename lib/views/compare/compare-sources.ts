import { contestedGround, shareGround } from '#lib/model'
import type { ClaimView } from '../map/map-data'
import { mattersOfClaim } from '../lists/matters'

/**
 * How a claim of one of two sources stands to the other source; the six groups of a comparison, in
 * the order they are shown.
 */
export const STANCES = ['contradict', 'agree', 'both', 'carried', 'only-a', 'only-b'] as const
export type Stance = (typeof STANCES)[number]

/**
 * Two sources side by side: every claim of either, with how it stands. `carriers` has the source
 * through which each claim of both reached us.
 */
export type Comparison = { stances: Map<ClaimView, Stance>; carriers: Map<ClaimView, string> }

/** Whether a relation between two claims counts for a comparison. */
type Counts = (from: ClaimView, to: ClaimView, kind: string) => boolean

/** Kinds of relation in which two claims say the same. */
const AGREEING: string[] = ['corroborates', 'repeats']

/**
 * The sources a claim passes through: speaker, the body that speaks, those it came by, the outlet;
 * from the mouth to the page.
 */
export function chainOf({ speaker, body, via, outlet }: ClaimView): string[] {
  return [...new Set([speaker, body, ...via, outlet])]
}

/**
 * Compares two sources among claims. A claim is a source's where that is its outlet, speaker, body,
 * or one it came by. Claims of the two agree or contradict only where a relation says so; a
 * contradiction weighs most, then what one carries of the other. `counts` narrows which relations
 * do. Symmetric: swapping the sources swaps `only-a` and `only-b`. Cost grows with the claims and
 * their relations.
 */
export function compareSources(
  claims: readonly ClaimView[],
  a: string,
  b: string,
  counts: Counts = () => true,
): Comparison {
  const owned = new Map<string, { claim: ClaimView; a: boolean; b: boolean }>()
  const matters = new Map<string, { a: boolean; b: boolean }>()
  const comparison: Comparison = { stances: new Map(), carriers: new Map() }
  for (const claim of claims) {
    const chain = chainOf(claim)
    const own = { claim, a: chain.includes(a), b: chain.includes(b) }
    if (!own.a && !own.b) continue
    owned.set(claim.id, own)
    for (const id of mattersOfClaim(claim)) {
      const matter = matters.get(id)
      matters.set(id, { a: own.a || (matter?.a ?? false), b: own.b || (matter?.b ?? false) })
    }
    if (own.a && own.b)
      comparison.carriers.set(
        claim,
        chain.findLast((id) => id === a || id === b)!,
      )
  }
  for (const own of owned.values()) {
    const kinds = new Set(
      own.claim.relations
        .filter(
          ({ to, kind }) =>
            opposite(own, owned.get(to)) && counts(own.claim, owned.get(to)!.claim, kind),
        )
        .map(({ kind }) => kind as string),
    )
    const bothSpeak = mattersOfClaim(own.claim)
      .map((id) => matters.get(id)!)
      .some((matter) => matter.a && matter.b)
    comparison.stances.set(
      own.claim,
      kinds.has('contradicts')
        ? 'contradict'
        : own.a && own.b
          ? 'carried'
          : AGREEING.some((kind) => kinds.has(kind))
            ? 'agree'
            : bothSpeak
              ? 'both'
              : own.a
                ? 'only-a'
                : 'only-b',
    )
  }
  return comparison
}

type Own = { a: boolean; b: boolean }

/**
 * Whether one of two claims is the one source's and the other the other's; two that are both
 * sources' say nothing of how these stand.
 */
function opposite(x: Own, y: Own | undefined): boolean {
  return y !== undefined && ((x.a && y.b) || (x.b && y.a)) && !(x.a && x.b && y.a && y.b)
}

/**
 * How two sources stand at a place, by their claims there; `apart` where both speak, of different
 * matters or without agreeing.
 */
export type PlaceStance = Exclude<Stance, 'both'> | 'apart'

/**
 * The stance of a place's mark: what the claims on its ground make of it. Where two claims
 * contradict each other over one of several places, that is so at this one only.
 */
export function placeStance(
  claims: readonly ClaimView[],
  a: string,
  b: string,
  place: string,
  isArea: (place: string) => boolean,
): PlaceStance {
  const here = new Set(
    compareSources(claims, a, b, (x, y, kind) =>
      kind === 'contradicts'
        ? contestedGround(x, y, isArea).some((item) => item.place === place)
        : shareGround(x, y, place),
    ).stances.values(),
  )
  if (here.has('contradict')) return 'contradict'
  if (here.has('agree')) return 'agree'
  if (here.has('both') || (here.has('only-a') && here.has('only-b'))) return 'apart'
  return here.has('only-a')
    ? here.has('carried')
      ? 'apart'
      : 'only-a'
    : here.has('only-b')
      ? here.has('carried')
        ? 'apart'
        : 'only-b'
      : 'carried'
}

/**
 * Claims that stand alike to the other source. Those that one source carries of the other are apart
 * by which of them does, the `carrier`.
 */
export type ComparisonGroup = { stance: Stance; carrier?: string; claims: ClaimView[] }

/** A comparison as its view shows it: a group for each stance, in their order. */
export function comparisonGroups({ stances, carriers }: Comparison): ComparisonGroup[] {
  const groups = new Map<string, ComparisonGroup>()
  for (const [claim, stance] of stances) {
    const carrier = stance === 'carried' ? carriers.get(claim) : undefined
    const group = groups.get(`${stance} ${carrier}`) ?? { stance, carrier, claims: [] }
    group.claims.push(claim)
    groups.set(`${stance} ${carrier}`, group)
  }
  return [...groups.values()].sort((x, y) => STANCES.indexOf(x.stance) - STANCES.indexOf(y.stance))
}
