import type { ClaimView, SeenRelation } from '../map/map-data'

/** Two claims that contradict each other, `a` before `b` by id, with the relation between them. */
export type ContradictingPair<C> = { a: C; b: C; relation: SeenRelation }

/**
 * The pairs among claims that contradict each other, each once. A contradiction as a page counts it
 * is a case: one question with its sides, which several pairs make (`contradictionCases`).
 */
export function contradictingPairs<C extends { id: string; relations: readonly SeenRelation[] }>(
  claims: readonly C[],
): ContradictingPair<C>[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return claims.flatMap((a) =>
    a.relations.flatMap((relation) => {
      const b =
        relation.kind === 'contradicts' && a.id < relation.to ? byId.get(relation.to) : undefined
      return b ? [{ a, b, relation }] : []
    }),
  )
}

/**
 * The contradictions of some claims with any other, each pair once: told from the claim with the
 * lower id where both are among them. `opposes` narrows which others count, such as those about one
 * place.
 */
export function contradictionsOf(
  claims: readonly ClaimView[],
  opposes: (claim: ClaimView, other: string) => boolean = () => true,
): { claim: ClaimView; relation: SeenRelation }[] {
  const own = new Set(claims.map(({ id }) => id))
  return claims.flatMap((claim) =>
    claim.relations
      .filter(
        ({ kind, to }) =>
          kind === 'contradicts' && opposes(claim, to) && !(own.has(to) && to < claim.id),
      )
      .map((relation) => ({ claim, relation })),
  )
}
