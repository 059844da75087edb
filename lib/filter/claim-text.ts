import type { Claim } from '#lib/model'
import { plain } from './match'

/**
 * The text that a search by words looks in, in one line: the claim's summary, its words for places
 * and times, its own word for what happened, its quote and its note. Whatever holds a dataset keeps the same.
 */
export function claimText(claim: Claim): string {
  const { summary, placeWords, timeWords, places, evidence, note } = claim
  const { ownType } = claim as Claim & { ownType?: string }
  return plain(
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
  ).replace(/\s+/g, ' ')
}

/** The words of a query, each of which must occur. */
export const searchTerms = (words: string): string[] => plain(words).split(/\s+/).filter(Boolean)
