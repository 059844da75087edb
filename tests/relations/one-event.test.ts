import type { Claim } from '#lib/model'
import { relate, sumsOf } from '#lib/relations'
import { worded } from '../reasons'
import { claim, killed, records } from './made-up'

let context: Awaited<ReturnType<typeof records>>
beforeAll(async () => {
  context = await records()
})
/** A count of the people of one event. */
const count = (speaker: string, places: string, low: number, extra: object = {}) =>
  claim('casualties', speaker, places, { ...killed(low), ...extra })
const between = (a: Claim, b: Claim) =>
  relate([a, b], context)
    .map(worded(context))
    .map(({ kind, reason, weak, from }) => ({ kind, reason, weak, from }))
    .at(0)
const later = { document: 'doc-b', reportedAt: '2025-03-08' }

test.each([
  ['a village', 'shir/whole', 'contradicts', undefined],
  ['a town', 'baniyas/whole', 'contradicts', undefined],
  ['a city', 'latakia/whole', 'contradicts', /two acts/],
  ['a part of a city', 'latakia/parts', 'contradicts', /two acts/],
  ['a village beside an area', 'shir/whole syrian-coast/whole', 'contradicts', undefined],
  ['an area', 'latakia-governorate/whole', 'same-matter', undefined],
  ['no agreed outline', 'syrian-coast/whole', 'same-matter', undefined],
])('two voices count one event in %s otherwise', (_, places, kind, weak) => {
  const found = between(count('sohr', places, 7), count('ap', places, 3))
  expect(found?.kind).toBe(kind)
  if (weak) expect(found?.weak).toMatch(weak)
  else expect(found?.weak).toBeUndefined()
  if (kind === 'same-matter') expect(found?.reason).toMatch(/whether it is the same event/)
})

test.each([
  ['shir/whole', 'revises'],
  ['latakia/whole', 'same-matter'],
  ['latakia-governorate/whole', 'same-matter'],
])('one voice counts one event in %s otherwise, later: %s', (places, kind) => {
  const [first, second] = [count('sohr', places, 3), count('sohr', places, 7, later)]
  expect(between(first, second)).toMatchObject({
    kind,
    ...(kind === 'revises' && { from: second.id }),
  })
  const total = (low: number, extra: object = {}) =>
    count('sohr', places, low, { scope: 'running-total', asOf: '2025-03-07', ...extra })
  expect(between(total(3), total(7, later))?.kind).toBe('revises')
})

test('the same figure for one event corroborates, in a city or an area only weakly', () => {
  const found = (places: string) => between(count('sohr', places, 7), count('ap', places, 7))
  expect(found('shir/whole')).toMatchObject({ kind: 'corroborates', weak: undefined })
  expect(found('latakia/whole')).toMatchObject({
    kind: 'corroborates',
    weak: expect.stringContaining('two acts'),
  })
  expect(found('syrian-coast/whole')).toMatchObject({
    kind: 'corroborates',
    weak: expect.stringContaining('same act'),
  })
})

test('a gap between counts of one event in a city is weak', () => {
  const found = (places: string) =>
    between(
      claim('casualties', 'sohr', places, killed(89, null, 'at least 89')),
      claim('casualties', 'ap', places, killed(31, null, 'more than 30')),
    )
  expect(found('shir/whole')).toMatchObject({ kind: 'gap', weak: undefined })
  expect(found('latakia/whole')).toMatchObject({
    kind: 'gap',
    weak: expect.stringContaining('two acts'),
  })
})

test('an event in a city is not among those of one in its governorate, nor more than one in a village', () => {
  for (const speaker of ['sohr', 'ap'])
    for (const places of ['latakia-governorate/whole', 'syrian-coast/whole'])
      expect(between(count('sohr', 'shir/whole', 7), count(speaker, places, 9))).toBeUndefined()
  expect(between(count('sohr', 'baniyas/whole', 7), count('ap', 'baniyas/area', 9))).toMatchObject({
    kind: 'same-matter',
    reason: expect.stringContaining('whether it is the same event'),
  })
  expect(
    between(count('sohr', 'baniyas/whole', 7), count('ap', 'baniyas/outskirts', 9)),
  ).toBeUndefined()
})

test.each([
  ['by whom', { perpetrator: ['assad-loyalists'] }],
  ['whose people', { of: ['government'] }],
  ['how', { manner: 'in-fighting' }],
])(
  'a count of one event that does not say %s is not of more people than one that does',
  (_, extra) => {
    for (const speaker of ['sohr', 'ap']) {
      const found = between(
        count('sohr', 'shir/whole', 100, extra),
        count(speaker, 'shir/whole', 107),
      )
      expect(found).toMatchObject({
        kind: 'same-matter',
        reason: expect.stringContaining('one of them says more'),
      })
      const groups = between(
        count('sohr', 'shir/whole', 100, { ...extra, group: 'civilians' }),
        count(speaker, 'shir/whole', 107),
      )
      expect(groups?.kind).toBe('widens')
    }
  },
)

test('two counts of one event of other parties’ people are in no relation', () => {
  expect(
    between(
      count('sohr', 'shir/whole', 7, { of: ['government'] }),
      count('sohr', 'shir/whole', 9, { of: ['assad-loyalists'] }),
    ),
  ).toBeUndefined()
})

test('a total that does not say by whom is not told to be of more perpetrators', () => {
  const total = (low: number, extra: object = {}) =>
    count('sohr', 'syrian-coast/whole', low, {
      scope: 'running-total',
      asOf: '2025-03-07',
      eventTime: '2025-03-06/2025-03-07',
      ...extra,
    })
  const by = (...perpetrator: string[]) => ({ perpetrator })
  const one = count('ap', 'shir/whole', 5, by('government'))
  expect(between(total(90), one)?.reason).toMatch(/victims of whoever did it/)
  expect(between(total(90, by('government', 'government-allied')), one)?.reason).toMatch(
    /victims of more perpetrators/,
  )
})

test.each([
  ['Attack', 'killed', true],
  ['Attack', 'wounded', true],
  ['Attack', 'abducted', false],
  ['Attack', 'displaced', false],
  ['Abduction/forced disappearance', 'abducted', true],
  ['Abduction/forced disappearance', 'killed', false],
])('an account of %s and a count of the %s: %p', (subEventType, harm, related) => {
  const act = (perpetrator: string) =>
    claim('incident', 'ap', 'shir/whole', {
      eventType: 'Violence against civilians',
      subEventType,
      perpetrator: [perpetrator],
    })
  const counted = count('sohr', 'shir/whole', 7, { harm, perpetrator: ['government'] })
  expect(between(counted, act('government'))?.kind).toBe(related ? 'corroborates' : undefined)
  expect(between(counted, act('assad-loyalists'))?.kind).toBe(related ? 'contradicts' : undefined)
  const words = between(counted, act('unstated'))?.reason
  expect(words?.includes('dead') ?? false).toBe(related && harm === 'killed')
})

test('damage to what is only “other” is of no sort', () => {
  const damage = (speaker: string, object: string) =>
    claim('damage' as Claim['kind'], speaker, 'shir/whole', { object, extent: 'damaged' })
  expect(between(damage('sohr', 'other'), damage('ap', 'other'))).toBeUndefined()
  expect(between(damage('sohr', 'homes'), damage('ap', 'homes'))?.kind).toBe('corroborates')
})

test('parts by place add up where no place lies in another, whichever inner part is meant', () => {
  const whole = count('sohr', 'syrian-coast/whole', 8)
  const part = (places: string, low: number) => count('sohr', places, low, { partOf: whole.id })
  const sum = (...parts: Claim[]) => {
    const all = [whole, ...parts]
    return sumsOf(all, relate(all, context), context.places).map(({ verdict }) => verdict)
  }
  expect(sum(part('baniyas/parts', 6), part('shir/whole', 2))).toEqual(['holds'])
  expect(sum(part('baniyas/parts', 6), part('shir/whole', 3))).toEqual(['fails'])
  expect(sum(part('latakia-governorate/whole', 6), part('shir/whole', 3))).toEqual([])
  expect(sum(part('baniyas/near', 6), part('shir/whole', 2))).toEqual([])
  expect(sum(part('baniyas/parts', 6), part('baniyas/centre', 2))).toEqual([])
})

test('incidents of which nobody says what happened are of no sort', () => {
  const unsaid = (speaker: string) =>
    claim('incident', speaker, 'shir/whole', { eventType: undefined, subEventType: undefined })
  expect(between(unsaid('sohr'), unsaid('ap'))).toBeUndefined()
})

describe('of one place and day', () => {
  const of = (speaker: string, low: number, group: string, high: number | null = low) =>
    claim('casualties', speaker, 'shir/whole', { ...killed(low, high), group })
  const total = (speaker: string, low: number, group: string) =>
    count(speaker, 'shir/whole', low, { group, scope: 'running-total', asOf: '2025-03-07' })

  test.each(['sohr', 'ap'])(
    'one figure told more closely is no group among others, says %s',
    (speaker) => {
      for (const [a, b] of [
        [of('sohr', 13, 'all'), of(speaker, 13, 'fighters')],
        [of('sohr', 13, 'all'), of(speaker, 13, 'civilians', null)],
        [total('sohr', 13, 'all'), total(speaker, 13, 'civilians')],
      ] as const)
        for (const found of [between(a, b), between(b, a)])
          expect(found).toMatchObject({
            kind: 'same-matter',
            reason: expect.stringContaining('one of them says more'),
          })
    },
  )

  test.each(['sohr', 'ap'])('no part is more than its whole, says %s', (speaker) => {
    expect(between(of('sohr', 12, 'all'), of(speaker, 28, 'civilians', null))).toMatchObject({
      kind: 'same-matter',
      reason: expect.stringContaining('whether it is the same event'),
    })
    expect(between(total('sohr', 12, 'all'), total(speaker, 28, 'civilians'))).toBeUndefined()
    expect(between(of('sohr', 12, 'all', null), of(speaker, 28, 'civilians'))?.kind).toBe('widens')
    expect(between(of('sohr', 28, 'all'), of(speaker, 12, 'civilians'))?.kind).toBe('widens')
    expect(between(total('sohr', 28, 'all'), total(speaker, 12, 'civilians'))?.kind).toBe(
      speaker === 'sohr' ? 'part-of' : 'widens',
    )
  })
})
