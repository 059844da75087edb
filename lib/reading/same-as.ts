import type { AnyClaim } from '#lib/claims'
import { intervalBounds, oneFigure, overlap } from '#lib/model'
import type { ClaimDraft } from './draft'

/**
 * How a draft stands to a claim that the project has: the same speaker says the same (`repeats`),
 * the same speaker gives another figure (`would-revise`), or somebody else tells what may be the
 * same (`may-be`).
 */
export type LikeClaim = { claim: string; as: 'repeats' | 'would-revise' | 'may-be' }

/** A whole day as an interval's text is one; several as two days. */
const intervalOf = ({ from, to }: { from: string; to: string }): string =>
  from === to ? from : `${from}/${to}`

/**
 * The project's claims that a draft is like: of its kind, at one of its places, at its time as far
 * as both are known. A draft whose places no gazetteer is sure of is like nothing.
 */
export function likeClaims(draft: ClaimDraft, claims: readonly AnyClaim[]): LikeClaim[] {
  const places = new Set(draft.places.flatMap(({ value }) => value.place ?? []))
  const time = draft.days && intervalBounds(intervalOf(draft.days.value))
  const source = draft.speaker.value.is === 'named' ? draft.speaker.value.source : undefined
  return claims.flatMap((claim): LikeClaim[] => {
    if (claim.kind !== draft.kind || !claim.places.some(({ place }) => places.has(place))) return []
    const theirs = claim.eventTime === undefined ? undefined : intervalBounds(claim.eventTime)
    if (time && theirs && !overlap(time, theirs)) return []
    const isSpeaker = source !== undefined && claim.speaker === source
    if (claim.kind === 'casualties' && draft.count) {
      if (draft.harm && claim.harm !== draft.harm.value) return []
      const { low, high, words } = draft.count.value
      const isSame = oneFigure(claim.count, { low: low ?? null, high: high ?? null, words })
      return [
        {
          claim: claim.id,
          as: isSame ? (isSpeaker ? 'repeats' : 'may-be') : isSpeaker ? 'would-revise' : 'may-be',
        },
      ]
    }
    return [{ claim: claim.id, as: isSpeaker ? 'repeats' : 'may-be' }]
  })
}
