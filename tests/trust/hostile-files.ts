import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import writeXlsxFile from 'write-excel-file/universal'
import { PAYLOADS } from './payloads'

/** Columns of a file of incidents whose cells are a stranger's text. */
const COLUMNS = [
  ...['event_type', 'sub_event_type', 'actor1', 'assoc_actor_1', 'actor2', 'admin1', 'admin2'],
  ...['location', 'source', 'notes', 'tags', 'disorder_type', 'civilian_targeting'],
]
const FIXED = ['event_id_cnty', 'event_date', 'latitude', 'longitude', 'fatalities']

/** A payload of a row and a column, so that each column has every payload in as many rows as there are. */
const at = (row: number, column: number) => PAYLOADS[(row + column * 5) % PAYLOADS.length]!

/** Cells of a file of incidents: its header first, then a row for each payload. */
function cells(): string[][] {
  const rows = PAYLOADS.map((payload, row) => [
    ...[`X${row}`, `2025-03-${String(1 + (row % 28)).padStart(2, '0')}`],
    ...[(35 + row / 100).toFixed(3), (36 + row / 100).toFixed(3), String(row % 4)],
    ...COLUMNS.map((_, column) => at(row, column)),
    payload,
  ])
  // A last column of another name each time is what headers are tried with.
  return [[...FIXED, ...COLUMNS, 'remark'], ...rows]
}

/** How many pairs of a payload and a field such a file holds. */
export const HOSTILE_CELLS = PAYLOADS.length * (COLUMNS.length + 1)

const csvOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join()).join('\n')

const xml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')

/** Imports a file whose cells are payloads into a project, as `hostile`, under a label that is one too. */
export function importHostile(folder: string): void {
  const file = join(folder, 'hostile.csv')
  writeFileSync(file, csvOf(cells()))
  const given = [file, '--id', 'hostile', '--label', at(1, 0)]
  execFileSync(process.execPath, ['--import', 'tsx', 'lib/cli/import.ts', ...given], {
    stdio: 'ignore',
    env: { ...process.env, PROJECT_DIR: folder, GAZETTEER_PACK: '' },
  })
}

/** A file that is dropped on the page: its name, its bytes, and how many payloads it and its name hold. */
export type HostileFile = { name: string; bytes: Uint8Array; payloads: number }

const placemark = (payload: string, row: number, how: 'text' | 'cdata') => {
  const text = how === 'text' ? xml(payload) : `<![CDATA[${payload.replaceAll(']]>', '')}]]>`
  const time = `<TimeStamp><when>2021-03-${String(1 + (row % 28)).padStart(2, '0')}</when></TimeStamp>`
  const data = `<ExtendedData><Data name="${xml(payload).replaceAll('"', '&quot;')}"><value>${text}</value></Data></ExtendedData>`
  return `<Placemark><name>${text}</name><description>${text}</description>${time}${data}<Point><coordinates>35.9,${35 + row / 100}</coordinates></Point></Placemark>`
}
const kmlOf = (how: 'text' | 'cdata', head = '') =>
  `<?xml version="1.0"?>${head}<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${xml(at(0, 0))}</name>${PAYLOADS.map((payload, row) => placemark(payload, row, how)).join('')}</Document></kml>`
const ENTITY = '<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]>'

const features = () =>
  JSON.stringify({
    type: 'FeatureCollection',
    name: at(2, 0),
    features: PAYLOADS.map((payload, row) => ({
      type: 'Feature',
      id: payload,
      properties: {
        date: '2021-03-09',
        type: payload,
        source: at(row, 1),
        notes: at(row, 2),
        [payload]: payload,
      },
      geometry: { type: 'Point', coordinates: [35.9, 35 + row / 100] },
    })),
  })

/**
 * Files of incidents full of texts that would run: in their names, headers, cells, the names of
 * sheets, keys and values of properties, descriptions, and names of files in archives.
 */
export async function hostileFiles(): Promise<HostileFile[]> {
  const rows = cells()
  const [head, ...body] = rows as [string[], ...string[][]]
  // Each payload is the name of a column once, beside those by which the file is read.
  const headers = [
    [...head, ...PAYLOADS.map((payload) => payload.replaceAll('\r\n', ' '))],
    ...body.slice(0, 3).map((row) => [...row, ...PAYLOADS]),
  ]
  const sheet = await (
    await writeXlsxFile(
      rows.map((row) => row.map((value) => ({ value, type: String }))),
      {
        sheet:
          at(0, 0)
            .replace(/[\\/?*[\]:]/g, '')
            .slice(0, 31) || 'x',
      },
    ).toBlob()
  ).arrayBuffer()
  const many = HOSTILE_CELLS
  const made: HostileFile[] = [
    { name: 'cells.csv', bytes: strToU8(csvOf(rows)), payloads: many },
    { name: 'headers.csv', bytes: strToU8(csvOf(headers)), payloads: 4 * PAYLOADS.length },
    { name: 'cells.xlsx', bytes: new Uint8Array(sheet), payloads: many },
    { name: 'a.geojson', bytes: strToU8(features()), payloads: 5 * PAYLOADS.length },
    { name: 'text.kml', bytes: strToU8(kmlOf('text')), payloads: 4 * PAYLOADS.length },
    { name: 'cdata.kml', bytes: strToU8(kmlOf('cdata')), payloads: 4 * PAYLOADS.length },
    { name: 'entity.kml', bytes: strToU8(kmlOf('text', ENTITY)), payloads: 4 * PAYLOADS.length },
    {
      name: 'inside.zip',
      bytes: zipSync({ [`${at(0, 0).replaceAll('/', '')}.csv`]: strToU8(csvOf(rows)) }),
      payloads: many,
    },
  ]
  const short = strToU8(csvOf(rows.slice(0, 4)))
  return [
    ...made,
    ...PAYLOADS.map((payload) => ({ name: `${payload}.csv`, bytes: short, payloads: 1 })),
  ]
}
