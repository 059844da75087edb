import { topicsOf } from '#lib/model'
import { addTo } from '#lib/util'
import type { ClaimView, SeenRelation } from '../map/map-data'

/** One claim against those that contradict it on the same topics, as sure as each other. */
export type Opposition = { claim: ClaimView; relations: SeenRelation[] }

/**
 * A claim's contradictions with those of a list, gathered by topic and by how sure they are; weak
 * ones last.
 */
export function oppositionsOf(
  claim: ClaimView,
  among: (id: string) => boolean = () => true,
): Opposition[] {
  const gathered = new Map<string, SeenRelation[]>()
  for (const relation of claim.relations) {
    if (relation.kind !== 'contradicts' || !among(relation.to)) continue
    const key = [
      relation.weak ?? '',
      topicsOf(relation).join(),
      relation.judged?.by,
      relation.judged?.on,
    ].join('|')
    addTo(gathered, key, relation)
  }
  return [...gathered.values()]
    .map((relations) => ({ claim, relations }))
    .sort(
      (a, b) =>
        Number(a.relations[0]!.weak !== undefined) - Number(b.relations[0]!.weak !== undefined),
    )
}

/**
 * The contradictions between claims of one list, each pair once: told from the claim that most
 * others contradict. Weak ones last.
 */
export function oppositionsAmong(claims: readonly ClaimView[]): Opposition[] {
  const ids = new Set(claims.map((claim) => claim.id))
  const degree = ({ relations }: ClaimView) =>
    relations.filter(({ kind, to }) => kind === 'contradicts' && ids.has(to)).length
  const told = new Set<string>()
  return claims
    .flatMap((claim) => (degree(claim) > 0 ? [{ claim, degree: degree(claim) }] : []))
    .sort((a, b) => b.degree - a.degree || (a.claim.id < b.claim.id ? -1 : 1))
    .flatMap(({ claim }) => {
      const found = oppositionsOf(claim, (to) => ids.has(to) && !told.has(to))
      told.add(claim.id)
      return found
    })
    .sort(
      (a, b) =>
        Number(a.relations[0]!.weak !== undefined) - Number(b.relations[0]!.weak !== undefined),
    )
}
