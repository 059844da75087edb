import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson'
import sharp from 'sharp'
import { ADMIN_1, CITIES_500, COUNTRIES, EARTH_LANDS } from '#lib/cli/shared/data-packages'
import { buildBasemap } from '#lib/cli/basemap/build-basemap'
import { METRES_OF_GREY } from '#lib/cli/basemap/relief'
import { runBasemap } from '#lib/cli/basemap/run'
import { safeGeometry } from '#lib/geo'

const folder = mkdtempSync(join(tmpdir(), 'basemap-'))
const before = process.env.PACKAGE_CACHE
const today = '2026-01-02'

const ring = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
/** A round lake. */
const lake: Position[] = Array.from({ length: 13 }, (_, i): Position => {
  const angle = ((i % 12) / 12) * 2 * Math.PI
  return [37.5 + 0.1 * Math.cos(angle), 34.5 + 0.1 * Math.sin(angle)]
})

/** A small Earth: Syria and Iraq side by side on one island with a lake. */
const FILES: [{ name: string; version: string; files: readonly string[] }, string][] = [
  [
    EARTH_LANDS,
    JSON.stringify({
      type: 'GeometryCollection',
      geometries: [{ type: 'MultiPolygon', coordinates: [[ring(36, 33, 42, 36), lake]] }],
    }),
  ],
  [
    COUNTRIES,
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        ['SYR', ring(36, 33, 40, 36)],
        ['IRQ', ring(40, 33, 42, 36)],
      ].map(([A3, edge]) => ({
        type: 'Feature',
        geometry: { type: 'MultiPolygon', coordinates: [[edge]] },
        properties: { A3 },
      })),
    }),
  ],
  [
    ADMIN_1,
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        ['North', 'شمال', ring(36, 34.8, 40.01, 36)],
        ['South', 'جنوب', ring(36, 33, 40.01, 34.8)],
      ].map(([name, name_ar, edge]) => ({
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: [edge] },
        properties: {
          adm0_a3: 'SYR',
          adm1_code: `SYR-${name}`,
          gn_id: name === 'North' ? 170062 : -99,
          name,
          name_ar,
          longitude: 38,
          latitude: name === 'North' ? 35.5 : 34,
        },
      })),
    }),
  ],
  [
    CITIES_500,
    [
      [
        '1',
        'Ḩalab',
        'Halab',
        'حلب',
        '35.2',
        '37.15',
        'P',
        'PPLA',
        'SY',
        '',
        '',
        '',
        '',
        '',
        '1602264',
        '',
        '',
        '',
      ],
      [
        '2',
        'Ḩimş',
        'Hims',
        'حمص',
        '34.7',
        '36.72',
        'P',
        'PPLX',
        'SY',
        '',
        '',
        '',
        '',
        '',
        '775404',
        '',
        '',
        '',
      ],
      [
        '3',
        'Al Qā’im',
        'Al Qa`im',
        'القائم',
        '34.4',
        '40.3',
        'P',
        'PPL',
        'IQ',
        '',
        '',
        '',
        '',
        '',
        '25000',
        '',
        '',
        '',
      ],
    ]
      .map((fields) => fields.join('\t'))
      .join('\n'),
  ],
]

type Region = FeatureCollection & {
  sources: { attribution: string; licence: string }[]
  steps: number
}
let map: Region

beforeAll(async () => {
  process.env.PACKAGE_CACHE = join(folder, 'cache')
  for (const [{ name, version, files }, text] of FILES) {
    const path = join(folder, 'cache', `${name}@${version}`.replace('/', '+'), files[0]!)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  await buildBasemap({ folder, countries: ['SY'], today, tell: () => {} })
  map = JSON.parse(readFileSync(join(folder, 'region/basemap.json'), 'utf8')) as Region
})
afterAll(() => {
  if (before === undefined) delete process.env.PACKAGE_CACHE
  else process.env.PACKAGE_CACHE = before
  rmSync(folder, { recursive: true, force: true })
})

const of = (layer: string) => map.features.filter(({ properties }) => properties?.layer === layer)

test('land has its lake as a hole and crosses nothing', () => {
  const [land] = of('land')
  const { coordinates } = land!.geometry as MultiPolygon
  expect(coordinates).toHaveLength(1)
  expect(coordinates[0]).toHaveLength(2)
  expect('geometry' in safeGeometry(land!.geometry, { file: '', feature: '' })).toBe(true)
})

test('the border is the line between the two countries, and the province line ends at it', () => {
  expect(of('border').map(({ properties, geometry }) => [properties, geometry])).toEqual([
    [
      { layer: 'border', countries: ['IQ', 'SY'] },
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [40, 36],
            [40, 33],
          ],
        ],
      },
    ],
  ])
  expect(of('admin1').map(({ properties }) => properties)).toEqual([
    { layer: 'admin1', country: 'SY', own: true },
  ])
})

test('towns have their local name and those of the languages, quarters none', () => {
  expect(of('town').map(({ properties }) => properties)).toEqual([
    { layer: 'town', rank: 1, country: 'SY', names: { en: 'Halab', ar: 'حلب' }, local: 'ar' },
    { layer: 'town', rank: 5, country: 'IQ', names: { en: 'Al Qa’im', ar: 'القائم' }, local: 'ar' },
  ])
})

test('the neighbour, the sea, the provinces and the country are named in both languages', () => {
  const named = of('name').map(({ properties }) => properties!.names as Record<string, string>)
  expect(named.map(({ en }) => en).sort()).toEqual([
    'Iraq',
    'Mediterranean Sea',
    'North',
    'South',
    'Syria',
  ])
  expect(named.map(({ ar }) => ar).sort()).toEqual([
    'البحر المتوسط',
    'العراق',
    'جنوب',
    'سوريا',
    'شمال',
  ])
})

test('the relief is an image of the region, flat where the sea is', async () => {
  const { data, info } = await sharp(join(folder, 'region/relief.webp'))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.height].every((size) => size > 200)).toBe(true)
  expect(data.some((grey) => grey > 150)).toBe(true)
  expect(data.some((grey) => grey < 100)).toBe(true)
  expect(Math.abs(data[(info.height >> 1) * info.width + 8]! - 128)).toBeLessThan(3)
})

test('greys mean metres that only grow', () => {
  expect(METRES_OF_GREY).toHaveLength(256)
  expect(METRES_OF_GREY[0]).toBe(0)
  expect(METRES_OF_GREY[125]).toBe(135)
  expect(METRES_OF_GREY.every((metres, i) => i === 0 || metres >= METRES_OF_GREY[i - 1]!)).toBe(
    true,
  )
})

test('every file is named with its hash, and every source with its licence', () => {
  const { made, sources } = JSON.parse(
    readFileSync(join(folder, 'region/SOURCES.json'), 'utf8'),
  ) as {
    made: { date: string; files: Record<string, string> }
    sources: { package: string; version: string; licence: string }[]
  }
  expect(made.date).toBe(today)
  expect(Object.keys(made.files)).toEqual([
    'region/basemap.json',
    'region/relief.webp',
    'region/boundaries.geojson',
  ])
  expect(sources.every((item) => item.package && item.version && item.licence)).toBe(true)
  expect(map.sources.map(({ licence }) => licence)).toContain('ODbL-1.0')
})

test('outlines of the provinces are named as a pack names the provinces', () => {
  const { features } = JSON.parse(
    readFileSync(join(folder, 'region/boundaries.geojson'), 'utf8'),
  ) as FeatureCollection
  expect(features.map(({ properties }) => properties?.place as string)).toEqual([
    'geonames-170062',
    'naturalearth-syr-south',
  ])
})

test('provinces that were fetched are drawn, named and kept in place of the older ones', async () => {
  const path = join(folder, 'region/boundaries.geojson')
  const older = readFileSync(path, 'utf8')
  const province = (name: string, edge: Position[], place: string) => ({
    type: 'Feature',
    properties: { place, name, source: 'geoBoundaries', country: 'SY', kind: 'governorate', names: {}, point: [edge[0]![0]! + 0.5, 34.2] }, // prettier-ignore
    geometry: { type: 'MultiPolygon', coordinates: [[edge]] },
  })
  const text = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      province('West', ring(36, 33, 38, 36), 'geonames-170062'),
      province('East', ring(38, 33, 40, 36), 'geonames-1'),
    ],
  })
  writeFileSync(path, text)
  await buildBasemap({ folder, countries: ['SY'], today, tell: () => {} })
  const { features } = JSON.parse(
    readFileSync(join(folder, 'region/basemap.json'), 'utf8'),
  ) as FeatureCollection
  const inner = features.find(({ properties }) => properties?.layer === 'admin1')!
  const meridians = new Set((inner.geometry as MultiLineString).coordinates.flat().map(([x]) => x))
  expect([...meridians]).toEqual([38])
  const names = features.filter(({ properties }) => properties?.of === 'admin1')
  expect(names.map(({ properties }) => properties?.names as object)).toEqual([
    expect.objectContaining({ en: 'North', ar: 'شمال' }),
    { en: 'East' },
  ])
  expect(readFileSync(path, 'utf8')).toBe(text)
  writeFileSync(path, older)
})

test.each([
  [[], 2],
  [['somewhere', '--bbox', '1,2,3'], 2],
  [['somewhere', '--country', 'XX'], 1],
  [['somewhere'], 1],
])('the command line refuses %j', async (args, code) => {
  const say = jest.spyOn(console, 'error').mockImplementation(() => {})
  expect(await runBasemap(args)).toBe(code)
  say.mockRestore()
})
