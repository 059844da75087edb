import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import initSqlJs from 'sql.js'
import { ofFile } from '#lib/util'
import type { ByteSource } from '../files/source'
import { ICONV } from './iconv-encodings'

const CHUNK = 1 << 20

/** A file on a disk, by its path. */
export function diskFile(path: string): ByteSource {
  return {
    name: path,
    async head(count) {
      const file = await open(path)
      try {
        const { buffer, bytesRead } = await file
          .read(Buffer.alloc(count), 0, count, 0)
          .catch(ofFile(path))
        return buffer.subarray(0, bytesRead)
      } finally {
        await file.close()
      }
    },
    async *chunks() {
      try {
        yield* createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>
      } catch (error) {
        ofFile(path)(error)
      }
    },
    gunzipped() {
      const stream = createGunzip({ chunkSize: CHUNK })
      pipeline(createReadStream(path, { highWaterMark: CHUNK }), stream, () => {})
      return stream
    },
    whole: () => readFile(path),
    async beside(ending) {
      for (const name of [ending, ending.toUpperCase()])
        try {
          return await readFile(path.replace(/\.[^.]*$/, `.${name}`))
        } catch {
          continue
        }
      return undefined
    },
    hash() {
      const hash = createHash('sha256')
      return { update: (chunk) => void hash.update(chunk), hex: () => hash.digest('hex') }
    },
    encodings: ICONV,
    sqlite: () => initSqlJs(),
    isBroken: (error) => String((error as NodeJS.ErrnoException).code).startsWith('Z_'),
  }
}
