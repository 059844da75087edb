import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { freshFolder, run, withProgram } from '../exports/proofs/programs'
import { fileWith, imported } from './imported'
import { saidOf } from './said-of'

const folder = freshFolder()
const at = (name: string) => join(folder, name)

const FEATURES = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: {
        id: 'A1',
        date: '2021-03-09',
        place: 'جبلة',
        type: 'Raid',
        killed: 3,
        summary: 'حادثة مختلقة في سوق القرية',
      },
      geometry: { type: 'Point', coordinates: [35.92, 35.36] },
    },
    {
      type: 'Feature',
      properties: { id: 'A2', date: '2021-11-14', place: 'Jablah', type: 'Shelling', killed: null },
      geometry: { type: 'Point', coordinates: [35.92, 35.36] },
    },
  ],
})
const ROWS = [
  'a1 | 2021-03-09 | Raid | Jableh (settlement) | 3 to 3 "3"',
  'a2 | 2021-11-14 | Shelling | Jableh (settlement)',
]

beforeAll(() => writeFileSync(at('in.geojson'), FEATURES))

const ogr = (...args: string[]) => run('ogr2ogr', args)
const rowsOf = async (path: string) => {
  const result = await imported(path)
  expect(result.refused).toEqual([])
  return saidOf(result).sort()
}

withProgram('ogr2ogr', 'gdal-bin', () => {
  test.each([
    ['GeoJSON a feature a line', 'GeoJSONSeq', 'out.geojsonl', []],
    ['GeoJSON text sequences', 'GeoJSONSeq', 'rs.geojsonl', ['-lco', 'RS=YES']],
    ['CSV with WKT', 'CSV', 'wkt.csv', ['-lco', 'GEOMETRY=AS_WKT']],
    [
      'CSV with coordinates and semicolons',
      'CSV',
      'xy.csv',
      ['-lco', 'GEOMETRY=AS_XY', '-lco', 'SEPARATOR=SEMICOLON'],
    ],
    ['KML', 'LIBKML', 'out.kml', []],
    ['KMZ', 'LIBKML', 'out.kmz', []],
    ['a GeoPackage', 'GPKG', 'out.gpkg', ['-t_srs', 'EPSG:32637']],
    ['FlatGeobuf', 'FlatGeobuf', 'out.fgb', ['-t_srs', 'EPSG:3857']],
    ['a workbook', 'XLSX', 'out.xlsx', ['-sql', 'select *, 35.36 as lat, 35.92 as lon from "in"']],
  ])('%s of GDAL', async (_, format, name, options) => {
    await ogr('-f', format, ...options, at(name), at('in.geojson'))
    expect(await rowsOf(at(name))).toEqual(ROWS)
  })

  test.each([
    ['in degrees and UTF-8', ['-lco', 'ENCODING=UTF-8']],
    ['in metres of UTM', ['-lco', 'ENCODING=UTF-8', '-t_srs', 'EPSG:32636']],
    ['in Windows-1256', ['-lco', 'ENCODING=CP1256']],
    ['in Windows-1256 that no .cpg names', ['-lco', 'ENCODING=CP1256'], true],
  ])('a shapefile of GDAL %s', async (_, options, bare = false) => {
    const set = freshFolder()
    await ogr('-f', 'ESRI Shapefile', ...options, join(set, 'in.shp'), at('in.geojson'))
    const names = readdirSync(set).filter((name) => !(bare && name.endsWith('.cpg')))
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(set, name))]))
    expect(await rowsOf(fileWith(zipSync(files), 'shapefile.zip'))).toEqual(ROWS)
    if (!bare) expect(await rowsOf(join(set, 'in.shp'))).toEqual(ROWS)
  })

  test('GPX of GDAL', async () => {
    const points = FEATURES.replace(/"date":"([^"]+)"/g, '"time":"$1T10:00:00Z"')
    writeFileSync(at('points.geojson'), points.replaceAll('"summary"', '"desc"'))
    const fields = 'time,desc'
    await ogr('-f', 'GPX', '-select', fields, at('out.gpx'), at('points.geojson'))
    expect(await rowsOf(at('out.gpx'))).toEqual([
      'line-1 | 2021-03-09 | unclassified | 35.36, 35.92 (settlement)',
      'line-2 | 2021-11-14 | unclassified | 35.36, 35.92 (settlement)',
    ])
  })
})

withProgram('soffice', 'libreoffice-calc-nogui', () => {
  test('a workbook of LibreOffice, with titles above the header and days as days', async () => {
    writeFileSync(
      at('sheet.csv'),
      `Invented report\n\nid,date,lat,lon,place,type,killed\nA1,2021-03-09,35.36,35.92,جبلة,Raid,3\nA2,2021-11-14,35.36,35.92,Jablah,Shelling,\n`,
    )
    await run('soffice', [
      `-env:UserInstallation=file://${at('profile')}`,
      '--headless',
      '--infilter=CSV:44,34,76,1,,0,false,true,false',
      '--convert-to',
      'xlsx',
      '--outdir',
      folder,
      at('sheet.csv'),
    ])
    expect(await rowsOf(at('sheet.xlsx'))).toEqual(ROWS)
  })
})
