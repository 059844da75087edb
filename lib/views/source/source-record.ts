import { bodiesOf } from '#lib/model'
import type { ClaimView, MapData } from '../map/map-data'
import { oppositionsOf } from '../contradictions/oppositions'
import type { Opposition } from '../contradictions/oppositions'

/** A source by id, with the claims that speak of it. */
export type SourceClaims = { id: string; claims: ClaimView[] }

/**
 * What the claims show of one source: what it says, through whom, whom it passes on, who passes it
 * on, and against whom it stands.
 */
export type SourceRecord = {
  /** What it, or a member of it, says, in the order in which it was said. */
  says: ClaimView[]
  /**
   * Outlets and passers-on that carry what it says, itself left out, those with most claims first.
   */
  carriedBy: SourceClaims[]
  /** Speakers whose claims it publishes or passes on, its members and itself left out. */
  cites: SourceClaims[]
  /** Claims in which its own are repeated in another document, by outlet. */
  repeatedIn: SourceClaims[]
  /** Its claims that another voice contradicts, each with the claims against it and why. */
  contradictions: Opposition[]
  members: string[]
}

/** Claims gathered by source, those with most claims first. */
function counted(pairs: readonly (readonly [string, ClaimView])[]): SourceClaims[] {
  const found = new Map<string, Set<ClaimView>>()
  for (const [id, claim] of pairs) found.set(id, (found.get(id) ?? new Set()).add(claim))
  return [...found]
    .map(([id, claims]) => ({ id, claims: [...claims] }))
    .sort((a, b) => b.claims.length - a.claims.length || (a.id < b.id ? -1 : 1))
}

/**
 * Claims in the order in which they were said; those said within the same time, in that in which
 * they happened.
 */
function inOrderOfTime(claims: readonly ClaimView[]): ClaimView[] {
  const key = (claim: ClaimView) => [claim.said, claim.happened ?? '', claim.id].join(' ')
  return [...claims].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/**
 * The record of a source, from the claims alone. A source and its members speak as one; a protected
 * one has no members.
 */
export function sourceRecord(
  { claims, sources }: Pick<MapData, 'claims' | 'sources'>,
  id: string,
): SourceRecord {
  const bodies = new Map(sources.map((source) => [source.id, source]))
  const belongs = (source: string | undefined): boolean =>
    source !== undefined && bodiesOf(source, bodies).includes(id)
  const says = inOrderOfTime(claims.filter((claim) => belongs(claim.speaker)))
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const repeats = says.flatMap((claim) =>
    claim.relations.flatMap(({ kind, to }) => (kind === 'repeats' ? (byId.get(to) ?? []) : [])),
  )
  return {
    says,
    carriedBy: counted(
      says.flatMap((claim) =>
        [...claim.via, claim.outlet]
          .filter((carrier) => !belongs(carrier))
          .map((carrier) => [carrier, claim] as const),
      ),
    ),
    cites: counted(
      claims
        .filter((claim) => [claim.outlet, ...claim.via].some(belongs) && !belongs(claim.speaker))
        .map((claim) => [claim.speaker, claim] as const),
    ),
    repeatedIn: counted(repeats.map((claim) => [claim.outlet, claim] as const)),
    contradictions: says.flatMap((claim) => oppositionsOf(claim)),
    members: sources
      .filter((source) => source.id !== id && belongs(source.id))
      .map((source) => source.id),
  }
}
