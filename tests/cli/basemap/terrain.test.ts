import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import sharp from 'sharp'
import { runBasemap } from '#lib/cli/basemap/run'
import { fetchTerrain, terrainOf } from '#lib/cli/basemap/terrain'
import type { Box } from '#lib/geo'
import { pmtiles } from '../../pmtiles'
import { smallEarth } from '../../small-earth'

const folder = mkdtempSync(join(tmpdir(), 'terrain-'))
const box: Box = [24, 14, 26, 16]
const SIDE = 64
const said: string[] = []
const tell = (line: string) => void said.push(line)

/** Metres of each pixel of the tile: a slope from 100 to 6,400 eastwards, and a strip under the sea. */
const metresAt = (x: number, y: number) => (y < 4 ? -50 : 100 + x * 100)

async function tile(): Promise<Buffer> {
  const pixels = Buffer.alloc(SIDE * SIDE * 3)
  for (let i = 0; i < SIDE * SIDE; i++) {
    const value = metresAt(i % SIDE, Math.floor(i / SIDE)) + 32_768
    pixels.set([Math.floor(value / 256), value % 256, 0], 3 * i)
  }
  return sharp(pixels, { raw: { width: SIDE, height: SIDE, channels: 3 } })
    .png()
    .toBuffer()
}

let server: Server
let from: string

beforeAll(async () => {
  process.env.PACKAGE_CACHE = smallEarth()
  const whole = pmtiles({
    tile: await tile(),
    type: 2,
    maxZoom: 6,
    metadata: { attribution: '<a href="https://example.org">A survey</a>' },
    gzipped: true,
  })
  server = createServer((request, response) => {
    const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '')
    if (!range || request.url !== '/terrain.pmtiles') return void response.writeHead(404).end()
    const part = whole.subarray(Number(range[1]), Number(range[2]) + 1)
    response.writeHead(206, { 'content-length': part.length }).end(part)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  from = `http://127.0.0.1:${(server.address() as AddressInfo).port}/terrain.pmtiles`
})
afterAll(() => {
  server.close()
  rmSync(process.env.PACKAGE_CACHE!, { recursive: true, force: true })
  delete process.env.PACKAGE_CACHE
  rmSync(folder, { recursive: true, force: true })
})

test('elevations of a box are cut out of an archive, the size said first', async () => {
  await fetchTerrain({ folder, box, from, maxZoom: 5, yes: false, tell })
  expect(said[1]).toMatch(/^\d+ tiles up to zoom 5: 0\.0 MB, 0\.0 MB to fetch in 1 requests$/)
  const terrain = (await terrainOf(folder, box))!
  expect(terrain.source).toMatchObject({ package: from, attribution: 'A survey' })
  // A tile of zoom 5 is 11.25 degrees wide: 64 pixels.
  expect(terrain.pixels).toBeCloseTo((2 / 11.25) * SIDE, 5)
  const column = (lon: number) => (((lon + 180) % 11.25) / 11.25) * SIDE - 0.5
  expect(terrain.at(25, 15)).toBeCloseTo(100 + column(25) * 100, 3)
  expect(terrain.at(24.5, 15)).toBeLessThan(terrain.at(25.5, 15))
})

test('a basemap is shaded with them, says whose they are, and fades later', async () => {
  const quiet = jest.spyOn(console, 'log').mockImplementation(() => {})
  const args = [folder, '--country', 'SD', '--bbox', box.join()]
  expect(await runBasemap([...args, '--relief', '--from', from, '--maxzoom', '6'])).toBe(0)
  quiet.mockRestore()
  const map = JSON.parse(readFileSync(join(folder, 'region/basemap.json'), 'utf8')) as {
    relief: { width: number; fades: number }
    sources: { attribution: string; usedFor: string }[]
  } & FeatureCollection
  expect(map.relief.width).toBe(Math.round((2 / 5.625) * SIDE))
  expect(map.relief.fades).toBeCloseTo(Math.log2(map.relief.width / (2 / 360) / 256) + 1, 1)
  expect(map.sources).toContainEqual(
    expect.objectContaining({ attribution: 'A survey', usedFor: 'relief' }),
  )
  // A slope that rises to the east faces the light, which comes from the north-west.
  const { data } = await sharp(join(folder, 'region/relief.webp'))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(Math.max(...data)).toBeGreaterThan(132)
})

test('without elevations a folder has none, and an address without an archive is said', async () => {
  expect(await terrainOf(join(folder, 'nothing'), box)).toBeUndefined()
  await expect(
    fetchTerrain({ folder, box, from: `${from}.gone`, yes: false, tell }),
  ).rejects.toThrow(/terrain\.pmtiles\.gone is answered with 404\. Name another address\./)
})
