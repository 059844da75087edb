import type { AnyClaim } from '#lib/claims'

/** A count of dead as event tables hold it. `undefined` is unknown, which is not zero. */
export type TableDeaths = { low?: number; high?: number }

/**
 * Words that ACLED and UCDP take for counts. Both take the least that the plural allows: two dozen.
 * Nothing else here does.
 */
const WORDS: readonly [RegExp, number][] = [[/\bdozens\b/i, 24]]

/**
 * The dead that a claim counts. "Dozens" becomes a figure, in event tables only, where a cell holds
 * a number or nothing.
 */
export function tableDeaths(claim: AnyClaim): TableDeaths {
  const count =
    claim.kind === 'casualties' && claim.harm === 'killed'
      ? claim.count
      : claim.kind === 'incident'
        ? claim.deaths
        : undefined
  if (!count) return {}
  const low = count.low ?? WORDS.find(([words]) => words.test(count.words))?.[1]
  return { ...(low !== undefined && { low }), ...(count.high !== null && { high: count.high }) }
}
