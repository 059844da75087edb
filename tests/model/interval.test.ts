import { intervalBounds, overlap } from '#lib/model'
import { expect, fc } from '../property'

const day = fc
  .date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10))

test.each([
  ['2025-03-07', ['2025-03-07T00:00', '2025-03-07T24:00']],
  ['2025-03-06/2025-03-07', ['2025-03-06T00:00', '2025-03-07T24:00']],
  ['2025-03-07T12:00/2025-03-07T18:00', ['2025-03-07T12:00', '2025-03-07T18:00']],
  ['../2025-03-07', ['0000-01-01T00:00', '2025-03-07T24:00']],
  ['2025-03-07/..', ['2025-03-07T00:00', '9999-12-31T24:00']],
  ['2024-02-29', ['2024-02-29T00:00', '2024-02-29T24:00']],
])('%s has the bounds %j', (text, bounds) => {
  expect(intervalBounds(text)).toEqual(bounds)
})

test.each([
  '',
  'Friday',
  '2025-3-7',
  '2025-02-29',
  '2025-13-01',
  '2025-03-07/2025-03-06',
  '../..',
  '2025-03-07T25:00/2025-03-08',
  '2025-03-06/2025-03-07/2025-03-08',
  '2025-03-07T12:00',
  '2025-03-07Z',
])('%j is no interval', (text) => {
  expect(intervalBounds(text)).toBeUndefined()
})

test('neighbouring days do not touch, a day touches its parts', () => {
  const bounds = (text: string) => intervalBounds(text)!
  expect(overlap(bounds('2025-03-07'), bounds('2025-03-08'))).toBe(false)
  expect(overlap(bounds('2025-03-07'), bounds('2025-03-07T18:00/2025-03-08T06:00'))).toBe(true)
  expect(overlap(bounds('../2025-03-06'), bounds('2025-03-07/..'))).toBe(false)
})

test('two spans of days overlap exactly when each starts before the other ends', () => {
  fc.assert(
    fc.property(day, day, day, day, (a, b, c, d) => {
      const [first, second] = [[a, b].sort(), [c, d].sort()] as [string[], string[]]
      const touching = first[0]! <= second[1]! && second[0]! <= first[1]!
      expect(overlap(intervalBounds(first.join('/'))!, intervalBounds(second.join('/'))!)).toBe(
        touching,
      )
    }),
  )
})
