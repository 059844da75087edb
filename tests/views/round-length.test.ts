import { roundLength } from '#lib/views'
import { expect, fc } from '../property'

test.each([
  [1, 1],
  [1.9, 1],
  [2, 2],
  [4999, 3000],
  [2999, 2000],
  [5000, 5000],
  [9999, 5000],
  [130_000, 100_000],
  [0.3, 0.2],
])('the longest round length within %d is %d', (most, length) => {
  expect(roundLength(most)).toBeCloseTo(length, 12)
})

test('a round length is 1, 2, 3 or 5 times a power of ten, never over the most, and the next one would be', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e9, noNaN: true }), (most) => {
      const length = roundLength(most)
      expect(length).toBeLessThanOrEqual(most)
      expect(length * 2.0001).toBeGreaterThan(most)
      expect([1, 2, 3, 5]).toContain(Number(String(length).replace(/0+$/, '')))
    }),
  )
})
