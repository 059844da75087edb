import { perpetratorsDiffer } from '#lib/claims'
import { swapped } from '#lib/model'
import type { Harm } from '#lib/model'
import { contradictionOnGround, dependence, ofKinds } from '../finding'
import type { PairRule } from '../finding'
import { oneVoice, pinnedRelation, partySides } from '../prepare'

/** What an act of violence does to those it is done to; a count of another harm is of another act. */
const HARMS_OF_ACT: Record<string, readonly Harm[]> = {
  Attack: ['killed', 'wounded'],
  'Sexual violence': ['killed', 'wounded'],
  'Abduction/forced disappearance': ['abducted', 'missing', 'detained'],
}

/**
 * An account of violence against civilians and a count of those whom one act harmed, at one place
 * and time: who is blamed by each.
 */
export const violenceRule: PairRule = (a, b, context) => {
  const pair = ofKinds(a, b, 'incident', 'casualties')
  if (!pair) return undefined
  const [account, count] = [pair[0].claim, pair[1].claim]
  if (account.eventType !== 'Violence against civilians' || count.scope !== 'event')
    return undefined
  if (!HARMS_OF_ACT[account.subEventType ?? '']?.includes(count.harm)) return undefined
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
  return {
    kind: 'same-matter',
    reason: { rule: count.harm === 'killed' ? 'actAndCount' : 'actAndHarm' },
  }
}
