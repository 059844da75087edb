import type { RelationSeen } from '#lib/model'
import type { SeenRelation } from '../map/claim-view'
import type { Words } from '#lib/words'

/** The kinds of relation in the order a card shows them, each under its heading (`relation.*`); contradictions have a figure of their own. */
export const RELATION_ORDER: readonly Exclude<RelationSeen, 'contradicts'>[] = [
  'corroborates',
  'repeats',
  'revises',
  'revised-by',
  'has-part',
  'part-of',
  'widens',
  'narrows',
  'same-matter',
  'set-aside',
]

/** A signed judgement in a sentence; empty where the rule alone speaks. */
export function judgedWords({ judged }: Pick<SeenRelation, 'judged'>, { say }: Words): string {
  if (!judged) return ''
  const { by, on, was } = judged
  return was
    ? say('rule.judged', { by, on, rule: say(`rule.${was}`) })
    : say('rule.judgedNothing', { by, on })
}
