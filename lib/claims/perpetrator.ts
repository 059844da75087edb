import type { TopicDifference } from '#lib/model'
import { named } from './kind'
import type { Parties } from './kind'

/**
 * What differs where two claims name different sides as perpetrator of one act; empty where either
 * names nobody or the sides meet (a claim that blames both sides agrees with each).
 */
export function perpetratorsDiffer(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
  parties: Pick<Parties, 'side'>,
): TopicDifference[] {
  const [namedA, namedB] = [named(a ?? []), named(b ?? [])]
  if (namedA.length === 0 || namedB.length === 0) return []
  if (namedA.some((x) => namedB.some((y) => parties.side(x) === parties.side(y)))) return []
  return [{ about: 'perpetrator', values: [namedA, namedB] }]
}
