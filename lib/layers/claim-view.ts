import { kindOf } from '#lib/claims'
import type { Parties } from '#lib/claims'
import type { Claim, ClaimPlace, Evidence, Interval, Standing } from '#lib/model'
import type { RelationKind } from '#lib/relations'

/** A claim as a page shows and filters it: plain data, no functions, words already made by its kind. */
export type ClaimView = {
  id: string
  kind: string
  type: string
  document: string
  outlet: string
  speaker: string
  via: readonly string[]
  parties: readonly string[]
  sides: readonly string[]
  standing: Standing
  unverifiedBy?: string
  places: readonly ClaimPlace[]
  placeWords?: string
  /** Event time, or the time of the state. */
  happened?: Interval
  timeIs: 'within' | 'throughout'
  timeWords?: string
  said: Interval
  /** `publication` where the text does not say when it was said. */
  saidBasis: 'stated' | 'publication'
  summary: string
  details: { term: string; text: string }[]
  evidence: Evidence
  note?: string
  coder: { by: string; on: string }
  relations: { to: string; kind: RelationKind; reason: string }[]
}

/** What a claim's view needs besides the claim. */
export type ViewContext = {
  document: { outlet: string; published: Interval; coder: { by: string; on: string } }
  relations: ClaimView['relations']
  words: Parties
}

/** Makes the view of a claim. */
export function claimView(claim: Claim, context: ViewContext): ClaimView {
  const kind = kindOf(claim)!
  const { id, document, speaker, standing, unverifiedBy, places, placeWords, timeWords, reportedAt, summary, evidence, note } = claim
  return {
    id, kind: claim.kind, type: kind.type(claim), document, outlet: context.document.outlet, speaker, via: claim.via ?? [],
    parties: [...new Set(kind.parties(claim))], sides: kind.sides(claim), standing, unverifiedBy, places, placeWords,
    happened: claim.eventTime ?? claim.asOf, timeIs: claim.timeIs ?? 'within', timeWords,
    said: reportedAt ?? context.document.published, saidBasis: reportedAt ? 'stated' : 'publication',
    summary, details: kind.details(claim, context.words), evidence, note, coder: claim.coder ?? context.document.coder,
    relations: context.relations,
  }
}
