import { gunzipSync, gzipSync } from 'node:zlib'
import { readVarint } from 'pmtiles'

/** A line of a directory of a PMTiles archive (version 3): `runLength` 0 is a further directory. */
export type TileEntry = { tileId: number; offset: number; length: number; runLength: number }

/** The number of gzip among the compressions of an archive; 1 is none. */
export const GZIP = 2

/**
 * Reads a directory.
 * @throws Error when it is compressed in a way that is not known here
 */
export function readDirectory(bytes: Uint8Array, compression: number): TileEntry[] {
  if (compression !== GZIP && compression !== 1)
    throw new Error('The archive compresses its directories in a way that is not known here.')
  const buf = new Uint8Array(compression === GZIP ? gunzipSync(bytes) : bytes)
  const at = { buf, pos: 0 }
  const count = readVarint(at)
  const entries: TileEntry[] = []
  let tileId = 0
  for (let i = 0; i < count; i++) {
    tileId += readVarint(at)
    entries.push({ tileId, offset: 0, length: 0, runLength: 1 })
  }
  for (const entry of entries) entry.runLength = readVarint(at)
  for (const entry of entries) entry.length = readVarint(at)
  for (const [i, entry] of entries.entries()) {
    const value = readVarint(at)
    const before = entries[i - 1]
    // 0 says: right behind the one before.
    entry.offset = value === 0 && before ? before.offset + before.length : value - 1
  }
  return entries
}

/** The bytes of a number, seven bits each, the lowest first. */
function varint(value: number): number[] {
  const bytes: number[] = []
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) | 128)
  return [...bytes, value]
}

/** Writes a directory, compressed with gzip. */
export function writeDirectory(entries: readonly TileEntry[]): Buffer {
  const before = (i: number): TileEntry | undefined => entries[i - 1]
  return gzipSync(
    Buffer.from(
      [
        [entries.length],
        entries.map(({ tileId }, i) => tileId - (before(i)?.tileId ?? 0)),
        entries.map(({ runLength }) => runLength),
        entries.map(({ length }) => length),
        entries.map(({ offset }, i) => {
          const last = before(i)
          return last && offset === last.offset + last.length ? 0 : offset + 1
        }),
      ]
        .flat()
        .flatMap(varint),
    ),
  )
}
