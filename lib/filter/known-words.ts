import type { Interval } from '#lib/model'
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

const GROUPED = new Intl.NumberFormat('en')

/** What was known, in a sentence: "As known on Fri 7 March 2025 at 12:00: 40 claims said by then, 21 more may have been". */
export function knownWords(known: string, { said, maybe }: SaidCounts): string {
  const [some, few] = [GROUPED.format(said), GROUPED.format(maybe)]
  const more = said > 0 ? `${few} more may have been` : `${few} may have been`
  return `As known ${momentWords(known)}: ${said === 0 ? 'no claim' : said === 1 ? '1 claim' : `${some} claims`} said by then${maybe > 0 ? `, ${more}` : ''}`
}
