/**
 * How claims stand to each other: every relation with its reason, who speaks for whom, which claims
 * are about one matter, and whether parts add up.
 */
export { readContainment } from './relations/containment'
export { relate, seenFrom } from './relations/relate'
export type { RelateContext } from './relations/relate'
export { relationIndex } from './relations/relation-index'
export type { RelationIndex } from './relations/relation-index'
export { idleJudgements } from './relations/judgements'
export { mattersOf } from './relations/matters'
export type { Matters } from './relations/matters'
export { sumsOf } from './relations/sums'
export { bodyOf, independentVoice } from './relations/voice'
