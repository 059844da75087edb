import { kindOf } from '#lib/claims'
import type { AnyClaim } from '#lib/claims'
import { OPEN_END, OPEN_START, intervalBounds } from '#lib/model'
import type { Claim, Document, Interval, RelationReason } from '#lib/model'
import { lastDayOf } from '#lib/util'
import { cachedClaimGround } from './claim-ground'
import type { ClaimGround, Grounds } from './claim-ground'
import type { Records } from './records'

/**
 * What was computed of a chosen claim. It comes from the page's data, so "as known at" has already
 * cut its relations.
 */
export type ChosenClaim = {
  id: string
  matter: string
  agreement: readonly string[]
  relations: readonly { to: string; kind: string; reason?: RelationReason }[]
}

/** A claim as formats write it: the record, its document, and what was computed of it. */
export type ExportRow = {
  claim: AnyClaim
  document: Document
  /** The finer type within the kind, in its own words. */
  type: string
  /** Event time, or the time of the state. */
  happened?: Interval
  said: Interval
  /** `publication` where the text does not say when it was said. */
  saidBasis: 'stated' | 'publication'
  coder: { by: string; on: string }
  ground: ClaimGround
  matter: string
  agreement: readonly string[]
  /** Ids of the claims that contradict it. */
  contradicts: readonly string[]
  /** Counts by other voices that lie far from it, and how many times. */
  farFrom: readonly { to: string; factor?: number }[]
  /** Ids of the statements that deny it, and of those that admit it. */
  deniedBy: readonly string[]
  admittedBy: readonly string[]
}

/**
 * Makes the rows of chosen claims, in their order. `grounds` caches outlines between calls, since
 * many claims share one.
 */
export function exportRows(
  chosen: readonly ChosenClaim[],
  claims: ReadonlyMap<string, Claim>,
  records: Records,
  grounds: Grounds = new Map<string, ClaimGround>(),
): ExportRow[] {
  return chosen.flatMap(({ id, matter, agreement, relations }) => {
    const claim = claims.get(id)
    const document = claim && records.document(claim.document)
    if (!claim || !document) return []
    return [
      {
        claim: claim as AnyClaim,
        document,
        type: kindOf(claim)?.type(claim) ?? '',
        happened: claim.eventTime ?? claim.asOf,
        said: claim.reportedAt ?? document.published,
        saidBasis: claim.reportedAt ? 'stated' : 'publication',
        coder: claim.coder ?? document.coder,
        ground: cachedClaimGround(claim.places, records, grounds),
        matter,
        agreement,
        contradicts: idsOf(relations, 'contradicts'),
        farFrom: relations
          .filter(({ kind }) => kind === 'gap')
          .map(({ to, reason }) => ({
            to,
            ...(reason?.rule === 'apart' && { factor: reason.factor }),
          })),
        deniedBy: idsOf(relations, 'denied-by'),
        admittedBy: idsOf(relations, 'admitted-by'),
      } satisfies ExportRow,
    ]
  })
}

/** The claims that a claim stands in one kind of relation to, each once, by id. */
function idsOf(relations: ChosenClaim['relations'], wanted: string): string[] {
  return [...new Set(relations.flatMap(({ kind, to }) => (kind === wanted ? [to] : [])))].sort()
}

/**
 * The first and the last day of an interval, both included. Each is `undefined` where that end is
 * open or the text is no interval.
 */
export function dayBounds(interval: Interval | undefined): { first?: string; last?: string } {
  const bounds = interval === undefined ? undefined : intervalBounds(interval)
  if (!bounds) return {}
  const [start, end] = bounds
  return {
    ...(start !== OPEN_START && { first: start.slice(0, 10) }),
    ...(end !== OPEN_END && { last: lastDayOf(end) }),
  }
}
