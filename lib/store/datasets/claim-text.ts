import { plain } from '#lib/filter'
import type { Claim } from '#lib/model'

/** What free text looks in, in one line: the claim's own words, those for its places and times, its quote and its note. The same in every store. */
export function claimText(claim: Claim): string {
  const { summary, placeWords, timeWords, places, evidence, note } = claim
  return plain(
    [summary, placeWords, timeWords, ...places.map(({ phrase }) => phrase), evidence?.quote, note]
      .filter(Boolean)
      .join(' '),
  ).replace(/\s+/g, ' ')
}

/** The words of a query, each of which must occur. */
export const queryWords = (words: string): string[] => plain(words).split(/\s+/).filter(Boolean)
