import { importTold } from '#lib/words'
import type { CsvRecord } from '../csv-records'
import { openWorkbook } from '../files/workbook'
import type { ByteSource } from '../files/source'
import type { Workbook } from '../files/workbook'
import { recordsTable } from './records-table'
import type { HeaderSearch } from './records-table'
import type { Table } from './table'

/**
 * A sheet of a workbook as a table: the one that somebody names, else the first that looks like one
 * of incidents, else the first that has rows.
 */
export async function xlsxTable(
  file: Pick<ByteSource, 'chunks'>,
  { sheet, ...options }: HeaderSearch & { sheet?: string },
): Promise<Table | { reason: string }> {
  const search = { ...options, sparse: true }
  let workbook: Workbook
  try {
    workbook = await openWorkbook(file)
  } catch (error) {
    return { reason: importTold('xlsx.unread', { why: (error as Error).message }) }
  }
  const { sheets } = workbook
  if (sheets.length === 0) return { reason: importTold('xlsx.none') }
  const rows = (part: string) => refusing(workbook.rows(part))
  const names = sheets.map(({ name }) => `'${name}'`).join(', ')
  const wanted = sheet === undefined ? sheets : sheets.filter(({ name }) => name === sheet)
  if (wanted.length === 0)
    return {
      reason: names
        ? importTold('sheet.none', { sheet: sheet!, names })
        : importTold('sheet.noneAtAll', { sheet: sheet! }),
    }
  const tables: { name: string; columns: number; score: number; part: string }[] = []
  for (const { name, part } of wanted) {
    const { columns } = await recordsTable(rows(part), { ...search, remark: () => {} })
    tables.push({ name, part, columns: columns.length, score: search.score(columns) })
    if (tables.at(-1)!.score > 0) break
  }
  const chosen =
    tables.find(({ score }) => score > 0) ?? tables.find(({ columns }) => columns > 0) ?? tables[0]!
  if (sheets.length > 1 && sheet === undefined)
    search.remark(importTold('sheet.read', { sheet: chosen.name, names }))
  const table = await recordsTable(rows(chosen.part), search)
  return sheets.length > 1 ? { ...table, sheets: sheets.map(({ name }) => name) } : table
}

/** Rows up to what cannot be read, which is one refused row. */
async function* refusing(
  rows: AsyncGenerator<{ line: number; fields: string[] }>,
): AsyncGenerator<CsvRecord> {
  let last = 0
  try {
    for await (const row of rows) {
      last = row.line
      yield row
    }
  } catch (error) {
    const [why] = (error as Error).message.split('\n')
    yield { line: last + 1, refused: importTold('sheet.cut', { line: last, why: why! }) }
  }
}
