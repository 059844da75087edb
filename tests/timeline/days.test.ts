import { intervalBounds } from '#lib/model'
import { daysOf } from '#lib/timeline'
import { expect, fc } from '../property'

test.each([
  [['2025-03-07'], '2025-03-07'],
  [['2025-03-07T12:00/2025-03-07T18:00'], '2025-03-07'],
  [['2025-03-06T18:00/2025-03-07T00:00'], '2025-03-06'],
  [['2025-03-07', '2025-03-06/2025-03-08'], '2025-03-06/2025-03-08'],
  [['../2025-03-07', '2025-03-08'], '../2025-03-08'],
  [['../2025-03-07', '2025-03-08/..'], undefined],
  [[], undefined],
])('the days of %j are %s', (intervals, days) => {
  expect(daysOf(intervals)).toBe(days)
})

test('the days hold every one of the intervals', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2025-03-${String(n).padStart(2, '0')}`)
  const interval = fc
    .tuple(day, day)
    .map(([a, b]) => (a < b ? `${a}/${b}` : a === b ? a : `${b}T06:00/${a}T12:00`))
  fc.assert(
    fc.property(fc.array(interval, { minLength: 1 }), (intervals) => {
      const [start, end] = intervalBounds(daysOf(intervals)!)!
      for (const bounds of intervals.map((text) => intervalBounds(text)!))
        expect([bounds[0] >= start, bounds[1] <= end]).toEqual([true, true])
    }),
  )
})
