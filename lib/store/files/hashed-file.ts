import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { ofFile } from '#lib/util'
import { HASH_BLOCK } from './manifest'
import type { FileEntry } from './manifest'

/** Bytes gathered before they are written. */
const CHUNK = 1 << 20
/** A character takes so many bytes at most. */
const WIDEST = 3

/**
 * A file that is written piece by piece and hashed on the way. It is safely on disk once `end`
 * answers.
 */
export type HashedFile = {
  write: (bytes: Uint8Array) => Promise<void>
  /** Adds a line, and says how many bytes it takes; bytes stay as they are until then. */
  line: (text: string | Uint8Array) => number | Promise<number>
  end: () => Promise<FileEntry>
  /** Closes the file; what was not written yet is lost. */
  abandon: () => Promise<void>
}

/** Starts a file; `inBlocks` hashes each of its blocks as well. */
export async function hashedFile(path: string, inBlocks: boolean): Promise<HashedFile> {
  const file = await open(path, 'w')
  const hash = createHash('sha256')
  const blocks = blockHashes()
  let [bytes, waiting, isOpen] = [0, 0, true]
  let buffer = Buffer.allocUnsafe(CHUNK)
  async function write(chunk: Uint8Array) {
    hash.update(chunk)
    if (inBlocks) blocks.add(chunk)
    bytes += chunk.length
    await file.writeFile(chunk).catch(ofFile(path))
  }
  async function flush() {
    const filled = waiting
    waiting = 0
    await write(buffer.subarray(0, filled))
  }
  function put(text: string | Uint8Array): number {
    const from = waiting
    if (typeof text === 'string') waiting += buffer.write(text, waiting)
    else {
      buffer.set(text, waiting)
      waiting += text.length
    }
    buffer[waiting++] = 10
    return waiting - from
  }
  async function putAfterFlush(text: string | Uint8Array, most: number): Promise<number> {
    await flush()
    if (most > buffer.length) buffer = Buffer.allocUnsafe(most)
    return put(text)
  }
  async function close() {
    if (isOpen) await file.close().catch(ofFile(path))
    isOpen = false
  }
  return {
    write,
    line(text) {
      const most = text.length * (typeof text === 'string' ? WIDEST : 1) + 1
      return waiting + most > buffer.length ? putAfterFlush(text, most) : put(text)
    },
    async end() {
      await flush()
      await file.sync().catch(ofFile(path))
      await close()
      const sha256 = hash.digest('hex')
      return { bytes, sha256, ...(inBlocks && { blocks: blocks.end() }) }
    },
    abandon: close,
  }
}

/** Hashes blocks of bytes that come in pieces of any length. */
function blockHashes(): { add: (chunk: Uint8Array) => void; end: () => string[] } {
  const blocks: string[] = []
  let [hash, filled] = [createHash('sha256'), 0]
  const close = () => {
    blocks.push(hash.digest('hex'))
    hash = createHash('sha256')
    filled = 0
  }
  return {
    add(chunk) {
      for (let at = 0; at < chunk.length;) {
        const part = chunk.subarray(at, at + HASH_BLOCK - filled)
        hash.update(part)
        at += part.length
        filled += part.length
        if (filled === HASH_BLOCK) close()
      }
    },
    end() {
      if (filled > 0) close()
      return blocks
    },
  }
}
