import { regionAround, regionOf } from '#lib/cli/basemap/region'
import type { PackedRing } from '#lib/cli/basemap/sources/packed-rings'
import type { Position } from 'geojson'

const island = (lon: number, lat: number, size: number): PackedRing => {
  const ring: Position[] = [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
    [lon, lat],
  ]
  return { polygon: 0, country: 'FJI', hole: false, ring }
}

test('islands on both sides of the antimeridian are one region of two boxes', () => {
  const { box, boxes } = regionAround([island(177.2, -18, 1), island(-179.9, -17, 0.5)])
  expect(box[0]).toBeGreaterThan(176)
  expect(box[2]).toBeGreaterThan(180)
  expect(box[2]).toBeLessThan(182)
  expect(boxes).toEqual([
    [box[0], box[1], 180, box[3]],
    [-180, box[1], expect.closeTo(box[2] - 360, 4), box[3]],
  ])
})

test('land overseas does not widen the region of a country', () => {
  const { box } = regionAround([island(0, 45, 6), island(9, 42, 1), island(-53, 3, 3)])
  expect(box[0]).toBeGreaterThan(-3)
  expect(box[2]).toBeLessThan(13)
})

test('a box may be written across the antimeridian in both ways', () => {
  expect(regionOf([176, -20, -178, -12])).toEqual(regionOf([176, -20, 182, -12]))
})

test.each([[[10, 20, 12, 15]], [[200, 0, 210, 5]], [[-200, 0, -190, 5]]] as const)(
  '%j is no box',
  (box) => {
    expect(() => regionOf(box)).toThrow(/region\.box: '.*' is no box/)
  },
)
