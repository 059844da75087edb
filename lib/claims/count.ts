import type { Figure } from '#lib/model'

/**
 * Whether two counts can both be right about the same dead: their bounds meet, as those of "at
 * least 130" and "over 130" do.
 */
export function countsMeet(a: Figure, b: Figure): boolean {
  const [lowA, highA] = [a.low ?? 0, a.high ?? Infinity]
  const [lowB, highB] = [b.low ?? 0, b.high ?? Infinity]
  return lowA <= highB && lowB <= highA
}
