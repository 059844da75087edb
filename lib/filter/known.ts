import { momentWords } from './words'
import type { Words } from '#lib/words'
import { intervalBounds } from '#lib/model'
import type { Interval } from '#lib/model'

/**
 * A moment on the report clock, `2024-05-01T12:00`, or a day, which means its end. `undefined`
 * where the text is neither.
 */
export function knownMoment(text: string): string | undefined {
  return text.includes('/')
    ? undefined
    : text.length === 10
      ? intervalBounds(text)?.[1]
      : intervalBounds(`../${text}`)?.[1]
}

/**
 * Whether something said in an interval had been said by a moment: `maybe` where the interval is
 * still running then.
 */
export function saidBy(said: Interval, moment: string): 'yes' | 'maybe' | 'no' {
  const bounds = intervalBounds(said)
  if (!bounds || bounds[0] >= moment) return 'no'
  return bounds[1] <= moment ? 'yes' : 'maybe'
}

/** What a claim must show to be cut at a moment. */
type Sayable = { id: string; said: Interval; relations: readonly { to: string }[] }

/**
 * The claims as the map could have been drawn at a moment: those that had been said, or may have
 * been, by then, and among them only relations whose both ends had. Nothing later is left, not even
 * in a reason.
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

/**
 * How many claims had been said by a moment, and how many more may have been, because their report
 * time was still running then.
 */
export type SaidCounts = { said: number; maybe: number }

/** Counts the claims that had been said, or may have been, by a moment or the end of a day. */
export function saidCounts(claims: readonly { said: Interval }[], known: string): SaidCounts {
  const moment = knownMoment(known)
  const counts = { said: 0, maybe: 0 }
  for (const claim of claims) {
    const answer = moment === undefined ? 'yes' : saidBy(claim.said, moment)
    if (answer === 'yes') counts.said += 1
    if (answer === 'maybe') counts.maybe += 1
  }
  return counts
}

/**
 * What was known, in a sentence: "As known on Wed 1 May 2024 at 12:00: 40 claims said by then, 21
 * more may have been".
 */
export function knownWords(known: string, { said, maybe }: SaidCounts, words: Words): string {
  const { say } = words
  const some = said === 0 ? say('known.noClaim') : say('count.claim', { count: said })
  const more =
    maybe === 0
      ? []
      : [said > 0 ? say('known.more', { count: maybe }) : say('known.maybe', { count: maybe })]
  return say('known.sentence', {
    moment: momentWords(known, words),
    what: words.join([say('known.said', { some }), ...more]),
  })
}
