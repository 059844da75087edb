import { cellsOf, exportColumns } from '../rows/columns'
import { csvOfColumns, csvRow } from './csv-text'
import { textFormat } from './format'
import type { ExportFormat } from './format'
import type { Records } from '../rows/records'

const columnNames = (records: Records) => exportColumns(records).map(({ name }) => name)

/**
 * Our own columns: everything the record says, exactly, and what was computed of it. Can be read
 * back.
 */
export const csvFormat: ExportFormat = textFormat({
  id: 'csv',
  label: 'CSV',
  about: 'A spreadsheet in our own columns, one row a claim; can be read back',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  options: ['hxl', 'bom'],
  head: (records, { hxl, bom }) => {
    const columns = exportColumns(records)
    const more = hxl ? [columns.map((column) => column.hxl ?? '')] : []
    return csvOfColumns(columnNames(records), [], { bom, more })
  },
  row: (row, records) => csvRow(columnNames(records), cellsOf(row, records)),
})
