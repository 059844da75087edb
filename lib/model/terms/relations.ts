/** How two claims stand to each other, by rule, from the strongest to the loosest. */
export const RELATION_KINDS = [
  'contradicts',
  'denies',
  'admits',
  'revises',
  'repeats',
  'corroborates',
  'gap',
  'part-of',
  'widens',
  'same-matter',
] as const
/** How two claims stand to each other, such as `repeats`. */
export type RelationKind = (typeof RELATION_KINDS)[number]

/**
 * Kinds of relations that hold from one claim to the other only: one denies, admits, revises, is
 * part of, or widens what the other says.
 */
export const DIRECTED_RELATION_KINDS = [
  'denies',
  'admits',
  'revises',
  'part-of',
  'widens',
] as const satisfies RelationKind[]
/** A kind of relation that holds in one direction, such as `revises`. */
export type DirectedRelationKind = (typeof DIRECTED_RELATION_KINDS)[number]

/**
 * How a claim stands to the voices other than its speaker's, as the filter and the exports say it.
 */
export const AGREEMENT_STATES = ['contradicted', 'corroborated', 'single-voice'] as const
/** How a claim stands to other voices, such as `single-voice`. */
export type AgreementState = (typeof AGREEMENT_STATES)[number]

/**
 * What two claims can contradict each other on: who did it, who holds it, how many, how it began.
 */
export const TOPICS = ['perpetrator', 'holder', 'count', 'onset'] as const
/** What two claims contradict each other on, such as `count`. */
export type Topic = (typeof TOPICS)[number]
