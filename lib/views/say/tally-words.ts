import type { Words } from '#lib/words'

/** How many claims are counted, and how many more are possible. */
export type Tally = { sure: number; possible: number }

/** Counts claims, those that a filter leaves open apart. */
export function tallyOf(
  claims: readonly { id: string }[],
  isPossible: (id: string) => boolean,
): Tally {
  const possible = claims.filter(({ id }) => isPossible(id)).length
  return { sure: claims.length - possible, possible }
}

/** A count in words: "1 claim", "1 claim + 76 possible". */
export function tallyWords({ sure, possible }: Tally, { say }: Words): string {
  const many = say('count.claim', { count: sure })
  return possible > 0 ? say('count.possible', { many, count: possible }) : many
}

/**
 * The claims that a count, a mark or a fill speaks of: those that surely are meant, and the possible
 * ones where there are no others. `ghost` says that only possible ones are left.
 */
export function firmest<C extends { id: string }>(
  claims: readonly C[],
  isPossible: (id: string) => boolean,
): { claims: readonly C[]; ghost: boolean } {
  const sure = claims.filter(({ id }) => !isPossible(id))
  return sure.length > 0 || claims.length === 0
    ? { claims: sure, ghost: false }
    : { claims, ghost: true }
}
