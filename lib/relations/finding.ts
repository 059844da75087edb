import type { Relation } from '#lib/model'
import type { AnyClaim, Difference } from '#lib/claims'
import { pinnedStand } from './prepare'
import type { Prepared, RuleContext } from './prepare'

/** What a rule finds between two claims. A directed kind holds from the first to the second, or the other way where `turned`. */
export type Finding = Pick<Relation, 'kind' | 'reason' | 'about' | 'weak'> & { turned?: boolean }

/** One rule for pairs of claims of the kinds it names; `undefined` where it has nothing to say of a pair. */
export type Rule = (a: Prepared, b: Prepared, context: RuleContext) => Finding | undefined

/** A contradiction with what differs in words. */
export function contradiction(
  differences: readonly Difference[],
  {
    parties: {
      words: { say },
    },
  }: RuleContext,
  weak?: string,
): Finding {
  return {
    kind: 'contradicts',
    about: differences.map(({ about }) => about),
    reason: differences
      .map(({ about, words }) => say('reason.topic', { topic: say(`topic.${about}`), words }))
      .join('; '),
    ...(weak && { weak }),
  }
}

/** Differences between voices count only where a settlement or site is shared that both texts name themselves. How weak that is, is said. */
export function contradictionOnGround(
  a: Prepared,
  b: Prepared,
  differences: readonly Difference[],
  context: RuleContext,
): Finding | undefined {
  if (differences.length === 0 || a.body === b.body) return undefined
  const { say } = context.parties.words
  const { stand, city } = pinnedStand(a, b, context.ground)
  if (stand === 'apart') return undefined
  const act = differences.some(({ about }) => about === 'perpetrator')
  const weak =
    stand === 'wider' || stand === 'narrower'
      ? say('weak.part')
      : act && city
        ? say('weak.city')
        : undefined
  return contradiction(
    differences,
    context,
    differences.every(({ about }) => about === 'onset') ? undefined : weak,
  )
}

/** Why two voices that say the same corroborate each other only weakly; `undefined` where they are known to be independent. */
export function dependence(
  a: Prepared,
  b: Prepared,
  {
    parties: {
      words: { say },
    },
  }: RuleContext,
): string | undefined {
  if (a.hidden || b.hidden) return say('weak.hidden')
  if (a.unnamed && b.unnamed) return say('weak.unnamed')
  return a.claim.document === b.claim.document && (a.outletItself || b.outletItself)
    ? say('weak.outlet')
    : undefined
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
