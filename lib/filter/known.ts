import { intervalBounds } from '#lib/model'
import type { Interval } from '#lib/model'

/** A moment on the report clock, `2025-03-07T12:00`, or a day, which means its end. `undefined` where the text is neither. */
export function knownMoment(text: string): string | undefined {
  return text.includes('/')
    ? undefined
    : text.length === 10
      ? intervalBounds(text)?.[1]
      : intervalBounds(`../${text}`)?.[1]
}

/** Whether something said in an interval had been said by a moment: `maybe` where the interval is still running then. */
export function saidBy(said: Interval, moment: string): 'yes' | 'maybe' | 'no' {
  const bounds = intervalBounds(said)
  if (!bounds || bounds[0] >= moment) return 'no'
  return bounds[1] <= moment ? 'yes' : 'maybe'
}

/** What a claim must show to be cut at a moment. */
type Sayable = { id: string; said: Interval; relations: readonly { to: string }[] }

/**
 * The claims as the map could have been drawn at a moment: those that had been said, or may have been, by then,
 * and among them only relations whose both ends had. Nothing later is left, not even in a reason.
 */
export function asKnownAt<C extends Sayable>(
  claims: readonly C[],
  known: string | undefined,
): readonly C[] {
  const moment = known === undefined ? undefined : knownMoment(known)
  if (moment === undefined) return claims
  const kept = claims.filter((claim) => saidBy(claim.said, moment) !== 'no')
  const ids = new Set(kept.map((claim) => claim.id))
  return kept.map((claim) => ({
    ...claim,
    relations: claim.relations.filter((relation) => ids.has(relation.to)),
  }))
}
