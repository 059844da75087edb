import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import type { Claim } from '#lib/model'
import { ofFile } from '#lib/util'
import type { ClaimKeep } from '../claims/claim-keep'

/** Bytes kept before they are written at once. */
const CHUNK = 1 << 20
/** Bytes kept before they are hashed at once: a call takes as long as hashing some of them. */
const HASHED = 1 << 16

/**
 * Claims on disk in the order in which they came, to be read back in any: what a million of them
 * would take in memory. The file lies in the folder for temporary files and is out of it at once,
 * so that nothing is left of an import that was killed (but on Windows).
 */
export type ClaimSpool = ClaimKeep & {
  /** The claims of some rows, in the order of the rows given. */
  inOrder: (rows: ArrayLike<number>) => AsyncGenerator<Claim>
  /** The same as they lie there, so that who only writes them on need not make claims of them. */
  written: (rows: ArrayLike<number>) => Generator<WrittenClaim>
  /** SHA-256 of all that was written; nothing may be pushed after. */
  hash: () => string
  close: () => void
}

/**
 * A claim as it was written: its id, the bytes of its JSON (good until the next is read), and the
 * text in which words of it are looked for.
 */
export type WrittenClaim = { id: string; json: Uint8Array; text: string }

/**
 * Opens a spool; `textOf` makes the text in which a claim is searched, and `folder` is where
 * temporary files belong.
 */
export function claimSpool(
  textOf: (claim: Claim) => string = () => '',
  folder = tmpdir(),
): ClaimSpool {
  const own = mkdtempSync(join(folder, 'claims-map-'))
  const file = openSync(join(own, 'claims'), 'w+')
  const remove = () => rmSync(own, { recursive: true, force: true })
  try {
    remove()
  } catch {
    // Windows removes no open file; it goes when the spool is closed.
  }
  const hash = createHash('sha256')
  /** Where the JSON of each claim starts, and where its id and its text do, which follow. */
  let starts = new Float64Array(1024)
  let [length, written, held] = [0, 0, 0]
  let buffer = Buffer.allocUnsafe(CHUNK)
  const unhashed = Buffer.allocUnsafe(HASHED)
  let waiting = 0
  let digest: string | undefined
  let into = Buffer.allocUnsafe(4096)

  const onDisk = (work: () => number): number => {
    try {
      return work()
    } catch (error) {
      return ofFile(folder)(error)
    }
  }
  const flush = () => {
    if (held === 0) return
    // A disk that is nearly full takes a part, and says so by the number alone.
    for (let at = 0; at < held;)
      at += onDisk(() => writeSync(file, buffer, at, held - at, written + at))
    written += held
    held = 0
  }
  const hashWaiting = () => {
    hash.update(unhashed.subarray(0, waiting))
    waiting = 0
  }
  const digestOf = (bytes: Buffer) => {
    if (waiting + bytes.length > HASHED) hashWaiting()
    if (bytes.length > HASHED) return void hash.update(bytes)
    waiting += bytes.copy(unhashed, waiting)
  }
  const put = (text: string) => {
    // A character takes three bytes at most.
    if (held + text.length * 3 > buffer.length) {
      flush()
      if (text.length * 3 > buffer.length) buffer = Buffer.allocUnsafe(text.length * 3)
    }
    const from = held
    held += buffer.write(text, held)
    return buffer.subarray(from, held)
  }
  /** The bytes between two marks, good until the next are asked for. */
  const between = (mark: number, marks: number): Buffer => {
    const [from, to] = [starts[mark]!, starts[mark + marks]!]
    if (from >= written) return buffer.subarray(from - written, to - written)
    // One part of a claim may be on disk while the other is not.
    if (to > written) flush()
    if (into.length < to - from) into = Buffer.allocUnsafe((to - from) * 2)
    for (let at = 0; at < to - from;) {
      const more = onDisk(() => readSync(file, into, at, to - from - at, from + at))
      if (more === 0)
        throw new Error(`${folder}: a temporary file is cut off. Import the file again.`)
      at += more
    }
    return into.subarray(0, to - from)
  }
  const read = (row: number): Claim => JSON.parse(between(row * 2, 1).toString('utf8')) as Claim
  return {
    push(claim) {
      if (length * 2 + 2 >= starts.length) {
        const wider = new Float64Array(starts.length * 2)
        wider.set(starts)
        starts = wider
      }
      digestOf(put(JSON.stringify(claim)))
      starts[length * 2 + 1] = written + held
      put(`${claim.id}\n${textOf(claim)}`)
      starts[length * 2 + 2] = written + held
      length++
    },
    length: () => length,
    read,
    async *inOrder(rows) {
      flush()
      for (let i = 0; i < rows.length; i++) yield read(rows[i]!)
    },
    *written(rows) {
      flush()
      for (let i = 0; i < rows.length; i++) {
        const mark = rows[i]! * 2
        const both = between(mark, 2)
        const size = starts[mark + 1]! - starts[mark]!
        const words = both.toString('utf8', size)
        const line = words.indexOf('\n')
        yield {
          id: words.slice(0, line),
          json: both.subarray(0, size),
          text: words.slice(line + 1),
        }
      }
    },
    hash() {
      if (digest === undefined) hashWaiting()
      return (digest ??= hash.digest('hex'))
    },
    close() {
      closeSync(file)
      remove()
    },
  }
}
