import { gzipSync } from 'node:zlib'
import { bytesToHeader, findTile } from 'pmtiles'
import type { Header } from 'pmtiles'
import type { Box } from '#lib/geo'
import { GZIP, readDirectory } from './directory'
import type { TileEntry } from './directory'
import { fetchRange } from './remote'
import { tileIds } from './tiles'

/** Bytes of the header and, in archives that keep to the format, of the first directory. */
const HEADER = 127
const FIRST = 16_384

/** Directories lie at most this deep in an archive. */
const DEEPEST = 4

/** Tiles with at most this many bytes between them are fetched at once, up to the second size. */
const GAP = 65_536
const MOST_AT_ONCE = 4_000_000

/** A range of the archive to fetch, and the tiles in it that are kept, by their place in it. */
export type FetchedRange = {
  offset: number
  length: number
  kept: { offset: number; length: number }[]
}

/** What an extract fetches and keeps. */
export type ExtractPlan = {
  address: string
  /** The version of the archive, as its server marks it. */
  tag: string
  header: Header
  metadata: Buffer
  minZoom: number
  maxZoom: number
  boxes: readonly Box[]
  /** Each tile of the boxes that the archive has, with where its bytes lie in it. */
  tiles: { id: number; offset: number; length: number }[]
  ranges: FetchedRange[]
  /** Bytes of the tiles, each once, and bytes to fetch for them. */
  size: number
  toFetch: number
}

/**
 * Looks up which tiles of an archive boxes need, reading its directories alone.
 * @param onlyOne whether tiles of the last zoom alone are wanted
 * @throws Error in a sentence when the address is no PMTiles archive of version 3
 */
export async function planExtract(
  address: string,
  boxes: readonly Box[],
  wantedZoom: number,
  onlyOne = false,
): Promise<ExtractPlan> {
  const { bytes: first, tag } = await fetchRange(address, 0, FIRST)
  if (first.length < HEADER || first.toString('latin1', 0, 7) !== 'PMTiles' || first[7] !== 3)
    throw new Error(`${address} is no PMTiles archive of version 3. Name another address.`)
  const header = bytesToHeader(new Uint8Array(first).buffer.slice(0, HEADER))
  const directory = async (offset: number, length: number): Promise<TileEntry[]> => {
    const within = offset + length <= first.length
    const bytes = within
      ? first.subarray(offset, offset + length)
      : (await fetchRange(address, offset, length)).bytes
    return readDirectory(bytes, header.internalCompression)
  }
  const root = await directory(header.rootDirectoryOffset, header.rootDirectoryLength)
  const leaves = new Map<number, TileEntry[]>()
  const maxZoom = Math.min(wantedZoom, header.maxZoom)
  const minZoom = onlyOne ? maxZoom : header.minZoom
  const tiles: ExtractPlan['tiles'] = []
  for (const id of tileIds(boxes, minZoom, maxZoom)) {
    let entries = root
    for (let depth = 0; depth < DEEPEST; depth++) {
      const hit = findTile(entries, id)
      if (!hit) break
      if (hit.runLength > 0) {
        tiles.push({ id, offset: hit.offset, length: hit.length })
        break
      }
      const known =
        leaves.get(hit.offset) ??
        (await directory(header.leafDirectoryOffset + hit.offset, hit.length))
      leaves.set(hit.offset, known)
      entries = known
    }
  }
  const { bytes: metadata } = await fetchRange(
    address,
    header.jsonMetadataOffset,
    header.jsonMetadataLength,
  )
  const ranges = rangesOf(tiles, header.tileDataOffset)
  const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0)
  return {
    address,
    tag,
    header,
    // The directories of the extract are written with gzip, so its metadata must be too.
    metadata: header.internalCompression === GZIP ? metadata : gzipSync(metadata),
    minZoom,
    maxZoom,
    boxes,
    tiles,
    ranges,
    size: sum(ranges.flatMap(({ kept }) => kept.map(({ length }) => length))),
    toFetch: sum(ranges.map(({ length }) => length)),
  }
}

/** Joins what lies near together, so that a thousand tiles are a few requests. */
function rangesOf(tiles: ExtractPlan['tiles'], start: number): FetchedRange[] {
  const unique = [...new Map(tiles.map((tile) => [tile.offset, tile])).values()]
  unique.sort((a, b) => a.offset - b.offset)
  const ranges: FetchedRange[] = []
  for (const { offset, length } of unique) {
    const last = ranges.at(-1)
    const at = start + offset
    if (
      last &&
      at - (last.offset + last.length) < GAP &&
      at + length - last.offset < MOST_AT_ONCE
    ) {
      last.kept.push({ offset: at - last.offset, length })
      last.length = at + length - last.offset
    } else ranges.push({ offset: at, length, kept: [{ offset: 0, length }] })
  }
  return ranges
}
