import type { ClaimView } from '../map/map-data'

/**
 * How claims of one voice revise each other: chains, each a list of steps from the first that was
 * said to the latest, each step the claims that stand at it (the same figure through several
 * outlets). 71 -> 130 -> 524 is one chain of three steps.
 */
export function revisionChains(claims: readonly ClaimView[]): ClaimView[][][] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const revised = (claim: ClaimView) =>
    claim.relations.flatMap(({ kind, to }) => (kind === 'revises' ? (byId.get(to) ?? []) : []))
  const joined = (claim: ClaimView) =>
    claim.relations.flatMap(({ kind, to }) =>
      kind === 'revises' || kind === 'revised-by' ? (byId.get(to) ?? []) : [],
    )
  const depths = new Map<string, number>()
  const depth = (claim: ClaimView, trail: readonly string[] = []): number => {
    if (trail.includes(claim.id)) return 0 // a judgement may close a circle
    const known = depths.get(claim.id)
    if (known !== undefined) return known
    const found = Math.max(
      0,
      ...revised(claim).map((earlier) => depth(earlier, [...trail, claim.id]) + 1),
    )
    depths.set(claim.id, found)
    return found
  }
  const seen = new Set<string>()
  return claims.flatMap((first) => {
    if (seen.has(first.id) || joined(first).length === 0) return []
    const chain: ClaimView[] = []
    for (const queue = [first]; queue.length;) {
      const claim = queue.pop()!
      if (seen.has(claim.id)) continue
      seen.add(claim.id)
      chain.push(claim)
      queue.push(...joined(claim))
    }
    const steps: ClaimView[][] = []
    for (const claim of chain.sort((a, b) => (a.id < b.id ? -1 : 1)))
      (steps[depth(claim)] ??= []).push(claim)
    return [steps.filter((step) => step !== undefined)]
  })
}
