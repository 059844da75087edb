import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PMTiles, tileIdToZxy, zxyToTileId } from 'pmtiles'
import type { Source } from 'pmtiles'
import { gunzipSync, gzipSync } from 'node:zlib'
import { readDirectory, writeDirectory } from '#lib/cli/basemap/streets/directory'
import { fetchStreets } from '#lib/cli/basemap/streets/fetch-streets'
import { tileIds } from '#lib/cli/basemap/streets/tiles'
import { runBasemap } from '#lib/cli/basemap/run'
import { fc } from '../../property'

const MAX_ZOOM = 7
const folder = mkdtempSync(join(tmpdir(), 'streets-'))
const box = [25, 10, 40, 20] as const
const today = '2026-01-09'

/** The tile of an id: larger where the id is higher, and the same for four neighbours. */
const tileOf = (id: number): Buffer => Buffer.alloc(40 + (id % 50), `tile ${id - (id % 4)} `)

/** An archive of every tile of the world up to zoom 7, in directories of two levels. */
function archive(): Buffer {
  const all = zxyToTileId(MAX_ZOOM, 2 ** MAX_ZOOM - 1, 0) + 1
  const parts: Buffer[] = []
  const entries = Array.from({ length: all }, (_, tileId) => {
    const bytes = tileOf(tileId)
    parts.push(bytes)
    return { tileId, offset: 0, length: bytes.length, runLength: 1 }
  })
  let offset = 0
  for (const entry of entries) {
    entry.offset = offset
    offset += entry.length
  }
  const leaves: Buffer[] = []
  const top = []
  let at = 0
  for (let i = 0; i < entries.length; i += 1000) {
    const leaf = writeDirectory(entries.slice(i, i + 1000))
    top.push({ tileId: i, offset: at, length: leaf.length, runLength: 0 })
    leaves.push(leaf)
    at += leaf.length
  }
  const sections = [
    writeDirectory(top),
    gzipSync(JSON.stringify({ attribution: 'the test' })),
    Buffer.concat(leaves),
    Buffer.concat(parts),
  ]
  const header = Buffer.alloc(127)
  header.write('PMTiles', 0, 'latin1')
  header[7] = 3
  let start = header.length
  for (const [i, { length }] of sections.entries()) {
    header.writeBigUInt64LE(BigInt(start), 8 + i * 16)
    header.writeBigUInt64LE(BigInt(length), 16 + i * 16)
    start += length
  }
  header.set([1, 2, 1, 1, 0, MAX_ZOOM], 96)
  return Buffer.concat([header, ...sections])
}

let server: Server
let address: string
let requests = 0
/** After so many requests the line breaks. */
let breaksAfter = Infinity
const whole = archive()

beforeAll(async () => {
  server = createServer((request, response) => {
    const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '')
    if (++requests > breaksAfter) return void request.socket.destroy()
    if (request.url === '/whole.pmtiles') return void response.end(whole)
    if (request.url !== '/20260107.pmtiles' || !range) return void response.writeHead(404).end()
    const part = whole.subarray(Number(range[1]), Number(range[2]) + 1)
    response.writeHead(206, { etag: '"one"', 'content-length': part.length }).end(part)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/20260107.pmtiles`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  requests = 0
  breaksAfter = Infinity
})

const fetched = (more: object = {}) => {
  const said: string[] = []
  const result = fetchStreets({
    folder,
    box,
    from: address,
    yes: false,
    today,
    tell: (line) => said.push(line),
    ...more,
  })
  return result.then((file) => ({ file, said }))
}

/** A file as the reader of the format sees it. */
const opened = (path: string): PMTiles => {
  const bytes = readFileSync(path)
  const source: Source = {
    getKey: () => path,
    getBytes: (offset, length) =>
      Promise.resolve({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
  }
  return new PMTiles(source)
}

test('every tile of the box is in the extract as it was, and none of elsewhere', async () => {
  const { file, said } = await fetched()
  expect(file).toBe('region/streets-20260107.pmtiles')
  const tiles = opened(join(folder, file))
  const ids = tileIds([box], 0, MAX_ZOOM)
  expect(ids.length).toBeGreaterThan(50)
  for (const id of ids) {
    const [zoom, x, y] = tileIdToZxy(id)
    const tile = await tiles.getZxy(zoom, x, y)
    expect(Buffer.from(tile!.data).equals(tileOf(id))).toBe(true)
  }
  expect(await tiles.getZxy(MAX_ZOOM, 0, 0)).toBeUndefined()
  expect(await tiles.getMetadata()).toEqual({ attribution: 'the test' })
  const header = await tiles.getHeader()
  expect([header.minLon, header.minLat, header.maxLon, header.maxLat]).toEqual([...box])
  expect(said[1]).toMatch(/^\d+ tiles up to zoom 7: [\d.]+ MB, [\d.]+ MB to fetch in \d+ requests$/)
  expect(existsSync(join(folder, `${file}.part`))).toBe(false)
  expect(requests).toBeLessThan(ids.length)
})

test('a run that breaks off goes on where it was', async () => {
  const plan = await fetched({ maxZoom: 5 })
  const first = readFileSync(join(folder, plan.file))
  const needed = requests
  rmSync(join(folder, plan.file))
  requests = 0
  breaksAfter = needed - 1
  await expect(fetched({ maxZoom: 5 })).rejects.toThrow('cannot be reached')
  breaksAfter = Infinity
  requests = 0
  const { file } = await fetched({ maxZoom: 5 })
  expect(readFileSync(join(folder, file)).equals(first)).toBe(true)
})

test('an address that is no archive, or is not answered by ranges, is said', async () => {
  const at = (path: string) => address.replace('20260107.pmtiles', path)
  await expect(fetched({ from: at('gone.pmtiles') })).rejects.toThrow('answered with 404')
  await expect(fetched({ from: at('whole.pmtiles') })).rejects.toThrow('not by ranges')
})

test('a directory comes back as it was written', () => {
  const entry = fc.record({
    gap: fc.integer({ min: 1, max: 1e6 }),
    offset: fc.integer({ min: 0, max: 2 ** 40 }),
    length: fc.integer({ min: 1, max: 1e6 }),
    runLength: fc.integer({ min: 0, max: 1000 }),
  })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 50 }), (list) => {
      let tileId = 0
      const entries = list.map(({ gap, ...rest }) => ({ ...rest, tileId: (tileId += gap) }))
      expect(readDirectory(writeDirectory(entries), 2)).toEqual(entries)
      expect(readDirectory(gunzipSync(writeDirectory(entries)), 1)).toEqual(entries)
    }),
  )
})

test('tiles of a box over the antimeridian are on both sides', () => {
  const ids = tileIds(
    [
      [176, -20, 180, -15],
      [-180, -20, -178, -15],
    ],
    3,
    3,
  )
  expect(ids.map((id) => tileIdToZxy(id)[1]).sort()).toEqual([0, 7])
})

test('the command asks for a box where none is known', async () => {
  const say = jest.spyOn(console, 'error').mockImplementation(() => {})
  writeFileSync(join(folder, 'project.json'), JSON.stringify({ id: 'x', title: { en: 'X' } }))
  expect(await runBasemap([folder, '--streets', '--from', address])).toBe(2)
  say.mockRestore()
  const log = jest.spyOn(console, 'log').mockImplementation(() => {})
  expect(await runBasemap([folder, '--streets', '--from', address, '--bbox', '25,10,26,11'])).toBe(
    0,
  )
  expect(log).toHaveBeenLastCalledWith(
    'To show it, write into project.json: "map": { "streets": "region/streets-20260107.pmtiles" }',
  )
  log.mockRestore()
})
