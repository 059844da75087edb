import type { CountedGroup, Harm, Manner } from './terms'

/**
 * Whom a count counts: what was done to them, which group, of which parties, by whom and how. Two
 * counts are compared as numbers only where all of this is the same; a field that is absent was not
 * said, and is not the same as one that was.
 */
export type Counted = {
  harm: Harm
  group: CountedGroup
  /** Party ids of whose people they are. */
  of?: readonly string[]
  /** Party ids of who did it. */
  by?: readonly string[]
  manner?: Manner
}

/** Whom a count counts, as one text: equal for counts of the same people. */
export function countedKey({ harm, group, of = [], by = [], manner = undefined }: Counted): string {
  return [harm, group, [...of].sort().join('+'), [...by].sort().join('+'), manner ?? ''].join(' ')
}

/**
 * Whether a claim is background: kept on record, counted beside the others, and on no map ("half a
 * million dead since 2011").
 */
export function isBackground(claim: object): boolean {
  return (claim as { scope?: string }).scope === 'background'
}
