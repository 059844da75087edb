import type { AnyClaim } from '#lib/claims'

/** A count of dead as event tables hold it; `undefined` is unknown, which is not zero. */
export type TableDeaths = { low?: number; high?: number }

/** Words that are counts to ACLED and UCDP and none to us: both take the least the plural allows, two dozen. */
const WORDS: readonly [RegExp, number][] = [[/\bdozens\b/i, 24]]

/** The dead a claim counts, with words such as "dozens" as a figure: for event tables alone, since there a cell holds a number or nothing. */
export function tableDeaths(claim: AnyClaim): TableDeaths {
  const count =
    claim.kind === 'casualties'
      ? claim.killed
      : claim.kind === 'incident'
        ? claim.deaths
        : undefined
  if (!count) return {}
  const low = count.low ?? WORDS.find(([words]) => words.test(count.words))?.[1]
  return { ...(low !== undefined && { low }), ...(count.high !== null && { high: count.high }) }
}
