import { isInShape, rectangle, squareDegrees, withoutRepeats } from '#lib/geo'

const edge = rectangle([0, 0, 10, 10])[0]![0]!
const hole = [...rectangle([2, 2, 8, 8])[0]![0]!].reverse()

test('a point is in a shape but not in its hole, and in nothing where there is no shape', () => {
  expect(isInShape([1, 1], [[edge, hole]])).toBe(true)
  expect(isInShape([5, 5], [[edge, hole]])).toBe(false)
  expect(isInShape([5, 5], [[edge]])).toBe(true)
  expect(isInShape([11, 5], [[edge]])).toBe(false)
  expect(isInShape([5, 5], [])).toBe(false)
})

test('of two neighbours one holds a point of their border', () => {
  const east = rectangle([10, 0, 20, 10])
  expect([isInShape([10, 5], [[edge]]), isInShape([10, 5], east)]).toEqual([false, true])
})

test('holes are taken out of an area, however rings run', () => {
  expect(squareDegrees([])).toBe(0)
  expect(squareDegrees([[edge]])).toBe(100)
  expect(squareDegrees([[[...edge].reverse()]])).toBe(100)
  expect(squareDegrees([[edge, hole]])).toBe(64)
})

test('corners that repeat the one before them are left out, those that come back are not', () => {
  const [a, b] = [
    [0, 0],
    [1, 0],
  ]
  expect(withoutRepeats([])).toEqual([])
  expect(withoutRepeats([a!, a!, b!, b!, a!])).toEqual([a, b, a])
})
