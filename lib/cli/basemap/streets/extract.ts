import { createReadStream } from 'node:fs'
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { sha256 } from '#lib/util/sha256'
import { writeDirectory } from './directory'
import type { TileEntry } from './directory'
import { fetchRange } from './remote'
import type { ExtractPlan } from './plan'

/** The first directory and the header must fit into what readers fetch first. */
const MOST_ROOT = 16_257
/** Entries of a further directory. */
const LEAF = 4096
const HEADER = 127

/**
 * Fetches what a plan names and writes it as an archive of its own. What was fetched is kept beside
 * the file until it is whole, and a further run goes on from there.
 * @param tell told how far it is, in bytes
 * @returns the requests that were made for tiles
 */
export async function extractTiles(
  plan: ExtractPlan,
  to: string,
  tell: (fetched: number, all: number) => void,
): Promise<number> {
  const [data, mark] = [`${to}.part`, `${to}.part.plan`]
  const name = sha256(JSON.stringify([plan.address, plan.tag, plan.ranges]))
  const isSame = (await readFile(mark, 'utf8').catch(() => '')) === name
  if (!isSame) await writeFile(data, '')
  await writeFile(mark, name)
  const known = (await stat(data)).size
  const file = await open(data, 'r+')
  let [written, fetched, requests] = [0, 0, 0]
  try {
    for (const range of plan.ranges) {
      const size = range.kept.reduce((sum, { length }) => sum + length, 0)
      // A range that is there only in part is fetched anew.
      if (written + size > known || requests > 0) {
        const { bytes } = await fetchRange(plan.address, range.offset, range.length)
        requests++
        const kept = Buffer.concat(
          range.kept.map(({ offset, length }) => bytes.subarray(offset, offset + length)),
        )
        if (kept.length !== size)
          throw new Error(`${plan.address} broke off. What was fetched is kept; run again.`)
        await file.write(kept, 0, size, written)
      }
      written += size
      fetched += range.length
      tell(fetched, plan.toFetch)
    }
    await file.truncate(written)
  } finally {
    await file.close()
  }
  await writeArchive(plan, data, to)
  await Promise.all([rm(data), rm(mark)])
  return requests
}

/** The entries of the new archive: equal tiles once, neighbours that are equal as one run. */
function entriesOf(plan: ExtractPlan): TileEntry[] {
  const places = new Map<number, number>()
  let at = 0
  for (const { offset, kept } of plan.ranges)
    for (const tile of kept) {
      places.set(offset + tile.offset - plan.header.tileDataOffset, at)
      at += tile.length
    }
  const entries: TileEntry[] = []
  for (const { id, offset, length } of plan.tiles) {
    const place = places.get(offset)!
    const last = entries.at(-1)
    if (last?.offset === place && last.tileId + last.runLength === id) last.runLength++
    else entries.push({ tileId: id, offset: place, length, runLength: 1 })
  }
  return entries
}

async function writeArchive(plan: ExtractPlan, data: string, to: string): Promise<void> {
  const entries = entriesOf(plan)
  let root = writeDirectory(entries)
  const leaves: Buffer[] = []
  if (root.length > MOST_ROOT) {
    const top: TileEntry[] = []
    let offset = 0
    for (let i = 0; i < entries.length; i += LEAF) {
      const leaf = writeDirectory(entries.slice(i, i + LEAF))
      top.push({ tileId: entries[i]!.tileId, offset, length: leaf.length, runLength: 0 })
      leaves.push(leaf)
      offset += leaf.length
    }
    root = writeDirectory(top)
  }
  const head = headerOf(plan, entries, {
    root: root.length,
    metadata: plan.metadata.length,
    leaves: leaves.reduce((sum, leaf) => sum + leaf.length, 0),
  })
  const made = `${to}.whole`
  const file = await open(made, 'w')
  await file.write(Buffer.concat([head, root, plan.metadata, ...leaves]))
  await pipeline(createReadStream(data), file.createWriteStream())
  await rename(made, to)
}

/** The header of the format: where everything is, how much, and what ground it is of. */
function headerOf(
  { header, size, tiles, minZoom, maxZoom, boxes }: ExtractPlan,
  entries: readonly TileEntry[],
  lengths: { root: number; metadata: number; leaves: number },
): Buffer {
  const bytes = Buffer.alloc(HEADER)
  bytes.write('PMTiles', 0, 'latin1')
  bytes[7] = 3
  let offset = HEADER
  const parts = [lengths.root, lengths.metadata, lengths.leaves, size]
  for (const [i, length] of parts.entries()) {
    bytes.writeBigUInt64LE(BigInt(offset), 8 + i * 16)
    bytes.writeBigUInt64LE(BigInt(length), 16 + i * 16)
    offset += length
  }
  const contents = new Set(entries.map((entry) => entry.offset)).size
  for (const [i, count] of [tiles.length, entries.length, contents].entries())
    bytes.writeBigUInt64LE(BigInt(count), 72 + i * 8)
  const { tileCompression, tileType } = header
  bytes.set([header.clustered ? 1 : 0, 2, tileCompression, tileType, minZoom, maxZoom], 96)
  const [first, last] = [boxes[0]!, boxes.at(-1)!]
  const bounds = [first[0], first[1], last[2], first[3]]
  for (const [i, degrees] of bounds.entries())
    bytes.writeInt32LE(Math.round(degrees * 1e7), 102 + i * 4)
  bytes[118] = minZoom
  bytes.writeInt32LE(Math.round(((first[0] + first[2]) / 2) * 1e7), 119)
  bytes.writeInt32LE(Math.round(((first[1] + first[3]) / 2) * 1e7), 123)
  return bytes
}
