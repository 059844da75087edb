import { kindOf } from '#lib/claims'
import { HOLD_OF_STATUS } from '#lib/model'
import { contradictionOnGround, dependence, ofKinds, repetition } from '../finding'
import type { PairRule } from '../finding'
import { laterOf, oneVoice, relationAtShared } from '../prepare'
import type { Prepared } from '../prepare'
import { stillAdvancing } from './fighting'

/**
 * Whether two states are of parts of the places that they share: what excludes another in one part
 * does not in the next.
 */
function ofParts({ claim: a }: Prepared, { claim: b }: Prepared): boolean {
  const shared = [...a.places, ...b.places].filter(({ place }) =>
    [a, b].every(({ places }) => places.some((one) => one.place === place)),
  )
  return (
    shared.length > 0 &&
    shared.every(({ part, quadrant }) => part === 'parts' && quadrant === undefined)
  )
}

/** Two states of control at one time: who has the place, or how somebody stands to it. */
export const controlRule: PairRule = (a, b, context) => {
  const pair = ofKinds(a, b, 'control', 'control')
  if (!pair) return undefined
  const ground = relationAtShared(a, b, context.containment)
  const [x, y] = [a.hold!, b.hold!]
  const [holdX, holdY] = [
    HOLD_OF_STATUS[pair[0].claim.status],
    HOLD_OF_STATUS[pair[1].claim.status],
  ]
  const differences = kindOf(a.claim)!.disagree(a.claim, b.claim, context.parties)
  if ((x.side !== y.side || differences.length > 0) && ofParts(a, b))
    return { kind: 'same-matter', reason: { rule: 'otherParts' } }
  const contradicts =
    contradictionOnGround(a, b, differences, context) ?? stillAdvancing(pair[0], pair[1], context)
  if (contradicts) return contradicts
  if (ground === 'apart') return undefined
  const otherText = a.text !== b.text
  if (differences.length > 0 && ground === 'same' && oneVoice(a, b) && otherText) {
    const later = laterOf(a, b)
    if (later !== 0)
      return {
        kind: 'revises',
        reason: { rule: 'saidBefore' },
        differences,
        turned: later < 0,
      }
  }
  if (differences.length > 0 && !oneVoice(a, b))
    return {
      kind: 'same-matter',
      reason: { rule: 'holderDiffer' },
      differences,
    }
  if (x.side !== y.side || holdX !== holdY)
    return ground === 'same' ? { kind: 'same-matter', reason: { rule: 'whoHas' } } : undefined
  // Whoever lost a place need not have withdrawn from it; holding and securing it are one.
  const alike = holdX === 'has' || x.status === y.status
  if (ground === 'wider' || ground === 'narrower')
    return alike
      ? { kind: 'widens', reason: { rule: 'moreGround' }, turned: ground === 'narrower' }
      : undefined
  if (oneVoice(a, b)) {
    const same = ground === 'same' && alike ? repetition(a, b, context) : undefined
    return same ?? { kind: 'same-matter', reason: { rule: 'sameVoicePlace' } }
  }
  if (!alike) return { kind: 'same-matter', reason: { rule: 'howStands' } }
  const weak = dependence(a, b)
  return {
    kind: 'corroborates',
    reason: { rule: 'otherHold', holder: x.holder, status: x.status },
    ...(weak && { weak }),
  }
}
