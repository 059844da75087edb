import { strToU8, zipSync } from 'fflate'
import { fileWith, imported } from './imported'
import { expect, fc, runs } from '../property'
import { SAID, tryKind } from './kinds'
import type { Kind } from './kinds'

const RECORD = {
  id: 'A1',
  date: '2021-03-09',
  lat: 35.36,
  lon: 35.92,
  place: 'Jablah',
  summary: 'Invented report',
}
const GPX = `<?xml version="1.0"?><gpx version="1.1" creator="invented" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="35.36" lon="35.92"><time>2021-03-09T10:00:00Z</time><name>Jablah</name><desc>Invented report</desc></wpt></gpx>`
const KML = `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>North</name><Placemark><name>Strike</name><description><![CDATA[<b>Seen</b> by two<br>at noon]]></description><TimeSpan><begin>2021-03-09</begin><end>2021-03-10</end></TimeSpan><ExtendedData><Data name="Killed"><value>2</value></Data></ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>35.9,35.3 36.1,35.3 36.1,35.5 35.9,35.5 35.9,35.3</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder></Document></kml>`

const KINDS: Kind[] = [
  ['a list of records', JSON.stringify([RECORD]), [SAID]],
  ['an envelope', JSON.stringify({ success: true, count: 1, data: [RECORD] }, null, 2), [SAID]],
  [
    'an envelope in an envelope',
    JSON.stringify({ meta: { tags: ['a'] }, response: { total: 1, items: [RECORD] } }),
    [SAID],
  ],
  [
    'a record a line',
    `${JSON.stringify(RECORD)}\n${JSON.stringify({ ...RECORD, id: 'A2' })}\n`,
    [SAID, SAID.replace('a1', 'a2')],
  ],
  [
    'records with coordinates within',
    JSON.stringify([
      { id: 'A1', date: '2021-03-09', place: 'Jablah', geo: { lat: 35.36, lon: 35.92 } },
    ]),
    [SAID],
  ],
  [
    'records of records',
    JSON.stringify({
      items: [
        {
          incident: {
            id: 'A1',
            date: 'March 9, 2021',
            location: { name: 'Jablah', latitude: 35.36, longitude: 35.92 },
          },
        },
      ],
    }),
    [SAID],
  ],
  [
    'venues of a live map',
    JSON.stringify({
      venues: [
        {
          id: 'A1',
          name: 'Invented report',
          lat: '35.36',
          lng: '35.92',
          timestamp: 1615280000,
          location: 'Jablah',
          source: 'https://example.org/1',
        },
      ],
    }),
    [SAID],
  ],
  [
    'UCDP’s API',
    JSON.stringify({
      TotalCount: 1,
      Result: [
        {
          id: 5,
          type_of_violence: 3,
          side_a: 'One',
          side_b: 'Civilians',
          where_prec: 1,
          where_coordinates: 'Jablah',
          latitude: 35.36,
          longitude: 35.92,
          date_prec: 1,
          date_start: '2021-03-09T00:00:00',
          date_end: '2021-03-09T00:00:00',
          best: 3,
          low: 2,
          high: 5,
        },
      ],
    }),
    [
      '5 | 2021-03-09 | Violence against civilians | Jableh (settlement) | 2 to 5 "best estimate 3, 2 to 5" | by one | against civilians',
    ],
  ],
  [
    'records with a shape within',
    JSON.stringify([
      {
        id: 'A1',
        date: '2021-03-09',
        place: 'Jablah',
        geolocation: { type: 'Point', coordinates: [35.92, 35.36] },
      },
    ]),
    [SAID],
  ],
  [
    'a list of features',
    JSON.stringify([
      {
        type: 'Feature',
        id: 'A1',
        properties: { date: '2021-03-09', place: 'Jablah' },
        geometry: { type: 'Point', coordinates: [35.92, 35.36] },
      },
    ]),
    [SAID],
  ],
  [
    'a feature a line, of which the first is broken',
    `{"type":"Feature","id\n${[1, 2].map((id) => JSON.stringify({ type: 'Feature', id: `a${id}`, properties: { date: '2021-03-09', place: 'Jablah' }, geometry: { type: 'Point', coordinates: [35.92, 35.36] } })).join('\n')}\n`,
    [SAID, SAID.replace('a1', 'a2')],
    { refused: /is not JSON/ },
  ],
  [
    'layers of uMap',
    JSON.stringify({
      type: 'umap',
      properties: { name: 'Invented' },
      layers: [
        {
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              properties: { id: 'A1', date: '2021-03-09', name: 'Invented', place: 'Jablah' },
              geometry: { type: 'Point', coordinates: [35.92, 35.36] },
            },
          ],
        },
      ],
    }),
    [SAID],
  ],
  [
    'Esri JSON in metres',
    JSON.stringify({
      spatialReference: { wkid: 102100 },
      features: [
        {
          attributes: { id: 'A1', date: 1615248000000, place: 'Jablah' },
          geometry: { x: 3998596.1, y: 4213026.6 },
        },
      ],
    }),
    [SAID],
  ],
  [
    'KML with a folder, a span and a shape',
    KML,
    ['line-1 | 2021-03-09/2021-03-10 | unclassified | 35.4, 36 (vicinity) | 2 to 2 "2"'],
    { unread: ['name', 'folder'] },
  ],
  [
    'KMZ',
    zipSync({ 'doc.kml': strToU8(KML), 'images/a.png': new Uint8Array(9) }),
    ['line-1 | 2021-03-09/2021-03-10 | unclassified | 35.4, 36 (vicinity) | 2 to 2 "2"'],
  ],
  ['GPX', GPX, ['line-1 | 2021-03-09 | unclassified | 35.36, 35.92 (settlement)']],
]

test.each(KINDS)('%s', (...kind) => tryKind(...kind))

test('a summary of HTML is read without its tags', async () => {
  const { claims } = await imported(fileWith(KML, 'kind'))
  expect(claims[0]!.summary).toBe('Seen by two at noon')
})

test('no damage makes a reader throw or lose a record', async () => {
  const seeds = KINDS.map(([, content]) => Buffer.from(content))
  const harm = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.integer({ min: 0, max: 20 }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc.constantFrom(
        ...['"', '{', ']', '<', '>', '&', 'null', '\u202e', '1e309'].map((text) => strToU8(text)),
      ),
    ),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(harm, { minLength: 1, maxLength: 5 }),
      async (seed, harms) => {
        const damaged = harms.reduce((bytes, { at, cut, put }) => {
          const from = Math.floor(at * bytes.length)
          return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + cut)])
        }, seed)
        const result = await imported(fileWith(damaged, 'damaged')).catch(
          (error: Error) => error.message,
        )
        if (typeof result === 'string') expect(result).toMatch(/damaged (is|has|cannot) /)
        else {
          expect(result.report.read).toBe(result.report.accepted + result.report.refused)
          expect(result.claims).toHaveLength(result.report.accepted)
        }
      },
    ),
    { numRuns: runs(1) },
  )
})
