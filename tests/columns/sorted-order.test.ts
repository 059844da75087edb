import fc from 'fast-check'
import { sortedOrder } from '../../lib/columns/sorted-order'

test('numbers come in their order, equal ones in the order they were given', () => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 0, max: 2 ** 52 - 1 }),
    fc.integer({ min: 0, max: 2 ** 36 }).map((n) => n * 2 ** 16),
  )
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      expect([...sortedOrder(Float64Array.from(numbers))]).toEqual(
        [...numbers.keys()].sort((a, b) => numbers[a]! - numbers[b]! || a - b),
      )
    }),
  )
})
