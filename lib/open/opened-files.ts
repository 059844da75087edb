import { datasetTable } from '#lib/exports'
import type { DatasetTableId } from '#lib/exports'
import { blobFile, openTable, proposeMapping } from '#lib/imports'
import type { ClaimFile, Mapping, MappingLack } from '#lib/imports'
import type { Claim } from '#lib/model'
import { MOST_ROWS } from './limits'
import { rolesOf } from './column-roles'
import type { ColumnRole } from './column-roles'
import { readHeld } from './read-held'
import type { HeldDataset, FileDataset } from './read-held'

/** So many first rows show how a file would read. */
const FIRST_ROWS = 1000
/** So many of them are shown one by one. */
const SAMPLE = 30

/** A column as a file's first look shows it. */
export type SeenColumn = {
  name: string
  /** The first of its cells that say something. */
  cells: readonly string[]
  role?: ColumnRole | 'other'
  /** Why it is read so, or not at all. */
  why: 'codebook' | 'chosen' | 'tag' | 'guessed' | 'empty' | 'unknown'
}

/** A row as it would read. */
export type SampleRow = { line: number } & ({ claim: Claim } | { refused: string })

/** What is seen of a file before it is read as a whole. */
export type FileLook = {
  /** The kind of file, in words. */
  label: string
  /** Whose codebook its columns follow, where that is known. */
  codebook?: string
  /** How it is read, and how it would be where nobody had chosen anything. */
  mapping: Mapping
  guessed: Mapping
  columns: readonly SeenColumn[]
  /** The sheets of a workbook to choose from. */
  sheets?: readonly string[]
  missing: readonly MappingLack[]
  sample: readonly SampleRow[]
  /** Its first rows as a dataset. */
  first: FileDataset
}

/** Why a file was not read: in words, by its rows, or because something else was asked. */
export type NotOpened = { reason: string } | { tooMany: number } | { given: 'up' }

/** The files that a reader opens in the browser: one at a time, nothing of which leaves it. */
export type OpenedFiles = {
  /** Looks at the first rows of a file. Whatever is being read is given up. */
  look: (blob: Blob, name: string, mapping?: Mapping) => Promise<FileLook | NotOpened>
  /** Reads the file that was looked at last, as it was looked at. */
  read: (onRows?: (rows: number) => void) => Promise<FileDataset | NotOpened>
  /** The claims of rows, by the version of what was looked at or read. */
  claims: (version: string, rows: readonly number[]) => Claim[]
  find: (version: string, id: string) => Claim | undefined
  search: (version: string, words: string) => Uint8Array
  /** All that was read as a table in a format. */
  table: (version: string, format: DatasetTableId) => Blob
}

class Stopped extends Error {
  constructor(readonly why: NotOpened) {
    super('reading ends')
  }
}

/**
 * Starts without a file; one of more rows than `most` is not read.
 * @param sqlite fetches what reads a GeoPackage, when the first one is opened.
 */
export function openedFiles(sqlite: Parameters<typeof blobFile>[2], most = MOST_ROWS): OpenedFiles {
  let [turn, held]: [number, HeldDataset[]] = [0, []]
  let last: { blob: Blob; name: string; mapping: Mapping } | undefined
  const of = (version: string) => {
    const found = held.find(({ about }) => about.version === version)
    if (!found) throw new Error(`'${version}' is no longer open.`)
    return found
  }
  const opened = ({ about, columns, names, report, refused }: HeldDataset): FileDataset => ({
    about,
    columns,
    names,
    report,
    refused,
  })
  const open = (blob: Blob, name: string, mapping: Mapping) =>
    openTable(blobFile(blob, name, sqlite), { mapping, unknown: true })

  return {
    async look(blob, name, mapping = {}) {
      const mine = ++turn
      last = { blob, name, mapping }
      const file = await open(blob, name, mapping)
      if ('reason' in file) return file
      const first = await readHeld(file, { version: `first-${mine}`, most: FIRST_ROWS })
      if (turn !== mine) return { given: 'up' }
      held = [first]
      return { ...seenOf(file, first), first: opened(first) }
    },
    async read(onRows) {
      const mine = turn
      const { blob, name, mapping } = last!
      const file = await open(blob, name, mapping)
      if ('reason' in file) return file
      try {
        const all = await readHeld(file, {
          version: `all-${mine}`,
          most: Infinity,
          onRows(rows) {
            if (turn !== mine) throw new Stopped({ given: 'up' })
            if (rows > most) throw new Stopped({ tooMany: rows })
            onRows?.(rows)
          },
        })
        held = [...held, all]
        return opened(all)
      } catch (error) {
        if (error instanceof Stopped) return error.why
        throw error
      }
    },
    claims: (version, rows) => rows.map(of(version).claim),
    find: (version, id) => of(version).find(id),
    search: (version, words) => of(version).search(words),
    table(version, format) {
      const { columns, names, claim } = of(version)
      return datasetTable(format, { columns, names, claim })
    },
  }
}

/** What the first look at a file tells. */
function seenOf(file: ClaimFile, first: HeldDataset): Omit<FileLook, 'first'> {
  const { codebook, mapping, guessed, columns, missing } = proposeMapping(file)
  const [roles, guesses] = [rolesOf(mapping), rolesOf(guessed)]
  const unread = new Set(first.report.unread)
  const seen = columns.map(({ name, cells }): SeenColumn => {
    const role = codebook === undefined ? roles.get(name) : undefined
    const read = codebook === undefined ? role !== undefined : !unread.has(name)
    const why = !read
      ? cells.length === 0
        ? 'empty'
        : 'unknown'
      : codebook !== undefined
        ? 'codebook'
        : role !== guesses.get(name)
          ? 'chosen'
          : file.tags?.has(name)
            ? 'tag'
            : 'guessed'
    return { name, cells, ...(role && { role }), why }
  })
  const sample = [
    ...first.inFile(SAMPLE).map((claim) => ({ line: claim.evidence.line ?? 0, claim })),
    ...first.refused.map(({ line, reason }) => ({ line, refused: reason })),
  ]
  return {
    label: file.label,
    ...(codebook !== undefined && { codebook }),
    mapping,
    guessed,
    columns: seen,
    ...(file.sheets && { sheets: file.sheets }),
    missing,
    sample: sample.sort((a, b) => a.line - b.line).slice(0, SAMPLE),
  }
}
