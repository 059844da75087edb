import { sha256Schema, webAddressSchema } from '#lib/model'
import type { MediaKind } from '#lib/model'
import { isCalendarDay } from '#lib/util'
import { splitCsv } from '../own/own-csv'
import type { CsvRow } from '../own/own-csv'
import { readPythonLiteral } from './python-literal'
import type { PythonCall } from './python-literal'

/** A file that was kept of a page: what it is, its address in the archive, and its hash. */
export type ArchivedMedia = { kind: MediaKind; archive: string; sha256?: string }

/** A page that was archived: its address, where its copy is, on which day, and what was kept. */
export type ArchivedPage = {
  line: number
  url: string
  archive?: string
  sha256?: string
  retrieved?: string
  media: readonly ArchivedMedia[]
}

/** What was read of a file of auto-archiver, and every row that is not used, with the reason. */
export type ArchiveFile = {
  pages: ArchivedPage[]
  refused: { line: number; reason: string }[]
}

type Reader = (cell: (column: string) => string) => Omit<ArchivedPage, 'line'> | { reason: string }

/** A value as a web address, where it is one. */
const addressOf = (value: unknown): string | undefined => webAddressSchema.safeParse(value).data
/** The first address of several. */
const firstAddress = (values: readonly unknown[]) => values.map(addressOf).find(Boolean)
/** The first address of a cell, which may hold several, a line each. */
const addressIn = (cell: string) => firstAddress(cell.split(/\s+/))

/** The SHA-256 of `SHA-256:<hex>`; a hash of another kind is none. */
function hashIn(text: unknown): string | undefined {
  const hex = /^sha-?256:([\da-f]{64})$/i.exec(String(text))?.[1]?.toLowerCase()
  return sha256Schema.safeParse(hex).data
}

/** The day of a time as the file writes it, or of a call of `datetime.datetime`. */
function dayIn(time: unknown): string | undefined {
  const [year, month, day] = (time as Partial<PythonCall> | null)?.args ?? []
  const text =
    year === undefined
      ? String(time).slice(0, 10)
      : [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
  return isCalendarDay(text) ? text : undefined
}

const KINDS: readonly [pattern: RegExp, kind: MediaKind][] = [
  [/^image\/|\.(?:jpe?g|png|webp|gif|heic)$/i, 'image'],
  [/^video\/|\.(?:mp4|webm|mov|mkv|avi)$/i, 'video'],
  [/^application\/pdf$|\.pdf$/i, 'document'],
]
/** What a file is by its media type, else by the ending of its address. */
function kindOf(type: unknown, address: string): MediaKind | undefined {
  const by = typeof type === 'string' && type ? type : new URL(address).pathname
  return KINDS.find(([pattern]) => pattern.test(by))?.[1]
}

/** A row of the spreadsheet that auto-archiver fills in, under the names it gives its columns. */
const spreadsheetRow: Reader = (cell) => {
  const [url, status] = [addressOf(cell('link')), cell('archive status')]
  if (!url) return { reason: `'${cell('link').slice(0, 60)}' in link is no web address` }
  if (!/success/i.test(status)) return { reason: notArchived(status) }
  const archive = addressIn(cell('archive location'))
  const sha256 = hashIn(cell('hash'))
  const kind = archive && kindOf(undefined, archive)
  return {
    url,
    archive: addressIn(cell('replaywebpage')) ?? archive,
    sha256,
    retrieved: dayIn(cell('archive date')),
    media: kind ? [{ kind, archive, ...(sha256 && { sha256 }) }] : [],
  }
}

/** What auto-archiver makes of a page for its own use, by the id in its properties. */
const OWN_FILES = /^(?:_final_media|screenshot|browsertrix|thumbnail.*|metadata_json|warc|wacz)$/

/** A row of the file that auto-archiver's CSV database writes: three columns of Python's data. */
const databaseRow: Reader = (cell) => {
  const status = cell('status')
  const metadata = readPythonLiteral(cell('metadata'))
  if (typeof metadata !== 'object' || metadata === null)
    return { reason: 'in metadata: cannot be read' }
  const { url: named, wayback, _processed_at: processed } = metadata as Record<string, unknown>
  const url = addressOf(named)
  if (!url) return { reason: `'${String(named).slice(0, 60)}' in metadata.url is no web address` }
  if (!/success/i.test(status)) return { reason: notArchived(status) }
  const files = [readPythonLiteral(cell('media'))].flat().flatMap((file) => {
    const { urls, properties, _mimetype } = (file ?? {}) as Record<string, unknown>
    const { id, hash } = (properties ?? {}) as Record<string, unknown>
    const archive = firstAddress([urls].flat())
    return archive ? [{ id, archive, sha256: hashIn(hash), kind: kindOf(_mimetype, archive) }] : []
  })
  const final = files.find(({ id }) => id === '_final_media')
  return {
    url,
    archive: addressOf(wayback) ?? final?.archive,
    sha256: addressOf(wayback) ? undefined : final?.sha256,
    retrieved: dayIn(processed),
    media: files.flatMap(({ id, kind, archive, sha256 }) =>
      kind && !OWN_FILES.test(String(id)) ? [{ kind, archive, ...(sha256 && { sha256 }) }] : [],
    ),
  }
}

const notArchived = (status: string) => `was not archived: its status is '${status.slice(0, 60)}'`

/** The two forms in which auto-archiver writes a table, by the columns that tell each. */
const FORMS: readonly [columns: readonly string[], read: Reader][] = [
  [['link', 'archive status'], spreadsheetRow],
  [['status', 'metadata', 'media'], databaseRow],
]

/**
 * Reads a table of auto-archiver (https://github.com/bellingcat/auto-archiver): the spreadsheet it
 * fills in, saved as CSV, or the file of its CSV database. Never throws on content.
 */
export function readArchiveFile(text: string): ArchiveFile {
  const [head, ...rows] = splitCsv(text.replace(/^\uFEFF/, ''))
  const names = (head?.fields ?? []).map((name) => name.trim().toLowerCase())
  const form = FORMS.find(([columns]) => columns.every((column) => names.includes(column)))
  if (!form)
    return {
      pages: [],
      refused: [
        {
          line: 1,
          reason: `has neither the columns ${FORMS.map(([columns]) => columns.map((column) => `'${column}'`).join(', ')).join(' nor ')}: it is no table of auto-archiver`,
        },
      ],
    }
  const file: ArchiveFile = { pages: [], refused: [] }
  for (const row of rows) {
    const read = readRow(row, names, form[1])
    if (!read) continue
    if ('reason' in read) file.refused.push({ line: row.line, ...read })
    else file.pages.push({ line: row.line, ...read })
  }
  return file
}

function readRow(
  { fields, broken }: CsvRow,
  names: readonly string[],
  read: Reader,
): ReturnType<Reader> | undefined {
  if (broken) return { reason: broken }
  if (fields.every((field) => field.trim() === '')) return undefined
  if (fields.length !== names.length)
    return { reason: `has ${fields.length} cells where the first row has ${names.length}` }
  return read((column) => fields[names.indexOf(column)]?.trim() ?? '')
}
