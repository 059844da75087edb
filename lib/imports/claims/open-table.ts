import { lruCache } from '#lib/util'
import { importTold } from '#lib/words'
import { openFile } from '../files/open-file'
import type { OpenedFile } from '../files/open-file'
import type { ByteSource } from '../files/source'
import { readTable } from '../tables/read-table'
import type { TableFormatId } from '../tables/read-table'
import { peeked } from '../tables/table'
import type { FileRow, InGroups, Table } from '../tables/table'
import { completed, headerScore, whatIsMissing } from './formats/any-table'
import { CLAIM_FORMATS } from './formats/claim-formats'
import type { ClaimFormat } from './formats/claim-format'
import { columnsOf } from './rows/columns'
import type { TableColumns } from './rows/columns'
import { isEnough } from './rows/guess-mapping'
import type { Mapping } from './rows/mapping'
import { nullWords } from './rows/null-words'
import { guessDates } from './rows/when/guess-dates'
import type { WhenContext } from './rows/when/read-when'

/** What somebody says of a file: its codebook, and how to read it. */
export type OpenOptions = {
  as?: string
  mapping?: Mapping
  /** Opens a table as well of which nothing is known yet, to propose a mapping for it. */
  unknown?: boolean
}

/** A file of incidents that is open: what it is, and its rows, to be read once. */
export type ClaimFile = {
  /** Its name, or its path where it is on a disk. */
  path: string
  bytes: number
  sha256: string
  format: ClaimFormat
  /** The kind of file, by an id and in words: `csv`, "CSV". */
  table: TableFormatId
  label: string
  mapping: Mapping
  columns: TableColumns
  rows: InGroups<FileRow>
  tags?: ReadonlyMap<string, string>
  shapes: boolean
  /** The sheets of the workbook, where there are several. */
  sheets?: readonly string[]
  areas: boolean
  sample: (column: string) => readonly string[]
  when: (columns: readonly (string | undefined)[]) => WhenContext
  /** How much of the file has been read; a file that is read as a whole tells nothing. */
  progress: () => { bytes: number; totalBytes: number }
  /** The column with the file's own id of a row, if it has one. */
  idColumn?: string
  /** Tells cells that say nothing. */
  isNull: (text: string) => boolean
  /** What was taken for granted and done to open it, each with a count. */
  remarks: Record<string, number>
}

/**
 * Opens a file of incidents: what kind of file it is by its content, and whose codebook its columns
 * follow. Answers with a reason where it cannot be read, which says what was seen and what would
 * help.
 */
export async function openTable(
  source: ByteSource,
  { as, mapping = {}, unknown = false }: OpenOptions = {},
): Promise<ClaimFile | { reason: string }> {
  const opened = await openFile(source, mapping.encoding)
  if ('reason' in opened) return opened
  const remarks: Record<string, number> = {}
  const remark = (what: string) => {
    remarks[what] = (remarks[what] ?? 0) + 1
  }
  for (const note of opened.kind === 'archive' ? [] : opened.notes) remark(note)
  const known = CLAIM_FORMATS.filter(({ id }) => id !== 'table')
  const wanted = new Set(Object.values(mapping.columns ?? {}).flat())
  const score = (fields: readonly string[]) => {
    if (mapping.columns) return fields.filter((field) => wanted.has(field)).length
    return known.some((format) => format.fits(columnsOf(fields, format.names)))
      ? fields.length
      : headerScore(fields)
  }
  const found = await readTable(opened, as, { ...mapping, score, remark })
  if ('reason' in found) return found
  return claimFile(opened, found, { as, mapping, unknown, remark, remarks })
}

async function claimFile(
  opened: OpenedFile,
  { table, id, label }: { table: Table; id: TableFormatId; label: string },
  {
    as,
    mapping,
    unknown,
    remark,
    remarks,
  }: OpenOptions & {
    mapping: Mapping
    remark: (what: string) => void
    remarks: Record<string, number>
  },
): Promise<ClaimFile | { reason: string }> {
  const { source, bytes, sha256 } = opened
  const { first, all } = await peeked(table.rows)
  const isNull = nullWords(mapping.nullWords)
  const cells = lruCache<string, readonly string[]>(1000)
  const sample = (column: string) =>
    cells.get(column, () =>
      first.flatMap((row) => {
        const text = row.cell?.(column) ?? ''
        return text === '' || isNull(text) ? [] : [text]
      }),
    )
  const [top] = first
  // With --as or a mapping somebody has said what it is, and each row says what it lacks.
  const named = as !== undefined || mapping.columns !== undefined || unknown
  if (table.columns.length === 0 && top?.refused !== undefined && !named)
    return { reason: importTold('file.unread', { why: top.refused }) }
  const plain = CLAIM_FORMATS.at(-1)!
  const format =
    CLAIM_FORMATS.find((item) => item.id === as) ??
    (mapping.columns || as !== undefined
      ? plain
      : CLAIM_FORMATS.find((item) => item.fits(columnsOf(table.columns, item.names)))!)
  const columns = columnsOf(table.columns, format.names)
  const shapes = table.shapes === true
  const areas = table.areas === true
  const seen = { columns, sample, areas, ...(table.tags && { tags: table.tags }) }
  const guessed = format === plain ? completed(mapping, seen) : mapping
  if (format === plain && !named && !isEnough(guessed, shapes))
    return { reason: whatIsMissing(guessed, columns, shapes) }
  const idName = format.idColumn ?? guessed.columns?.id
  const idColumn = idName === undefined ? undefined : columns.find(idName)
  const when: ClaimFile['when'] = (dates) => {
    if (mapping.calendar) return { calendar: mapping.calendar }
    if (mapping.dateFormat) return { format: mapping.dateFormat }
    const { unclear, ...context } = guessDates(
      dates.flatMap((column) => (column === undefined ? [] : sample(column))),
    )
    if (unclear) remark(importTold('date.order'))
    if (context.format === 'excel') remark(importTold('date.excelDays'))
    return context
  }
  return {
    path: source.name,
    bytes,
    sha256,
    format,
    table: id,
    label: format === plain ? label : `${format.label} (${label})`,
    mapping,
    rows: all,
    shapes,
    ...(table.sheets && { sheets: table.sheets }),
    when,
    isNull,
    remarks,
    ...(idColumn !== undefined && { idColumn }),
    progress: opened.kind === 'text' ? opened.progress : () => ({ bytes: 0, totalBytes: bytes }),
    ...seen,
  }
}
