import type { Matter, Relation } from '#lib/model'

/** Kinds that make two claims one matter. A wider or narrower scope is another matter, and a relation set aside joins nothing. */
const JOINING: Relation['kind'][] = ['contradicts', 'revises', 'repeats', 'corroborates', 'part-of', 'same-matter']

/** The matters of claims: those that relations join, directly or through each other, are about one matter. A claim alone is a matter of its own. */
export function mattersOf(ids: readonly string[], relations: readonly Relation[]): Matter[] {
  const parent = new Map(ids.map((id) => [id, id]))
  const root = (id: string): string => {
    let at = id
    for (let next = parent.get(at)!; next !== at; next = parent.get(at)!) {
      parent.set(at, parent.get(next)!)
      at = next
    }
    return at
  }
  for (const { from, to, kind } of relations) {
    if (!JOINING.includes(kind) || !parent.has(from) || !parent.has(to)) continue
    const [a, b] = [root(from), root(to)]
    if (a !== b) parent.set(a < b ? b : a, a < b ? a : b)
  }
  const claims = new Map<string, string[]>()
  for (const id of [...ids].sort()) {
    const at = root(id)
    const list = claims.get(at)
    if (list) list.push(id)
    else claims.set(at, [id])
  }
  return [...claims].map(([id, list]) => ({ id, claims: list }))
}
