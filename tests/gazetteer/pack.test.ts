import { gzipSync } from 'node:zlib'
import { openPack, packPlaces } from '#lib/gazetteer/country'
import { PLACE_KINDS, placeSchema } from '#lib/model'
import type { Place, Toponym } from '#lib/model'
import { seeded } from '../../bench/shared/seeded'
import { DAMAGE_NAMES, damaged } from '../damage'
import { ownProject } from '../project'
import { COUNTRY, gazetteerOf, place } from './resolve-places'
import { expect, fc } from '../property'

const back = (places: readonly Place[]) => {
  const pack = openPack(packPlaces(places))
  return pack.ids.map((id) => pack.place(id))
}

test('the project’s own places come back from a pack as they were: notes, homonyms, places without a point and all', async () => {
  const { project } = await ownProject()
  expect(back(project.places)).toEqual(project.places)
})

const toponym: fc.Arbitrary<Toponym> = fc
  .record({
    text: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
    lang: fc.constantFrom('ar', 'en', 'und'),
    script: fc.constantFrom('Arab' as const, 'Latn' as const),
    role: fc.constantFrom('preferred' as const, 'text' as const, 'variant' as const),
    source: fc.constantFrom('geonames', 'ocha', 'alias'),
  })
  .chain((full) =>
    fc.constantFrom(full, {
      text: full.text,
      lang: full.lang,
      script: full.script,
      role: full.role,
    }),
  )
const lon = fc.integer({ min: -1_800_000, max: 1_800_000 }).map((value) => value / 10_000)
const lat = fc.integer({ min: -900_000, max: 900_000 }).map((value) => value / 10_000)
const properties = fc.record(
  {
    kind: fc.constantFrom(...PLACE_KINDS),
    names: fc.array(toponym, { minLength: 1, maxLength: 4 }),
    ids: fc.dictionary(
      fc.constantFrom('geonames', 'pcode', 'wikidata'),
      fc.constantFrom('1', 'C3480', 'Q 7;=', 'a-1', '^'),
    ),
    admin: fc.subarray(['syria', 'a-governorate', 'a-district']),
    points: fc.array(
      fc.record({
        source: fc.constantFrom('GeoNames 1', 'OCHA C3480 (2014)', '{pcode}'),
        lon,
        lat,
      }),
      { maxLength: 2 },
    ),
    extentMetres: fc.integer({ min: 1, max: 9000 }),
    population: fc.integer({ min: 1, max: 9_000_000 }),
    note: fc.string(),
  },
  { requiredKeys: ['kind', 'names', 'ids', 'admin', 'points'] },
)
const record = fc.tuple(properties, fc.option(fc.tuple(lon, lat)))

test('any places come back as they were, in their order', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 12 }), (records) => {
      const places = records.map(([item, coordinates], i): Place => ({
        type: 'Feature',
        id: i % 3 ? `geonames-${i}` : `pcode-a-${i}-c3480`,
        geometry: coordinates && { type: 'Point', coordinates },
        properties: item,
      }))
      expect(back(places)).toEqual(places)
    }),
    { seed: 4 },
  )
})

test('what comes back is a place by the schema, and the same object while it is in use', () => {
  const pack = openPack(packPlaces(COUNTRY))
  for (const id of pack.ids) expect(placeSchema.safeParse(pack.place(id)).success).toBe(true)
  expect(pack.place('geonames-5')).toBe(pack.place('geonames-5'))
  expect(pack.place('geonames-999')).toBeUndefined()
  expect(pack.size).toBe(COUNTRY.length)
})

test('an empty pack is a pack', () => {
  expect(gazetteerOf([]).resolve('Latakia')).toMatchObject({ status: 'unknown', candidates: [] })
})

test('a text of another format is refused with the cure', () => {
  expect(() => openPack('{"format":"places-pack/0"}')).toThrow(/places-pack\/0.*Build it anew/)
})

test('a pack that is damaged in any way is refused with the cure, and no place of it is given', () => {
  const bytes = Buffer.from(packPlaces(COUNTRY))
  const random = seeded(3)
  for (let i = 0; i < 200; i++) {
    const other = damaged(bytes, DAMAGE_NAMES[i % DAMAGE_NAMES.length]!, random)
    if (other)
      expect(() => openPack(other.toString('utf8'))).toThrow(
        /^GAZETTEER_PACK: a pack of places: .*(Put it back from a copy, or b|B)uild it anew\.$/,
      )
  }
})

test('packing the same places gives the same text, some 40 bytes a name gzipped at most', () => {
  const many = Array.from({ length: 2000 }, (_, i) =>
    place(
      `geonames-${170000 + i}`,
      'village',
      `Tall ${i} Al Ahmar;تل ${i} الأحمر`,
      36 + (i % 100) / 100,
      35 + i / 2000,
    ),
  )
  expect(packPlaces(many)).toBe(packPlaces(many))
  expect(gzipSync(packPlaces(many)).length / 4000).toBeLessThan(40)
})

test('a place of the pack is drawn, and what was drawn before changes nothing', async () => {
  const { project } = await ownProject()
  const gazetteer = gazetteerOf(COUNTRY, project.places)
  const before = gazetteer.footprint('latakia-governorate', 'countryside')
  expect(gazetteer.footprint('geonames-5', 'whole')?.geometry).toBeTruthy()
  expect(
    gazetteerOf(COUNTRY, project.places).footprint('latakia-governorate', 'countryside'),
  ).toEqual(before)
  expect(gazetteer.place('geonames-5')?.id).toBe('geonames-5')
})
