import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildReport } from '#lib/cli/gazetteer/build-report'
import { importPlaces } from '#lib/imports'
import type { CountryBoxes, ImportResult } from '#lib/imports'
import { placeSchema } from '#lib/model'
import { featureKind } from '#lib/imports/places/feature-kind'
import { readName } from '#lib/imports/places/read-name'
import { ownProject } from '../project'

const FOLDER = 'tests/fixtures/gazetteer'
const GOLDEN = `${FOLDER}/report.txt`
const FILES = [
  'aliases.csv',
  'alternate-names.txt',
  'dump.txt',
  'unknown.txt',
  'pcodes.csv',
  'boundaries.geojson',
].map((name) => join(FOLDER, name))
const BOXES: CountryBoxes = new Map([['SY', [35.6, 32.3, 42.4, 37.4]]])

/** A few curated places, so that the golden file does not change with every place added. */
const CURATED = [
  'syria',
  'latakia-governorate',
  'latakia-district',
  'qardaha-district',
  'qardaha',
  'shir',
]

async function imported(files: readonly string[]): Promise<ImportResult & { refusals: string[] }> {
  const { project } = await ownProject()
  const curated = CURATED.map((id) => project.places.find((item) => item.id === id)!)
  const refusals: string[] = []
  const result = await importPlaces(files, {
    curated,
    boxes: BOXES,
    onRefused: (file, line, reason) => refusals.push(`${file}:${line}: ${reason}`),
  })
  return { ...result, refusals }
}

let all: Awaited<ReturnType<typeof imported>>
beforeAll(async () => {
  all = await imported(FILES)
})
const place = (id: string) => all.places.find((item) => item.id === id)!

test('the report and the rows refused are those of the golden file', () => {
  const text = `${buildReport(all)}\n\nRefused\n${all.refusals.join('\n')}\n`
  if (process.env.REGEN) writeFileSync(GOLDEN, text)
  expect(text).toBe(readFileSync(GOLDEN, 'utf8'))
})

test('of every file, rows read are rows accepted and rows refused, and each refused has its reason', () => {
  for (const { read, accepted, refused, reasons } of all.files) {
    expect(read).toBe(accepted + refused)
    expect(Object.values(reasons).reduce((sum, count) => sum + count, 0)).toBe(refused)
  }
})

test('every place of a build is a place of the schema, with a unique id and a known admin path', () => {
  const ids = new Set(all.places.map(({ id }) => id))
  expect(ids.size).toBe(all.places.length)
  for (const item of all.places) {
    expect(placeSchema.safeParse(item).error).toBeUndefined()
    expect(item.properties.admin.filter((id) => !ids.has(id))).toEqual([])
  }
})

test('the order of the files does not change the pack', async () => {
  expect((await imported([...FILES].reverse())).places).toEqual(all.places)
})

test('a curated place keeps its id, kind, point and path, and gains spellings with their source', async () => {
  const { project } = await ownProject()
  const before = project.places.find(({ id }) => id === 'qardaha')!
  const { geometry, properties } = place('qardaha')
  expect({
    geometry,
    kind: properties.kind,
    admin: properties.admin,
    points: properties.points,
  }).toEqual({
    geometry: before.geometry,
    kind: before.properties.kind,
    admin: before.properties.admin,
    points: before.properties.points,
  })
  expect(properties.names.slice(0, before.properties.names.length)).toEqual(before.properties.names)
  expect(properties.names).toContainEqual({
    text: 'Qerdahha',
    lang: 'und',
    script: 'Latn',
    role: 'variant',
    source: 'alias',
  })
})

test('one Arabic name within 3 km is one place with both ids; the homonym 22 km off stays apart', () => {
  expect(place('geonames-900001').properties).toMatchObject({
    ids: { geonames: '900001', pcode: 'C90001' },
    admin: ['syria', 'pcode-sy99', 'pcode-sy9999'],
    points: [{ source: 'OCHA COD-AB C90001' }, { source: 'GeoNames 900001' }],
  })
  expect(place('geonames-900002').properties.ids).toEqual({ geonames: '900002' })
})

test('a port that lies outside the polygon gets the district within 3 km', () => {
  expect(place('geonames-900004').properties.admin).toEqual(['syria', 'pcode-sy99', 'pcode-sy9999'])
})

test('kinds follow code, seat and population', () => {
  expect(
    [
      'geonames-900003',
      'geonames-900004',
      'geonames-900006',
      'pcode-c90002',
      'pcode-sy9999',
      'pcode-sy99',
    ].map((id) => place(id).properties.kind),
  ).toEqual(['town', 'town', 'camp', 'town', 'district', 'governorate'])
})

test.each([
  ['S.HSP', 'facility', 'hospital'],
  ['S.AIRB', 'facility', 'base'],
  ['S.CMPRF', 'camp', undefined],
  ['P.PPLX', 'neighbourhood', undefined],
  ['S.FT', 'site', undefined],
  ['S.toString', undefined, undefined],
])('a GeoNames feature %s is of kind %s, and as a facility %s', (code, kind, facility) => {
  const [featureClass, rest] = code.split('.') as [string, string]
  const feature = featureKind(featureClass, rest, 0)
  expect([feature?.kind, feature?.facility]).toEqual([kind, facility])
})

test('alternate names bring languages, the preferred one and Wikidata', () => {
  const { names, ids } = place('geonames-900003').properties
  expect(names).toContainEqual({
    text: 'بستان كبير',
    lang: 'ar',
    script: 'Arab',
    role: 'preferred',
    source: 'geonames',
  })
  expect(ids.wikidata).toBe('Q999999')
})

test('a spelling of any script is kept with its script; mixed ones only where people mix them', () => {
  const scriptOf = (text: string) => {
    const name = readName(text, { role: 'variant', source: 'geonames' })
    return 'lost' in name ? name.lost : name.script
  }
  expect(
    [
      'Qerdaha',
      'القرداحة',
      'መቐለ',
      '拉塔基亚',
      '서울',
      'ラタキア県',
      '서울市',
      'Qerdaha القرداحة',
      '12-3',
      'Ж1',
    ].map(scriptOf),
  ).toEqual([
    'Latn',
    'Arab',
    'Ethi',
    'Hani',
    'Hang',
    'Jpan',
    'Kore',
    'mixed scripts',
    'no letters',
    'Cyrl',
  ])
})

test('a dump of which every row is broken gives a line each', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'gazetteer-')), 'SY.txt')
  const good = readFileSync(join(FOLDER, 'dump.txt'), 'utf8').split('\n')[0]!
  writeFileSync(
    file,
    [
      good,
      ...Array.from({ length: 2000 }, (_, i) => `${i}\t__proto__\tNaN`),
      'x'.repeat(3_000_000),
    ].join('\n'),
  )
  const { files, refusals } = await imported([file])
  expect(files[0]).toMatchObject({ read: 2002, accepted: 1, refused: 2001 })
  expect(refusals.at(-1)).toContain('SY.txt:2002: the line is longer than 1 MB (3.0 MB)')
})

/** Data of others, which are not kept here. */
const DATA = process.env.GAZETTEER_BENCH_DATA
const COUNTRY_FILES = ['geonames-SY.txt', 'pcodes-populated-places.csv', 'coast-adm1-adm2.geojson']
const real = DATA ? test : test.skip
real(
  'a whole country is built: every row accounted for, every place valid (skipped where GAZETTEER_BENCH_DATA is not set)',
  async () => {
    const { places, files } = await imported(COUNTRY_FILES.map((name) => `${DATA}/${name}`))
    for (const { read, accepted, refused } of files) expect(read).toBe(accepted + refused)
    expect(places.length).toBeGreaterThan(10_000)
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length)
    expect(places.filter((item) => !placeSchema.safeParse(item).success)).toEqual([])
  },
)
