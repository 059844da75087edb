import type { Claim, Matter, Relation } from '#lib/model'
import { addTo } from '#lib/util'

/**
 * Every matter, and which one a claim belongs to; at a place, where a state of control is several.
 */
export type Matters = { list: Matter[]; of: (claim: Claim, place?: string) => string }

/**
 * Kinds that do not make two claims one matter: a wider or narrower scope is another matter, and a
 * relation set aside joins nothing.
 */
const APART: readonly Relation['kind'][] = ['widens', 'set-aside']

/**
 * What is gathered: a claim, or one place of a state of control, since a claim on four cities is
 * four states.
 */
type Node = string

function nodesOf(claim: Claim): Node[] {
  if (claim.kind !== 'control' || claim.places.length < 2) return [claim.id]
  const places = [...new Set(claim.places.map((item) => item.place))]
  return places.length > 1 ? places.map((place) => `${claim.id}@${place}`) : [claim.id]
}

/**
 * The nodes of two claims that a relation joins: where either stands for several places, those of
 * the same place.
 */
function joined(a: Claim, b: Claim): [Node, Node][] {
  const [manyA, manyB] = [nodesOf(a).length > 1, nodesOf(b).length > 1]
  if (!manyA && !manyB) return [[a.id, b.id]]
  const shared = [...new Set(a.places.map((item) => item.place))].filter((place) =>
    b.places.some((item) => item.place === place),
  )
  return shared.map((place) => [
    manyA ? `${a.id}@${place}` : a.id,
    manyB ? `${b.id}@${place}` : b.id,
  ])
}

/**
 * The matters of claims: those that relations join, directly or through each other, are about one.
 * A claim alone is a matter of its own; a state of control over several places is one in each of
 * them. Named by the first claim by id (with `@place` where it has several).
 */
export function mattersOf(claims: readonly Claim[], relations: readonly Relation[]): Matters {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const nodes = [...new Set(claims.flatMap(nodesOf))].sort()
  const numberOf = new Map(nodes.map((node, i) => [node, i]))
  const parent = Uint32Array.from(nodes, (_, i) => i)
  const root = (node: Node): number => {
    let at = numberOf.get(node)!
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  const codings = claims.flatMap(({ id, codingOf }) =>
    codingOf === undefined ? [] : [{ from: id, to: codingOf, kind: 'same-matter' as const }],
  )
  for (const list of [relations, codings])
    for (const { from, to, kind } of list) {
      const [a, b] = [byId.get(from), byId.get(to)]
      if (APART.includes(kind) || !a || !b) continue
      for (const [one, other] of joined(a, b)) {
        const [x, y] = [root(one), root(other)]
        parent[Math.max(x, y)] = Math.min(x, y)
      }
    }
  const gathered = new Map<number, Node[]>()
  for (const node of nodes) addTo(gathered, root(node), node)
  return {
    list: [...gathered].map(([first, list]) => ({
      id: nodes[first]!,
      claims: [...new Set(list.map((node) => node.split('@')[0]!))],
    })),
    of: (claim, place) => {
      const own = nodesOf(claim)
      return nodes[root(own.find((node) => node === `${claim.id}@${place}`) ?? own[0]!)]!
    },
  }
}
