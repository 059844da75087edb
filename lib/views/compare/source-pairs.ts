import { UNATTRIBUTED } from '#lib/model'
import type { ClaimView, SourceView } from '../map/map-data'
import { chainOf } from './compare-sources'

/** A source that can be compared, with how many of the claims are its. */
export type Comparable = { id: string; name: string; count: number }

/**
 * Whom a reader may compare: outlets that publish, and speakers with their bodies and those who
 * passed claims on; each list by how much they say. A speaker the text hides is somebody else each
 * time, and a protected one is never followed through documents: neither is offered.
 */
export function comparables(
  claims: readonly ClaimView[],
  source: (id: string) => SourceView | undefined,
): { outlets: Comparable[]; speakers: Comparable[] } {
  const counts = new Map<string, number>()
  const outlets = new Set<string>()
  for (const claim of claims) {
    outlets.add(claim.outlet)
    for (const id of chainOf(claim)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const list = [...counts]
    .flatMap(([id, count]) => {
      const view = source(id)
      return view && !view.protected && id !== UNATTRIBUTED ? [{ id, name: view.name, count }] : []
    })
    .sort((x, y) => y.count - x.count || (x.id < y.id ? -1 : 1))
  return {
    outlets: list.filter(({ id }) => outlets.has(id)),
    speakers: list.filter(({ id }) => !outlets.has(id)),
  }
}

/**
 * Two sources worth comparing, and how many relations of contradiction and of agreement join their
 * claims.
 */
export type SourcePair = { a: string; b: string; contradictions: number; agreements: number }

/**
 * The pairs of sources among `offered` whose claims contradict each other most, then agree most. A
 * pair whose relations others have shown already (an outlet, or the monitor it quotes) is left out,
 * so that each shows something else.
 */
export function interestingPairs(
  claims: readonly ClaimView[],
  offered: ReadonlySet<string>,
  most = 3,
): SourcePair[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const pairs = new Map<string, SourcePair & { joins: string[] }>()
  for (const from of claims) {
    for (const { to, kind } of from.relations) {
      const other = from.id < to ? byId.get(to) : undefined
      if (!other || !['contradicts', 'corroborates'].includes(kind)) continue
      const [own, against] = [chainOf(from), chainOf(other)]
      for (const x of own.filter((id) => offered.has(id) && !against.includes(id))) {
        for (const y of against.filter((id) => offered.has(id) && !own.includes(id))) {
          const [a, b] = x < y ? [x, y] : [y, x]
          const pair = pairs.get(`${a} ${b}`) ?? {
            a,
            b,
            contradictions: 0,
            agreements: 0,
            joins: [],
          }
          if (kind === 'contradicts') pair.contradictions++
          else pair.agreements++
          pair.joins.push(`${from.id} ${to}`)
          pairs.set(`${a} ${b}`, pair)
        }
      }
    }
  }
  const seen = new Set<string>()
  return [...pairs.values()]
    .sort(
      (x, y) =>
        y.contradictions - x.contradictions ||
        y.agreements - x.agreements ||
        (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1),
    )
    .filter(({ joins }) => {
      const fresh = joins.some((join) => !seen.has(join))
      for (const join of joins) seen.add(join)
      return fresh
    })
    .slice(0, most)
    .map(({ a, b, contradictions, agreements }) => ({ a, b, contradictions, agreements }))
}
