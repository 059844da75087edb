import type { Interval } from '#lib/model'
import type { Words } from '#lib/words'
import { knownMoment, saidBy } from './known'
import { momentWords } from './words'

/** How many claims had been said by a moment, and how many more only may have been: their report time is still running then. */
export type SaidCounts = { said: number; maybe: number }

/** Counts claims as known at a moment or day; those said later count nowhere. */
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

/** What was known, in a sentence: "As known on Fri 7 March 2025 at 12:00: 40 claims said by then, 21 more may have been". */
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
