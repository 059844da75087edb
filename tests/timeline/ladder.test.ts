import type { CountedGroup } from '#lib/model'
import { dayAxis, ladders, spanOn } from '#lib/timeline'
import type { CountedClaim, Whereabouts } from '#lib/timeline'
import { COUNTED_GROUPS, INNER_PARTS, OUTER_PARTS, intervalBounds } from '#lib/model'
import type { MapData } from '#lib/views'
import { laterTotals } from '../later-totals'
import { ownProject } from '../project'
import { expect, fc } from '../property'

const KINDS: Record<string, Whereabouts> = {
  coast: { kind: 'region', north: 35.2 },
  latakia: { kind: 'governorate', north: 35.6 },
  tartus: { kind: 'governorate', north: 34.9 },
  shir: { kind: 'village', north: 35.53 },
  baniyas: { kind: 'town', north: 35.18 },
}
const where = (place: string) => KINDS[place]!
const placesOf = (map: MapData) => (id: string) => {
  const place = map.places.find((item) => item.id === id)!
  return { kind: place.kind, north: place.anchor?.[1] }
}

/**
 * A made-up count; what is not said is SOHR's running total of all dead on the coast since 6 March.
 */
function count(
  id: string,
  low: number | null,
  patch: Partial<Omit<CountedClaim, 'toll'>> & {
    high?: number | null
    group?: CountedGroup
    scope?: 'event' | 'running-total'
  } = {},
): CountedClaim {
  const { high = low, group = 'all', scope = 'running-total', ...rest } = patch
  return {
    id,
    body: 'sohr',
    said: '2025-03-07',
    happened: '2025-03-06/2025-03-07',
    places: [{ place: 'coast', part: 'whole' }],
    relations: [],
    toll: { low, high, words: String(low), harm: 'killed', group, whoWords: group, scope },
    ...rest,
  }
}
const figures = (frames: ReturnType<typeof ladders>) =>
  frames.map((frame) =>
    frame.ladders.map(
      ({ body, steps }) =>
        `${body}: ${steps.map(({ low, high }) => (low === high ? low : `${low ?? ''}..${high ?? ''}`)).join(' -> ')}`,
    ),
  )

test('a monitor’s total is a ladder of three steps, each with every report that carries it', async () => {
  const { map } = await ownProject()
  const [frame] = ladders(map.claims, placesOf(map))
  expect(frame).toMatchObject({
    group: 'all',
    scope: 'running-total',
    start: '2025-03-06',
    places: [{ place: 'syrian-coast', part: 'whole' }],
    most: 524,
  })
  expect(frame!.ladders[0]).toMatchObject({
    body: 'sohr',
    steps: [
      { low: 71, high: null, said: '2025-03-07' },
      { low: 130, high: null, said: '2025-03-07' },
      { low: 524, high: 524, said: '2025-03-08' },
    ],
  })
  expect(frame!.ladders[0]!.steps.map((step) => step.claims.length)).toEqual([3, 2, 1])
  expect(
    frame!.ladders.slice(1).map((ladder) => ladder.words.map((claim) => claim.toll.words)),
  ).toEqual([['dozens'], ['dozens'], ['dozens']])
})

test('scopes stand widest first, then groups, then events by place; those that may count the same dead are named', async () => {
  const { map } = await ownProject()
  const frames = ladders(map.claims, placesOf(map))
  expect(
    frames.map(
      ({ group, scope, places }) =>
        `${group} ${scope} ${places.map(({ place }) => place).join('+')}`,
    ),
  ).toEqual([
    'all running-total syrian-coast',
    'all running-total coastal-provinces',
    'civilians running-total syrian-coast',
    'combatants running-total syrian-coast',
    'civilians event mukhtariyeh+shir',
    'unstated event mukhtariyeh',
  ])
  const [all, , civilians, combatants] = frames
  expect(all!.overlaps).toEqual(expect.arrayContaining([civilians!.key, combatants!.key]))
  expect(civilians!.overlaps).toContain(all!.key)
  expect(civilians!.overlaps).not.toContain(combatants!.key)
})

test('a week of totals by governorate makes ladders side by side, none of which takes another in', async () => {
  const { map } = await laterTotals()
  const frames = ladders(map.claims, placesOf(map))
  expect(figures(frames)).toEqual([
    ['sohr: 1225 -> 1383 -> 1476'],
    ['sohr: 745'],
    ['sohr: 658 -> 683 -> 735'],
    ['sohr: 171 -> 255 -> 262'],
    ['sohr: 384 -> 433 -> 466'],
    ['sohr: 12 -> 12 -> 13'],
  ])
  const [four, coast, ...parts] = frames
  for (const part of parts) {
    expect(part.overlaps).toEqual(expect.arrayContaining([four!.key, coast!.key]))
    expect(part.overlaps.filter((key) => parts.some((other) => other.key === key))).toEqual([])
  }
})

test('“at least 130” and “over 130” are one figure; 131 of a later day, or exactly 131, is another', () => {
  const said = { said: '2025-03-08', asOf: '2025-03-08' }
  expect(
    figures(
      ladders(
        [
          count('a', 130, { high: null, asOf: '2025-03-07' }),
          count('b', 131, { high: null, asOf: '2025-03-07' }),
        ],
        where,
      ),
    ),
  ).toEqual([['sohr: 130..']])
  expect(
    figures(
      ladders(
        [
          count('a', 130, { high: null, asOf: '2025-03-07' }),
          count('b', 131, { high: null, ...said }),
        ],
        where,
      ),
    ),
  ).toEqual([['sohr: 130.. -> 131..']])
  expect(figures(ladders([count('a', 130), count('b', 131)], where))).toEqual([
    ['sohr: 130 -> 131'],
  ])
})

test.each([
  [130, null, 132, null],
  [130, null, 133, null],
  [130, null, 134, null],
  [130, null, 135, null],
  [130, 130, 135, 135],
  [131, 131, 130, null],
])(
  'figures that name no common number are two steps: %s..%s and %s..%s',
  (low, high, next, most) => {
    expect(
      ladders([count('a', low, { high }), count('b', next, { high: most })], where).flatMap(
        (frame) => frame.ladders.map(({ steps }) => steps.length),
      ),
    ).toEqual([2])
  },
)

test.each(INNER_PARTS)(
  'counts in a part (%s) of one governorate and of another count no common dead; near either they may',
  (part) => {
    const overlaps = (other: string) =>
      ladders(
        [
          count('a', 5, { places: [{ place: 'latakia', part }] }),
          count('b', 7, { places: [{ place: 'tartus', part: other }] }),
        ],
        where,
      ).map((frame) => frame.overlaps.length)
    expect(INNER_PARTS.map(overlaps)).toEqual(INNER_PARTS.map(() => [0, 0]))
    expect(OUTER_PARTS.map(overlaps)).toEqual(OUTER_PARTS.map(() => [1, 1]))
  },
)

test('a correction downwards of the same day comes after what it corrects', () => {
  const claims = [
    count('corrected', 120, { relations: [{ to: 'first', kind: 'revises' }] }),
    count('first', 130),
  ]
  expect(figures(ladders(claims, where))).toEqual([['sohr: 130 -> 120']])
})

test('counts of single events are joined only where one is said to revise the other', () => {
  const event = { scope: 'event' as const, places: [{ place: 'baniyas', part: 'whole' }] }
  const joined = (second: CountedClaim) =>
    ladders([count('a', 5, event), second], where)[0]!.ladders[0]!.steps.map((step) => step.joined)
  expect(joined(count('b', 9, { ...event, said: '2025-03-08' }))).toEqual([false, false])
  expect(
    joined(
      count('b', 9, { ...event, said: '2025-03-08', relations: [{ to: 'a', kind: 'revises' }] }),
    ),
  ).toEqual([false, true])
})

test('voices that count the same stand in one frame; a relation between scopes makes them overlap, whoever speaks', () => {
  const frames = ladders(
    [
      count('a', 5),
      count('b', 7, { body: 'ministry' }),
      count('c', 3, {
        body: 'ministry',
        places: [{ place: 'shir', part: 'whole' }],
        relations: [{ to: 'a', kind: 'narrows' }],
      }),
    ],
    where,
  )
  expect(figures(frames)).toEqual([['ministry: 7', 'sohr: 5'], ['ministry: 3']])
  const [coast, shir] = ladders(
    [
      count('a', 5),
      count('c', 3, {
        body: 'other',
        places: [{ place: 'shir', part: 'whole' }],
        relations: [{ to: 'a', kind: 'narrows' }],
      }),
    ],
    where,
  )
  expect(shir!.overlaps).toEqual([coast!.key])
  expect(
    ladders(
      [count('a', 5), count('c', 3, { body: 'other', places: [{ place: 'shir', part: 'whole' }] })],
      where,
    ).flatMap((frame) => frame.overlaps),
  ).toEqual([])
})

const time = fc.constantFrom(
  '2025-03-06',
  '2025-03-07',
  '2025-03-06/2025-03-08',
  '2025-03-07T12:00/2025-03-07T18:00',
  '2025-03-08',
  '2025-03-07/2025-03-09',
  '../2025-03-08',
)
const claims = fc
  .array(
    fc.record({
      low: fc.option(fc.nat(300)),
      open: fc.boolean(),
      said: time,
      asOf: fc.option(time, { nil: undefined }),
      happened: fc.option(time, { nil: undefined }),
      body: fc.constantFrom('sohr', 'ministry'),
      group: fc.constantFrom(...COUNTED_GROUPS),
      scope: fc.constantFrom('event' as const, 'running-total' as const),
      places: fc.subarray(Object.keys(KINDS)),
      kind: fc.constantFrom('revises', 'widens', 'repeats', 'same-matter'),
      other: fc.nat(11),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ low, open, kind, other, places, ...rest }, i) =>
      count(`c${i}`, low, {
        ...rest,
        high: open ? null : low,
        places: places.map((place) => ({ place, part: 'whole' })),
        relations: [{ to: `c${other}`, kind }],
      }),
    ),
  )
const reports = (frame: ReturnType<typeof ladders>[number]) =>
  frame.ladders.flatMap((ladder) =>
    [...ladder.steps.flatMap((step) => step.claims), ...ladder.words].map((claim) => ({
      claim,
      body: ladder.body,
    })),
  )

test('property: every count or word is in exactly one ladder, and in it only one scope and one voice', () => {
  fc.assert(
    fc.property(claims, (all) => {
      const frames = ladders(all, where)
      expect(frames.flatMap((frame) => reports(frame).map(({ claim }) => claim.id)).sort()).toEqual(
        all.map(({ id }) => id).sort(),
      )
      for (const frame of frames) {
        for (const { claim, body } of reports(frame)) {
          expect([claim.toll.group, claim.toll.scope, claim.body]).toEqual([
            frame.group,
            frame.scope,
            body,
          ])
          expect(
            [...new Set(claim.places.map(({ place, part }) => `${place}/${part}`))].sort(),
          ).toEqual(frame.places.map(({ place, part }) => `${place}/${part}`))
          expect(claim.happened?.startsWith('../') ? undefined : claim.happened?.slice(0, 10)).toBe(
            frame.start,
          )
        }
        expect(
          frame.ladders
            .flatMap((ladder) => ladder.words)
            .every(({ toll }) => toll.low === null && toll.high === null),
        ).toBe(true)
      }
    }),
  )
})

test('property: no step goes back in report time, and each turns within the time it was said', () => {
  fc.assert(
    fc.property(claims, (all) => {
      const axis = dayAxis(['2025-03-01', '2025-03-10'])
      for (const { steps } of ladders(all, where).flatMap((frame) => frame.ladders)) {
        for (const [i, step] of steps.entries()) {
          const before = steps[i - 1]
          if (before)
            expect([
              before.turnMinutes <= step.turnMinutes,
              intervalBounds(before.said)![1] <= intervalBounds(step.said)![1],
            ]).toEqual([true, true])
          const span = spanOn(axis!, step.said)!
          expect(step.turnMinutes >= span.startMinutes && step.turnMinutes <= span.endMinutes).toBe(
            true,
          )
        }
      }
    }),
  )
})

test('property: neither the order of claims nor that of their places matters', () => {
  fc.assert(
    fc.property(
      claims.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        expect(
          ladders(
            shuffled.map((claim) => ({ ...claim, places: [...claim.places].reverse() })),
            where,
          ).map((frame) => ({ ...frame, ladders: figuresOf(frame) })),
        ).toEqual(ladders(all, where).map((frame) => ({ ...frame, ladders: figuresOf(frame) })))
      },
    ),
  )
})
const figuresOf = (frame: ReturnType<typeof ladders>[number]) =>
  frame.ladders.map(({ body, steps, words }) => ({
    body,
    steps: steps.map(({ claims: items, ...step }) => ({ ...step, ids: items.map(({ id }) => id) })),
    words: words.map(({ id }) => id),
  }))

test('property: what overlaps, overlaps both ways where one voice speaks', () => {
  fc.assert(
    fc.property(claims, (all) => {
      const frames = ladders(
        all.map((claim) => ({ ...claim, relations: [] })),
        where,
      )
      for (const frame of frames)
        for (const key of frame.overlaps)
          expect(frames.find((other) => other.key === key)!.overlaps).toContain(frame.key)
    }),
  )
})
