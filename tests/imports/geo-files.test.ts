import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import { fileWith, imported } from './imported'
import { saidOf } from './said-of'

/** Files that GDAL and GeoPandas wrote; `make.sh` beside them writes them anew. */
const at = (name: string) => `tests/fixtures/imports/geo/${name}`

const ROWS = [
  'a1 | 2021-03-09 | Raid | Jableh (settlement) | 3 to 3 "3"',
  'a2 | 2021-11-14 | Shelling | Jablah (vicinity)',
  'a3 | 2021-11-15 | Shelling | unplaced: Jablah | 0 to 0 "0"',
]
/** GDAL leaves features without a shape out of an indexed FlatGeobuf. */
const SHAPED = ROWS.slice(0, 2)

test.each([
  ['a GeoPackage', 'incidents.gpkg.gz', ROWS, /^unpacked$/m],
  [
    'a GeoPackage of two tables',
    'layers.gpkg.gz',
    ROWS,
    /layer 'incidents' is read, of 'notes', 'incidents'/,
  ],
  ['a GeoPackage in metres', 'utm.gpkg.gz', ROWS, /from 'WGS 84 \/ UTM zone 37N' to degrees/],
  ['FlatGeobuf', 'incidents.fgb', SHAPED, /lost their last digits/],
  ['FlatGeobuf in metres', 'utm.fgb', SHAPED, /from 'WGS 84 \/ UTM zone 37N' to degrees/],
  ['GeoParquet', 'incidents.parquet', ROWS, /taken by their names/],
  [
    'GeoParquet in metres, packed otherwise',
    'utm.parquet',
    ROWS,
    /from 'WGS 84 \/ UTM zone 37N' to degrees/,
  ],
  [
    'GeoParquet with shapes in its own columns',
    'points.parquet',
    ROWS.slice(0, 1),
    /by their names/,
  ],
  [
    'GeoParquet of another datum, whose shift is known',
    'pulkovo.parquet',
    ROWS,
    /from 'Pulkovo 1942 \/ Gauss-Kruger zone 6'/,
  ],
])('%s is read', async (_, name, rows, remark) => {
  const result = await imported(at(name))
  expect(saidOf(result).sort()).toEqual(rows)
  expect(result.refused).toEqual([])
  expect(Object.keys(result.report.remarks).join('\n')).toMatch(remark)
  const [place] = result.dataset.columns.places
  expect([place!.lon, place!.lat]).toEqual([35.92, 35.36])
})

test('whole numbers and times of a GeoPackage and of Parquet are kept to the last digit', async () => {
  const mapping = JSON.stringify({
    columns: { id: 'id', date: 'date', place: 'place' },
    show: ['post', 'seen'],
  })
  for (const name of ['incidents.gpkg.gz', 'incidents.parquet']) {
    const { claims } = await imported(at(name), { mapping })
    expect(claims.find(({ id }) => id.endsWith('/a1'))!.note).toMatch(
      /^post: 9007199254740993\. seen: 2021-03-09T10:00:00(\.000)?Z\.$/,
    )
  }
})

test('one table of several is read where a mapping names it', async () => {
  await expect(
    imported(at('layers.gpkg.gz'), { mapping: JSON.stringify({ sheet: 'other' }) }),
  ).rejects.toThrow(/has no layer 'other', but 'notes', 'incidents'/)
  await expect(
    imported(at('layers.gpkg.gz'), { mapping: JSON.stringify({ sheet: 'notes' }) }),
  ).rejects.toThrow(/none that is known as a date/)
})

test('a datum whose shift the file does not give is refused by name, with the cure', async () => {
  await expect(imported(at('pulkovo.gpkg.gz'))).rejects.toThrow(
    /in 'Pulkovo 1942 \/ Gauss-Kruger zone 6', whose datum differs .*ogr2ogr -t_srs EPSG:4326/,
  )
})

test('they may be packed in a zip archive, or lie unpacked', async () => {
  for (const [name, rows] of [
    ['incidents.gpkg.gz', ROWS],
    ['incidents.fgb', SHAPED],
    ['incidents.parquet', ROWS],
  ] as const) {
    const bytes = readFileSync(at(name))
    const plain = name.endsWith('.gz') ? gunzipSync(bytes) : bytes
    const inner = name.replace('.gz', '')
    expect(saidOf(await imported(fileWith(plain, inner))).sort()).toEqual(rows)
    const packed = fileWith(zipSync({ [inner]: plain }), `${inner}.zip`)
    expect(saidOf(await imported(packed)).sort()).toEqual(rows)
  }
})

test('a file that is cut off is read as far as it goes, and says so', async () => {
  const bytes = readFileSync(at('incidents.fgb'))
  const { report, refused } = await imported(fileWith(bytes.subarray(0, -20), 'cut.fgb'))
  expect([report.accepted, report.refused]).toEqual([1, 1])
  expect(refused[0]).toMatch(/ends within feature \(2\)/)
  const parquet = readFileSync(at('incidents.parquet'))
  await expect(imported(fileWith(parquet.subarray(0, -20), 'cut.parquet'))).rejects.toThrow(
    /is Parquet that is damaged/,
  )
})

test('a shapefile whose numbers of rows or points are false is refused, and fills no memory', async () => {
  const files = unzipSync(readFileSync(at('points.zip')))
  const harmed = (name: string, from: number) => {
    const bytes = Uint8Array.from(files[name]!)
    bytes.fill(0x7f, from, from + 4)
    return fileWith(zipSync({ ...files, [name]: bytes }), 'harmed.zip')
  }
  expect(saidOf(await imported(at('points.zip')))).toEqual(ROWS.slice(0, 1))
  for (const path of [
    harmed('incidents.dbf', 4),
    harmed('incidents.shp', 104),
    harmed('incidents.dbf', 8),
  ])
    await expect(imported(path)).rejects.toThrow(/is a shapefile that is damaged: write it anew/)
})

test('an SQLite file that is no GeoPackage is answered with what helps', async () => {
  const { default: initSqlJs } = await import('sql.js')
  const { Database } = await initSqlJs()
  const database = new Database()
  database.run('CREATE TABLE incidents (date TEXT)')
  await expect(imported(fileWith(database.export(), 'plain.sqlite'))).rejects.toThrow(
    /no GeoPackage: write its table as CSV, with `ogr2ogr -f CSV/,
  )
})

describe('JSON that names a projection', () => {
  const UTM = [220136.53, 3917322.53] // 35.92, 35.36 in zone 37 N, by GDAL
  const esri = (sr: object, x: number, y: number) =>
    JSON.stringify({
      spatialReference: sr,
      features: [{ attributes: { id: 'A1', date: '2021-03-09' }, geometry: { x, y } }],
    })
  const geojson = (name: string, coordinates: number[]) =>
    JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name } },
      features: [
        {
          type: 'Feature',
          properties: { id: 'A1', date: '2021-03-09' },
          geometry: { type: 'Point', coordinates },
        },
      ],
    })
  const point = async (text: string) => {
    const { dataset, refused } = await imported(fileWith(text, 'kind.json'))
    expect(refused).toEqual([])
    const [{ lon, lat } = { lon: 0, lat: 0 }] = dataset.columns.places
    return [lon, lat]
  }

  test.each([
    ['Esri JSON of UTM', esri({ wkid: 32637 }, UTM[0]!, UTM[1]!)],
    ['Esri JSON of Web Mercator', esri({ wkid: 102100, latestWkid: 3857 }, 3998596.1, 4213026.6)],
    ['Esri JSON of Web Mercator that does not say so', esri({}, 3998596.1, 4213026.6)],
    ['Esri JSON in degrees that does not say so', esri({}, 35.92, 35.36)],
    ['Esri JSON in degrees', esri({ wkid: 4326 }, 35.92, 35.36)],
    ['GeoJSON of 2008 in UTM', geojson('urn:ogc:def:crs:EPSG::32637', UTM)],
    ['GeoJSON of 2008 in degrees', geojson('urn:ogc:def:crs:OGC:1.3:CRS84', [35.92, 35.36])],
  ])('%s', async (_, text) => expect(await point(text)).toEqual([35.92, 35.36]))

  test('degrees that a file says are metres are refused, and never drawn at the origin', async () => {
    const { refused, report } = await imported(
      fileWith(geojson('EPSG:32637', [35.92, 35.36]), 'kind.json'),
    )
    expect(report.accepted).toBe(0)
    expect(refused[0]).toMatch(/look like degrees, and are none of 'EPSG:32637'/)
  })

  test('a projection that is not known is refused by name', async () => {
    await expect(point(esri({ wkid: 27700 }, 400000, 300000))).rejects.toThrow(
      /in '27700', a projection that is not known: write it in degrees/,
    )
  })
})
