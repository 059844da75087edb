import type { SqlJsStatic } from 'sql.js'

/** Texts in an encoding, a piece at a time. */
export type Decoder = { write: (chunk: Uint8Array) => string; end: () => string }

/** The encodings that are known where a file is read. */
export type Encodings = {
  /** Whether an encoding of this name can be read. */
  knows: (name: string) => boolean
  /** Starts to read a text; `name` is one that is known. */
  decoder: (name: string) => Decoder
}

/**
 * A file wherever it is: on a disk, or in the reader's own browser. All that reads a file of
 * incidents asks for its bytes here, and for nothing of Node's.
 */
export type ByteSource = {
  /** Its name, or its path where it is on a disk. */
  name: string
  /** Its first bytes, as many as are asked for or as it has. */
  head: (count: number) => Promise<Uint8Array>
  chunks: () => AsyncIterable<Uint8Array>
  /** Its bytes, of which gzip was made. Ends in an error that `isBroken` tells. */
  gunzipped: () => AsyncIterable<Uint8Array>
  whole: () => Promise<Uint8Array>
  /** A file of the same name with another ending, where one lies beside it. */
  beside: (ending: string) => Promise<Uint8Array | undefined>
  /** Starts its SHA-256; left out where nobody asks for it. */
  hash?: () => { update: (chunk: Uint8Array) => void; hex: () => string }
  encodings: Encodings
  /** SQLite, with which GeoPackages are read; loaded when one is. */
  sqlite: () => Promise<SqlJsStatic>
  /** Whether an error of `gunzipped` says that the bytes are damaged. */
  isBroken: (error: unknown) => boolean
}
