import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { area, booleanPointInPolygon, booleanValid } from '@turf/turf'
import type { FeatureCollection, MultiPolygon, Position } from 'geojson'

const read = (name: string) => readFileSync(`data/${name}.geojson`)
const basemap = JSON.parse(read('basemap').toString()) as FeatureCollection & {
  sources: { licence: string; attribution: string }[]
}
const boundaries = JSON.parse(read('boundaries').toString()) as FeatureCollection<MultiPolygon> & {
  sources: { licence: string }[]
}
const positions = (value: unknown): Position[] =>
  Array.isArray(value) && typeof value[0] === 'number'
    ? [value as Position]
    : (value as unknown[]).flatMap(positions)
const of = (place: string) =>
  boundaries.features.find((feature) => feature.properties?.place === place)!
const layer = (name: string) =>
  basemap.features.filter((feature) => feature.properties?.layer === name)

test('the basemap is small, has its layers, and says whose it is', () => {
  const relief = readFileSync('region/relief.webp').length
  expect(gzipSync(read('basemap')).length + relief).toBeLessThan(160_000)
  expect(new Set(basemap.features.map((feature) => feature.properties?.layer))).toEqual(
    new Set(['land', 'country', 'river', 'admin1', 'border', 'name', 'town', 'disputed']),
  )
  for (const { licence, attribution } of basemap.sources)
    expect(licence && attribution).toBeTruthy()
})

test('no line has more digits than a zoom of 11 shows', () => {
  for (const feature of [...basemap.features, ...boundaries.features]) {
    const digits = positions((feature.geometry as MultiPolygon).coordinates)
      .flat()
      .map((value) => String(value).split('.')[1]?.length ?? 0)
    expect(Math.max(...digits)).toBeLessThanOrEqual(4)
  }
})

test('Kobani, Kassab and Tall Abyad lie in the country, and Mürşitpınar beyond the border does not', () => {
  const country = layer('country')[0]!.geometry as MultiPolygon
  const holds = (lon: number, lat: number) =>
    booleanPointInPolygon([lon, lat], { type: 'Feature', properties: {}, geometry: country })
  expect([holds(38.3535, 36.891), holds(35.989, 35.925), holds(38.957, 36.697)]).toEqual([
    true,
    true,
    true,
  ])
  expect(holds(38.3475, 36.903)).toBe(false)
})

test('towns, seas and neighbours are named in the languages of the page', () => {
  const english = [...layer('town'), ...layer('name')].map(
    ({ properties }) => (properties?.names as Record<string, string> | undefined)?.en,
  )
  for (const name of ['Aleppo', 'Mediterranean Sea', 'Türkiye', 'Lebanon', 'Iraq'])
    expect(english).toContain(name)
  const sea = layer('name').find(
    ({ properties }) =>
      (properties?.names as Record<string, string> | undefined)?.en === 'Mediterranean Sea',
  )
  expect((sea?.properties?.names as Record<string, string>).ar).toBe('البحر المتوسط')
})

test('Syria has fourteen governorates, valid and of their size, that add up to the country', () => {
  expect(boundaries.features).toHaveLength(15)
  for (const feature of boundaries.features)
    expect([feature.properties?.place, booleanValid(feature)]).toEqual([
      feature.properties?.place,
      true,
    ])
  const km2 = (place: string) => area(of(place)) / 1e6
  expect(km2('tartus-governorate')).toBeGreaterThan(1800)
  expect(km2('tartus-governorate')).toBeLessThan(1950)
  expect(km2('latakia-governorate')).toBeGreaterThan(2250)
  expect(km2('latakia-governorate')).toBeLessThan(2500)
  const sum = boundaries.features
    .filter((feature) => feature.properties?.place !== 'syria')
    .reduce((total, feature) => total + area(feature), 0)
  expect(sum / area(of('syria'))).toBeCloseTo(1, 2)
})

test.each([
  ['latakia-governorate', 35.79, 35.53],
  ['latakia-governorate', 36.057, 35.456],
  ['tartus-governorate', 35.949, 35.184],
  ['homs-governorate', 36.72, 34.73],
  ['damascus-governorate', 36.291, 33.51],
] as const)('%s holds its town at %d, %d', (place, lon, lat) => {
  expect(booleanPointInPolygon([lon, lat], of(place))).toBe(true)
})
