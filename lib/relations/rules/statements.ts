import type { Statement } from '#lib/claims'
import type { Finding, PairRule } from '../finding'
import { ofKinds } from '../finding'
import { oneVoice, partySides, pinnedRelation } from '../prepare'

const RULE = { denial: 'deniesAct', admission: 'admitsAct' } as const
const KIND = { denial: 'denies', admission: 'admits' } as const

/** What a statement does to a claim of the act it speaks of; nothing where it is another act. */
function answerOf({ act }: Statement): keyof typeof KIND | undefined {
  return act === 'denial' || act === 'admission' ? act : undefined
}

/**
 * A denial, or an admission, of an act at one settlement or site and time, and another voice's claim
 * that the same side did such an act there. Weak, since no text says that it is the same act.
 */
export const statementsRule: PairRule = (a, b, context): Finding | undefined => {
  const pair = ofKinds(a, b, 'statement', 'incident')
  if (!pair || oneVoice(a, b)) return undefined
  const [said, act] = [pair[0].claim, pair[1].claim]
  const answer = answerOf(said)
  if (!answer || !said.eventType || said.eventType !== act.eventType) return undefined
  const sides = partySides(act.perpetrator, context.parties)
  if (!partySides(said.perpetrator, context.parties).some((side) => sides.includes(side)))
    return undefined
  if (pinnedRelation(a, b, context.containment).spatial === 'apart') return undefined
  return {
    kind: KIND[answer],
    reason: { rule: RULE[answer] },
    weak: 'act',
    turned: pair[0] !== a,
  }
}
