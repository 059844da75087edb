import { clockAt, instantOf, isTimeZone, momentInZone } from '#lib/util'
import { expect, fc } from '../property'

test.each([
  // Khartoum was three hours ahead until 31 October 2017, and is two hours ahead since.
  ['2017-10-31T23:30', 'Africa/Khartoum', '2017-10-31T23:30:00+03:00'],
  ['2017-11-02T23:30', 'Africa/Khartoum', '2017-11-02T23:30:00+02:00'],
  // Syria left winter time in October 2022.
  ['2021-12-01T23:30', 'Asia/Damascus', '2021-12-01T23:30:00+02:00'],
  ['2022-12-01T23:30', 'Asia/Damascus', '2022-12-01T23:30:00+03:00'],
  ['2024-01-15T23:30', 'Europe/Kyiv', '2024-01-15T23:30:00+02:00'],
  ['2024-07-15T23:30', 'Europe/Kyiv', '2024-07-15T23:30:00+03:00'],
  ['2024-05-01T23:30', 'Asia/Kabul', '2024-05-01T23:30:00+04:30'],
  ['2024-01-15T23:30', 'America/Port-au-Prince', '2024-01-15T23:30:00-05:00'],
  ['2024-07-15T23:30', 'America/Port-au-Prince', '2024-07-15T23:30:00-04:00'],
  ['2024-05-01T24:00', 'UTC', '2024-05-02T00:00:00+00:00'],
])('%s in %s is %s', (moment, zone, said) => {
  expect(momentInZone(moment, zone)).toBe(said)
})

test('a moment that came twice begins with the first and ends with the second', () => {
  expect(momentInZone('2024-10-27T03:30', 'Europe/Kyiv')).toBe('2024-10-27T03:30:00+03:00')
  expect(momentInZone('2024-10-27T03:30', 'Europe/Kyiv', 'end')).toBe('2024-10-27T03:30:00+02:00')
})

test('a moment that never came is the instant at which the clocks were put forward', () => {
  for (const edge of ['start', 'end'] as const)
    expect(momentInZone('2024-03-31T03:30', 'Europe/Kyiv', edge)).toBe('2024-03-31T04:00:00+03:00')
})

test('a day whose midnight never came begins within itself', () => {
  expect(momentInZone('2022-03-25T00:00', 'Asia/Damascus')).toBe('2022-03-25T01:00:00+03:00')
})

test('a day that a zone left out has no length', () => {
  const [start, end] = ['2011-12-30T00:00', '2011-12-30T24:00'].map((moment) =>
    momentInZone(moment, 'Pacific/Apia'),
  )
  expect([start, end]).toEqual(['2011-12-31T00:00:00+14:00', '2011-12-31T00:00:00+14:00'])
})

test.each(['Africa/Khartoum', 'Asia/Kabul', 'Pacific/Apia', 'America/Port-au-Prince', 'Asia/Gaza'])(
  'the clock at the instant of a moment shows that moment, or the end of a gap: %s',
  (zone) => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2030, 0) }),
        fc.constantFrom('start' as const, 'end' as const),
        (ms, edge) => {
          const moment = new Date(ms).toISOString().slice(0, 16)
          const shown = clockAt(instantOf(moment, zone, edge), zone)
          expect(shown >= moment).toBe(true)
          if (shown !== moment)
            expect(clockAt(instantOf(moment, zone, edge) - 60_000, zone) < moment).toBe(true)
        },
      ),
    )
  },
)

test.each([
  ['Africa/Khartoum', true],
  ['Europe/Kyiv', true],
  ['UTC', true],
  ['+03:00', false],
  ['Mars/Olympus', false],
  ['', false],
])('%s is a time zone: %s', (text, is) => {
  expect(isTimeZone(text)).toBe(is)
})
