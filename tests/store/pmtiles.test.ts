import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileRange, pmtilesAbout } from '#lib/store'
import { oneGround, onePicture, pmtiles } from '../pmtiles'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'claims-map-range-'))))
afterAll(() => rmSync(folder, { recursive: true }))

const put = (name: string, bytes: Buffer | string) => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
const PICTURES = pmtiles({
  tile: onePicture(1, 2, 3),
  type: 2,
  maxZoom: 9,
  metadata: { attribution: '<b>© A &amp; B</b>' },
})

test.each([
  [
    'pictures',
    PICTURES,
    { raster: true, minZoom: 0, maxZoom: 9, attribution: '© A & B', layers: [] },
  ],
  [
    'vectors, with metadata compressed',
    pmtiles({
      tile: oneGround('fields'),
      type: 1,
      maxZoom: 3,
      metadata: { vector_layers: [{ id: 'fields' }] },
      gzipped: true,
    }),
    { raster: false, minZoom: 0, maxZoom: 3, attribution: '', layers: ['fields'] },
  ],
  [
    'metadata that are no object',
    pmtiles({
      tile: onePicture(1, 2, 3),
      type: 2,
      maxZoom: 1,
      metadata: null as unknown as object,
    }),
    { raster: true, minZoom: 0, maxZoom: 1, attribution: '', layers: [] },
  ],
  ['an empty file', Buffer.alloc(0), { problem: 'is no PMTiles file' }],
  ['another kind of file', 'x'.repeat(500), { problem: 'is no PMTiles file' }],
  [
    'an older version',
    Buffer.concat([Buffer.from('PMTiles'), Buffer.from([2]), Buffer.alloc(200)]),
    { problem: 'is of version 2; only version 3 is read' },
  ],
  [
    'a file cut off',
    PICTURES.subarray(0, PICTURES.length - 5),
    { problem: `is cut off: it has ${PICTURES.length - 5} bytes of ${PICTURES.length}` },
  ],
])('%s: what a file says of itself', async (_, bytes, about) => {
  expect(await pmtilesAbout(put('file.pmtiles', bytes))).toEqual(about)
})

test('a file that is not there, or is a folder, is said so', async () => {
  expect(await pmtilesAbout(join(folder, 'nowhere'))).toEqual({ problem: 'is not there' })
  expect(await pmtilesAbout(folder)).toEqual({ problem: 'is not there' })
})

const BYTES = '0123456789'
test.each([
  ['no range', undefined, 200, BYTES, null],
  ['the first bytes', 'bytes=0-3', 206, '0123', 'bytes 0-3/10'],
  ['to the end', 'bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['the last bytes', 'bytes=-4', 206, '6789', 'bytes 6-9/10'],
  ['more last bytes than there are', 'bytes=-40', 206, BYTES, 'bytes 0-9/10'],
  ['more than there is', 'bytes=8-99', 206, '89', 'bytes 8-9/10'],
  ['beyond the end', 'bytes=10-12', 416, '', 'bytes */10'],
  ['none at all', 'bytes=-0', 416, '', 'bytes */10'],
  ['the wrong way round: ignored', 'bytes=5-2', 200, BYTES, null],
  ['several at once: ignored', 'bytes=0-1,4-5', 200, BYTES, null],
  ['other units: ignored', 'lines=0-1', 200, BYTES, null],
  ['nonsense: ignored', 'bytes=-', 200, BYTES, null],
])('a request for %s', async (_, range, status, body, contentRange) => {
  const answer = await fileRange(
    put('bytes', BYTES),
    new Request('http://host/', { headers: range ? { Range: range } : {} }),
  )
  expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([
    status,
    body,
    contentRange,
  ])
  if (status !== 416) expect(answer.headers.get('content-length')).toBe(String(body.length))
})

test('a part is given only of the version it was asked of', async () => {
  const path = put('changing', BYTES)
  const ask = (headers: Record<string, string>, method = 'GET') =>
    fileRange(path, new Request('http://host/', { method, headers }))
  const tag = (await ask({})).headers.get('etag')!
  expect((await ask({ Range: 'bytes=0-1', 'If-Range': tag })).status).toBe(206)
  expect((await ask({ 'If-None-Match': tag })).status).toBe(304)
  writeFileSync(path, `${BYTES}more`)
  expect((await ask({ Range: 'bytes=0-1', 'If-Range': tag })).status).toBe(200)
  expect((await ask({ 'If-None-Match': tag })).status).toBe(200)
  const head = await ask({ Range: 'bytes=0-1' }, 'HEAD')
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
    200,
    '14',
    '',
  ])
  rmSync(path)
  expect((await ask({})).status).toBe(404)
})

test('an empty file is answered, too', async () => {
  const answer = await fileRange(put('empty', ''), new Request('http://host/'))
  expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
    200,
    '0',
    '',
  ])
})
