import { bucketRows, growableArray, lowerBound, radixSortNumbers, radixSortRows } from '#lib/util'
import { expect, fc } from '../property'

test('numbers come in their order, equal ones in the order they were given', () => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 0, max: 2 ** 52 - 1 }),
    fc.integer({ min: 0, max: 2 ** 36 }).map((n) => n * 2 ** 16),
  )
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      expect([...radixSortNumbers(Float64Array.from(numbers))]).toEqual(
        [...numbers.keys()].sort((a, b) => numbers[a]! - numbers[b]! || a - b),
      )
    }),
  )
})

test('a growable array gives what was pushed, over the seams of its pieces, too', () => {
  for (const length of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
    const column = growableArray(Uint32Array)
    for (let i = 0; i < length; i++) column.push(i * 3)
    expect([column.length(), column.at(Math.max(0, length - 1)), column.at(length)]).toEqual([
      length,
      length === 0 ? undefined : (length - 1) * 3,
      undefined,
    ])
    const done = column.done()
    expect([done.length, done.findIndex((value, i) => value !== i * 3)]).toEqual([length, -1])
  }
})

test('rows come in the order of the first column, then the next; equal ones as they came', () => {
  const row = fc.tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 0xffffffff })),
    fc.integer({ min: 0, max: 2 }),
  )
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const columns = [
        Uint16Array.from(rows, ([a]) => a),
        Uint32Array.from(rows, ([, b]) => b),
        Uint32Array.from(rows, ([, , c]) => c),
      ]
      const naive = [...rows.keys()].sort(
        (a, b) =>
          columns.map((column) => column[a]! - column[b]!).find((difference) => difference !== 0) ??
          a - b,
      )
      expect([...radixSortRows(rows.length, columns)]).toEqual(naive)
    }),
  )
})

test('rows lie in the bucket of their number, and a binary search finds where one begins', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 })
  fc.assert(
    fc.property(numbers, (list) => {
      const { rows, starts } = bucketRows(Uint16Array.from(list), 10)
      const naive = Array.from({ length: 10 }, (_, n) =>
        [...list.keys()].filter((i) => list[i] === n),
      )
      naive.forEach((bucket, n) =>
        expect([...rows.subarray(starts[n], starts[n + 1])]).toEqual(bucket),
      )
      const sorted = Uint16Array.from(list).sort()
      naive.forEach((_, n) =>
        expect(lowerBound(sorted, n)).toBe(list.filter((one) => one < n).length),
      )
    }),
  )
})
