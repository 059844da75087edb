import { cellsOf, exportColumns } from '../rows/columns'
import { csvOfColumns } from './csv-text'
import type { ExportFormat } from './format'

/**
 * Our own columns: everything the record says, exactly, and what was computed of it. Can be read
 * back.
 */
export const csvFormat: ExportFormat = {
  id: 'csv',
  label: 'CSV',
  about: 'A spreadsheet in our own columns, one row a claim; can be read back',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  options: ['hxl', 'bom'],
  write: (rows, records, { hxl, bom }) => {
    const columns = exportColumns(records)
    return csvOfColumns(
      columns.map(({ name }) => name),
      rows.map((row) => cellsOf(row, records)),
      { bom, more: hxl ? [columns.map((column) => column.hxl ?? '')] : [] },
    )
  },
}
