import type { Relation, TopicDifference, Weakness } from '#lib/model'
import type { AnyClaim } from '#lib/claims'
import { pinnedRelation } from './prepare'
import type { Prepared, RuleContext } from './prepare'
import { speaksFor } from './voice'
import type { VoiceRecords } from './voice'

/**
 * What a rule finds between two claims, with what differs in their order. A directed kind holds
 * from the first to the second, or the other way where `turned`.
 */
export type Finding = Pick<Relation, 'kind' | 'reason' | 'differences' | 'weak'> & {
  turned?: boolean
}

/**
 * One rule for pairs of claims of the kinds it names; `undefined` where it has nothing to say of a
 * pair.
 */
export type PairRule = (a: Prepared, b: Prepared, context: RuleContext) => Finding | undefined

/** A contradiction, told by what differs. */
export function contradiction(differences: readonly TopicDifference[], weak?: Weakness): Finding {
  return { kind: 'contradicts', reason: { rule: 'differs' }, differences, ...(weak && { weak }) }
}

/**
 * A contradiction between two voices, where they share a settlement or site that both texts name
 * themselves; `undefined` elsewhere. It is weak where one speaks of a part of the other's ground,
 * and where a city is large enough for two acts.
 */
export function contradictionOnGround(
  a: Prepared,
  b: Prepared,
  differences: readonly TopicDifference[],
  { containment }: Pick<RuleContext, 'containment'>,
): Finding | undefined {
  if (differences.length === 0 || a.body === b.body) return undefined
  const { spatial, city } = pinnedRelation(a, b, containment)
  if (spatial === 'apart') return undefined
  const act = differences.some(({ about }) => about === 'perpetrator')
  const weak =
    spatial === 'wider' || spatial === 'narrower' ? 'part' : act && city ? 'city' : undefined
  // How fighting began is one event, however wide the ground each text gives it.
  return contradiction(
    differences,
    differences.every(({ about }) => about === 'onset') ? undefined : weak,
  )
}

/**
 * Why two voices that say the same corroborate each other only weakly; `undefined` where they are
 * known to be independent.
 */
export function dependence(a: Prepared, b: Prepared): Weakness | undefined {
  if (a.hidden || b.hidden) return 'hidden'
  if (a.unnamed && b.unnamed) return 'unnamed'
  return a.text === b.text && (a.outletItself || b.outletItself) ? 'outlet' : undefined
}

/**
 * What one voice says again: in another text, or in one text that stands in two documents.
 * `undefined` within one document, where nobody repeats himself, and for two speakers.
 */
export function repetition(
  a: Prepared,
  b: Prepared,
  records: VoiceRecords,
  rule: 'repeats' | 'repeatsFigure' = 'repeats',
): Finding | undefined {
  if (a.claim.document === b.claim.document || !speaksFor(a.claim, b.claim, records))
    return undefined
  return { kind: 'repeats', reason: { rule: a.text === b.text ? 'oneText' : rule } }
}

/** Narrows a pair to two kinds, in either order. */
export function ofKinds<A extends AnyClaim['kind'], B extends AnyClaim['kind']>(
  a: Prepared,
  b: Prepared,
  first: A,
  second: B,
):
  | [
      Prepared & { claim: Extract<AnyClaim, { kind: A }> },
      Prepared & { claim: Extract<AnyClaim, { kind: B }> },
    ]
  | undefined {
  const pair =
    a.claim.kind === first && b.claim.kind === second
      ? [a, b]
      : b.claim.kind === first && a.claim.kind === second
        ? [b, a]
        : undefined
  return pair as ReturnType<typeof ofKinds<A, B>>
}
