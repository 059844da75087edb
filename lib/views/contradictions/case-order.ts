import type { Sort } from '#lib/filter'
import { byKey, orderKey } from '../lists/order'
import type { OrderKey } from '../lists/order'
import type { Case } from './cases'

/**
 * Contradictions in an order of lists: from those with most pairs of claims that contradict each
 * other, or by the foremost of their claims. The weaker ones stay last, and equals as they come.
 */
export function casesInOrder(cases: readonly Case[], sort: Sort): Case[] {
  const keys = new Map<Case, OrderKey>(
    cases.map((item) => [
      item,
      sort.by === 'against'
        ? item.pairs.length
        : item.claims
            .map((claim) => orderKey(sort, claim))
            .sort((a, b) => byKey(a, b, sort.down))[0],
    ]),
  )
  return [...cases].sort(
    (a, b) => Number(a.weak) - Number(b.weak) || byKey(keys.get(a), keys.get(b), sort.down),
  )
}
