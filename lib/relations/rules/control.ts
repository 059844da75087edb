import { kindOf } from '#lib/claims'
import { contradictionOnGround, dependence, ofKinds } from '../finding'
import type { Rule } from '../finding'
import { laterOf, oneVoice, standAtShared } from '../prepare'
import { speaksFor } from '../voice'
import { stillAdvancing } from './fighting'

/** Two states of control at one time: who has the place, or how somebody stands to it. */
export const control: Rule = (a, b, context) => {
  const pair = ofKinds(a, b, 'control', 'control')
  if (!pair) return undefined
  const { say } = context.parties.words
  const ground = standAtShared(a, b, context.ground)
  const [x, y] = [a.hold!, b.hold!]
  const differences = kindOf(a.claim)!.disagree(a.claim, b.claim, context.parties)
  const contradicts =
    contradictionOnGround(a, b, differences, context) ?? stillAdvancing(pair[0], pair[1], context)
  if (contradicts) return contradicts
  if (ground === 'apart') return undefined
  if (differences.length > 0 && ground === 'same' && oneVoice(a, b)) {
    const later = laterOf(a, b)
    if (later !== 0)
      return {
        kind: 'revises',
        reason: say('reason.saidBefore', { words: differences[0]!.words }),
        turned: later < 0,
      }
  }
  if (differences.length > 0 && !oneVoice(a, b))
    return {
      kind: 'same-matter',
      reason: say('reason.holderDiffer', { words: differences[0]!.words }),
    }
  if (x.side !== y.side || x.holds !== y.holds)
    return ground === 'same' ? { kind: 'same-matter', reason: say('reason.whoHas') } : undefined
  if (ground === 'wider' || ground === 'narrower')
    return { kind: 'widens', reason: say('reason.moreGround'), turned: ground === 'narrower' }
  if (oneVoice(a, b)) {
    const same =
      ground === 'same' &&
      (x.holds || x.status === y.status) &&
      a.claim.document !== b.claim.document &&
      speaksFor(a.claim.speaker, b.claim.speaker, context.sources)
    return same
      ? { kind: 'repeats', reason: say('reason.repeats') }
      : { kind: 'same-matter', reason: say('reason.sameVoicePlace') }
  }
  if (!x.holds && x.status !== y.status)
    return { kind: 'same-matter', reason: say('reason.howStands') }
  const weak = dependence(a, b, context)
  return {
    kind: 'corroborates',
    reason: say('reason.otherHold', {
      hold: say('hold.line', { holder: x.label, status: x.statusWords }),
    }),
    ...(weak && { weak }),
  }
}
