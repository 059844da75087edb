import { createHash } from 'node:crypto'
import { fstatSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { asyncLruCache } from '#lib/util'
import { sha256 } from '#lib/util/sha256'
import { HASH_BLOCK } from './manifest'
import type { FileEntry } from './manifest'

/** Bytes hashed at once; between two pieces others are answered. */
const CHUNK = 1 << 20
/** States of files whose hash is kept. A version has thirteen files. */
const KEPT = 2000
/** Blocks that are remembered as good; they are those of 5 GB. */
const KEPT_BLOCKS = 20_000

/**
 * Holds files to their manifest, and hashes each only once while it stays as it is on disk. A state
 * of a file is its inode and its time of change to the nanosecond: whatever writes to a file makes
 * another, and the next check hashes it anew. What is wrong is told as `faultLine` goes on after the
 * name of a file; `undefined` where all is well.
 */
export type FileChecks = {
  /** Length and hash of a file. Its bytes, where somebody has read them, are hashed in its place. */
  problem: (file: FileHandle, entry: FileEntry, bytes?: Uint8Array) => Promise<string | undefined>
  /**
   * Bytes of a file, once the blocks that they stand in are known to be as they were written; of a
   * file without hashes of blocks, once all of it is.
   */
  piece: (
    file: FileHandle,
    entry: FileEntry,
    position: number,
    length: number,
  ) => Promise<{ bytes: Buffer } | { problem: string }>
  /** Its length, and its hash where that was found to be wrong before. Takes no time. */
  known: (file: FileHandle, entry: FileEntry) => Promise<string | undefined>
  /** How many files were found to have other bytes than they were written with. */
  damages: () => number
}

/** Starts with nothing checked. */
export function fileChecks(): FileChecks {
  const hashes = asyncLruCache<string, string>(KEPT)
  const blocks = asyncLruCache<string, boolean>(KEPT_BLOCKS)
  const sound = new Set<string>()
  const wrong = new Map<string, string>()
  function stateOf(file: FileHandle, entry: FileEntry) {
    // Not awaited: the state of an open file is at hand, and asking a thread for it takes far longer.
    const { dev, ino, size, ctimeNs } = fstatSync(file.fd, { bigint: true })
    return { bytes: Number(size), state: [dev, ino, ctimeNs, entry.sha256].join(' ') }
  }
  return {
    async problem(file, entry, held) {
      const { bytes, state } = stateOf(file, entry)
      if (bytes !== entry.bytes) return wrongLength(bytes, entry)
      const hash = held ? sha256(held) : await hashes.get(state, () => hashOf(file))
      if (hash === entry.sha256) return void sound.add(state)
      wrong.set(state, wrongHash(hash, entry))
      return wrong.get(state)
    },
    async piece(file, entry, position, length) {
      const { bytes, state } = stateOf(file, entry)
      const problem = bytes === entry.bytes ? wrong.get(state) : wrongLength(bytes, entry)
      if (problem) return { problem }
      const last = Math.floor((position + length - 1) / HASH_BLOCK)
      for (let i = Math.floor(position / HASH_BLOCK); i <= last && !sound.has(state); i++) {
        const hash = entry.blocks?.[i]
        if (hash === undefined) {
          const whole = await this.problem(file, entry)
          if (whole) return { problem: whole }
          break
        }
        const isSound = async () =>
          sha256(await read(file, i * HASH_BLOCK, Math.min(HASH_BLOCK, bytes - i * HASH_BLOCK))) ===
          hash
        if (await blocks.get(`${state} ${i}`, isSound)) continue
        wrong.set(state, `has other bytes after ${i * HASH_BLOCK} than were written`)
        return { problem: wrong.get(state)! }
      }
      return { bytes: await read(file, position, length) }
    },
    damages: () => wrong.size,
    async known(file, entry) {
      const { bytes, state } = stateOf(file, entry)
      return bytes === entry.bytes ? wrong.get(state) : wrongLength(bytes, entry)
    },
  }
}

const wrongLength = (bytes: number, entry: FileEntry) =>
  `has ${bytes} bytes and was written with ${entry.bytes}`

const wrongHash = (hash: string, entry: FileEntry) =>
  `has the hash ${hash.slice(0, 12)}… and was written with ${entry.sha256.slice(0, 12)}…`

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length)
  const { bytesRead } = await file.read(bytes, 0, length, position)
  return bytes.fill(0, bytesRead)
}

async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(CHUNK)
  for (let position = 0; ;) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK, position)
    if (bytesRead === 0) return hash.digest('hex')
    hash.update(chunk.subarray(0, bytesRead))
    position += bytesRead
  }
}
