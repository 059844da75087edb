import { importTold } from '#lib/words'
import { hexOf } from './bytes'
import type { ByteSource } from './source'

/**
 * What a file is known by, whatever is in it: where its bytes are, how many, and their SHA-256,
 * which is empty where nobody asked for it.
 */
export type FileFacts = { source: ByteSource; bytes: number; sha256: string }

/** How the bytes of formats begin that are read and are no text. */
const SIGNATURES = {
  geopackage: '53514c69746520666f726d6174203300',
  geoparquet: '50415231',
  flatgeobuf: '666762036667',
  shapefile: '0000270a',
} as const
/** A format that is read and is no text. */
export type BinaryKind = keyof typeof SIGNATURES

/** Bytes that are no text. They are read as a whole, so whoever does looks at `size` before. */
export type BinaryFile = FileFacts & {
  kind: 'binary'
  holds: BinaryKind
  /** What was done to get at it, for the report. */
  notes: string[]
  /** Its size, unpacked. */
  size: number
  whole: () => Promise<Uint8Array>
}

/** Which format that is no text begins like this, if any. */
export function binaryKind(head: Uint8Array): BinaryKind | undefined {
  const hex = hexOf(head.subarray(0, 16))
  return (Object.keys(SIGNATURES) as BinaryKind[]).find((kind) => hex.startsWith(SIGNATURES[kind]))
}

/** A binary file as it lies at its source; `unpacked` are its bytes where they were packed there. */
export function binaryFile(facts: FileFacts, holds: BinaryKind, unpacked?: Uint8Array): BinaryFile {
  return {
    ...facts,
    kind: 'binary',
    holds,
    notes: unpacked ? [importTold('took.unpacked')] : [],
    size: unpacked?.length ?? facts.bytes,
    whole: unpacked ? () => Promise.resolve(unpacked) : facts.source.whole,
  }
}
