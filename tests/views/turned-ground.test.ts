import { turnedGround } from '../../lib/views/map/turned-ground'
import type { Footprint } from '#lib/model'
import type { Box } from '#lib/geo'

const square = (west: number, east: number) => [
  [
    [west, -18],
    [east, -18],
    [east, -17],
    [west, -17],
    [west, -18],
  ],
]
const FOOTPRINTS = {
  'over/whole': {
    geometry: { type: 'MultiPolygon', coordinates: [square(179, 180), square(-180, -179)] },
  },
  'nowhere/whole': { geometry: null },
} as unknown as Record<string, Footprint>
const PLACES: { id: string; anchor?: [number, number] }[] = [
  { id: 'west', anchor: [179.9, -17] },
  { id: 'east', anchor: [-179.9, -17] },
  { id: 'nowhere' },
]
const OVER: Box = [176, -22, 182, -11]

test('over the antimeridian marks and outlines go on beyond 180', () => {
  const { places, footprints } = turnedGround(PLACES, FOOTPRINTS, OVER)
  expect(places.map(({ anchor }) => anchor?.[0].toFixed(1))).toEqual(['179.9', '180.1', undefined])
  expect(footprints['over/whole']!.geometry!.coordinates).toEqual([
    square(179, 180),
    square(180, 181),
  ])
  expect(footprints['nowhere/whole']!.geometry).toBeNull()
})

test('elsewhere they stay as they are', () => {
  const { places, footprints } = turnedGround(PLACES, FOOTPRINTS, [-180, -85, 180, 85])
  expect(places).toEqual(PLACES)
  expect(footprints).toEqual(FOOTPRINTS)
})
