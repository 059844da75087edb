import type { Cell as SheetCell } from 'write-excel-file/universal'
import type { Cell } from '#lib/claims'
import { turnsWithOthers } from '#lib/util'
import { cellsOf, exportColumns } from '../rows/columns'
import type { FileFormat } from './format'

/** The library makes the whole workbook in one go, some seconds of computing for these. */
const MOST_ROWS = 5000
/** A cell of a workbook holds no more characters. */
const LONGEST = 32_767

/**
 * A cell with its type. A text is told to be one, so that no spreadsheet takes it for a formula, a
 * number or a day.
 */
function sheetCell(cell: Cell | undefined): SheetCell {
  if (cell === null || cell === undefined || cell === '') return null
  if (typeof cell === 'number') return { type: Number, value: cell }
  return {
    type: String,
    value: cell.length > LONGEST ? `${cell.slice(0, LONGEST - 1)}…` : cell,
  }
}

/**
 * A workbook: our own columns, one row a claim, the head in sight; and what was asked for on a sheet
 * of its own.
 */
export const xlsxFormat: FileFormat = {
  id: 'xlsx',
  label: 'XLSX',
  about: 'A workbook in our own columns, one row a claim',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  options: [],
  binary: true,
  most: MOST_ROWS,
  write: async (rows, records, { asked }) => {
    const names = exportColumns(records).map(({ name }) => name)
    const head = names.map((name): SheetCell => ({
      type: String,
      value: name,
      fontWeight: 'bold',
    }))
    const turn = turnsWithOthers()
    const body: SheetCell[][] = []
    for (const row of rows) {
      const cells = cellsOf(row, records)
      body.push(names.map((name) => sheetCell(cells[name])))
      await turn()
    }
    const claims = { data: [head, ...body], sheet: 'claims', stickyRowsCount: 1 }
    const notes = asked === undefined ? [] : [{ data: [[sheetCell(asked)]], sheet: 'asked' }]
    // A package of many files, loaded once somebody asks for a workbook.
    const { default: writeXlsxFile } = await import('write-excel-file/universal')
    const file = await writeXlsxFile([claims, ...notes]).toBlob()
    return new Uint8Array(await file.arrayBuffer())
  },
}
