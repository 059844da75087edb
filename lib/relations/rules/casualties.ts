import { countedIn, kindOf, perpetratorsDiffer } from '#lib/claims'
import type { Casualties } from '#lib/claims'
import { oneFigure } from '#lib/model'
import type { CountScope, Difference, Figure, SpatialRelation, Weakness } from '#lib/model'
import { contradiction, contradictionOnGround, dependence, ofKinds, repetition } from '../finding'
import type { Finding, PairRule } from '../finding'
import { peopleOf, widthOf } from '../people'
import type { People, Width } from '../people'
import { laterOf, oneVoice, pinnedRelation, spatialRelation } from '../prepare'
import type { Prepared, RuleContext } from '../prepare'

type Count = Prepared & { claim: Casualties }

/** How the scopes of two counts stand: whom they count, where, and over which span. */
type Scope = { people: People; ground: SpatialRelation; span: Span }

/**
 * How the spans of two counts stand. `sameStart`: both are of one event, or totals of one start,
 * whichever day they stood so.
 */
type Span = { width: Width; sameStart: boolean }

/** The width of each respect that a count may leave unsaid. */
const WIDTH_OF = { of: 'whose', by: 'by', manner: 'manner' } as const

/** From this many times the other on, two figures whose bounds allow both lie apart. */
const GAP = 1.5

/**
 * Two counts of people. Only counts of the same people, ground and span are compared as numbers;
 * counts of different harm are in no relation that a rule could find.
 */
export const casualtiesRule: PairRule = (a, b, context) => {
  const pair = ofKinds(a, b, 'casualties', 'casualties')
  if (!pair || pair.some(({ claim }) => claim.scope === 'background')) return undefined
  const [x, y] = pair
  const people = peopleOf(x.claim, y.claim)
  if (!people) return undefined
  const scope: Scope = {
    people,
    ground: spatialRelation(a, b, context.containment),
    span: spanWidth(x, y),
  }
  const blame = blameDiffers(x, y, people, context)
  if (blame) return blame
  if (scope.ground === 'same' && people.all === 'same' && scope.span.sameStart)
    return oneVoice(a, b) ? sameVoice(x, y, context) : otherVoice(x, y, context)
  if (isClosely(x, y, scope)) return { kind: 'same-matter', reason: { rule: 'saysMore' } }
  if (x.claim.scope === 'event' && y.claim.scope === 'event')
    return (
      otherEvent(x, y, scope, context) ??
      (scope.ground === 'same' ? otherScope(x, y, scope, context) : undefined)
    )
  return partOf(x, y, scope, context) ?? otherScope(x, y, scope, context)
}

/**
 * Whether two counts are one figure of one place and time, of which one says more closely whom it
 * counts: "13 killed" and "13 fighters killed" are no group among others.
 */
function isClosely({ claim: a }: Count, { claim: b }: Count, { people, ground, span }: Scope) {
  return (
    ground === 'same' &&
    span.width === 'same' &&
    people.all !== 'apart' &&
    a.count.low !== null &&
    oneFigure(a.count, b.count)
  )
}

/** Whether the people of one count can be among those of another: no part is more than its whole. */
function canHold({ claim: large }: Count, { claim: small }: Count): boolean {
  return (large.count.high ?? Infinity) >= (small.count.low ?? 0)
}

/**
 * Why nobody can tell that two counts of one event, on the same ground, are of the same one: the
 * ground is an area, or a city. `undefined` on smaller ground, and for totals.
 */
function untold({ claim, wide, cities }: Count): Weakness | undefined {
  if (claim.scope !== 'event') return undefined
  return wide ? 'act' : cities.size > 0 ? 'city' : undefined
}

/**
 * Two counts of one event each that are not of the same people and ground. On other ground nobody
 * says that it is the same event; on the same, what one of them leaves unsaid makes it no wider.
 */
function otherEvent(
  a: Count,
  b: Count,
  { people, ground }: Scope,
  { containment }: RuleContext,
): Finding | undefined {
  const [x, y] = [countedIn(a.claim), countedIn(b.claim)]
  const unsaid = (['of', 'by', 'manner'] as const).every(
    (respect) => !x[respect] || !y[respect] || people[WIDTH_OF[respect]] === 'same',
  )
  if (ground === 'same') {
    if (people.group === 'same' && unsaid)
      return { kind: 'same-matter', reason: { rule: 'saysMore' } }
    const [large, small] = people.all === 'wider' ? [a, b] : [b, a]
    return people.all !== 'apart' && !canHold(large, small)
      ? { kind: 'same-matter', reason: { rule: 'eventUntold' } }
      : undefined
  }
  return people.group !== 'apart' && unsaid && pinnedRelation(a, b, containment).spatial !== 'apart'
    ? { kind: 'same-matter', reason: { rule: 'eventUntold' } }
    : undefined
}

/** The day a count begins with; a count that does not say agrees with none but its like. */
function startDay({ claim, time }: Count): string | undefined {
  return claim.eventTime === undefined ? undefined : time?.[0].slice(0, 10)
}

/** How the spans of two counts stand. Of two totals of one start the one that stood so later is wider. */
function spanWidth(a: Count, b: Count): Span {
  const [totalA, totalB] = [a.claim.scope === 'running-total', b.claim.scope === 'running-total']
  if (!totalA && !totalB) return { width: 'same', sameStart: true }
  if (totalA !== totalB) {
    const [total, event] = totalA ? [a, b] : [b, a]
    const width = !holdsTime(total, event) ? 'apart' : totalA ? 'wider' : 'narrower'
    return { width, sameStart: false }
  }
  const sameStart = startDay(a) === startDay(b)
  if (!sameStart || !a.asOf || !b.asOf) return { width: 'apart', sameStart }
  const [endA, endB] = [a.asOf[1], b.asOf[1]]
  return { width: endA === endB ? 'same' : endA > endB ? 'wider' : 'narrower', sameStart }
}

/** Whether a running total covers all of the time of an event. */
function holdsTime({ time: span }: Count, { time }: Count): boolean {
  return span !== undefined && time !== undefined && span[0] <= time[0] && time[1] <= span[1]
}

/** Two voices name different sides for the dead of one event. Totals of two sides are two totals. */
function blameDiffers(
  a: Count,
  b: Count,
  { group, whose, manner }: People,
  context: RuleContext,
): Finding | undefined {
  if (a.claim.scope !== 'event' || b.claim.scope !== 'event') return undefined
  if (widthOf([group, whose, manner]) === 'apart') return undefined
  const blamed = perpetratorsDiffer(a.claim.perpetrator, b.claim.perpetrator, context.parties)
  return contradictionOnGround(a, b, blamed, context)
}

/**
 * One voice, the same scope: the same figure again, or a later one. The figures of one text stand
 * beside each other: nobody revises himself in one breath. Two events of one city or area may be
 * two. Where no clock tells, only a running total is known to grow.
 */
function sameVoice(a: Count, b: Count, context: RuleContext): Finding {
  const [countA, countB] = [a.claim.count, b.claim.count]
  const oneText = a.text === b.text
  if (oneFigure(countA, countB)) {
    const split = Number(a.claim.parts !== undefined) - Number(b.claim.parts !== undefined)
    if (split !== 0)
      return {
        kind: 'part-of',
        reason: {
          rule: 'parts',
          counts: (split > 0 ? a : b).claim.parts!.map(({ count }) => count),
        },
        turned: split < 0,
      }
    return (
      repetition(a, b, context, 'repeatsFigure') ?? {
        kind: 'same-matter',
        reason: { rule: 'sameFigure' },
      }
    )
  }
  if (countA.low === null || countB.low === null)
    return { kind: 'same-matter', reason: { rule: 'oneWithoutFigure' } }
  if (oneText) return { kind: 'same-matter', reason: { rule: 'sameText' } }
  if (untold(a)) return { kind: 'same-matter', reason: { rule: 'eventUntold' } }
  const told = laterOf(a, b)
  const later = told || (a.claim.scope === 'running-total' ? Math.sign(countA.low - countB.low) : 0)
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
 * corroborates; bounds that meet far apart are a gap. Totals of different days are not compared, and
 * in an area two events are not taken for one.
 */
function otherVoice(a: Count, b: Count, context: RuleContext): Finding | undefined {
  const ofOneDay =
    a.claim.scope === 'event' ||
    (a.asOf && b.asOf && a.asOf[0] < b.asOf[1] && b.asOf[0] < a.asOf[1])
  if (!ofOneDay) return undefined
  const counts = kindOf(a.claim)!
    .disagree(a.claim, b.claim, context.parties)
    .filter(({ about }) => about === 'count')
  const event = untold(a)
  if (counts.length > 0)
    return event === 'act'
      ? { kind: 'same-matter', reason: { rule: 'eventUntold' } }
      : contradiction(counts, event)
  const [countA, countB] = [a.claim.count, b.claim.count]
  const figures = countA.low !== null && countB.low !== null
  if (oneFigure(countA, countB)) {
    const weak = dependence(a, b) ?? (figures ? event : 'noFigure')
    return {
      kind: 'corroborates',
      reason: { rule: 'otherFigure', figures: [countA.words, countB.words] },
      ...(weak && { weak }),
    }
  }
  if (!figures) return { kind: 'same-matter', reason: { rule: 'scopeNoFigure' } }
  const factor = gapFactor(countA, countB)
  return factor >= GAP
    ? {
        kind: 'gap',
        reason: { rule: 'apart', figures: [countA.words, countB.words], factor },
        ...(event && { weak: event }),
      }
    : { kind: 'same-matter', reason: { rule: 'scopeBoth' } }
}

/**
 * How many times the smaller figure the larger is, to one digit, where both have a least number:
 * 2.9 for "at least 89" and "more than 30", 1 where what they name overlaps.
 */
function gapFactor(a: Figure, b: Figure): number {
  const [small, large] = a.low! <= b.low! ? [a, b] : [b, a]
  const top = small.high ?? small.low!
  return top >= large.low! ? 1 : Math.round((10 * large.low!) / Math.max(1, top)) / 10
}

/**
 * One voice at one time: fewer people on the same ground, or on a part of it. Which event a count
 * of one event is of, no rule can tell.
 */
function partOf(
  a: Count,
  b: Count,
  scope: Scope,
  { containment }: RuleContext,
): Finding | undefined {
  const { people, ground, span } = scope
  if (!oneVoice(a, b) || !span.sameStart || a.claim.scope === 'event') return undefined
  if (a.claim.asOf !== b.claim.asOf || ground === 'meets' || ground === 'apart') return undefined
  const width = widthOf([people.all, ground])
  if (width === 'apart' || width === 'same') return undefined
  const [inner, outer] = width === 'narrower' ? [a, b] : [b, a]
  if (!canHold(outer, inner)) return undefined
  return {
    kind: 'part-of',
    reason: { rule: people.all === 'same' ? 'partOfGround' : 'groupAmong' },
    differences: scopesDiffer(
      a,
      b,
      scope,
      containment.entering(outer.claim.places, inner.claim.places),
    ),
    turned: inner === b,
  }
}

/**
 * Counts of another scope, where one contains the other in people, ground and span: never
 * comparable as numbers. Words without a figure are no number.
 */
function otherScope(
  a: Count,
  b: Count,
  scope: Scope,
  { containment }: RuleContext,
): Finding | undefined {
  const { people, ground, span } = scope
  if (a.claim.count.low === null || b.claim.count.low === null) return undefined
  if (ground === 'meets') return undefined
  const width = widthOf([people.all, ground, span.width])
  if (width === 'apart' || width === 'same') return undefined
  const [large, small] = width === 'wider' ? [a, b] : [b, a]
  if (!canHold(large, small)) return undefined
  return {
    kind: 'widens',
    reason: { rule: oneVoice(a, b) ? 'widensSame' : 'widensOther' },
    differences: scopesDiffer(
      a,
      b,
      scope,
      containment.entering(large.claim.places, small.claim.places),
    ),
    turned: width === 'narrower',
  }
}

/** Two figures of one scope, as what differs. */
function countsDiffer(a: Count, b: Count): Difference {
  const value = ({ claim }: Count) => ({ ...claim.count, ...countedIn(claim) })
  return { about: 'count', values: [value(a), value(b)] }
}

/** What differs between the scopes of two counts. */
function scopesDiffer(
  a: Count,
  b: Count,
  { people, ground, span }: Scope,
  entering: readonly string[],
): Difference[] {
  const places = ({ claim }: Count) => [...new Set(claim.places.map(({ place }) => place))]
  const [x, y] = [countedIn(a.claim), countedIn(b.claim)]
  const differences: Difference[] = []
  if (ground !== 'same')
    differences.push({ about: 'ground', values: [places(a), places(b)], entering })
  if (people.group !== 'same') differences.push({ about: 'group', values: [x.group, y.group] })
  if (people.whose !== 'same')
    differences.push({ about: 'whose', values: [x.of ?? [], y.of ?? []] })
  if (people.by !== 'same') differences.push({ about: 'by', values: [x.by ?? [], y.by ?? []] })
  if (people.manner !== 'same') differences.push({ about: 'manner', values: [x.manner, y.manner] })
  if (span.width !== 'same') differences.push({ about: 'span', values: [spanOf(a), spanOf(b)] })
  return differences
}

/** Whether a count is of one event or a running total; a background count is in no relation. */
function spanOf({ claim }: Count): CountScope {
  return claim.scope === 'event' ? 'event' : 'running-total'
}
