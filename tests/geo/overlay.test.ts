import { area, difference, featureCollection, intersect, multiPolygon, union } from '@turf/turf'
import { createLand, disc, overlay, rectangle } from '#lib/geo'
import { shortcuts } from '#lib/geo/overlay'
import type { Shape } from '#lib/geo'
import { expect, fc } from '../property'

/** A ring around a point whose corners lie at random distances: never crosses itself. */
const wheel = (lon: number, lat: number, spokes: number[]) => {
  const corners = spokes.map((length, index) => [
    lon + length * Math.cos((index * 2 * Math.PI) / spokes.length),
    lat + length * Math.sin((index * 2 * Math.PI) / spokes.length),
  ])
  return [...corners, corners[0]!]
}
const shape = fc
  .record({
    lon: fc.double({ min: 35, max: 36, noNaN: true }),
    lat: fc.double({ min: 34, max: 35, noNaN: true }),
    isHollow: fc.boolean(),
    spokes: fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 3, maxLength: 40 }),
  })
  .map(({ lon, lat, isHollow, spokes }): Shape => [
    [
      wheel(lon, lat, spokes),
      ...(isHollow
        ? [
            wheel(
              lon,
              lat,
              spokes.map((length) => length * 0.4),
            ),
          ]
        : []),
    ],
  ])
const size = (item: Shape) => (item.length > 0 ? area(multiPolygon(item)) : 0)

test.each([
  ['intersect', intersect],
  ['without', difference],
  ['join', union],
] as const)('%s covers the ground that Turf finds', (how, turf) => {
  fc.assert(
    fc.property(shape, shape, (a, b) => {
      const exact = turf(featureCollection([multiPolygon(a), multiPolygon(b)]))
      expect(size(overlay(a, b, how)) / 1e6).toBeCloseTo((exact ? area(exact) : 0) / 1e6, 3)
    }),
  )
})

test.each([
  ['neighbours with a common border', rectangle([0, 0, 1, 1]), rectangle([1, 0, 2, 1]), [0, 1, 2]],
  ['one and the same', rectangle([0, 0, 1, 1]), rectangle([0, 0, 1, 1]), [1, 0, 1]],
  ['a corner on an edge', rectangle([0, 0, 2, 2]), rectangle([2, 1, 3, 3]), [0, 4, 6]],
  ['nothing of the second', rectangle([0, 0, 1, 1]), [], [0, 1, 1]],
  ['one in the other', rectangle([0, 0, 3, 3]), rectangle([1, 1, 2, 2]), [1, 8, 9]],
] as const)('edges that touch are met exactly: %s', (_, a, b, [both, rest, all]) => {
  const squares = (how: 'intersect' | 'without' | 'join') =>
    Math.round(size(overlay(a as Shape, b as Shape, how)) / size(rectangle([0, 0, 1, 1])))
  expect([squares('intersect'), squares('without'), squares('join')]).toEqual([both, rest, all])
})

test('with the shortcuts switched off the result is that of Turf, corner by corner', () => {
  const [a, b] = [rectangle([0, 0, 2, 2]), rectangle([1, 1, 3, 3])]
  const turf = intersect(featureCollection([multiPolygon(a), multiPolygon(b)]))
  const corners = (item: Shape) => JSON.stringify(item)
  Object.assign(shortcuts, { walk: false, dissolve: false })
  const exact = overlay(a, b, 'intersect')
  Object.assign(shortcuts, { walk: true, dissolve: true })
  expect(turf?.geometry.type).toBe('Polygon')
  expect(corners(exact)).toBe(corners([turf!.geometry.coordinates as Shape[number]]))
  expect(corners(overlay(a, b, 'intersect'))).not.toBe(corners(exact))
  expect(size(overlay(a, b, 'intersect')) / 1e6).toBeCloseTo(size(exact) / 1e6, 3)
})

test('land takes the sea away, and leaves alone what is inland, at sea, or beyond the basemap', () => {
  const land = createLand([...rectangle([0, 0, 4, 4]), ...rectangle([-4, 0, -2, 4])])
  const [inland, ashore, atSea, beyond] = [
    disc([2, 2], 5000),
    disc([0, 2], 5000),
    disc([-1, 2], 5000),
    disc([10, 2], 5000),
  ]
  expect(land.clip(inland)).toEqual(inland)
  expect(size(land.clip(ashore)) / size(ashore)).toBeCloseTo(0.5, 2)
  expect(land.clip(atSea)).toBe(atSea)
  expect(land.clip(beyond)).toBe(beyond)
  expect([land.isNear([2, 2]), land.isNear([-0.005, 2]), land.isNear([-1, 2])]).toEqual([
    true,
    true,
    false,
  ])
})
