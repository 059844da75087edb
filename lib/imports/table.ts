import { csvRecords } from './csv-records'
import { lines } from './lines'

/** A row of a table, read by column name; a column that the table does not have is ''. */
export type ParsedRow =
  | { line: number; at: (column: string) => string; refused?: undefined }
  | { line: number; at?: undefined; refused: string }

const DELIMITERS = [',', ';', '\t', '|']

/**
 * The cells of a line without quotes and blanks around them: enough for a header, where no cell
 * holds a delimiter.
 */
export function headerCells(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )
}

/** The columns of a header line, split at the delimiter that gives the most. */
export function headerOf([first = '']: readonly string[]): {
  columns: string[]
  delimiter: string
} {
  const [best] = DELIMITERS.map((delimiter) => ({
    columns: headerCells(first, delimiter),
    delimiter,
  })).sort((a, b) => b.columns.length - a.columns.length)
  return best!
}

/** Whether a header has all of these columns, whatever their case. */
export function hasColumns(head: readonly string[], wanted: readonly string[]): boolean {
  const columns = headerOf(head).columns.map((column) => column.toLowerCase())
  return wanted.every((column) => columns.includes(column.toLowerCase()))
}

/**
 * Reads a CSV with a header, row by row. Column names are matched in any case. If a `required`
 * column is missing, a single refused row says so and no other is read.
 */
export async function* parsedRows(
  chunks: AsyncIterable<Uint8Array>,
  head: readonly string[],
  required: readonly string[],
): AsyncGenerator<ParsedRow> {
  let header: Map<string, number> | undefined
  let width = 0
  for await (const { line, fields, refused } of csvRecords(
    lines(chunks),
    headerOf(head).delimiter,
  )) {
    if (!fields) yield { line, refused }
    else if (header) {
      const columns = header
      if (fields.length !== width)
        yield { line, refused: `has ${fields.length} of ${width} columns` }
      else yield { line, at: (column) => fields[columns.get(column.toLowerCase()) ?? -1] ?? '' }
    } else {
      width = fields.length
      // Of two columns of one name the first counts.
      header = new Map([...fields].map((name, i) => [name.toLowerCase(), i] as const).reverse())
      const missing = required.filter((column) => !header!.has(column.toLowerCase()))
      if (missing.length > 0)
        return void (yield {
          line,
          refused: `the header has no column ${missing.map((column) => `'${column}'`).join(', ')}; no row can be read without`,
        })
    }
  }
}
