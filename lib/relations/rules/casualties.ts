import type { Casualties } from '#lib/claims'
import { kindOf } from '#lib/claims'
import { contradiction, contradictionOnGround, dependence, ofKinds } from '../finding'
import type { Finding, Rule } from '../finding'
import type { Stand } from '../ground'
import { laterOf, oneVoice, stand } from '../prepare'
import type { Prepared, RuleContext } from '../prepare'
import { speaksFor } from '../voice'
import { groupStand, oneFigure } from './counts'

type Count = Prepared & { claim: Casualties }
type Scope = { ground: Stand; group: ReturnType<typeof groupStand>; sameSpan: boolean }

/** The day a count begins with; a count that does not say agrees with none but its like. */
function startDay({ claim, time }: Count): string | undefined {
  return claim.eventTime === undefined ? undefined : time?.[0].slice(0, 10)
}

/** Two counts of the dead. Only counts of the same people, ground and span are compared as numbers; everything else is another scope. */
export const casualties: Rule = (a, b, context) => {
  const pair = ofKinds(a, b, 'casualties', 'casualties')
  if (!pair || pair.some(({ claim }) => claim.scope === 'background')) return undefined
  const [x, y] = pair
  const scope: Scope = {
    ground: stand(a, b, context.ground),
    group: groupStand(x.claim.group, y.claim.group),
    sameSpan:
      x.claim.scope === y.claim.scope && (x.claim.scope === 'event' || startDay(x) === startDay(y)),
  }
  const blamed = kindOf(a.claim)!
    .disagree(a.claim, b.claim, context.parties)
    .filter(({ about }) => about === 'perpetrator')
  const contradicts = contradictionOnGround(a, b, blamed, context)
  if (contradicts) return contradicts
  if (scope.ground === 'same' && scope.group === 'same' && scope.sameSpan)
    return oneVoice(a, b) ? sameVoice(x, y, context) : otherVoice(x, y, context)
  return partOf(x, y, scope, context) ?? otherScope(x, y, scope, context)
}

/** One voice, the same scope: the same figure again, or a later one. */
function sameVoice(a: Count, b: Count, context: RuleContext): Finding {
  const { say } = context.parties.words
  const [killedA, killedB] = [a.claim.killed, b.claim.killed]
  if (oneFigure(killedA, killedB)) {
    const split = Number(a.claim.parts !== undefined) - Number(b.claim.parts !== undefined)
    if (split !== 0) {
      const parts = (split > 0 ? a : b).claim.parts!.map((part) => part.count)
      return {
        kind: 'part-of',
        reason: say('reason.parts', {
          parts: parts.join(' + '),
          total: String(parts.reduce((sum, count) => sum + count, 0)),
        }),
        turned: split < 0,
      }
    }
    const repeats =
      a.claim.document !== b.claim.document &&
      speaksFor(a.claim.speaker, b.claim.speaker, context.sources)
    return repeats
      ? { kind: 'repeats', reason: say('reason.repeatsFigure') }
      : { kind: 'same-matter', reason: say('reason.sameFigure') }
  }
  if (killedA.low === null || killedB.low === null)
    return { kind: 'same-matter', reason: say('reason.oneWithoutFigure') }
  const told = laterOf(a, b)
  const later =
    told || (a.claim.scope === 'running-total' ? Math.sign(killedA.low - killedB.low) : 0)
  if (later === 0) return { kind: 'same-matter', reason: say('reason.firstUnsaid') }
  const [now, before] = later > 0 ? [killedA, killedB] : [killedB, killedA]
  return {
    kind: 'revises',
    reason: say(told ? 'reason.later' : 'reason.grows', { now: now.words, before: before.words }),
    turned: later < 0,
  }
}

/** Two voices, the same scope: bounds that cannot meet contradict; one figure in two mouths corroborates. Totals of different days are not compared. */
function otherVoice(a: Count, b: Count, context: RuleContext): Finding | undefined {
  const { say } = context.parties.words
  const ofOneDay =
    a.claim.scope === 'event' ||
    (a.asOf && b.asOf && a.asOf[0] < b.asOf[1] && b.asOf[0] < a.asOf[1])
  if (!ofOneDay) return undefined
  const counts = kindOf(a.claim)!
    .disagree(a.claim, b.claim, context.parties)
    .filter(({ about }) => about === 'count')
  if (counts.length > 0) return contradiction(counts, context)
  const figures = a.claim.killed.low !== null && b.claim.killed.low !== null
  if (!oneFigure(a.claim.killed, b.claim.killed) && !figures)
    return { kind: 'same-matter', reason: say('reason.scopeNoFigure') }
  if (!oneFigure(a.claim.killed, b.claim.killed))
    return { kind: 'same-matter', reason: say('reason.scopeBoth') }
  const weak = dependence(a, b, context) ?? (figures ? undefined : say('weak.noFigure'))
  return {
    kind: 'corroborates',
    reason: say('reason.otherFigure', { a: a.claim.killed.words, b: b.claim.killed.words }),
    ...(weak && { weak }),
  }
}

/** One voice at one time: a group among more groups on the same ground, or the same group on a part of the ground. */
function partOf(
  a: Count,
  b: Count,
  { ground, group, sameSpan }: Scope,
  {
    parties: {
      words: { say },
    },
  }: RuleContext,
): Finding | undefined {
  if (!oneVoice(a, b) || !sameSpan || a.claim.scope === 'event' || a.claim.asOf !== b.claim.asOf)
    return undefined
  if (ground === 'same' && group === 'wider')
    return { kind: 'part-of', reason: say('reason.groupAmong'), turned: true }
  if (ground === 'same' && group === 'narrower')
    return { kind: 'part-of', reason: say('reason.groupAmong') }
  if (group === 'same' && ground === 'wider')
    return { kind: 'part-of', reason: say('reason.partOfGround'), turned: true }
  return group === 'same' && ground === 'narrower'
    ? { kind: 'part-of', reason: say('reason.partOfGround') }
    : undefined
}

/** Counts of another scope, where one contains the other in ground, group and span: never comparable as numbers. Words without a figure are no number. */
function otherScope(
  a: Count,
  b: Count,
  { ground, group, sameSpan }: Scope,
  context: RuleContext,
): Finding | undefined {
  if (a.claim.killed.low === null || b.claim.killed.low === null) return undefined
  const span = sameSpan
    ? 'same'
    : a.claim.scope === b.claim.scope
      ? 'apart'
      : a.claim.scope === 'running-total'
        ? 'wider'
        : 'narrower'
  const stands = [ground, group, span]
  const wider = stands.every((one) => one === 'same' || one === 'wider')
  if (!wider && !stands.every((one) => one === 'same' || one === 'narrower')) return undefined
  const [large, small] = wider ? [a, b] : [b, a]
  const entering = context.ground.entering(large.claim.places, small.claim.places)
  const { say, list } = context.parties.words
  const more = [
    ...(ground === 'same'
      ? []
      : [
          entering.length > 0
            ? say(entering.length > 1 ? 'reason.groundEnter' : 'reason.groundEnters', {
                places: list(entering),
              })
            : say('reason.ground'),
        ]),
    ...(group === 'same' ? [] : [say('reason.groups')]),
    ...(span === 'same' ? [] : [say('reason.events')]),
  ]
  return {
    kind: 'widens',
    reason: say(oneVoice(a, b) ? 'reason.widensSame' : 'reason.widensOther', { more: list(more) }),
    turned: !wider,
  }
}
