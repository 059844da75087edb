import { ageing, dayAxis, spanOn, stripLines } from '#lib/timeline'
import type { Held } from '#lib/timeline'
import { expect, fc } from '../property'

const held = (id: string, patch: Partial<Held> = {}): Held => ({
  id,
  body: 'sohr',
  happened: '2025-03-07',
  said: '2025-03-07',
  hold: { holder: 'government', status: 'held', holds: true },
  relations: [],
  ...patch,
})
const loyalists = { holder: 'assad-loyalists', status: 'held', holds: true }
const ids = (lines: ReturnType<typeof stripLines>) =>
  lines.map((line) => line.claims.map((claim) => claim.id))
const axis = dayAxis(['2025-03-06', '2025-03-09'])!

test('one voice that says the same of the same time is one line with several reports; a later time, another status or voice is another line', () => {
  const lines = stripLines([
    held('b', { said: '2025-03-08' }),
    held('a'),
    held('later', { happened: '2025-03-08' }),
    held('secured', { hold: { holder: 'government', status: 'secured', holds: true } }),
    held('other', { body: 'ministry' }),
  ])
  expect(ids(lines)).toEqual([['a', 'b'], ['other'], ['secured'], ['later']])
  expect(lines[0]!.lastSaid).toBe('2025-03-08')
})

test('who contradicts each other stands side by side', () => {
  const against = (...to: string[]) => ({
    relations: to.map((id) => ({ to: id, kind: 'contradicts' })),
  })
  const lines = stripLines([
    held('a', against('z')),
    held('m', { body: 'ministry' }),
    held('z', { body: 'ap', hold: loyalists, ...against('a') }),
  ])
  expect(ids(lines)).toEqual([['a'], ['z'], ['m']])
  expect(lines.map((line) => line.against)).toEqual([['z'], ['a'], []])
})

test('a state ages by the day since it was last said, from the end of its time to the end of the axis', () => {
  const days = (line: Parameters<typeof ageing>[0], on: Parameters<typeof ageing>[1] = axis) =>
    ageing(line, on).map((span) => span.days)
  expect(days({ happened: '2025-03-07', lastSaid: '2025-03-07' })).toEqual([1, 2])
  expect(days({ happened: '2025-03-07T12:00/2025-03-07T18:00', lastSaid: '2025-03-07' })).toEqual([
    0, 1, 2,
  ])
  expect(days({ happened: '2025-03-06', lastSaid: '2025-03-08' })).toEqual([0, 1])
  expect(days({ happened: '2025-03-09', lastSaid: '2025-03-09' })).toEqual([])
  expect(days({ lastSaid: '2025-03-09' })).toEqual([])
  expect(
    ageing(
      { happened: '2025-03-07', lastSaid: '2025-03-07' },
      dayAxis(['2025-03-06', '2025-03-09'], '2025-03-08T12:00')!,
    ),
  ).toEqual([
    {
      startMinutes: axis.startMinutes + 2 * 1440,
      endMinutes: axis.startMinutes + 2.5 * 1440,
      days: 1,
    },
  ])
})

const time = fc.constantFrom(
  '2025-03-06',
  '2025-03-07',
  '2025-03-06/2025-03-07',
  '2025-03-07T12:00/2025-03-07T18:00',
  '../2025-03-08',
  '2025-03-08/..',
)
const claims = fc
  .array(
    fc.record({
      happened: fc.option(time, { nil: undefined }),
      said: time,
      body: fc.constantFrom('sohr', 'ap'),
      holds: fc.boolean(),
      other: fc.nat(9),
    }),
    { maxLength: 10 },
  )
  .map((all) =>
    all.map(({ holds, other, ...rest }, i) =>
      held(`c${i}`, {
        ...rest,
        hold: holds ? loyalists : { holder: 'government', status: 'advancing', holds },
        relations: [{ to: `c${other}`, kind: 'contradicts' }],
      }),
    ),
  )

test('property: every claim of control is on exactly one line, whatever the order they come in', () => {
  fc.assert(
    fc.property(
      claims.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        const lines = stripLines(all)
        expect(lines.flatMap((line) => line.claims.map((claim) => claim.id)).sort()).toEqual(
          all.map((claim) => claim.id).sort(),
        )
        expect(ids(stripLines(shuffled))).toEqual(ids(lines))
      },
    ),
  )
})

test('property: ageing begins where the state ends, leaves no gap, grows older, and ends with the axis or with what is known', () => {
  fc.assert(
    fc.property(
      time,
      time,
      fc.option(fc.constantFrom('2025-03-07T12:00', '2025-03-08T24:00'), { nil: undefined }),
      (happened, lastSaid, until) => {
        const on = dayAxis(['2025-03-06', '2025-03-09'], until)!
        const spans = ageing({ happened, lastSaid }, on)
        const end = Math.min(on.endMinutes, on.untilMinutes ?? Infinity)
        if (spans.length === 0) return
        expect([spans[0]!.startMinutes, spans.at(-1)!.endMinutes]).toEqual([
          spanOn(on, happened)!.endMinutes,
          end,
        ])
        spans
          .slice(1)
          .forEach((span, i) =>
            expect([span.startMinutes, span.days > spans[i]!.days]).toEqual([
              spans[i]!.endMinutes,
              true,
            ]),
          )
      },
    ),
  )
})
