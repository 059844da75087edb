import { allMatches } from '../all-matches'

/**
 * A sentence without the marks around words that are quoted for themselves (a town “fully liberated”),
 * and the place of each letter in it; nothing where it has none.
 */
export function withoutScareQuotes(sentence: string): { text: string; at: number[] } | undefined {
  const gone = new Set(
    allMatches(sentence, /[“"](?:[\p{L}\d,’'-]+ ){0,4}[\p{L}\d’'-]+[”"]/gu).flatMap(
      ({ 0: said, index }) => [index, index + said.length - 1],
    ),
  )
  if (gone.size === 0) return undefined
  const at = Array.from({ length: sentence.length + 1 }, (_, i) => i).filter((i) => !gone.has(i))
  return { text: at.map((i) => sentence[i] ?? '').join(''), at }
}
