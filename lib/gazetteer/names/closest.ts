import { fold } from './fold'

/**
 * Edits (insert, delete, replace) between two texts; gives up beyond `limit` and returns `limit +
 * 1`.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(
        row[j]! + 1,
        next[j - 1]! + 1,
        row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    }
    if (Math.min(...next) > limit) return limit + 1
    row = next
  }
  return row[b.length]!
}

/** How alike two folded texts are, 0 to 1. */
function likeness(a: string, b: string): number {
  return 1 - editDistance(a, b) / Math.max(a.length, b.length, 1)
}

/**
 * The words most like `text`, best first, at most `limit`: what a "did you mean" offers. Empty
 * where nothing is near.
 */
export function closest(text: string, words: Iterable<string>, limit = 3): string[] {
  const folded = fold(text)
  return [...new Set(words)]
    .map((word) => ({ word, score: likeness(folded, fold(word)) }))
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word }) => word)
}
