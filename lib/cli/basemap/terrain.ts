import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { PMTiles } from 'pmtiles'
import type { Source } from 'pmtiles'
import sharp from 'sharp'
import { worldX, worldY } from '#lib/geo'
import type { Box } from '#lib/geo'
import { writeSources } from '#lib/cli/shared/region-sources'
import type { Tell } from './sources/packages'
import { fetchExtract } from './streets/fetch-extract'

/** Elevations of the world, free data of many surveys, as tiles in the encoding of Terrarium. */
const WORLD = 'https://download.mapterhorn.com/planet.pmtiles'
const WHOSE = 'https://mapterhorn.com/attribution'

/** The file of a region that holds its elevations. */
const FILE = 'terrain.pmtiles'

/** Pixels of a side of the relief that elevations are fetched for, and pixels of a tile of theirs. */
export const FINE_PIXELS = 2400
const TILE = 512
/** No closer than this: a house is not relief. */
const CLOSEST = 12

/** Where elevations are from, as \`SOURCES.json\` says it. */
export type TerrainSource = Record<
  'package' | 'licence' | 'attribution' | 'url' | 'usedFor',
  string
>

/** The elevation of a box by longitude and latitude, in metres, and how finely it is known. */
export type Terrain = {
  at: (lon: number, lat: number) => number
  /** Pixels of the elevations from west to east of the box. */
  pixels: number
  source: TerrainSource
}

/** The zoom whose tiles have as many pixels as the relief of a box. */
function zoomFor([west, , east]: Box): number {
  const share = worldX(east, 1) - worldX(west, 1)
  return Math.max(0, Math.min(CLOSEST, Math.ceil(Math.log2(FINE_PIXELS / (TILE * share)))))
}

/** What is fetched of elevations. */
export type TerrainOptions = {
  folder: string
  box: Box
  /** The address of an archive; left out, that of Mapterhorn. */
  from?: string
  maxZoom?: number
  yes: boolean
  tell: Tell
}

/** The attribution that an archive names, without the marks of its links. */
function attributionOf(metadata: Buffer): string {
  const { attribution } = JSON.parse(gunzipSync(metadata).toString()) as { attribution?: string }
  return (attribution ?? '').replace(/<[^>]*>/g, '').trim()
}

/**
 * Cuts the elevations of a box out of an archive of the world by ranges, into
 * \`region/terrain.pmtiles\`, and writes into \`SOURCES.json\` whose they are.
 * @throws Error in a sentence when the archive cannot be read, or is larger than allowed
 */
export async function fetchTerrain(options: TerrainOptions): Promise<void> {
  const { folder, box, from = WORLD, maxZoom = zoomFor(box), yes, tell } = options
  const home = join(folder, 'region')
  const to = join(home, FILE)
  const { metadata } = await fetchExtract({ address: from, box, maxZoom, onlyOne: true, to, yes, tell }) // prettier-ignore
  const source: TerrainSource = {
    package: from,
    licence: 'free, by survey',
    attribution: attributionOf(metadata) || (from === WORLD ? 'Mapterhorn' : new URL(from).host),
    url: from === WORLD ? WHOSE : from,
    usedFor: 'relief',
  }
  await writeSources(home, { terrain: source })
}

/** A file of tiles as its reader wants it. */
const fileSource = (path: string): Source => ({
  getKey: () => path,
  getBytes: async (offset, length) => {
    const file = await open(path)
    try {
      const bytes = Buffer.alloc(length)
      const { bytesRead } = await file.read(bytes, 0, length, offset)
      return { data: new Uint8Array(bytes.subarray(0, bytesRead)).buffer }
    } finally {
      await file.close()
    }
  },
})

/** Metres of a pixel in the encoding of Terrarium; what lies below the sea is the sea. */
const metresOf = (red: number, green: number, blue: number): number =>
  Math.max(0, red * 256 + green + blue / 256 - 32_768)

/** The elevations that a folder has of a box; \`undefined\` where none were fetched. */
export async function terrainOf(folder: string, box: Box): Promise<Terrain | undefined> {
  const path = join(folder, 'region', FILE)
  if (!existsSync(path)) return undefined
  const { terrain: source } = JSON.parse(
    await readFile(join(folder, 'region/SOURCES.json'), 'utf8'),
  ) as { terrain: TerrainSource }
  const tiles = new PMTiles(fileSource(path))
  const { maxZoom } = await tiles.getHeader()
  const count = 2 ** maxZoom
  const [west, south, east, north] = box
  const tile = (share: number): number => Math.floor(share)
  const [x0, x1] = [tile(worldX(west, count)), tile(worldX(east, count))]
  const [y0, y1] = [Math.max(0, tile(worldY(north, count))), Math.min(count - 1, tile(worldY(south, count)))] // prettier-ignore
  let metres = new Float32Array(0)
  let [side, width] = [0, 0]
  for (let y = y0; y <= y1; y++)
    for (let x = x0; x <= x1; x++) {
      const found = await tiles.getZxy(maxZoom, ((x % count) + count) % count, y)
      if (!found) continue
      const { data, info } = await sharp(Buffer.from(found.data))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      if (side === 0) {
        side = info.width
        width = (x1 - x0 + 1) * side
        metres = new Float32Array(width * (y1 - y0 + 1) * side)
      }
      for (let i = 0; i < side * side; i++) {
        const [row, column] = [Math.floor(i / side), i % side]
        metres[((y - y0) * side + row) * width + (x - x0) * side + column] = metresOf(
          data[3 * i]!,
          data[3 * i + 1]!,
          data[3 * i + 2]!,
        )
      }
    }
  if (side === 0) return undefined
  const height = metres.length / width
  return {
    at: (lon, lat) => {
      const x = Math.max(0, Math.min(width - 2, worldX(lon, count * side) - x0 * side - 0.5))
      const y = Math.max(0, Math.min(height - 2, worldY(lat, count * side) - y0 * side - 0.5))
      const [column, row] = [Math.floor(x), Math.floor(y)]
      const [right, down] = [x - column, y - row]
      const at = row * width + column
      const above = metres[at]! * (1 - right) + metres[at + 1]! * right
      const below = metres[at + width]! * (1 - right) + metres[at + width + 1]! * right
      return above * (1 - down) + below * down
    },
    pixels: worldX(east, count * side) - worldX(west, count * side),
    source,
  }
}
