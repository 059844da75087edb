import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

/** Characters gathered before they are written. */
const CHUNK = 1 << 18

/**
 * A file that is written piece by piece and hashed on the way. It is safely on disk once `end`
 * answers.
 */
export type HashedFile = {
  write: (bytes: Uint8Array) => Promise<void>
  /** Adds a line and says how many bytes it takes. */
  line: (text: string) => Promise<number>
  end: () => Promise<{ bytes: number; sha256: string }>
  /** Closes the file; what was not written yet is lost. */
  abandon: () => Promise<void>
}

/** Starts a file. */
export async function hashedFile(path: string): Promise<HashedFile> {
  const file = await open(path, 'w')
  const hash = createHash('sha256')
  let [bytes, waiting, isOpen] = [0, '', true]
  async function write(chunk: Uint8Array) {
    hash.update(chunk)
    bytes += chunk.length
    await file.writeFile(chunk)
  }
  async function flush() {
    const text = waiting
    waiting = ''
    await write(Buffer.from(text))
  }
  async function close() {
    if (isOpen) await file.close()
    isOpen = false
  }
  return {
    write,
    async line(text) {
      waiting += `${text}\n`
      if (waiting.length > CHUNK) await flush()
      return Buffer.byteLength(text) + 1
    },
    async end() {
      await flush()
      await file.sync()
      await close()
      return { bytes, sha256: hash.digest('hex') }
    },
    abandon: close,
  }
}
