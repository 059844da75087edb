import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { shortSha256 } from '#lib/util/sha256'

/** Data as JSON in bytes, plain and gzipped, with a short name of its content. */
type KeptJson = {
  name: string
  plain: Buffer<ArrayBuffer>
  zipped: Promise<Buffer<ArrayBuffer>>
}
const kept = new WeakMap<object, KeptJson>()

/**
 * Data as it is sent to a page that decompresses it itself, made once for each object, so that
 * readers share the bytes. The object must not change afterwards.
 */
export function keptJson(data: object): KeptJson {
  const found = kept.get(data)
  if (found) return found
  const plain = Buffer.from(JSON.stringify(data))
  const made = {
    name: shortSha256(plain),
    plain,
    zipped: promisify(gzip)(plain) as Promise<Buffer<ArrayBuffer>>,
  }
  kept.set(data, made)
  return made
}
