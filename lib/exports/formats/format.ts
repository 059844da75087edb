import type { Records } from '../rows/records'
import type { ExportRow } from '../rows/rows'

/**
 * How an export is to be written. `base` is the address of the map, ending in `/`, that ids become
 * addresses under; without it they stay relative.
 */
export type ExportOptions = {
  /** A second row of HXL tags (our own CSV only). */
  hxl?: boolean
  /** A byte order mark, by which spreadsheets know UTF-8 (CSV only; on unless false). */
  bom?: boolean
  base?: string
  /**
   * What was asked for and by which rule, in words (`askedWords`): a note in formats that have a
   * place for one.
   */
  asked?: string
}

/**
 * A format that chosen claims are written in: one feature or row per claim, in their order,
 * including claims without a place.
 */
type Format<Written> = {
  id: string
  label: string
  /** What it is good for, in a line. */
  about: string
  extension: string
  mediaType: string
  /** Options that mean something to it. */
  options: readonly ('hxl' | 'bom' | 'base')[]
  write: (rows: readonly ExportRow[], records: Records, options: ExportOptions) => Written
}

/** A text in pieces, so that a long one is sent while it is written: head, rows, foot. */
type TextPieces = {
  head: (records: Records, options: ExportOptions) => string
  row: (row: ExportRow, records: Records, options: ExportOptions) => string
  /** What stands between two rows. */
  between?: string
  foot?: string
}

/** A format that is text. */
export type ExportFormat = Format<string> & TextPieces & { binary?: never }

/**
 * A format that is bytes, made as a whole. `most`: rows that a server writes at once, where what
 * makes the file lets nobody have a turn meanwhile.
 */
export type FileFormat = Format<Promise<Uint8Array>> & { binary: true; most?: number }

/** Makes a format of text from its pieces. */
export const textFormat = (given: Omit<ExportFormat, 'write'>): ExportFormat => ({
  ...given,
  write: (rows, records, options) =>
    [
      given.head(records, options),
      rows.map((row) => given.row(row, records, options)).join(given.between ?? ''),
      given.foot ?? '',
    ].join(''),
})
