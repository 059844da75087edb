import type { Casualties } from '#lib/claims'
import { kindOf } from '#lib/claims'
import { oneFigure } from '#lib/model'
import type { Difference, SpatialRelation, CountScope } from '#lib/model'
import { contradiction, contradictionOnGround, dependence, ofKinds } from '../finding'
import type { Finding, PairRule } from '../finding'
import { laterOf, oneVoice, spatialRelation } from '../prepare'
import type { Prepared, RuleContext } from '../prepare'
import { speaksFor } from '../voice'
import { groupRelation } from './counts'

type Count = Prepared & { claim: Casualties }
type Scope = { ground: SpatialRelation; group: ReturnType<typeof groupRelation>; sameSpan: boolean }

/** The day a count begins with; a count that does not say agrees with none but its like. */
function startDay({ claim, time }: Count): string | undefined {
  return claim.eventTime === undefined ? undefined : time?.[0].slice(0, 10)
}

/**
 * Two counts of the dead. Only counts of the same people, ground and span are compared as numbers;
 * everything else is another scope.
 */
export const casualtiesRule: PairRule = (a, b, context) => {
  const pair = ofKinds(a, b, 'casualties', 'casualties')
  if (!pair || pair.some(({ claim }) => claim.scope === 'background')) return undefined
  const [x, y] = pair
  const scope: Scope = {
    ground: spatialRelation(a, b, context.containment),
    group: groupRelation(x.claim.group, y.claim.group),
    sameSpan:
      x.claim.scope === y.claim.scope && (x.claim.scope === 'event' || startDay(x) === startDay(y)),
  }
  const blamed = kindOf(a.claim)!
    .disagree(a.claim, b.claim, context.parties)
    .filter(({ about }) => about === 'perpetrator')
  const contradicts = contradictionOnGround(a, b, blamed, context)
  if (contradicts) return contradicts
  if (scope.ground === 'same' && scope.group === 'same' && scope.sameSpan)
    return oneVoice(a, b) ? sameVoice(x, y, context) : otherVoice(x, y, context.parties)
  return partOf(x, y, scope, context) ?? otherScope(x, y, scope, context)
}

/** One voice, the same scope: the same figure again, or a later one. */
function sameVoice(a: Count, b: Count, context: RuleContext): Finding {
  const [killedA, killedB] = [a.claim.killed, b.claim.killed]
  if (oneFigure(killedA, killedB)) {
    const split = Number(a.claim.parts !== undefined) - Number(b.claim.parts !== undefined)
    if (split !== 0) {
      return {
        kind: 'part-of',
        reason: {
          rule: 'parts',
          counts: (split > 0 ? a : b).claim.parts!.map(({ count }) => count),
        },
        turned: split < 0,
      }
    }
    const repeats = a.claim.document !== b.claim.document && speaksFor(a.claim, b.claim, context)
    return repeats
      ? { kind: 'repeats', reason: { rule: 'repeatsFigure' } }
      : { kind: 'same-matter', reason: { rule: 'sameFigure' } }
  }
  if (killedA.low === null || killedB.low === null)
    return { kind: 'same-matter', reason: { rule: 'oneWithoutFigure' } }
  const told = laterOf(a, b)
  const later =
    told || (a.claim.scope === 'running-total' ? Math.sign(killedA.low - killedB.low) : 0)
  if (later === 0) return { kind: 'same-matter', reason: { rule: 'firstUnsaid' } }
  return {
    kind: 'revises',
    reason: { rule: told ? 'later' : 'grows' },
    differences: [countsDiffer(a, b)],
    turned: later < 0,
  }
}

/**
 * Two voices, the same scope: bounds that cannot meet contradict; one figure in two mouths
 * corroborates. Totals of different days are not compared.
 */
function otherVoice(a: Count, b: Count, parties: RuleContext['parties']): Finding | undefined {
  const ofOneDay =
    a.claim.scope === 'event' ||
    (a.asOf && b.asOf && a.asOf[0] < b.asOf[1] && b.asOf[0] < a.asOf[1])
  if (!ofOneDay) return undefined
  const counts = kindOf(a.claim)!
    .disagree(a.claim, b.claim, parties)
    .filter(({ about }) => about === 'count')
  if (counts.length > 0) return contradiction(counts)
  const figures = a.claim.killed.low !== null && b.claim.killed.low !== null
  if (!oneFigure(a.claim.killed, b.claim.killed) && !figures)
    return { kind: 'same-matter', reason: { rule: 'scopeNoFigure' } }
  if (!oneFigure(a.claim.killed, b.claim.killed))
    return { kind: 'same-matter', reason: { rule: 'scopeBoth' } }
  const weak = dependence(a, b) ?? (figures ? undefined : 'noFigure')
  return {
    kind: 'corroborates',
    reason: { rule: 'otherFigure', figures: [a.claim.killed.words, b.claim.killed.words] },
    ...(weak && { weak }),
  }
}

/**
 * One voice at one time: a group among more groups on the same ground, or the same group on a part
 * of the ground.
 */
function partOf(
  a: Count,
  b: Count,
  scope: Scope,
  { containment }: RuleContext,
): Finding | undefined {
  const { ground, group, sameSpan } = scope
  if (!oneVoice(a, b) || !sameSpan || a.claim.scope === 'event' || a.claim.asOf !== b.claim.asOf)
    return undefined
  const [inner, outer] = [ground, group].includes('narrower') ? [a, b] : [b, a]
  const found = {
    kind: 'part-of' as const,
    differences: scopesDiffer(
      a,
      b,
      scope,
      containment.entering(outer.claim.places, inner.claim.places),
    ),
    turned: inner === b,
  }
  if (ground === 'same' && (group === 'wider' || group === 'narrower'))
    return { ...found, reason: { rule: 'groupAmong' } }
  return group === 'same' && (ground === 'wider' || ground === 'narrower')
    ? { ...found, reason: { rule: 'partOfGround' } }
    : undefined
}

/**
 * Counts of another scope, where one contains the other in ground, group and span: never comparable
 * as numbers. Words without a figure are no number.
 */
function otherScope(
  a: Count,
  b: Count,
  scope: Scope,
  { containment }: RuleContext,
): Finding | undefined {
  const { ground, group, sameSpan } = scope
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
  return {
    kind: 'widens',
    reason: { rule: oneVoice(a, b) ? 'widensSame' : 'widensOther' },
    differences: scopesDiffer(
      a,
      b,
      scope,
      containment.entering(large.claim.places, small.claim.places),
    ),
    turned: !wider,
  }
}

/** Two figures of one scope, as what differs. */
function countsDiffer(a: Count, b: Count): Difference {
  const value = ({ claim: { killed, group } }: Count) => ({ ...killed, group })
  return { about: 'count', values: [value(a), value(b)] }
}

/** What differs between the scopes of two counts. */
function scopesDiffer(
  a: Count,
  b: Count,
  { ground, group, sameSpan }: Scope,
  entering: readonly string[],
): Difference[] {
  const places = ({ claim }: Count) => [...new Set(claim.places.map(({ place }) => place))]
  const differences: Difference[] = []
  if (ground !== 'same')
    differences.push({ about: 'ground', values: [places(a), places(b)], entering })
  if (group !== 'same') differences.push({ about: 'group', values: [a.claim.group, b.claim.group] })
  if (!sameSpan) differences.push({ about: 'span', values: [spanOf(a), spanOf(b)] })
  return differences
}

/** Whether a count is of one event or a running total; a background count is in no relation. */
function spanOf({ claim }: Count): CountScope {
  return claim.scope === 'event' ? 'event' : 'running-total'
}
