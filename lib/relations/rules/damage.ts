import { kindOf } from '#lib/claims'
import { contradictionOnGround, dependence, ofKinds, repetition } from '../finding'
import type { PairRule } from '../finding'
import { oneVoice, partySides, pinnedRelation } from '../prepare'

/** Two claims of damage to one sort of object, at one settlement or site and time. */
export const damageRule: PairRule = (a, b, context) => {
  const pair = ofKinds(a, b, 'damage', 'damage')
  if (!pair || pair[0].claim.object !== pair[1].claim.object) return undefined
  // What is only "other" is no sort.
  if (pair[0].claim.object === 'other') return undefined
  const [x, y] = [pair[0].claim, pair[1].claim]
  const { spatial } = pinnedRelation(a, b, context.containment)
  if (spatial === 'apart') return undefined
  const contradicts = contradictionOnGround(
    a,
    b,
    kindOf(x)!.disagree(x, y, context.parties),
    context,
  )
  if (contradicts) return contradicts
  const [sidesX, sidesY] = [x, y].map((claim) => partySides(claim.perpetrator, context.parties))
  const same =
    spatial === 'same' &&
    x.extent === y.extent &&
    sidesX!.length === sidesY!.length &&
    sidesX!.every((side) => sidesY!.includes(side))
  if (!same) return { kind: 'same-matter', reason: { rule: 'sameDamage' } }
  if (oneVoice(a, b))
    return repetition(a, b, context) ?? { kind: 'same-matter', reason: { rule: 'sameVoiceMatter' } }
  const weak = dependence(a, b)
  return { kind: 'corroborates', reason: { rule: 'otherSpeaker' }, ...(weak && { weak }) }
}
