import { COLUMN_TABLES } from '#lib/columns'

/** The file that lists the others of a version. */
export const MANIFEST = 'manifest.json'

/** Files of a version that are read into memory when it is opened. */
export const WHOLE_FILES = [
  'about.json',
  'names.json',
  ...COLUMN_TABLES.map((name) => `${name}.arrow` as const),
  'details.offsets',
] as const
/** Files of a version that are read piece by piece, as long as it is open. */
export const HELD_FILES = ['details.ndjson', 'ids.table', 'texts'] as const
/**
 * The index of words, read when words are first asked for. A version that was written before there
 * was one has none of them.
 */
export const WORD_FILES = ['words.list', 'words.starts', 'words.rows'] as const
/** Every file of a version but the manifest. */
export const VERSION_FILES = [...WHOLE_FILES, ...HELD_FILES, ...WORD_FILES] as const

export type WholeFile = (typeof WHOLE_FILES)[number]
export type HeldFile = (typeof HELD_FILES | typeof WORD_FILES)[number]
type WordFile = (typeof WORD_FILES)[number]
export type VersionFile = (typeof VERSION_FILES)[number]

/** Files of which a claim takes a few bytes: each of their blocks has a hash of its own. */
export const IN_BLOCKS: readonly string[] = [
  'details.ndjson',
  'ids.table',
  'words.rows',
] satisfies HeldFile[]
/** Bytes of a block; the last of a file is shorter. */
export const HASH_BLOCK = 1 << 18

/**
 * What a file was written as: its length and the SHA-256 of its bytes, in hex. `blocks` are those of
 * its blocks, so that a few bytes can be held to them before the whole file has been read.
 */
export type FileEntry = { bytes: number; sha256: string; blocks?: string[] }
/** Length and hash of every file of a version. Nothing is read that does not agree with them. */
export type Manifest = Record<Exclude<VersionFile, WordFile>, FileEntry> &
  Partial<Record<WordFile, FileEntry>>

const HASH = /^[0-9a-f]{64}$/

/** Whether hashes of blocks are as many as a file has; a version of before had none. */
const areBlocks = (blocks: unknown, bytes: number) =>
  blocks === undefined ||
  (Array.isArray(blocks) &&
    blocks.length === Math.ceil(bytes / HASH_BLOCK) &&
    blocks.every((one) => HASH.test(String(one))))

/**
 * Reads a manifest. One that does not list every file of a version, and no other, gives
 * `undefined`; those of the index of words may be missing, all of them.
 */
export function parseManifest(text: string): Manifest | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof json !== 'object' || json === null) return undefined
  const entries = Object.entries(json as Record<string, Partial<FileEntry> | null>)
  const names: readonly string[] = VERSION_FILES
  const good = entries.every(
    ([name, entry]) =>
      names.includes(name) &&
      Number.isSafeInteger(entry?.bytes) &&
      entry!.bytes! >= 0 &&
      HASH.test(String(entry!.sha256)) &&
      areBlocks(entry!.blocks, entry!.bytes!),
  )
  const older = WORD_FILES.every((name) => !Object.hasOwn(json, name)) ? WORD_FILES.length : 0
  return good && entries.length === names.length - older ? (json as Manifest) : undefined
}
