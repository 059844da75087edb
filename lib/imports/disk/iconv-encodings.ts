import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import type { Encodings } from '../files/source'

/** The encodings of iconv, for files that Node reads. */
export const ICONV: Encodings = {
  knows: (name) => iconv.encodingExists(name),
  decoder(name) {
    const decoder = iconv.getDecoder(name)
    return {
      write: (chunk) => decoder.write(Buffer.from(chunk)),
      end: () => decoder.end() ?? '',
    }
  },
}

/** An encoding by any of its usual names, as the decoder knows it; `undefined` where it is none. */
export function knownEncoding(name: string): string | undefined {
  return ICONV.knows(name) ? name.toLowerCase() : undefined
}
