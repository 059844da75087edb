import { readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import initSqlJs from 'sql.js'

const fixture = (name: string) => readFileSync(`tests/fixtures/imports/${name}`)
/** The header and the first lines of a file: of short inputs more can be tried. */
const top = (name: string, lines: number) =>
  strToU8(fixture(name).toString('utf8').split('\n').slice(0, lines).join('\n'))

const POINT = '<coordinates>35.92,35.36</coordinates>'
const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>North</name><Placemark><name>A</name><TimeStamp><when>2021-03-09</when></TimeStamp><ExtendedData><Data name="Killed"><value>2</value></Data></ExtendedData><Point>${POINT}</Point></Placemark></Folder></Document></kml>`
const GPX =
  '<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="35.36" lon="35.92"><time>2021-03-09T10:00:00Z</time><name>Jablah</name></wpt></gpx>'
const ESRI = JSON.stringify({
  spatialReference: { wkid: 102100 },
  features: [
    { attributes: { id: 'A1', date: 1615248000000 }, geometry: { x: 3998596, y: 4213026 } },
  ],
})
const AREAS = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { holder: 'Side A', date: '2021-03-09', status: 'Held' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [35, 35],
            [36, 35],
            [36, 36],
            [35, 35],
          ],
        ],
      },
    },
  ],
})
const ENVELOPE = JSON.stringify({
  count: 2,
  data: [1, 2].map((id) => ({
    id,
    date: '2021-03-09',
    where: { lat: 35.36, lon: 35.92 },
    n: '5-7',
  })),
})

/** A GeoPackage in pages of half a kilobyte, with nothing between them. */
async function smallGeopackage(bytes: Uint8Array): Promise<Uint8Array> {
  const { Database } = await initSqlJs()
  const data = new Database(bytes)
  data.run('PRAGMA page_size = 512; VACUUM')
  const packed = data.export()
  data.close()
  return packed
}

/** A good file of every format, each as short as it can be. */
export const IMPORT_SEEDS: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  'CSV of ACLED': () => top('acled.csv', 5),
  'CSV of UCDP': () => top('ucdp-ged.csv', 4),
  'any CSV': () => fixture('guessed.csv'),
  GeoJSON: () => fixture('incidents.geojson'),
  'a record a line': () => fixture('incidents.ndjson'),
  'an envelope of JSON': () => strToU8(ENVELOPE),
  'Esri JSON': () => strToU8(ESRI),
  'areas of control': () => strToU8(AREAS),
  KML: () => strToU8(KML),
  KMZ: () => zipSync({ 'doc.kml': strToU8(KML) }),
  GPX: () => strToU8(GPX),
  XLSX: () => fixture('geo/incidents.xlsx'),
  shapefile: () => fixture('geo/points.zip'),
  GeoPackage: () => smallGeopackage(gunzipSync(fixture('geo/incidents.gpkg.gz'))),
  GeoParquet: () => fixture('geo/incidents.parquet'),
  FlatGeobuf: () => fixture('geo/incidents.fgb'),
  gzip: () => gzipSync(fixture('guessed.csv')),
  zip: () => zipSync({ 'a.csv': fixture('guessed.csv') }),
}
