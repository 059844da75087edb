import type { Incident } from '#lib/claims'
import { matchRow, partyNames } from '#lib/matches'
import type { MatchSpot } from '#lib/matches'

const spot: MatchSpot = { at: [10, 10], level: 'settlement', metres: 1000 }
const claim = (patch: object = {}) =>
  ({
    id: 'd/1',
    document: 'd',
    kind: 'incident',
    summary: 'A clash',
    speaker: 's',
    places: [],
    standing: 'reported',
    evidence: { line: 1, start: 0, end: 1, quote: 'x' },
    eventTime: '2024-05-03',
    perpetrator: ['front'],
    target: ['unstated'],
    ...patch,
  }) as unknown as Incident
const names = partyNames((id) => ({ front: 'Northern Front' })[id])

test.each<[string, object, MatchSpot[], string]>([
  ['control', { kind: 'control' }, [spot], 'kind'],
  [
    'a running total',
    { kind: 'casualties', scope: 'running-total', harm: 'killed', count: {} },
    [spot],
    'total',
  ],
  ['no place', {}, [], 'place'],
  ['no day', { eventTime: undefined }, [spot], 'day'],
  ['an open time', { eventTime: '2024-05-03/..' }, [spot], 'rough-day'],
  ['a year', { eventTime: '2024-01-01/2024-12-31' }, [spot], 'rough-day'],
  ['a country', {}, [{ ...spot, level: 'country' }], 'rough-place'],
  ['an unbounded place', {}, [{ ...spot, metres: 150_000 }], 'rough-place'],
])('%s cannot be compared', (_, patch, spots, why) => {
  expect(matchRow(claim(patch), spots, names)).toBe(why)
})

test('an incident is compared by place, days, type, sides and dead', () => {
  expect(
    matchRow(
      claim({ eventType: 'Battles', deaths: { low: 3, high: 5, words: '3 to 5' } }),
      [spot],
      names,
    ),
  ).toEqual({
    id: 'd/1',
    spots: [spot],
    first: 19846,
    last: 19846,
    type: 'Battles',
    sides: [{ name: 'Northern Front', words: ['front', 'northern'], initials: 'nf', latin: true }],
    deaths: { low: 3, high: 5, words: '3 to 5' },
  })
})

test('a 0 that leaves the high end open, and dozens, are no figures', () => {
  for (const deaths of [
    { low: 0, high: null, words: '0' },
    { low: null, high: null, words: 'dozens' },
  ])
    expect(matchRow(claim({ deaths }), [spot], names)).not.toHaveProperty('deaths')
})

test('names that say no more than a sort of people are no names', () => {
  for (const name of ['Civilians (Examplia)', 'Unidentified Armed Group', 'مدنيون', '2024'])
    expect(partyNames(() => name)('x')).toBeUndefined()
})
