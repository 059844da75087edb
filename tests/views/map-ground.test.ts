import { mapGround } from '../../lib/views/map/map-ground'
import { NEUTRAL_SETTINGS } from '#lib/model'
import type { Footprint, ProjectSettings } from '#lib/model'
import { wordsIn } from '#lib/words'
import { ownProject } from '../project'

const place = (lon: number, lat: number, isArea = false) => ({
  anchor: [lon, lat] as const,
  isArea,
})
const outline = (west: number, south: number, east: number, north: number) =>
  ({
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  }) as unknown as Footprint
const EMPTY = { type: 'FeatureCollection' as const, features: [] }
const LAND = {
  type: 'FeatureCollection' as const,
  features: [
    { type: 'Feature' as const, properties: {}, geometry: outline(20, 8, 40, 24).geometry! },
  ],
}

/** The ground of a map with some settings. */
const ground = (
  region: ProjectSettings['region'],
  places: ReturnType<typeof place>[] = [],
  drawn: Footprint[] = [],
  basemap: typeof EMPTY | typeof LAND = EMPTY,
) =>
  mapGround(
    {
      settings: { ...NEUTRAL_SETTINGS, region },
      basemap,
      credits: { places: [], basemap: CREDITS },
    },
    places,
    drawn,
    wordsIn('ar'),
  )

const CREDITS = [
  { name: '© OpenStreetMap contributors', licence: 'ODbL-1.0', url: 'https://example.org/osm' },
  { name: 'A survey', licence: 'CC0-1.0', url: 'https://example.org' },
]

const EARTH = [-180, -85, 180, 85]

test('without anything a map shows the Earth', () => {
  expect(ground({})).toMatchObject({ box: EARTH, home: EARTH, minZoom: 3 })
})

test('without a box a map can show what its basemap has', () => {
  expect(ground({}, [], [], LAND)).toMatchObject({ box: [20, 8, 40, 24], home: [20, 8, 40, 24] })
})

test('it shows first the settlements that claims name, not the labels of areas', () => {
  const places = [place(25.35, 13.63), place(32.53, 15.5), place(0, 0, true)]
  expect(ground({}, places).home).toEqual([25.35, 13.63, 32.53, 15.5])
})

test('where claims name areas alone, it shows their ground', () => {
  expect(ground({}, [place(0, 0, true)], [outline(22, 10, 27, 17)]).home).toEqual([22, 10, 27, 17])
})

test('what the project says goes before all of that', () => {
  const region: ProjectSettings['region'] = { box: [21, 8, 39, 23], home: [24, 12, 27, 15] }
  expect(ground(region, [place(1, 1)], [], LAND)).toMatchObject(region)
})

test('a box over the antimeridian goes on beyond 180', () => {
  expect(ground({ box: [176, -20, -178, -15] }).box).toEqual([176, -20, 182, -15])
})

test('the project’s own map can show its box and begins with the towns of its claims', async () => {
  const { map } = await ownProject()
  expect(map.ground.box).toEqual([31, 30.5, 44.5, 39])
  expect(map.ground.minZoom).toBe(7)
  const [west, south, east, north] = map.ground.home
  expect(west).toBeGreaterThan(35)
  expect([east - west, north - south].every((side) => side > 0.2 && side < 3)).toBe(true)
})

test('it says whose data its basemap is, OpenStreetMap’s contributors in the reader’s language', () => {
  expect(ground({}).credits.map(({ name }) => name)).toEqual(['© مساهمو OpenStreetMap', 'A survey'])
})

test('where claims name one place alone, its ground is seen with it', () => {
  const khartoum = { anchor: [32.53, 15.55] as const, isArea: false }
  const home = [31.53, 14.55, 33.53, 16.55].map((value) => expect.closeTo(value, 9))
  expect(ground({}, [khartoum as never]).home).toEqual(home)
  expect(ground({}, [khartoum, khartoum] as never[]).home).toEqual(home)
})

test.each([
  ['without a basemap', EMPTY],
  [
    'with the basemap of both sides',
    { ...LAND, region: { box: [176.3, -22, 182.4, -11] } } as typeof LAND,
  ],
])('claims on both sides of 180° are seen beside each other, %s', (_, basemap) => {
  const { box, home } = ground({}, [place(179.9, -16.8), place(-179.9, -16.9)], [], basemap)
  expect(home.map((value) => Number(value.toFixed(3)))).toEqual([179.9, -16.9, 180.1, -16.8])
  expect(box[0]).toBeLessThan(179.9)
  expect(box[2]).toBeGreaterThan(180.1)
})

test('where only ground on both sides of 180° is named, that is what it shows', () => {
  const drawn = [outline(177, -19, 179, -17), outline(-179.5, -18, -179, -17)]
  expect(ground({}, [], drawn).home).toEqual([177, -19, 181, -17])
})

test('claims far apart on one side of 180° are seen as they lie', () => {
  expect(ground({}, [place(-80, 10), place(20, 5)]).home).toEqual([-80, 5, 20, 10])
})
