import type { Claim, Relation } from '#lib/model'
import { relate, sumsOf } from '#lib/relations'
import { equationWords } from '#lib/views'
import { wordsIn } from '#lib/words'
import { claim, killed, records } from './made-up'

let context: Awaited<ReturnType<typeof records>>
beforeAll(async () => {
  context = await records()
})

/**
 * One sentence of one monitor with an ordinary breakdown: more than 1,000 killed, among them 336
 * fighters of one side, 298 civilians of it, of whom 194 were executed by the other side's men, 342
 * of the government's men, 21 of a tribe's, of whom 3 were executed, and 15 soldiers in strikes of
 * another state.
 */
function breakdown() {
  const part = (count: object, extra: object) =>
    claim('casualties', 'sohr', 'latakia-governorate/whole', {
      scope: 'running-total',
      asOf: '2025-03-07',
      eventTime: '2025-03-06/2025-03-07',
      ...count,
      ...extra,
    })
  const whole = part(killed(1001, null, 'more than 1,000'), {})
  const inWhole = (low: number, extra: object) => part(killed(low), { partOf: whole.id, ...extra })
  const fighters = inWhole(336, { group: 'fighters', of: ['assad-loyalists'] })
  const civilians = inWhole(298, { group: 'civilians', of: ['assad-loyalists'] })
  const executed = part(killed(194), {
    partOf: civilians.id,
    group: 'civilians',
    of: ['assad-loyalists'],
    perpetrator: ['government'],
    manner: 'executed',
  })
  const government = inWhole(342, { group: 'combatants', of: ['government'] })
  const tribe = inWhole(21, { group: 'all', of: ['unorganised-crowds'] })
  const tribeExecuted = part(killed(3), {
    partOf: tribe.id,
    group: 'all',
    of: ['unorganised-crowds'],
    perpetrator: ['assad-loyalists'],
    manner: 'executed',
  })
  const soldiers = inWhole(15, {
    group: 'security-forces',
    of: ['government-allied'],
    perpetrator: ['foreign-state'],
    manner: 'by-air-strike',
  })
  const all = [whole, fighters, civilians, executed, government, tribe, tribeExecuted, soldiers]
  return { whole, civilians, executed, tribe, tribeExecuted, all }
}

const between = (relations: readonly Relation[], a: Claim, b: Claim) =>
  relations.find(({ from, to }) => from === a.id && to === b.id)

test('an ordinary breakdown is one tree of parts: no revision, no contradiction', () => {
  const { whole, civilians, executed, tribe, tribeExecuted, all } = breakdown()
  const relations = relate(all, context)
  expect([...new Set(relations.map(({ kind }) => kind))]).toEqual(['part-of'])
  for (const part of all)
    if (part !== whole && part !== executed && part !== tribeExecuted)
      expect(between(relations, part, whole)?.reason).toEqual({ rule: 'statedPart' })
  expect(between(relations, executed, civilians)?.reason).toEqual({ rule: 'statedPart' })
  expect(between(relations, tribeExecuted, tribe)?.reason).toEqual({ rule: 'statedPart' })
})

test('its sum names the remainder, and nested parts are not added twice', () => {
  const { whole, all } = breakdown()
  const sums = sumsOf(all, relate(all, context), context.places)
  expect(sums.map(({ whole: id }) => id)).toEqual([whole.id])
  expect(sums[0]).toMatchObject({ verdict: 'holds', total: 1012 })
  const named = all.slice(0, 5)
  const some = sumsOf(named, relate(named, context), context.places)
  expect(some.map(({ verdict }) => verdict)).toEqual(['some'])
  expect(equationWords(some[0]!, wordsIn('en'))).toBe('336 + 298 + 342 = 976, of “more than 1,000”')
})

test.each([
  ['wounded', { harm: 'wounded' }],
  ['abducted', { harm: 'abducted' }],
  ['displaced', { harm: 'displaced' }],
])('a count of the %s is in no relation with a count of the killed of one event', (_, extra) => {
  const dead = claim('casualties', 'sohr', 'shir/whole', killed(20))
  for (const speaker of ['sohr', 'ap']) {
    const other = claim('casualties', speaker, 'shir/whole', { ...killed(50), ...extra })
    expect(relate([dead, other], context)).toEqual([])
  }
})

test('counts of one harm are compared, whichever it is', () => {
  const wounded = (speaker: string, low: number) =>
    claim('casualties', speaker, 'shir/whole', { ...killed(low), harm: 'wounded' })
  const [relation] = relate([wounded('sohr', 20), wounded('ap', 50)], context)
  expect(relation).toMatchObject({ kind: 'contradicts' })
  expect(relation!.differences).toMatchObject([
    { about: 'count', values: [{ harm: 'wounded' }, { harm: 'wounded' }] },
  ])
})

test.each([
  [89, null, 31, null, 2.9, 'gap'],
  [89, 89, 31, null, 2.9, 'gap'],
  [45, null, 30, null, 1.5, 'gap'],
  [43, null, 30, null, undefined, 'same-matter'],
  [50, null, 30, 60, undefined, 'same-matter'],
] as const)(
  'two voices, %p to %p and %p to %p: factor %p, %s',
  (lowA, highA, lowB, highB, factor, kind) => {
    const [a, b] = [
      claim('casualties', 'sohr', 'shir/whole', killed(lowA, highA)),
      claim('casualties', 'ap', 'shir/whole', killed(lowB, highB)),
    ]
    const [relation] = relate([a, b], context)
    expect(relation).toMatchObject({ kind, reason: factor ? { rule: 'apart', factor } : {} })
    const otherDay = { ...b, eventTime: '2025-03-06' }
    expect(relate([a, otherDay], context)).toEqual([])
  },
)

test('a denial and an admission go beside the claims they answer, wherever those are', () => {
  const act = claim('incident', 'sohr', 'shir/whole', {
    eventType: 'Violence against civilians',
    subEventType: 'Attack',
    perpetrator: ['government'],
  })
  const says = (name: string, extra: object) =>
    claim('statement' as Claim['kind'], name, '', { document: 'doc-b', ...extra })
  const denial = says('ap', { act: 'denial', answers: [act.id] })
  const admission = says('al-jazeera', { act: 'admission', answers: [act.id] })
  expect(
    relate([act, denial, admission], context).map(({ from, to, kind, weak }) => [
      from,
      to,
      kind,
      weak,
    ]),
  ).toEqual([
    [denial.id, act.id, 'denies', undefined],
    [admission.id, act.id, 'admits', undefined],
  ])
})

test('a denial of an act that nobody links is weak, and is about that act, side and ground only', () => {
  const act = (extra: object = {}) =>
    claim('incident', 'sohr', 'shir/whole', {
      eventType: 'Violence against civilians',
      subEventType: 'Attack',
      perpetrator: ['government'],
      ...extra,
    })
  const denial = (extra: object = {}) =>
    claim('statement' as Claim['kind'], 'ap', 'shir/whole', {
      act: 'denial',
      eventType: 'Violence against civilians',
      perpetrator: ['government-allied'],
      ...extra,
    })
  const found = (a: Claim, b: Claim) =>
    relate([a, b], context).map(({ kind, weak }) => [kind, weak])
  expect(found(act(), denial())).toEqual([['denies', 'act']])
  expect(found(act(), denial({ act: 'admission' }))).toEqual([['admits', 'act']])
  for (const other of [
    { perpetrator: ['assad-loyalists'] },
    { perpetrator: undefined },
    { eventType: 'Battles' },
    { act: 'announcement' },
    { eventTime: '2025-03-06' },
    { speaker: 'sohr' },
  ])
    expect(found(act(), denial(other))).toEqual([])
  expect(found(act({ eventType: undefined }), denial({ eventType: undefined }))).toEqual([])
})

test('damage to one sort of object is one matter; who did it can differ', () => {
  const damage = (speaker: string, extra: object = {}) =>
    claim('damage' as Claim['kind'], speaker, 'shir/whole', {
      object: 'hospital',
      extent: 'damaged',
      ...extra,
    })
  const kinds = (a: Claim, b: Claim) => relate([a, b], context).map(({ kind }) => kind)
  expect(kinds(damage('sohr'), damage('ap'))).toEqual(['corroborates'])
  expect(kinds(damage('sohr'), damage('ap', { extent: 'destroyed' }))).toEqual(['same-matter'])
  expect(kinds(damage('sohr'), damage('ap', { object: 'school' }))).toEqual([])
  expect(
    kinds(
      damage('sohr', { perpetrator: ['government'] }),
      damage('ap', { perpetrator: ['assad-loyalists'] }),
    ),
  ).toEqual(['contradicts'])
  expect(kinds(damage('sohr'), damage('rami-abdurrahman', { document: 'doc-b' }))).toEqual([
    'repeats',
  ])
})
