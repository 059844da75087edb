import { topicsOf } from '#lib/model'
import type { Claim } from '#lib/model'
import { relate } from '#lib/relations'
import { worded } from '../reasons'
import { claim, killed, records } from './made-up'

let context: Awaited<ReturnType<typeof records>>
beforeAll(async () => {
  context = await records()
})
/** The relation between two claims, in words, with its topics. */
const between = (a: Claim, b: Claim) =>
  relate([a, b], context)
    .map((relation) => ({ ...worded(context)(relation), about: topicsOf(relation) }))
    .at(0)
const total = (speaker: string, places: string, count: object, extra: object = {}) =>
  claim('casualties', speaker, places, {
    ...count,
    scope: 'running-total',
    asOf: '2025-03-07',
    eventTime: '2025-03-06/2025-03-07',
    ...extra,
  })
const attack = (speaker: string, places: string, perpetrator: string, extra: object = {}) =>
  claim('incident', speaker, places, {
    eventType: 'Violence against civilians',
    subEventType: 'Attack',
    perpetrator: [perpetrator],
    ...extra,
  })
const state = (
  speaker: string,
  places: string,
  holder: string,
  status = 'held',
  extra: object = {},
) => claim('control', speaker, places, { holder, status, ...extra })

describe('counts', () => {
  test.each([
    ['bounds that cannot meet', killed(52), killed(90), 'contradicts'],
    ['bounds that allow both', killed(52), killed(50, null, 'over 49'), 'same-matter'],
    [
      '“at least 130” and “over 130”',
      killed(130, null, 'at least 130'),
      killed(131, null, 'over 130'),
      'corroborates',
    ],
    ['dozens and a figure', killed(null, null, 'dozens'), killed(52), 'same-matter'],
  ])('two voices on one count, %s: %s', (_, a, b, kind) => {
    expect(between(total('sohr', 'shir/whole', a), total('ap', 'shir/whole', b))?.kind).toBe(kind)
    expect(
      between(
        claim('casualties', 'sohr', 'shir/whole', a),
        claim('casualties', 'ap', 'shir/whole', b),
      )?.kind,
    ).toBe(kind)
  })

  test('running totals are compared only with those of the same day, start, group and ground', () => {
    const [a, b] = [killed(71), killed(130)]
    expect(
      between(
        total('sohr', 'shir/whole', a),
        total('ap', 'shir/whole', b, { asOf: '2025-03-08', eventTime: '2025-03-06/2025-03-08' }),
      ),
    ).toBeUndefined()
    expect(
      between(
        total('sohr', 'shir/whole', a),
        total('ap', 'shir/whole', b, { eventTime: '2025-03-07' }),
      ),
    ).toBeUndefined()
    expect(
      between(total('sohr', 'shir/whole', a, { group: 'civilians' }), total('ap', 'shir/whole', b)),
    ).toMatchObject({
      kind: 'widens',
      reason: expect.stringContaining('not comparable as numbers'),
    })
    expect(
      between(total('sohr', 'shir/whole', a), total('ap', 'syrian-coast/whole', b))?.kind,
    ).toBe('widens')
    expect(
      between(
        total('sohr', 'shir/whole', a, { group: 'civilians' }),
        total('ap', 'shir/whole', b, { group: 'combatants' }),
      ),
    ).toBeUndefined()
  })

  test('one voice revises its total: by the day, else because a total only grows', () => {
    const [early, late] = [
      total('rami-abdurrahman', 'syrian-coast/whole', killed(130)),
      total('sohr', 'syrian-coast/whole', killed(90), {
        document: 'doc-b',
        asOf: '2025-03-08',
        eventTime: '2025-03-06/2025-03-08',
      }),
    ]
    expect(between(early, late)).toMatchObject({ kind: 'revises', from: late.id, to: early.id })
    const [low, high] = [
      total('sohr', 'syrian-coast/whole', killed(71)),
      total('sohr', 'syrian-coast/whole', killed(130), {
        document: 'doc-b',
        reportedAt: '2025-03-07',
      }),
    ]
    expect(between(low, high)).toMatchObject({
      kind: 'revises',
      from: high.id,
      reason: expect.stringContaining('only grows'),
    })
    expect(
      between(
        claim('casualties', 'sohr', 'shir/whole', killed(7)),
        claim('casualties', 'sohr', 'shir/whole', killed(9)),
      )?.kind,
    ).toBe('same-matter')
  })

  test('who did it can differ between counts, and in a city only weakly', () => {
    const by = (speaker: string, place: string, party: string) =>
      claim('casualties', speaker, place, { ...killed(52), perpetrator: [party] })
    expect(
      between(by('sohr', 'shir/whole', 'government'), by('ap', 'shir/whole', 'assad-loyalists')),
    ).toMatchObject({ kind: 'contradicts', about: ['perpetrator'] })
    expect(
      between(by('sohr', 'shir/whole', 'government'), by('ap', 'shir/whole', 'assad-loyalists'))!
        .weak,
    ).toBeUndefined()
    expect(
      between(
        by('sohr', 'latakia/whole', 'government'),
        by('ap', 'latakia/whole', 'assad-loyalists'),
      )!.weak,
    ).toMatch(/two acts/)
    expect(
      between(
        by('sohr', 'syrian-coast/whole', 'government'),
        by('ap', 'syrian-coast/whole', 'assad-loyalists'),
      )?.kind,
    ).not.toBe('contradicts')
  })
})

describe('control', () => {
  test.each([
    [
      'baniyas/whole',
      'government',
      'held',
      'baniyas/whole',
      'assad-loyalists',
      'held',
      'contradicts',
      false,
    ],
    [
      'baniyas/whole',
      'government',
      'held',
      'baniyas/parts',
      'assad-loyalists',
      'held',
      'contradicts',
      true,
    ],
    [
      'baniyas/outskirts',
      'assad-loyalists',
      'held',
      'baniyas/whole',
      'government',
      'held',
      undefined,
      false,
    ],
    [
      'baniyas/outskirts',
      'assad-loyalists',
      'held',
      'baniyas/around',
      'government',
      'secured',
      'contradicts',
      false,
    ],
    [
      'baniyas/area',
      'government',
      'held',
      'baniyas/outskirts',
      'assad-loyalists',
      'held',
      'contradicts',
      true,
    ],
    [
      'baniyas/whole',
      'government',
      'lost',
      'baniyas/whole',
      'assad-loyalists',
      'held',
      'same-matter',
      false,
    ],
    [
      'baniyas/whole',
      'government',
      'lost',
      'baniyas/whole',
      'government',
      'secured',
      'contradicts',
      false,
    ],
    [
      'baniyas/whole',
      'government',
      'held',
      'baniyas/whole',
      'assad-loyalists',
      'presence',
      'same-matter',
      false,
    ],
    [
      'baniyas/whole',
      'government',
      'held',
      'baniyas/towards',
      'government',
      'advancing',
      'contradicts',
      true,
    ],
    [
      'baniyas/whole',
      'assad-loyalists',
      'held',
      'baniyas/towards',
      'government',
      'advancing',
      undefined,
      false,
    ],
    [
      'baniyas/whole latakia/whole',
      'government',
      'held',
      'latakia/whole',
      'government',
      'held',
      'corroborates',
      false,
    ],
    ['latakia/whole', 'government', 'held', 'latakia/parts', 'government', 'held', 'widens', false],
    [
      'latakia-governorate/whole',
      'government',
      'held',
      'latakia/whole',
      'government',
      'held',
      'widens',
      false,
    ],
    [
      'latakia-governorate/whole',
      'government',
      'held',
      'latakia/whole',
      'assad-loyalists',
      'held',
      'same-matter',
      false,
    ],
  ] as const)(
    '%s %s %s and %s %s %s: %s (weak: %s)',
    (placeA, holderA, statusA, placeB, holderB, statusB, kind, weak) => {
      const [a, b] = [
        state('sohr', placeA, holderA, statusA),
        state('ap', placeB, holderB, statusB),
      ]
      for (const found of [between(a, b), between(b, a)]) {
        expect(found?.kind).toBe(kind)
        expect(found?.weak !== undefined).toBe(weak)
      }
    },
  )

  test('one voice that says otherwise later revises itself', () => {
    const [before, now] = [
      state('sohr', 'baniyas/whole', 'assad-loyalists', 'held', {
        asOf: '2025-03-06/2025-03-07',
        document: 'doc-a',
      }),
      state('rami-abdurrahman', 'baniyas/whole', 'government', 'held', {
        asOf: '2025-03-07/2025-03-08',
        document: 'doc-b',
      }),
    ]
    expect(between(before, now)).toMatchObject({ kind: 'revises', from: now.id })
  })

  test('fighting in the town contradicts that it is held, weakly in a part of it, and not on its outskirts or on another day', () => {
    const held = state('sohr', 'baniyas/whole', 'government')
    const fight = (place: string, extra: object = {}) =>
      between(held, claim('incident', 'ap', place, extra))
    expect(fight('baniyas/whole')).toMatchObject({ kind: 'contradicts', about: ['holder'] })
    expect(fight('baniyas/whole')!.weak).toBeUndefined()
    expect(fight('baniyas/parts')!.weak).toMatch(/part of a place/)
    expect(fight('baniyas/outskirts')).toBeUndefined()
    expect(fight('baniyas/whole', { eventTime: '2025-03-06' })).toBeUndefined()
    expect(
      fight('baniyas/whole', { eventType: 'Protests', subEventType: 'Peaceful protest' }),
    ).toBeUndefined()
    expect(
      between(
        state('sohr', 'baniyas/parts', 'government'),
        claim('incident', 'ap', 'baniyas/parts'),
      ),
    ).toBeUndefined()
  })
})

describe('incidents', () => {
  test('“other” is one sort only with a shared tag', () => {
    const other = (speaker: string, ...tags: string[]) =>
      claim('incident', speaker, 'latakia/whole', {
        eventType: 'Strategic developments',
        subEventType: 'Other',
        perpetrator: ['government'],
        tags,
      })
    expect(between(other('sohr', 'curfew'), other('ap', 'reinforcements'))).toBeUndefined()
    expect(between(other('sohr', 'curfew'), other('ap', 'curfew'))?.kind).toBe('corroborates')
  })

  test('corroboration is weak where a speaker is hidden, unnamed, silent on who, or the outlet itself', () => {
    const weak = (a: Claim, b: Claim) => between(a, b)?.weak
    expect(
      weak(
        attack('sohr', 'shir/whole', 'government'),
        attack('resul-serdar', 'shir/whole', 'government'),
      ),
    ).toBeUndefined()
    expect(
      weak(
        attack('sohr', 'shir/whole', 'government'),
        attack('unattributed', 'shir/whole', 'government'),
      ),
    ).toMatch(/does not name one/)
    expect(
      weak(
        attack('unnamed-outlet-b', 'shir/whole', 'government'),
        attack('unnamed-outlet-a', 'shir/whole', 'government'),
      ),
    ).toMatch(/may be one/)
    expect(
      weak(attack('sohr', 'shir/whole', 'unstated'), attack('ap', 'shir/whole', 'government')),
    ).toMatch(/does not say who/)
    expect(
      weak(attack('dpa', 'shir/whole', 'government'), attack('sohr', 'shir/whole', 'government')),
    ).toMatch(/outlet itself/)
    expect(
      weak(
        attack('dpa', 'shir/whole', 'government', { document: 'doc-b' }),
        attack('sohr', 'shir/whole', 'government'),
      ),
    ).toBeUndefined()
  })

  test('a protected witness is never merged with another mention', () => {
    expect(
      between(
        attack('qardaha-resident', 'qardaha/whole', 'government'),
        attack('qardaha-resident', 'qardaha/whole', 'government', { document: 'doc-b' }),
      ),
    ).toMatchObject({ kind: 'corroborates', weak: expect.stringContaining('may be one') })
  })

  test('one speaker in two documents is one voice; the groups of a side are one side', () => {
    expect(
      between(
        attack('sohr', 'shir/whole', 'government'),
        attack('rami-abdurrahman', 'shir/whole', 'government', { document: 'doc-b' }),
      )?.kind,
    ).toBe('repeats')
    expect(
      between(
        attack('resul-serdar', 'shir/whole', 'government'),
        attack('omar-al-hajj', 'shir/whole', 'government', { document: 'doc-b' }),
      )?.kind,
    ).toBe('same-matter')
    expect(
      between(
        attack('sohr', 'shir/whole', 'government'),
        attack('ap', 'shir/whole', 'government-allied'),
      )?.kind,
    ).toBe('corroborates')
    expect(
      between(
        attack('sohr', 'shir/whole', 'government'),
        attack('ap', 'mukhtariyeh/whole', 'assad-loyalists'),
      ),
    ).toBeUndefined()
  })
})
