import type { Relation, RelationKind } from '#lib/model'
import type { AnyClaim } from '#lib/claims'
import { addTo } from '#lib/util'

/** The relation from a statement to a claim that it answers. */
const ANSWER: Record<string, RelationKind> = { denial: 'denies', admission: 'admits' }

/** The claims that a claim names itself: the count it is a part of, or those that it answers. */
export function linksOf(claim: AnyClaim): readonly string[] {
  if (claim.kind === 'casualties') return claim.partOf === undefined ? [] : [claim.partOf]
  return claim.kind === 'statement' ? (claim.answers ?? []) : []
}

/**
 * The relations that the coded claims state themselves: a count that the text gives as a part of
 * another, a denial or an admission and the claim it answers. They hold wherever and whenever the
 * two are, and go before every rule. The check refuses counts that are parts of each other; of two
 * such one relation is made, so that a pair has one whatever order the claims are in.
 */
export function linkedRelations(claims: readonly AnyClaim[]): Relation[] {
  const linking = claims.filter((claim) => linksOf(claim).length > 0)
  const named = new Set(linking.flatMap(linksOf))
  const known = new Map(claims.flatMap((claim) => (named.has(claim.id) ? [[claim.id, claim]] : [])))
  const namesBack = (id: string, claim: AnyClaim) => linksOf(known.get(id)!).includes(claim.id)
  return linking.flatMap((claim): Relation[] => {
    if (claim.kind === 'casualties')
      return claim.partOf !== undefined &&
        known.has(claim.partOf) &&
        !(claim.partOf < claim.id && namesBack(claim.partOf, claim))
        ? [
            {
              from: claim.id,
              to: claim.partOf,
              kind: 'part-of',
              reason: { rule: 'statedPart' },
            },
          ]
        : []
    if (claim.kind !== 'statement') return []
    return (claim.answers ?? [])
      .filter((id) => known.has(id) && id !== claim.id)
      .map((to) => ({
        from: claim.id,
        to,
        kind: ANSWER[claim.act]!,
        reason: { rule: 'answers' },
      }))
  })
}

/** Tells whether one of these relations stands between two claims, whichever is named first. */
export function pairsOf(relations: readonly Relation[]): (a: string, b: string) => boolean {
  const others = new Map<string, string[]>()
  for (const { from, to } of relations) {
    addTo(others, from, to)
    addTo(others, to, from)
  }
  return (a, b) => others.get(a)?.includes(b) ?? false
}
