import { readFileSync } from 'node:fs'
import initSqlJs from 'sql.js'
import type { PlaceIndex } from '#lib/gazetteer'
import { readOwnCsv, readOwnGeojson } from '#lib/imports'
import { openedFiles } from '#lib/open'
import type { FileLook, FileDataset } from '#lib/open'
import { toldInEnglish } from '#lib/words'

/** A place of one name. */
const invented = (
  id: string,
  kind: 'country' | 'city',
  text: string,
  lon: number,
  lat: number,
  admin: string[],
): PlaceIndex['places'][number] => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: {
    kind,
    names: [{ text, lang: 'en', script: 'Latn', role: 'preferred' }],
    ids: {},
    admin,
    points: [],
  },
})

const sqlite = () => initSqlJs()
const PLACES: PlaceIndex = {
  places: [
    invented('kenya', 'country', 'Kenya', 38, 0.5, []),
    invented('nairobi', 'city', 'Nairobi', 36.82, -1.29, ['kenya']),
  ],
  outlined: { 'kenya/whole': ['country', 600_000] },
}
let fetched = 0
const names = async () => {
  fetched++
  return PLACES
}
const fromSite = { sqlite, names }
beforeEach(() => void (fetched = 0))
const file = (text: string | Uint8Array) => new Blob([text as BlobPart])
const CSV = [
  'When,Lat,Lon,Where,Type,Who says,Dead,Colour',
  '2024-03-01,-1.2921,36.8219,Nairobi,Protest,Invented Post,0,red',
  '2024-03-02,-1.30,36.83,<b onclick=x>Kibera</b>,Riot,Invented Post,2,blue',
  'the other day,-1.30,36.83,Kibera,Riot,Invented Post,2,blue',
  '2024-03-04,99.5,36.83,Kibera,Riot,Invented Post,2,blue',
].join('\n')

const looked = async (text: string | Uint8Array, name = 'invented.csv') => {
  const files = openedFiles(fromSite)
  const look = await files.look(file(text), name)
  if (!('columns' in look)) throw new Error(JSON.stringify(look))
  return { files, look }
}

/** Why a file is not read, in English. */
async function whyNot(blob: Blob, name: string): Promise<string> {
  const look = await openedFiles(fromSite).look(blob, name)
  return 'reason' in look ? toldInEnglish(look.reason) : JSON.stringify(look)
}

test('a first look tells what each column is read as, and why', async () => {
  const { look } = await looked(CSV)
  expect(look.label).toBe('CSV')
  expect(look.columns.map(({ name, role, why }) => [name, role, why])).toEqual([
    ['When', 'date', 'guessed'],
    ['Lat', 'lat', 'guessed'],
    ['Lon', 'lon', 'guessed'],
    ['Where', 'place', 'guessed'],
    ['Type', 'type', 'guessed'],
    ['Who says', undefined, 'unknown'],
    ['Dead', 'deaths', 'guessed'],
    ['Colour', undefined, 'unknown'],
  ])
  expect(look.missing).toEqual(['speaker', 'precision'])
})

test('first rows read as they will, and say what is refused', async () => {
  const { look } = await looked(CSV)
  expect(look.sample.map(({ line }) => line)).toEqual([2, 3, 4, 5])
  const [, second, third, fourth] = look.sample
  expect('claim' in second! && second.claim.places[0]!.phrase).toBe('<b onclick=x>Kibera</b>')
  expect('refused' in third! && toldInEnglish(third.refused)).toContain("'the other day'")
  expect('refused' in fourth! && toldInEnglish(fourth.refused)).toContain(
    "latitude '99.5' is out of range",
  )
})

test('a changed mapping is followed by everything', async () => {
  const { files, look } = await looked(CSV)
  const { mapping } = look
  const mapped = { ...mapping, columns: { ...mapping.columns, speaker: 'Who says' } }
  const again = (await files.look(file(CSV), 'invented.csv', mapped)) as FileLook
  expect(again.columns.find(({ name }) => name === 'Who says')).toMatchObject({
    role: 'speaker',
    why: 'chosen',
  })
  const all = (await files.read()) as FileDataset
  expect(all.names.sources.map(({ names }) => names?.[0])).toContain('Invented Post')
  expect(all.report).toMatchObject({ read: 4, accepted: 2, refused: 2, unread: ['Colour'] })
  expect(all.refused.map(({ line }) => line)).toEqual([4, 5])
})

test('rows, ids and words are answered from memory', async () => {
  const { files } = await looked(CSV)
  const { about, columns } = (await files.read()) as FileDataset
  expect(columns.length).toBe(2)
  const [first, second] = files.claims(about.version, [0, 1])
  expect([first!.id, second!.id]).toEqual(['invented/line-2', 'invented/line-3'])
  expect(files.find(about.version, 'invented/line-3')).toEqual(second)
  expect(files.find(about.version, 'invented/line-9')).toBeUndefined()
  expect([...files.search(about.version, 'kibera')]).toEqual([0, 1])
  expect([...files.search(about.version, '')]).toEqual([1, 1])
  expect(() => files.claims('all-0', [0])).toThrow('no longer open')
})

test('what was read is written as tables that read back', async () => {
  const { files } = await looked(CSV)
  const { about } = (await files.read()) as FileDataset
  const claims = files.claims(about.version, [0, 1])
  for (const [format, read] of [
    ['csv', readOwnCsv],
    ['geojson', readOwnGeojson],
  ] as const) {
    const text = await files.table(about.version, format).text()
    expect(read(text)).toEqual({ claims, refused: [] })
  }
})

test.each([
  ['', 'is empty'],
  ['\u0000\u0001\u0002'.repeat(2000), 'neither text nor one of the kinds'],
  ['<!doctype html><p>no', 'is a web page and no table'],
  ['%PDF-1.7 …', 'is a PDF: export its table as CSV'],
  [Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'is a zip archive that is damaged'],
  [Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), 'is compressed and damaged'],
])('a file that cannot be read says what was seen and the cure: %#', async (content, reason) => {
  expect(await whyNot(file(content), 'x')).toContain(reason)
})

test.each(['incidents.parquet', 'incidents.fgb', 'incidents.gpkg.gz'])(
  '%s opens as on a disk',
  async (name) => {
    const { look } = await looked(readFileSync(`tests/fixtures/imports/geo/${name}`), name)
    const { accepted, refused, unlocated } = look.first.report
    expect([accepted > unlocated, refused]).toEqual([true, 0])
  },
)

test('an SQLite file that is no GeoPackage says so', async () => {
  const file = new Blob(['SQLite format 3\0', new Uint8Array(100)])
  expect(await whyNot(file, 'invented.gpkg')).toMatch(/GeoPackage/)
})

test('rows without coordinates are placed by the names of the own site, which are fetched for them alone', async () => {
  const { files } = await looked(CSV)
  await files.read()
  expect(fetched).toBe(0)
  const { look, files: named } = await looked(
    'date,town,country,what\n2024-03-01,Nairobi,Kenya,Riot\n2024-03-02,Nairobi,Peru,Riot\n2024-03-03,Somewhere,Kenya,Riot\n',
  )
  expect(look.first.report).toMatchObject({ read: 3, accepted: 3, unlocated: 2 })
  expect(look.missing).not.toContain('place')
  const all = (await named.read()) as FileDataset
  expect(fetched).toBe(1)
  const claims = named.claims(all.about.version, [0, 1, 2])
  expect(claims.map(({ places }) => places)).toEqual([
    [{ place: 'nairobi', part: 'whole', phrase: 'Nairobi', basis: 'name' }],
    [],
    [],
  ])
  const remarks = Object.entries(all.report.remarks).map(([what, n]) => [toldInEnglish(what), n])
  expect(remarks).toContainEqual([
    expect.stringContaining('the one that the gazetteer knows by its name'),
    1,
  ])
  expect(all.columns.places).toMatchObject([
    { place: 'nairobi', level: 'settlement', metres: 5000 },
  ])
})

test('a table without coordinates is shown where names cannot be fetched, and says so', async () => {
  const files = openedFiles({ sqlite, names: () => Promise.reject(new Error('offline')) })
  const look = await files.look(file('date,town,what\n2024-03-01,Nairobi,Riot\n'), 'invented.csv')
  if (!('columns' in look)) throw new Error('not looked at')
  expect(look.missing).toContain('place')
  expect(look.first.report.unlocated).toBe(look.first.report.accepted)
  expect(Object.keys(look.first.report.remarks).map(toldInEnglish)).toContain(
    'the list of places could not be fetched: rows without coordinates stand on no map',
  )
})

test('a newer look ends the reading of the older one', async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => `2024-03-01,1.5,${i / 100},T${i}`)
  const text = `date,lat,lon,place\n${rows.join('\n')}\n`
  const { files } = await looked(text)
  const reading = files.read()
  await files.look(file(CSV), 'invented.csv')
  expect(await reading).toEqual({ given: 'up' })
})

test('a file of too many rows is for the command', async () => {
  const files = openedFiles(fromSite, 3)
  await files.look(file(CSV), 'invented.csv')
  expect(await files.read()).toEqual({ tooMany: 4 })
})
