import type { Words } from './words-of'

/** A number of people as a text gives it: bounds, `null` where a side is open, and its words. */
type Figure = { low: number | null; high: number | null; words: string }

/** A count in words that never lose its bounds: "over 70 (71 or more)", "dozens". */
export function countWords(count: Figure, { say }: Pick<Words, 'say'>): string {
  const { low, high, words } = count
  if (low === null || (high === low && words.includes(String(low)))) return words
  if (high === null) return say('bounds.orMore', { words, low: String(low) })
  return high === low
    ? say('bounds.exact', { words, low: String(low) })
    : say('bounds.between', { words, low: String(low), high: String(high) })
}
