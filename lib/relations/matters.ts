import type { Claim, Matter, Relation } from '#lib/model'
import { addTo } from '#lib/util'

/**
 * Every matter, and which one a claim belongs to; at a place, where a state of control is several.
 */
export type Matters = { list: Matter[]; of: (claim: Claim, place?: string) => string }

/**
 * Kinds that make two claims one matter. A wider or narrower scope is another matter, and a
 * relation set aside joins nothing.
 */
const JOINING: Relation['kind'][] = [
  'contradicts',
  'denies',
  'admits',
  'revises',
  'repeats',
  'corroborates',
  'gap',
  'part-of',
  'same-matter',
]

/**
 * What is gathered: a claim, or one place of a state of control, since a claim on four cities is
 * four states.
 */
type Node = string

function nodesOf(claim: Claim): Node[] {
  const places = [...new Set(claim.places.map((item) => item.place))]
  return claim.kind === 'control' && places.length > 1
    ? places.map((place) => `${claim.id}@${place}`)
    : [claim.id]
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
  const nodes = claims.flatMap(nodesOf).sort()
  const parent = new Map(nodes.map((node) => [node, node]))
  const root = (node: Node): Node => {
    let at = node
    for (let next = parent.get(at)!; next !== at; next = parent.get(at)!) {
      parent.set(at, parent.get(next)!)
      at = next
    }
    return at
  }
  const codings = claims.flatMap(({ id, codingOf }) =>
    codingOf === undefined ? [] : [{ from: id, to: codingOf, kind: 'same-matter' as const }],
  )
  for (const { from, to, kind } of [...relations, ...codings]) {
    const [a, b] = [byId.get(from), byId.get(to)]
    if (!JOINING.includes(kind) || !a || !b) continue
    for (const [x, y] of joined(a, b).map(([one, other]) => [root(one), root(other)] as const))
      if (x !== y) parent.set(x < y ? y : x, x < y ? x : y)
  }
  const gathered = new Map<Node, Node[]>()
  for (const node of nodes) addTo(gathered, root(node), node)
  return {
    list: [...gathered].map(([id, list]) => ({
      id,
      claims: [...new Set(list.map((node) => node.split('@')[0]!))],
    })),
    of: (claim, place) => {
      const own = nodesOf(claim)
      return root(own.find((node) => node === `${claim.id}@${place}`) ?? own[0]!)
    },
  }
}
