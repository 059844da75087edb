import { unzipSync } from 'fflate'
import initSqlJs from 'sql.js'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportColumns, exportFileName, exportFormatOf, exportRows, recordsOf } from '#lib/exports'
import type { ExportRow, Records } from '#lib/exports'
import { askedWords, chooseClaims, facetNames, knownOf, parseQuery } from '#lib/filter'
import { oneByOne, readOwnGeojson } from '#lib/imports'
import { wordsIn } from '#lib/words'
import { geometryBlob } from '../../lib/exports/formats/geometry-blob'
import { cellsOf } from '../../lib/exports/rows/columns'
import { readTable } from '../../lib/imports/tables/read-table'
import { diskFile } from '../../lib/imports/disk/disk-file'
import { openFile } from '../../lib/imports/files/open-file'
import { ownProject } from '../project'
import { freshFolder, run, withProgram } from './proofs/programs'
import { fc } from '../property'

let own: Awaited<ReturnType<typeof ownProject>>
let records: Records
let rows: ExportRow[]
const folder = freshFolder()
const bytesOf = async (id: string, chosen = rows) =>
  (await exportFormatOf(id)!.write(chosen, records, {})) as Uint8Array
const FORMULAS = ['=1+1', '+33 6', '@SUM(A1)', '=HYPERLINK("http://192.0.2.1/","x")']
const saying = (summary: string, row: ExportRow = rows[0]!): ExportRow => ({
  ...row,
  claim: { ...row.claim, summary },
})

beforeAll(async () => {
  own = await ownProject()
  records = recordsOf(own.project, own.gazetteer)
  rows = exportRows(
    chooseClaims(own.map, {}),
    new Map(own.project.claims.map((claim) => [claim.id, claim])),
    records,
  )
})

describe('GeoPackage', () => {
  test('has the columns of the CSV, a row a claim, and a ground wherever a claim has one', async () => {
    const { Database } = await initSqlJs()
    const database = new Database(await bytesOf('gpkg'))
    const [{ columns, values }] = database.exec('SELECT * FROM claims ORDER BY fid') as [
      { columns: string[]; values: unknown[][] },
    ]
    expect(columns).toEqual(['fid', 'geom', ...exportColumns(records).map(({ name }) => name)])
    expect(values.map((row) => row.slice(2))).toEqual(
      rows.map((row) => {
        const cells = cellsOf(row, records)
        return exportColumns(records).map(({ name }) => cells[name] ?? null)
      }),
    )
    expect(values.map(([, geom]) => geom !== null)).toEqual(
      rows.map((row) => row.ground.geometry !== null),
    )
    expect(database.exec('PRAGMA integrity_check')[0]!.values).toEqual([['ok']])
    expect(database.exec('PRAGMA foreign_key_check')).toEqual([])
    expect(database.exec('PRAGMA application_id')[0]!.values).toEqual([[0x47504b47]])
    database.close()
  })

  test('the same claims make the same file, and no claims make one that opens', async () => {
    expect(await bytesOf('gpkg')).toEqual(await bytesOf('gpkg'))
    const { Database } = await initSqlJs()
    const empty = new Database(await bytesOf('gpkg', []))
    expect(empty.exec('SELECT min_x, max_y FROM gpkg_contents')[0]!.values).toEqual([[null, null]])
    empty.close()
  })

  test('a geometry has its box, and every corner at its place', () => {
    const ring = fc
      .array(fc.tuple(fc.double({ min: -180, max: 180 }), fc.double({ min: -90, max: 90 })), {
        minLength: 4,
        maxLength: 9,
      })
      .filter((corners) => corners.flat().every(Number.isFinite))
    fc.assert(
      fc.property(
        fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1 }),
        (coordinates) => {
          const bytes = geometryBlob({ type: 'MultiPolygon', coordinates }, 4326)
          const view = new DataView(bytes.buffer)
          expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('GP')
          const corners = coordinates.flat(2) as [number, number][]
          const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
          expect([8, 16, 24, 32].map((at) => view.getFloat64(at, true))).toEqual([
            Math.min(...xs),
            Math.max(...xs),
            Math.min(...ys),
            Math.max(...ys),
          ])
          const last = corners.at(-1)!
          expect(
            [bytes.length - 16, bytes.length - 8].map((at) => view.getFloat64(at, true)),
          ).toEqual(last)
          expect(view.getUint32(45, true)).toBe(coordinates.length)
        },
      ),
    )
  })
})

describe('XLSX', () => {
  test('has the columns of the CSV and a row a claim, as our own importer reads it', async () => {
    const path = join(folder, 'claims.xlsx')
    await writeFile(path, await bytesOf('xlsx'))
    const file = await openFile(diskFile(path))
    if ('reason' in file) throw new Error(file.reason)
    const read = await readTable(file, undefined, {
      score: (fields) => fields.length,
      remark: () => undefined,
    })
    if ('reason' in read) throw new Error(read.reason)
    expect(read.table.columns).toEqual(exportColumns(records).map(({ name }) => name))
    const ids: string[] = []
    for await (const row of oneByOne(read.table.rows)) ids.push(row.cell!('id'))
    expect(ids).toEqual(rows.map(({ claim }) => claim.id))
  })

  test('what looks like a formula is a text, and stays as it was written', async () => {
    const parts = unzipSync(
      await bytesOf(
        'xlsx',
        FORMULAS.map((text) => saying(text)),
      ),
    )
    const text = Object.values(parts)
      .map((part) => new TextDecoder().decode(part))
      .join('\n')
    expect(text).not.toMatch(/<f[ >]/)
    expect(text).toContain('>=1+1<')
  })

  test('a text is cut at what a cell holds, and what XML cannot hold is left out', async () => {
    const parts = unzipSync(await bytesOf('xlsx', [saying('x'.repeat(40_000)), saying('a\u0001b')]))
    const text = Object.values(parts)
      .map((part) => new TextDecoder().decode(part))
      .join('\n')
    expect(text).toContain(`${'x'.repeat(32_766)}…`)
    expect(text).not.toContain('x'.repeat(32_767))
    expect(text).toContain('<t>ab</t>')
  })
})

test.each([
  ['', 'csv', 'claims.csv'],
  ['kind=control', 'gpkg', 'claims-kind-control.gpkg'],
  [
    'happened=2025-03-06/2025-03-07&outlet=!ap',
    'xlsx',
    'claims-happened-2025-03-06-to-2025-03-07-outlet-not-ap.xlsx',
  ],
  ['said=../2025-03-07', 'csv', 'claims-said-open-to-2025-03-07.csv'],
  ['q=القرداحة', 'csv', 'claims-q-القرداحة.csv'],
  ['q=..%2F..%2Fetc%0D%0A"', 'csv', 'claims-q-open-to-open-to-etc.csv'],
])('the filter “%s” names its %s file %s', (query, extension, name) => {
  expect(exportFileName(query, extension)).toBe(name)
})

test.each([
  ['known=2025-03-08', 'surely', 'claims-known-2025-03-08-rule-surely.csv'],
  ['known=2025-03-08&rule=possibly', 'possibly', 'claims-known-2025-03-08-rule-possibly.csv'],
])('the name of a file of “%s” says how times were counted', (query, rule, name) => {
  expect(exportFileName(query, 'csv', rule)).toBe(name)
})

test.each([
  ['known=2025-03-08', 'surely: only what surely was said or happened'],
  ['known=2025-03-08&rule=possibly', 'possibly: all that may have been said'],
  ['happened=2025-03-07', 'possibly: all that may have been said'],
  ['kind=control', undefined],
])('a file of “%s” notes what was asked for, and by which rule', async (query, rule) => {
  const words = wordsIn('en')
  const { filter } = parseQuery(new URLSearchParams(query), knownOf(own.map))
  const asked = askedWords(filter, facetNames(own.map, words), words)!
  if (rule) expect(asked).toContain(rule)
  else expect(asked).not.toContain('counted')
  const write = (id: string, note?: string) =>
    exportFormatOf(id)!.write([rows[0]!], records, { asked: note })
  const geojson = (await write('geojson', asked)) as string
  expect(JSON.parse(geojson)).toMatchObject({ type: 'FeatureCollection', asked })
  expect(JSON.parse((await write('geojson')) as string)).not.toHaveProperty('asked')
  expect(await write('kml', asked)).toContain(`<description>${asked}</description>`)
  const sheets = unzipSync((await write('xlsx', asked)) as Uint8Array)
  const text = Object.values(sheets)
    .map((part) => new TextDecoder().decode(part))
    .join('\n')
  expect(text).toContain(asked)
  expect(text).toContain('name="asked"')
  expect(readOwnGeojson(geojson)).toEqual(readOwnGeojson((await write('geojson')) as string))
})

test('askedWords says nothing of a filter that asks for everything', () => {
  const words = wordsIn('en')
  expect(askedWords({}, facetNames(own.map, words), words)).toBeUndefined()
})

test('the name of a file is safe and short, whatever is asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
      const name = exportFileName(new URLSearchParams({ q: words }).toString(), 'csv')
      expect(name).toMatch(/^claims[\p{L}\p{M}\p{N}-]*\.csv$/u)
      expect(name.length).toBeLessThan(120)
    }),
  )
})

withProgram('ogrinfo', 'gdal-bin', () => {
  test.each(['gpkg', 'xlsx'])(
    'as %s all claims are there, and none of them is damaged',
    async (id) => {
      const path = join(folder, `read.${id}`)
      await writeFile(path, await bytesOf(id))
      const said = await run('ogrinfo', ['-so', path, 'claims'])
      expect(said).toContain(`Feature Count: ${rows.length}`)
      expect(said).not.toMatch(/warning|error/i)
      if (id === 'gpkg') {
        expect(said).toContain('Geometry: Multi Polygon')
        const valid = await run('ogrinfo', [
          '-q',
          '-dialect',
          'SQLite',
          '-sql',
          'SELECT count(*) AS wrong FROM claims WHERE geom IS NOT NULL AND ST_IsValid(geom) <> 1',
          path,
        ])
        expect(valid).toMatch(/wrong \(Integer\) = 0/)
      }
    },
  )
})
