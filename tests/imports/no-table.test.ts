import { strToU8, zipSync } from 'fflate'
import { gzipSync } from 'node:zlib'
import { fileWith, imported } from './imported'

const TABLE = 'id,date,lat,lon\nA1,2021-03-09,35.36,35.92\n'

/** An archive of which the end names a file that its bytes do not give. */
function damaged(): Uint8Array {
  const bytes = zipSync({ 'a.csv': strToU8(TABLE.repeat(50)) })
  return bytes.map((byte, i) => (i > 40 && i < 60 ? 255 : byte))
}

test.each<[string, string | Uint8Array, RegExp]>([
  ['nothing', '', /is empty/],
  [
    'a table without days',
    'id,lat,lon,started_on\nA1,35.36,35.92,2021-03-09\n',
    /has 4 columns, and none that is known as a date: is one of these it: 'started_on'\? Say so in a mapping \(--map\)/,
  ],
  [
    'a table without coordinates',
    'id,date,spot\nA1,2021-03-09,here\n',
    /none that is known as coordinates: is one of these it: 'spot'\?/,
  ],
  [
    'an archive of two tables',
    zipSync({ 'a.csv': strToU8(TABLE), 'b.csv': strToU8(TABLE) }),
    /of 2 tables \(a\.csv, b\.csv\): unpack it and read one at a time/,
  ],
  [
    'an archive without a table',
    zipSync({ 'a.png': new Uint8Array(3) }),
    /without a table \(a\.png\)/,
  ],
  [
    'a damaged archive',
    zipSync({ 'a.csv': strToU8(TABLE) }).slice(0, 60),
    /zip archive that is damaged/,
  ],
  ['an archive whose file is damaged', damaged(), /zip archive that is damaged/],
  ['damaged gzip', gzipSync(TABLE).subarray(0, 40), /is compressed and damaged/],
  [
    'a sheet of OpenDocument',
    zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }),
    /is a sheet of OpenDocument \(ods\): save it as \.xlsx/,
  ],
  ['a web page', '<!DOCTYPE html><html><body>No table</body></html>', /is a web page/],
  ['another XML', '<?xml version="1.0"?><rss/>', /is XML \('rss'\) and neither KML nor GPX/],
  ['XML that is none', '<kml><Placemark>', /is XML that cannot be read/],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /save it as \.xlsx or as CSV/],
  [
    'a damaged GeoPackage',
    Buffer.from('SQLite format 3\0'),
    /is a GeoPackage that is damaged \(.*\): write it anew/,
  ],
  ['damaged Parquet', Buffer.from('PAR1'), /is Parquet that is damaged \(.*\): write it anew/],
  [
    'damaged FlatGeobuf',
    Buffer.from('fgb\u0003fgb\u0000'),
    /is FlatGeobuf whose header is damaged: write it anew/,
  ],
  [
    'JSON without records',
    '{"names": ["a"],\n "message": "no"}',
    /is JSON without a list of records/,
  ],
  [
    'one record',
    '{"message": "no"}',
    /has 1 column, and none that is known as a date or as coordinates/,
  ],
])('%s is answered with what it is and what would help', async (_, content, reason) => {
  await expect(imported(fileWith(content, 'kind'))).rejects.toThrow(reason)
})
