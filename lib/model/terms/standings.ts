/**
 * How a text puts a claim. `reported` and `alleged` are the text's own distance; `unverified` is
 * said outright.
 */
export const STANDINGS = ['stated', 'reported', 'alleged', 'unverified'] as const
/** How a text puts a claim, such as `alleged`. */
export type Standing = (typeof STANDINGS)[number]

/**
 * How sure the mark of one or more claims looks: all stated, in between, or all alleged or
 * unverified.
 */
export type MarkFill = 'filled' | 'half' | 'hollow'

/** The fill of the mark of claims with these standings. */
export function fillOf(standings: readonly string[]): MarkFill {
  if (standings.every((standing) => standing === 'stated')) return 'filled'
  return standings.every((standing) => standing === 'alleged' || standing === 'unverified')
    ? 'hollow'
    : 'half'
}
