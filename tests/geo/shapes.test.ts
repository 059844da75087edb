import {
  annulus,
  buffered,
  corridor,
  cutAtAntimeridian,
  disc,
  farthestMetres,
  geometryOf,
  isInShape,
  rectangle,
  shapeBox,
  shapeOf,
  snappedToGrid,
  squareDegrees,
  validPolygons,
  wedge,
} from '#lib/geo'
import type { LonLat } from '#lib/geo'

const CENTER: LonLat = [36, 35]
const NORTH: LonLat = [36, 36]

test('no corner of a disc lies farther off than its radius, and the middle lies in it', () => {
  const shape = disc(CENTER, 5000)
  expect(farthestMetres(shape, CENTER)).toBeLessThanOrEqual(5000)
  expect(farthestMetres(shape, CENTER)).toBeGreaterThan(4800)
  expect(isInShape([...CENTER], shape)).toBe(true)
})

test('an annulus has its inner disc as its hole', () => {
  expect(isInShape([...CENTER], annulus(CENTER, 2000, 5000))).toBe(false)
  expect(isInShape([36, 35.03], annulus(CENTER, 2000, 5000))).toBe(true)
})

test('a wedge opens to the side it is turned to', () => {
  const shape = wedge(CENTER, NORTH, 5000, 25)
  expect(isInShape([36, 35.03], shape)).toBe(true)
  expect(isInShape([36, 34.97], shape)).toBe(false)
})

test('a corridor holds the way between its ends and no more than its half width beside it', () => {
  const shape = corridor(CENTER, NORTH, 2000)
  expect(isInShape([36, 35.5], shape)).toBe(true)
  expect(isInShape([36.03, 35.5], shape)).toBe(false)
})

test('nothing is farthest of no corners', () => expect(farthestMetres([], CENTER)).toBe(0))

test('ground around a line holds what is near it', () => {
  const line = { type: 'MultiLineString' as const, coordinates: [[[...CENTER], [...NORTH]]] }
  const shape = buffered(line, 5000)
  expect(isInShape([36.04, 35.5], shape)).toBe(true)
  expect(isInShape([36.07, 35.5], shape)).toBe(false)
})

test('rounding to the grid drops rings that lose their area', () => {
  expect(snappedToGrid([])).toEqual([])
  expect(snappedToGrid(rectangle([0, 0, 0.0001, 0.0001]))).toEqual([])
  expect(snappedToGrid(rectangle([0.0004, 0, 1.0006, 1]))).toEqual(rectangle([0, 0, 1.001, 1]))
})

test('a shape and its GeoJSON are the same both ways, one polygon or several', () => {
  const one = rectangle([0, 0, 1, 1])
  const two = [...one, ...rectangle([2, 2, 3, 3])]
  expect([geometryOf(one).type, geometryOf(two).type]).toEqual(['Polygon', 'MultiPolygon'])
  for (const shape of [one, two]) expect(shapeOf(geometryOf(shape))).toEqual(shape)
})

test('a shape that runs past the antimeridian is cut there, and one that only touches it is not', () => {
  const parts = cutAtAntimeridian(rectangle([170, 0, 190, 10]))
  expect(parts.map((rings) => shapeBox([rings])).sort((a, b) => a[0] - b[0])).toEqual([
    [-180, 0, -170, 10],
    [170, 0, 180, 10],
  ])
  const touching = rectangle([170, 0, 180, 10])
  expect(cutAtAntimeridian(touching)).toEqual(touching)
})

test('outlines that overlap are joined, and none give none', () => {
  expect(validPolygons([])).toEqual([])
  const joined = validPolygons([rectangle([0, 0, 2, 2]), rectangle([1, 0, 3, 2])])
  expect(joined).toHaveLength(1)
  expect(squareDegrees(joined)).toBeCloseTo(6, 9)
})
