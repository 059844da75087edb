/** How claims stand to each other, by rule, each with its reason in words. */
export { relate } from './relations/relate'
export type { Relation, RelationKind } from './relations/relate'
