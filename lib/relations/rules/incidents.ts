import type { Incident } from '#lib/claims'
import { kindOf } from '#lib/claims'
import { contradictionOnGround, dependence, ofKinds } from '../finding'
import type { Finding, Rule } from '../finding'
import { oneVoice, pinnedStand, stand } from '../prepare'
import type { Prepared, RuleContext } from '../prepare'
import { speaksFor } from '../voice'

/** Whether two incidents are of one sort: ACLED's sub-event type, a shared tag where that is only "Other", or both tell how it began. */
function oneSort(a: Incident, b: Incident): boolean {
  if (a.onset && b.onset) return true
  if (a.eventType !== b.eventType || a.subEventType !== b.subEventType) return false
  return a.subEventType !== 'Other' || (a.tags ?? []).some((tag) => b.tags?.includes(tag))
}

/** What two voices say of the same sort of incident at one place and time. */
function compare(
  a: Prepared & { claim: Incident },
  b: Prepared & { claim: Incident },
  context: RuleContext,
): Finding {
  const { say } = context.parties.words
  const [actorsA, actorsB] = [a.actors, b.actors]
  const who = actorsA.length > 0 && actorsB.length > 0
  const meet = actorsA.some((side) => actorsB.includes(side))
  if (oneVoice(a, b)) {
    const same =
      stand(a, b, context.ground) === 'same' && actorsA.length === actorsB.length && (meet || !who)
    if (
      same &&
      a.claim.document !== b.claim.document &&
      speaksFor(a.claim.speaker, b.claim.speaker, context.sources)
    ) {
      return { kind: 'repeats', reason: say('reason.repeats') }
    }
    return { kind: 'same-matter', reason: say('reason.sameVoiceMatter') }
  }
  if (Boolean(a.claim.onset) !== Boolean(b.claim.onset))
    return { kind: 'same-matter', reason: say('reason.sortOnset') }
  if (who && !meet) return { kind: 'same-matter', reason: say('reason.sortOthers') }
  const weak =
    dependence(a, b, context) ??
    (who || (actorsA.length === 0 && actorsB.length === 0) ? undefined : say('weak.noWho'))
  return { kind: 'corroborates', reason: say('reason.otherSpeaker'), ...(weak && { weak }) }
}

/** Two incidents: of one sort, on the same ground, at one time. On ground as wide as a governorate only equal ground is one matter. */
export const incidents: Rule = (a, b, context) => {
  const pair = ofKinds(a, b, 'incident', 'incident')
  if (!pair || !oneSort(pair[0].claim, pair[1].claim)) return undefined
  const shared =
    pinnedStand(a, b, context.ground).stand !== 'apart' || stand(a, b, context.ground) === 'same'
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
