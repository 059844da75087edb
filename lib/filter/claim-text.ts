import type { Claim } from '#lib/model'
import { plain } from './match'

/** Blanks that are more than one, or not the plain one. */
const UNEVEN = /\s\s|[^\S ]/

/**
 * The text that a search by words looks in, in one line: the claim's summary, its words for places
 * and times, its own word for what happened, its quote and its note. Whatever holds a dataset keeps the same.
 */
export function claimText(claim: Claim): string {
  const { summary, placeWords, timeWords, places, evidence, note } = claim
  const { ownType } = claim as Claim & { ownType?: string }
  const text = plain(
    [
      summary,
      ownType,
      placeWords,
      timeWords,
      ...places.map(({ phrase }) => phrase),
      evidence?.quote,
      note,
    ]
      .filter(Boolean)
      .join(' '),
  )
  return UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text
}

/** The words of a query, each of which must occur. */
export const searchTerms = (words: string): string[] => plain(words).split(/\s+/).filter(Boolean)
