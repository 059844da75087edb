import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import type { Claim } from '#lib/model'
import type { ClaimKeep } from '../claims/claim-keep'

/** Bytes kept before they are written at once. */
const CHUNK = 1 << 20

/**
 * Claims on disk in the order in which they came, to be read back in any: what a million of them
 * would take in memory. The file lies in the folder for temporary files and is out of it at once,
 * so that nothing is left of an import that was killed (but on Windows).
 */
export type ClaimSpool = ClaimKeep & {
  /** The claims of some rows, in the order of the rows given. */
  inOrder: (rows: ArrayLike<number>) => AsyncGenerator<Claim>
  /** SHA-256 of all that was written; nothing may be pushed after. */
  hash: () => string
  close: () => void
}

/** Opens a spool; `folder` is where temporary files belong. */
export function claimSpool(folder = tmpdir()): ClaimSpool {
  const own = mkdtempSync(join(folder, 'claims-map-'))
  const file = openSync(join(own, 'claims'), 'w+')
  const remove = () => rmSync(own, { recursive: true, force: true })
  try {
    remove()
  } catch {
    // Windows removes no open file; it goes when the spool is closed.
  }
  const hash = createHash('sha256')
  let starts = new Float64Array(1024)
  let [length, written, held] = [0, 0, 0]
  const buffer = Buffer.allocUnsafe(CHUNK)
  let digest: string | undefined
  let into = Buffer.allocUnsafe(4096)

  const flush = () => {
    if (held === 0) return
    writeSync(file, buffer, 0, held, written)
    hash.update(buffer.subarray(0, held))
    written += held
    held = 0
  }
  const put = (bytes: Buffer) => {
    if (held + bytes.length > CHUNK) flush()
    if (bytes.length > CHUNK) {
      writeSync(file, bytes, 0, bytes.length, written)
      hash.update(bytes)
      written += bytes.length
    } else held += bytes.copy(buffer, held)
  }
  const read = (row: number): Claim => {
    const [from, to] = [starts[row]!, starts[row + 1]!]
    if (from >= written)
      return JSON.parse(buffer.toString('utf8', from - written, to - written)) as Claim
    if (into.length < to - from) into = Buffer.allocUnsafe((to - from) * 2)
    readSync(file, into, 0, to - from, from)
    return JSON.parse(into.toString('utf8', 0, to - from)) as Claim
  }
  return {
    push(claim) {
      put(Buffer.from(JSON.stringify(claim)))
      length++
      if (length + 1 > starts.length) {
        const wider = new Float64Array(starts.length * 2)
        wider.set(starts)
        starts = wider
      }
      starts[length] = written + held
    },
    length: () => length,
    read,
    async *inOrder(rows) {
      flush()
      for (let i = 0; i < rows.length; i++) yield read(rows[i]!)
    },
    hash() {
      if (digest === undefined) {
        flush()
        digest = hash.digest('hex')
      }
      return digest
    },
    close() {
      closeSync(file)
      remove()
    },
  }
}
