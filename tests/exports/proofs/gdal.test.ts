import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freshFolder, run, withProgram } from './programs'
import { serveRoutes } from './serve-routes'
import type { Served } from './serve-routes'

type Feature = {
  id: string
  geometry: { coordinates: unknown[] } | null
  properties: Record<string, unknown>
}

let served: Served
const folder = freshFolder()
const COLLECTIONS = ['incidents', 'casualties', 'control', 'places', 'contradicting-pairs'] as const
const json = async (path: string) =>
  (await fetch(`${served.base}${path}`)).json() as Promise<{ features: Feature[] }>
const featuresOf = async (id: string, query = '') =>
  (await json(`/ogc/collections/${id}/items?limit=1000${query}`)).features
const count = (said: string) =>
  [...said.matchAll(/Feature Count: (\d+)/g)].reduce((sum, [, number]) => sum + Number(number), 0)

/**
 * A value as GDAL keeps it: FlatGeobuf has days with a midnight only, and what no feature of the
 * first page has is text.
 */
const plain = (value: unknown) =>
  value === null || value === undefined
    ? null
    : String(value)
        .replace(/^(\d{4})\/(\d\d)\/(\d\d)( 00:00:00)?$/, '$1-$2-$3')
        .replace(/T00:00:00$/, '')
const cellsOf = (features: readonly Feature[], names: readonly string[]) =>
  features.map(({ properties }) => names.map((name) => plain(properties[name])))

beforeAll(async () => {
  served = await serveRoutes()
})
afterAll(() => served.close())

withProgram('ogr2ogr', 'gdal-bin', () => {
  test('the OGC API is opened as one source with all its collections', async () => {
    const said = await run('ogrinfo', [`OAPIF:${served.base}/ogc`])
    for (const id of COLLECTIONS) expect(said).toMatch(new RegExp(`^\\d+: ${id}\\b`, 'm'))
    expect(said.match(/^\d+: /gm)).toHaveLength(COLLECTIONS.length)
  })

  test.each(COLLECTIONS)(
    '%s keep every feature, attribute, outline and Arabic name in GeoPackage and FlatGeobuf',
    async (id) => {
      const all = await featuresOf(id)
      expect(all.length).toBeGreaterThan(4)
      const names = Object.keys(all[0]!.properties)
      for (const [format, ending] of [
        ['GPKG', 'gpkg'],
        ['FlatGeobuf', 'fgb'],
      ] as const) {
        const [file, back] = [
          join(folder, `${id}.${ending}`),
          join(folder, `${id}.${ending}.geojson`),
        ]
        // GDAL writes nothing without an outline into FlatGeobuf, and with an index orders the rest
        // along a curve.
        const expected = ending === 'fgb' ? all.filter(({ geometry }) => geometry !== null) : all
        await run('ogr2ogr', [
          '-f',
          format,
          file,
          `OAPIF:${served.base}/ogc`,
          id,
          ...(ending === 'fgb' ? ['-lco', 'SPATIAL_INDEX=NO'] : []),
        ])
        await run('ogr2ogr', ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=15', back, file])
        const { features } = JSON.parse(await readFile(back, 'utf8')) as { features: Feature[] }
        expect(cellsOf(features, names)).toEqual(cellsOf(expected, names))
        expect(features.map(({ geometry }) => geometry?.coordinates)).toEqual(
          expected.map(({ geometry }) => geometry?.coordinates),
        )
      }
      expect(JSON.stringify(all)).toMatch(/[\u0600-\u06FF]/)
    },
  )

  test('a box and a date are asked of the server, and what comes is what lies in both', async () => {
    const file = join(folder, 'some.gpkg')
    served.asked.length = 0
    await run('ogr2ogr', [
      '-f',
      'GPKG',
      file,
      `OAPIF:${served.base}/ogc`,
      'incidents',
      '-spat',
      '35.7',
      '35.3',
      '36.1',
      '35.7',
      '-where',
      "happened_first >= '2025/03/07'",
    ])
    const [items] = served.asked.filter(({ searchParams }) => searchParams.has('bbox'))
    for (const [i, side] of [35.7, 35.3, 36.1, 35.7].entries())
      expect(Number(items!.searchParams.get('bbox')!.split(',')[i])).toBeCloseTo(side, 9)
    expect(items!.searchParams.get('datetime')).toMatch(/^2025-03-07T?[^/]*\/\.\.$/)
    // What may have happened on that day or later, as the standard's datetime has it.
    const expected = (await featuresOf('incidents', '&bbox=35.7,35.3,36.1,35.7')).filter(
      ({ properties }) => String(properties.happened_last ?? '9999') >= '2025-03-07',
    )
    expect(expected.length).toBeGreaterThan(3)
    expect(expected.length).toBeLessThan((await featuresOf('incidents')).length)
    expect(count(await run('ogrinfo', ['-so', '-al', file]))).toBe(expected.length)
  })

  test('a value is asked of the server', async () => {
    served.asked.length = 0
    const said = await run('ogrinfo', [
      '-so',
      `OAPIF:${served.base}/ogc`,
      'incidents',
      '-where',
      "speaker = 'sohr'",
    ])
    expect(served.asked.some(({ searchParams }) => searchParams.get('speaker') === 'sohr')).toBe(
      true,
    )
    expect(count(said)).toBe((await featuresOf('incidents', '&speaker=sohr')).length)
  })

  test.each([
    ['geojson', 'geojson'],
    ['csv', 'csv'],
    ['acled', 'csv'],
    ['ucdp', 'csv'],
    ['kml', 'kml'],
  ])('%s has every claim, and Arabic where it has names', async (format, ending) => {
    const [path, all] = [
      join(folder, `${format}.${ending}`),
      await Promise.all(['incidents', 'casualties', 'control'].map((id) => featuresOf(id))),
    ]
    await writeFile(path, await (await fetch(`${served.base}/export/${format}`)).text())
    expect(count(await run('ogrinfo', ['-so', '-al', path]))).toBe(all.flat().length)
    const said = await run('ogrinfo', ['-al', '-geom=NO', path])
    if (!['acled', 'ucdp'].includes(format)) expect(said).toContain('اللاذقية')
  })
})
