import type { Encodings } from '../files/source'

/** What the detector of encodings calls otherwise than browsers do. */
const LABELS: Readonly<Record<string, string>> = { macroman: 'macintosh' }

const decoderOf = (name: string) => new TextDecoder(LABELS[name.toLowerCase()] ?? name)

/** The encodings that every browser knows (the Encoding Standard of WHATWG). */
export const WEB_ENCODINGS: Encodings = {
  knows(name) {
    try {
      return decoderOf(name) !== undefined
    } catch {
      return false
    }
  },
  decoder(name) {
    const decoder = decoderOf(name)
    return {
      write: (chunk) => decoder.decode(chunk, { stream: true }),
      end: () => decoder.decode(),
    }
  },
}
