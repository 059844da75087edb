import type { RelationSeen } from '#lib/model'

/** Kinds of relations as headings over the other claims, as one claim sees them, from the strongest to the loosest. */
export const RELATION_HEADINGS: Record<RelationSeen, string> = {
  contradicts: 'Contradicted by', corroborates: 'Other voices that say the same', repeats: 'The same voice elsewhere', revises: 'What it revises', 'revised-by': 'Later revised by',
  'has-part': 'Its parts', 'part-of': 'A part of', widens: 'The same, of a narrower scope', narrows: 'The same, of a wider scope',
  'same-matter': 'Also said about this matter', 'set-aside': 'Set aside by a judgement',
}
