import type { FeatureCollection, Polygon, Position } from 'geojson'
import { createGazetteer } from '#lib/gazetteer'
import { openPack, packPlaces } from '#lib/gazetteer/country'
import { boxOf } from '#lib/geo'
import type { Place, PlaceKind } from '#lib/model'

const EMPTY = { type: 'FeatureCollection' as const, features: [] }
const edge: Position[] = [[20, 10], [22, 10], [22, 12], [20, 12], [20, 10]] // prettier-ignore

const place = (id: string, kind: PlaceKind, ids: Record<string, string>): Place => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [21, 11] },
  properties: {
    kind,
    names: [{ text: 'Ashby', lang: 'en', script: 'Latn', role: 'preferred' }],
    ids,
    admin: [],
    points: [],
  },
})
const outlineOf = (id: string): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { place: id },
      geometry: { type: 'Polygon', coordinates: [edge] },
    },
  ],
})
const pack = openPack(packPlaces([place('geonames-7', 'governorate', { geonames: '7' })]))
const boxIn = (gazetteer: ReturnType<typeof createGazetteer>, id: string) =>
  boxOf((gazetteer.footprint(id, 'whole')!.geometry as Polygon).coordinates.flat())

test('a place of the pack has the outline that is named by its id', () => {
  const boundaries = outlineOf('geonames-7')
  const gazetteer = createGazetteer({ places: [], boundaries, land: EMPTY, pack })
  expect(boxIn(gazetteer, 'geonames-7')).toEqual([20, 10, 22, 12])
})

test.each([pack, undefined])(
  'a curated place with that id elsewhere has it, with a pack or without',
  (having) => {
    const gazetteer = createGazetteer({
      places: [place('ashby-province', 'governorate', { geonames: '7' })],
      boundaries: outlineOf('geonames-7'),
      land: EMPTY,
      ...(having && { pack: having }),
    })
    expect(boxIn(gazetteer, 'ashby-province')).toEqual([20, 10, 22, 12])
  },
)

test('a town that is called like the province keeps its own ground', () => {
  const gazetteer = createGazetteer({
    places: [place('ashby', 'town', {})],
    boundaries: outlineOf('geonames-7'),
    land: EMPTY,
    pack,
  })
  const [west, , east] = boxIn(gazetteer, 'ashby')!
  expect(east - west).toBeLessThan(0.1)
})
