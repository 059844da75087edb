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

test('the basemap is small, has its four layers, and says whose it is', () => {
  expect(gzipSync(read('basemap')).length).toBeLessThan(75_000)
  expect(new Set(basemap.features.map((feature) => feature.properties?.layer))).toEqual(
    new Set(['land', 'coast', 'admin1', 'border']),
  )
  for (const { licence, attribution } of basemap.sources)
    expect(licence && attribution).toBeTruthy()
})

test('no coordinate has more digits than a zoom of 11 shows', () => {
  for (const feature of [...basemap.features, ...boundaries.features]) {
    const digits = positions((feature.geometry as MultiPolygon).coordinates)
      .flat()
      .map((value) => String(value).split('.')[1]?.length ?? 0)
    expect(Math.max(...digits)).toBeLessThanOrEqual(4)
  }
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
