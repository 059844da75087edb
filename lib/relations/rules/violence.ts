import { perpetratorsDiffer } from '#lib/claims'
import { swapped } from '#lib/model'
import { contradictionOnGround, dependence, ofKinds } from '../finding'
import type { PairRule } from '../finding'
import { oneVoice, pinnedRelation, partySides } from '../prepare'

/**
 * An account of violence against civilians and a count of the dead of one act, at one place and
 * time: who is blamed by each.
 */
export const violenceRule: PairRule = (a, b, context) => {
  const pair = ofKinds(a, b, 'incident', 'casualties')
  if (!pair) return undefined
  const [account, count] = [pair[0].claim, pair[1].claim]
  if (account.eventType !== 'Violence against civilians' || count.scope !== 'event')
    return undefined
  if (pinnedRelation(a, b, context.containment).spatial === 'apart') return undefined
  const blame = perpetratorsDiffer(account.perpetrator, count.perpetrator, context.parties)
  const contradicts = contradictionOnGround(
    a,
    b,
    a.claim === account ? blame : blame.map(swapped),
    context,
  )
  if (contradicts) return contradicts
  const blamed = partySides(count.perpetrator, context.parties)
  if (
    !oneVoice(a, b) &&
    partySides(account.perpetrator, context.parties).some((side) => blamed.includes(side))
  ) {
    const weak = dependence(a, b)
    return { kind: 'corroborates', reason: { rule: 'blames' }, ...(weak && { weak }) }
  }
  return { kind: 'same-matter', reason: { rule: 'actAndCount' } }
}
