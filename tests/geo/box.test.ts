import {
  boxAround,
  boxOf,
  boxesMeet,
  inBox,
  joinedBox,
  rectangle,
  shapeBox,
  shapeMeetsBox,
  smallestBox,
  turnedInto,
  widenedBox,
} from '#lib/geo'
import type { Box } from '#lib/geo'
import { fc } from '../property'

const UNIT: Box = [0, 0, 1, 1]

test('the box of positions holds them all; there is none of no positions', () => {
  expect(boxOf([])).toBeUndefined()
  expect(boxOf([[36, 35]])).toEqual([36, 35, 36, 35])
  expect(
    boxOf([
      [-180, 90],
      [180, -90],
    ]),
  ).toEqual([-180, -90, 180, 90])
})

test('the box of a shape goes by its edges, and that of an empty shape meets nothing', () => {
  expect(shapeBox([...rectangle([0, 0, 2, 1]), ...rectangle([5, -3, 6, 0])])).toEqual([0, -3, 6, 1])
  expect(boxesMeet(shapeBox([]), [-180, -90, 180, 90])).toBe(false)
})

test('boxes are joined, and what has no box is passed over', () => {
  expect(joinedBox([])).toBeUndefined()
  expect(joinedBox([undefined])).toBeUndefined()
  expect(joinedBox([UNIT, undefined, [3, -1, 4, 0]])).toEqual([0, -1, 4, 1])
})

test('the box around a point is wider in degrees the farther north, and stays finite at a pole', () => {
  expect(boxAround([10, 0], 111_320)).toEqual([9, -1, 11, 1])
  const [west, south, east, north] = boxAround([10, 60], 111_320)
  expect([west, south, east, north].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
    8, 59, 12, 61,
  ])
  expect(boxAround([0, 90], 111_320)).toEqual([-100, 89, 100, 91])
})

test('a box is widened on every side', () =>
  expect(widenedBox(UNIT, 0.5)).toEqual([-0.5, -0.5, 1.5, 1.5]))

test('a point on the edge is in the box, and a box may cross the antimeridian', () => {
  expect(inBox(UNIT, { lon: 0, lat: 0 })).toBe(true)
  expect(inBox(UNIT, { lon: 1, lat: 1 })).toBe(true)
  expect(inBox(UNIT, { lon: 1.000001, lat: 1 })).toBe(false)
  expect(inBox([170, 0, -170, 1], { lon: 180, lat: 0 })).toBe(true)
  expect(inBox([170, 0, -170, 1], { lon: -175, lat: 1 })).toBe(true)
  expect(inBox([170, 0, -170, 1], { lon: 0, lat: 0.5 })).toBe(false)
})

test('boxes that touch meet', () => {
  expect(boxesMeet(UNIT, [1, 1, 2, 2])).toBe(true)
  expect(boxesMeet(UNIT, [1.1, 0, 2, 1])).toBe(false)
  expect(boxesMeet(UNIT, [0, 1.1, 1, 2])).toBe(false)
})

test('a shape meets a box that it touches, crosses, holds or lies in, and no other', () => {
  const shape = rectangle([0, 0, 10, 10])
  expect(shapeMeetsBox(shape, [10, 10, 11, 11])).toBe(true)
  expect(shapeMeetsBox(shape, [-1, 4, 11, 5])).toBe(true)
  expect(shapeMeetsBox(shape, [4, 4, 5, 5])).toBe(true)
  expect(shapeMeetsBox(shape, [-5, -5, 15, 15])).toBe(true)
  expect(shapeMeetsBox(shape, [11, 0, 12, 10])).toBe(false)
  expect(shapeMeetsBox([], [-180, -90, 180, 90])).toBe(false)
})

test('a longitude on a map over the antimeridian is that of the same meridian, as near as can be', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: 0, max: 180, noNaN: true }),
      fc.double({ min: 180.001, max: 260, noNaN: true }),
      (lon, west, east) => {
        const turned = turnedInto([west, -10, east, 10], lon)
        expect(Math.abs(Math.sin(((turned - lon) / 360) * Math.PI))).toBeLessThan(1e-9)
        expect(Math.abs(turned - (west + east) / 2)).toBeLessThanOrEqual(180 + 1e-9)
      },
    ),
  )
  expect(turnedInto([20, 8, 40, 24], -170)).toBe(-170)
})

test.each([
  [[[179.9, 1], [-179.9, 2]], [179.9, 1, 180.1, 2]], // prettier-ignore
  [[[-10, 1], [10, 2]], [-10, 1, 10, 2]], // prettier-ignore
  [[[-100, 1], [100, 2]], [100, 1, 260, 2]], // prettier-ignore
  [[[-170, 1], [0, 1], [170, 2]], [0, 1, 190, 2]], // prettier-ignore
  [[], undefined],
])('the smallest box around %j is %j', (positions, box) => {
  expect(smallestBox(positions)).toEqual(box)
})
