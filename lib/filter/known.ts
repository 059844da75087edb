import { momentWords } from './words'
import type { Words } from '#lib/words'
import { OPEN_START, fallsIn, intervalBounds } from '#lib/model'
import type { Certainty, Interval } from '#lib/model'
import type { Rule } from './filter'

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
 * Whether something said in an interval had been said by a moment: possibly where the interval is
 * still running then.
 */
export function saidBy(said: Interval, moment: string): Certainty {
  const bounds = intervalBounds(said)
  return bounds ? fallsIn(bounds, [OPEN_START, moment]) : 'not'
}

/** What a claim must show to be cut at a moment. */
type Sayable = { id: string; said: Interval; relations: readonly { to: string }[] }

/**
 * The claims as the map could have been drawn at a moment: those that had been said, or may have
 * been, by then, and among them only relations whose both ends had. Nothing later is left, not even
 * in a reason. By the rule `surely` a claim that surely had been said keeps only relations to others
 * that surely had.
 */
export function asKnownAt<C extends Sayable>(
  claims: readonly C[],
  known: string | undefined,
  rule: Rule = 'possibly',
): readonly C[] {
  const moment = known === undefined ? undefined : knownMoment(known)
  if (moment === undefined) return claims
  const said = new Map<string, Certainty>(
    claims.map((claim) => [claim.id, saidBy(claim.said, moment)]),
  )
  return claims
    .filter(({ id }) => said.get(id) !== 'not')
    .map((claim) => {
      const strict = rule === 'surely' && said.get(claim.id) === 'surely'
      const holds = (to: string) =>
        said.get(to) === 'surely' || (!strict && said.get(to) === 'possibly')
      return { ...claim, relations: claim.relations.filter(({ to }) => holds(to)) }
    })
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
    const answer = moment === undefined ? 'surely' : saidBy(claim.said, moment)
    if (answer === 'surely') counts.said += 1
    if (answer === 'possibly') counts.maybe += 1
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
