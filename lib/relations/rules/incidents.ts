import type { Incident } from '#lib/claims'
import { kindOf } from '#lib/claims'
import { contradictionOnGround, dependence, ofKinds, repetition } from '../finding'
import type { Finding, PairRule } from '../finding'
import { oneVoice, pinnedRelation, spatialRelation } from '../prepare'
import type { Prepared, RuleContext } from '../prepare'

/**
 * Whether two incidents are of one sort: ACLED's sub-event type, a shared tag where that is only
 * "Other", or both tell how it began. What is not said to be anything is of no sort.
 */
function oneSort(a: Incident, b: Incident): boolean {
  if (a.onset && b.onset) return true
  if (a.eventType === undefined || a.subEventType === undefined) return false
  if (a.eventType !== b.eventType || a.subEventType !== b.subEventType) return false
  return a.subEventType !== 'Other' || (a.tags ?? []).some((tag) => b.tags?.includes(tag))
}

/** What two voices say of the same sort of incident at one place and time. */
function compare(
  a: Prepared & { claim: Incident },
  b: Prepared & { claim: Incident },
  context: RuleContext,
): Finding {
  const [actorsA, actorsB] = [a.actors, b.actors]
  const who = actorsA.length > 0 && actorsB.length > 0
  const meet = actorsA.some((side) => actorsB.includes(side))
  if (oneVoice(a, b)) {
    const same =
      spatialRelation(a, b, context.containment) === 'same' &&
      actorsA.length === actorsB.length &&
      (meet || !who)
    const again = same ? repetition(a, b, context) : undefined
    return again ?? { kind: 'same-matter', reason: { rule: 'sameVoiceMatter' } }
  }
  if (Boolean(a.claim.onset) !== Boolean(b.claim.onset))
    return { kind: 'same-matter', reason: { rule: 'sortOnset' } }
  if (who && !meet) return { kind: 'same-matter', reason: { rule: 'sortOthers' } }
  const weak =
    dependence(a, b) ??
    (who || (actorsA.length === 0 && actorsB.length === 0) ? undefined : 'noWho')
  return { kind: 'corroborates', reason: { rule: 'otherSpeaker' }, ...(weak && { weak }) }
}

/**
 * Two incidents: of one sort, on the same ground, at one time. On ground as wide as a governorate
 * only equal ground is one matter.
 */
export const incidentsRule: PairRule = (a, b, context) => {
  const pair = ofKinds(a, b, 'incident', 'incident')
  if (!pair || !oneSort(pair[0].claim, pair[1].claim)) return undefined
  const shared =
    pinnedRelation(a, b, context.containment).spatial !== 'apart' ||
    spatialRelation(a, b, context.containment) === 'same'
  if (!shared) return undefined
  return (
    contradictionOnGround(
      a,
      b,
      kindOf(a.claim)!.disagree(a.claim, b.claim, context.parties),
      context,
    ) ?? compare(pair[0], pair[1], context)
  )
}
