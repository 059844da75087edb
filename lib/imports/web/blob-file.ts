import type { ByteSource } from '../files/source'
import { WEB_ENCODINGS } from './web-encodings'

/**
 * A file that a reader has dropped on a page; nothing of it leaves the browser. `sqlite` fetches what
 * reads a GeoPackage, and is only asked for one.
 */
export function blobFile(blob: Blob, name: string, sqlite: ByteSource['sqlite']): ByteSource {
  return {
    name,
    sqlite,
    head: async (count) => new Uint8Array(await blob.slice(0, count).arrayBuffer()),
    chunks: () => chunksOf(blob.stream()),
    gunzipped: () => gunzipped(blob),
    whole: async () => new Uint8Array(await blob.arrayBuffer()),
    beside: async () => undefined,
    encodings: WEB_ENCODINGS,
    isBroken: (error) => error instanceof DamagedGzip,
  }
}

/** Bytes that gzip did not make. Browsers have different words for it. */
class DamagedGzip extends Error {}

async function* gunzipped(blob: Blob): AsyncGenerator<Uint8Array> {
  try {
    yield* chunksOf(blob.stream().pipeThrough(new DecompressionStream('gzip')))
  } catch (error) {
    throw new DamagedGzip(String(error))
  }
}

/** The chunks of a stream. Not every browser can loop over the stream itself. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}
