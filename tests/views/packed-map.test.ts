import { readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import { packMap, unpackMap } from '#lib/views'
import { expect, fc } from '../property'

test('the basemap comes back exactly, from less than two thirds of the text', () => {
  const map = JSON.parse(readFileSync('data/basemap.geojson', 'utf8')) as FeatureCollection
  const text = JSON.stringify(packMap(map))
  expect(unpackMap(JSON.parse(text) as object)).toEqual(map)
  expect(text.length / JSON.stringify(map).length).toBeLessThan(2 / 3)
})

test('lines and polygons of four decimals come back exactly', () => {
  const degree = (most: number) =>
    fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((steps) => steps / 10_000)
  const line = fc.array(fc.tuple(degree(180), degree(90)), { minLength: 1, maxLength: 20 })
  const geometry = fc.oneof(
    line.map((coordinates) => ({ type: 'LineString', coordinates })),
    fc.array(line, { minLength: 1 }).map((coordinates) => ({ type: 'Polygon', coordinates })),
    fc
      .array(fc.array(line, { minLength: 1 }), { minLength: 1 })
      .map((coordinates) => ({ type: 'MultiPolygon', coordinates })),
  )
  fc.assert(
    fc.property(fc.array(geometry), (all) => {
      const map = {
        type: 'FeatureCollection',
        features: all.map((item) => ({
          type: 'Feature',
          properties: { layer: 'land' },
          geometry: item,
        })),
      } as FeatureCollection
      expect(
        JSON.stringify(unpackMap(JSON.parse(JSON.stringify(packMap(map))) as object)).replaceAll(
          '-0',
          '0',
        ),
      ).toBe(JSON.stringify(map).replaceAll('-0', '0'))
    }),
  )
})
