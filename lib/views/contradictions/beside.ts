import type { ClaimView, SeenRelation } from '../map/map-data'

/**
 * Two claims that stand beside each other without contradicting: two counts far apart, or a denial
 * or an admission (`a`) and the claim that it answers (`b`).
 */
export type Beside = { a: ClaimView; b: ClaimView; relation: SeenRelation }

/** How many times the smaller of two figures the larger is; `undefined` where a judgement says so. */
export function factorOf({ reason }: Pick<SeenRelation, 'reason'>): number | undefined {
  return reason.rule === 'apart' ? reason.factor : undefined
}

/** The pairs of counts among claims that lie far apart, each once, the farthest first. */
export function gapsAmong(claims: readonly ClaimView[]): Beside[] {
  return pairsOf(claims, (from, { kind, to }) => kind === 'gap' && from < to).sort(
    (x, y) => (factorOf(y.relation) ?? 0) - (factorOf(x.relation) ?? 0),
  )
}

/** The denials and admissions among claims, each beside every claim that it answers. */
export function answersAmong(claims: readonly ClaimView[]): Beside[] {
  return pairsOf(claims, (_, { kind }) => kind === 'denies' || kind === 'admits')
}

function pairsOf(
  claims: readonly ClaimView[],
  isWanted: (from: string, relation: SeenRelation) => boolean,
): Beside[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return claims.flatMap((a) =>
    a.relations.flatMap((relation) => {
      const b = isWanted(a.id, relation) ? byId.get(relation.to) : undefined
      return b ? [{ a, b, relation }] : []
    }),
  )
}
