import { perpetratorsDiffer } from '#lib/claims'
import { contradictionOnGround, dependence, ofKinds } from '../finding'
import type { Rule } from '../finding'
import { oneVoice, pinnedStand, sidesOf } from '../prepare'

/** An account of violence against civilians and a count of the dead of one act, at one place and time: who is blamed by each. */
export const violence: Rule = (a, b, context) => {
  const pair = ofKinds(a, b, 'incident', 'casualties')
  if (!pair) return undefined
  const [account, count] = [pair[0].claim, pair[1].claim]
  if (account.eventType !== 'Violence against civilians' || count.scope !== 'event')
    return undefined
  if (pinnedStand(a, b, context.ground).stand === 'apart') return undefined
  const contradicts = contradictionOnGround(
    a,
    b,
    perpetratorsDiffer(account.perpetrator, count.perpetrator, context.parties),
    context,
  )
  if (contradicts) return contradicts
  const { say } = context.parties.words
  const blamed = sidesOf(count.perpetrator, context.parties)
  if (
    !oneVoice(a, b) &&
    sidesOf(account.perpetrator, context.parties).some((side) => blamed.includes(side))
  ) {
    const weak = dependence(a, b, context)
    return { kind: 'corroborates', reason: say('reason.blames'), ...(weak && { weak }) }
  }
  return { kind: 'same-matter', reason: say('reason.actAndCount') }
}
