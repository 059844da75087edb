import { mergePlaces } from '#lib/gazetteer'
import type { GazetteerRecord } from '#lib/gazetteer'
import { expect, fc } from '../property'

const record = (
  source: 'geonames' | 'ocha',
  id: string,
  name: string,
  lon: number,
  lat: number,
  more: Partial<GazetteerRecord> = {},
): GazetteerRecord => ({
  source,
  ids: source === 'geonames' ? { geonames: id } : { pcode: id },
  kind: 'village',
  within: ['iso:XX'],
  names: [
    {
      text: name,
      lang: /[a-z]/i.test(name) ? 'en' : 'ar',
      script: /[a-z]/i.test(name) ? 'Latn' : 'Arab',
      role: 'preferred',
      source,
    },
  ],
  point: { source: `${source} ${id}`, lon, lat },
  ...more,
})
const merged = (...records: GazetteerRecord[]) => {
  const merge = mergePlaces([])
  for (const item of records) merge.add(item)
  return merge.finish()
}

test('of two homonyms within 3 km the nearer one is merged', () => {
  const { places } = merged(
    record('ocha', 'C1', 'Tiba', 36, 35),
    record('geonames', '1', 'Tiba', 36.02, 35),
    record('geonames', '2', 'Tiba', 36.001, 35.02),
  )
  expect(places.find(({ properties }) => properties.ids.pcode)!.properties.ids.geonames).toBe('1')
})

test('spellings in two scripts meet by their consonants', () => {
  const { places, counts } = merged(
    record('ocha', 'C1', 'القرداحة', 36, 35),
    record('geonames', '1', 'Qardahah', 36.001, 35.001),
  )
  expect(places).toHaveLength(1)
  expect(counts.sameConsonants).toBe(1)
})

test('a village and a site of one name stay two places', () => {
  expect(
    merged(
      record('ocha', 'C1', 'Mill', 36, 35),
      record('geonames', '1', 'Mill', 36, 35, { kind: 'site' }),
    ).places,
  ).toHaveLength(2)
})

test('a source that lists two like-sounding places keeps both; the very same name twice is one, with both ids', () => {
  expect(
    merged(record('geonames', '1', 'Tahta', 36, 35), record('geonames', '2', 'Tahteh', 36, 35.001))
      .places,
  ).toHaveLength(2)
  expect(
    merged(
      record('geonames', '1', 'Tahta', 36, 35),
      record('geonames', '2', 'Al-Tahta', 36, 35.001),
    ).places.map(({ properties }) => properties.ids),
  ).toEqual([{ geonames: '1', geonames2: '2' }])
})

test('districts of one name in one source stay apart, having codes of their own', () => {
  const area = (id: string) =>
    record('ocha', id, 'Centre', 0, 0, { kind: 'district', point: undefined })
  expect(merged(area('XX0100'), area('XX0200')).places).toHaveLength(2)
})

test('whatever is merged, no id is lost and none is in two places', () => {
  const arbitrary = fc.array(
    fc.tuple(
      fc.constantFrom('geonames' as const, 'ocha' as const),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('Tiba', 'Al-Tiba', 'Jdideh', 'الطيبة'),
      fc.integer({ min: 0, max: 60 }),
    ),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(arbitrary, (rows) => {
      const records = rows.map(([source, id, name, step]) =>
        record(source, String(id), name, 36 + step / 1000, 35),
      )
      const { places } = merged(...records)
      const kept = places.flatMap(({ properties }) =>
        Object.entries(properties.ids).map(([scheme, id]) => `${scheme.replace(/\d$/, '')}:${id}`),
      )
      const given = new Set(
        records.flatMap(({ ids }) => Object.entries(ids).map(([scheme, id]) => `${scheme}:${id}`)),
      )
      expect(new Set(kept).size).toBe(kept.length)
      // Beyond nine ids of one scheme a cluster keeps no more; forty rows on 5 km can reach that.
      expect(kept.filter((id) => !given.has(id))).toEqual([])
      expect(new Set(places.map(({ id }) => id)).size).toBe(places.length)
    }),
  )
})
