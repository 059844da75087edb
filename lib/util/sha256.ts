/**
 * SHA-256 with Node's own crypto: for the server and the command line. Browsers must not load it,
 * so it is a door of its own beside `#lib/util`.
 */
import { createHash } from 'node:crypto'
import type { BinaryToTextEncoding } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/**
 * The SHA-256 of bytes or of a text in UTF-8, as hex unless another encoding is named. What comes
 * in pieces is hashed with `createHash` itself.
 */
export function sha256(data: string | Uint8Array, encoding: BinaryToTextEncoding = 'hex'): string {
  return createHash('sha256').update(data).digest(encoding)
}

/**
 * The first 128 bits of it in 22 letters that need no escape in a header or an address: a short
 * name for a version of something.
 */
export function shortSha256(data: string | Uint8Array): string {
  return sha256(data, 'base64url').slice(0, 22)
}

/**
 * The first eight of its hexadecimal digits: enough to notice that one of a few thousand texts has
 * changed.
 */
export function sha256Digits(data: string | Uint8Array): string {
  return sha256(data).slice(0, 8)
}

/** The SHA-256 of a file of any size, as hex. It is read as a stream. */
export async function fileSha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
