import { distance } from '@turf/turf'
import {
  METRES_PER_DEGREE,
  greatCircleMetres,
  longitudeScale,
  metresToEdge,
  planeMetres,
  rectangle,
} from '#lib/geo'

test('a degree of longitude is whole on the equator, half at 60° and nothing at the poles', () => {
  expect(longitudeScale(0)).toBe(1)
  expect(longitudeScale(60)).toBeCloseTo(0.5, 12)
  expect(longitudeScale(90)).toBeCloseTo(0, 12)
  expect(longitudeScale(-90)).toBeCloseTo(0, 12)
})

test('distances on a plane are within 1 % of the great circle across a country', () => {
  expect(planeMetres([36, 35], [36, 35])).toBe(0)
  expect(planeMetres([36, 35], [36, 36])).toBeCloseTo(METRES_PER_DEGREE, 6)
  for (const [from, to] of [
    [
      [35.78, 35.53],
      [35.94, 35.36],
    ],
    [
      [35.78, 35.53],
      [41.2, 37.05],
    ],
  ] as [[number, number], [number, number]][]) {
    const exact = distance(from, to, { units: 'meters' })
    expect(Math.abs(planeMetres(from, to) / exact - 1)).toBeLessThan(0.01)
    expect(greatCircleMetres(from, to)).toBeCloseTo(exact, 6)
  }
})

test('the great circle goes over the antimeridian, the plane does not', () => {
  expect(greatCircleMetres([179.5, 0], [-179.5, 0])).toBeLessThan(112_000)
  expect(planeMetres([179.5, 0], [-179.5, 0])).toBeGreaterThan(39_000_000)
})

test('the distance to an edge is 0 on it, counts from inside too, and is endless where there is none', () => {
  const shape = rectangle([36, 35, 37, 36])
  expect(metresToEdge([36, 35.5], shape)).toBe(0)
  expect(metresToEdge([37, 36], shape)).toBe(0)
  expect(metresToEdge([36.5, 34.99], shape)).toBeCloseTo(1113.2, 3)
  expect(metresToEdge([36.5, 35.01], shape)).toBeCloseTo(1113.2, 3)
  expect(metresToEdge([36, 35], [])).toBe(Infinity)
})
