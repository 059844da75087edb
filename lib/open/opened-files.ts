import { openPlaceIndex } from '#lib/gazetteer'
import type { PlaceIndex, PlaceLookup } from '#lib/gazetteer'
import { datasetTable } from '#lib/exports'
import type { DatasetTableId } from '#lib/exports'
import { NAMES_MISSING, blobFile, openTable, proposeMapping } from '#lib/imports'
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

/** What is fetched from the own site, and only once a file needs it. */
type Fetched = {
  /** What reads a GeoPackage. */
  sqlite: Parameters<typeof blobFile>[2]
  /** The names of the project's places. */
  names: () => Promise<PlaceIndex>
}

/** Starts without a file; one of more rows than `most` is not read. */
export function openedFiles({ sqlite, names }: Fetched, most = MOST_ROWS): OpenedFiles {
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
  let known: PlaceLookup | undefined
  /**
   * Reads a file, and once more with the names of places where a row without coordinates names one:
   * most files have coordinates and fetch nothing.
   */
  const readFile = async (
    { blob, name, mapping }: { blob: Blob; name: string; mapping: Mapping },
    options: Omit<Parameters<typeof readHeld>[1], 'names'>,
  ): Promise<{ file: ClaimFile; held: HeldDataset } | { reason: string }> => {
    const file = await open(blob, name, mapping)
    if ('reason' in file) return file
    const first = await readHeld(file, { ...options, names: known })
    if (!first.wantsNames) return { file, held: first }
    try {
      known = openPlaceIndex(await names())
    } catch {
      first.report.remarks[NAMES_MISSING] = first.report.unlocated
      return { file, held: first }
    }
    return readFile({ blob, name, mapping }, options)
  }

  return {
    async look(blob, name, mapping = {}) {
      const mine = ++turn
      last = { blob, name, mapping }
      const read = await readFile(last, { version: `first-${mine}`, most: FIRST_ROWS })
      if (turn !== mine) return { given: 'up' }
      if ('reason' in read) return read
      held = [read.held]
      return { ...seenOf(read.file, read.held), first: opened(read.held) }
    },
    async read(onRows) {
      const mine = turn
      try {
        const all = await readFile(last!, {
          version: `all-${mine}`,
          most: Infinity,
          onRows(rows) {
            if (turn !== mine) throw new Stopped({ given: 'up' })
            if (rows > most) throw new Stopped({ tooMany: rows })
            onRows?.(rows)
          },
        })
        if ('reason' in all) return all
        held = [...held, all.held]
        return opened(all.held)
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
  const { accepted, unlocated } = first.report
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
    // Names alone have placed some of its rows.
    missing: missing.filter((lack) => lack !== 'place' || accepted === unlocated),
    sample: sample.sort((a, b) => a.line - b.line).slice(0, SAMPLE),
  }
}
