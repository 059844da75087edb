import type { Relation, RelationSeen } from '#lib/model'

/** The names of directed kinds from their other end. */
const INVERSE: Partial<Record<Relation['kind'], RelationSeen>> = {
  revises: 'revised-by',
  'part-of': 'has-part',
  widens: 'narrows',
}

/** A relation's kind as one of its two claims sees it: 524 revises 130, and 130 is revised by 524. */
export function seenFrom(id: string, relation: Relation): RelationSeen {
  return relation.from === id ? relation.kind : (INVERSE[relation.kind] ?? relation.kind)
}
