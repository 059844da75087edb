import { claimText, searchTerms } from '#lib/filter'
import type { Claim } from '#lib/model'

/**
 * Finds the rows whose text has every word, one byte each, as the stores of datasets do. Texts are
 * made when first words are asked for, and kept.
 */
export function rowSearch(
  length: number,
  claim: (row: number) => Claim,
): (words: string) => Uint8Array {
  let texts: string[] | undefined
  return (words) => {
    texts ??= Array.from({ length }, (_, row) => claimText(claim(row)))
    const wanted = searchTerms(words)
    return Uint8Array.from(texts, (text) => Number(wanted.every((word) => text.includes(word))))
  }
}
