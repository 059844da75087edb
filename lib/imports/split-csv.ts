/** A row of CSV as it stands in the text, nothing trimmed; `broken` says what is wrong with it. */
export type CsvRow = { line: number; fields: string[]; broken?: string }

/** Splits CSV as RFC 4180 writes it (comma, quotes doubled, any line end) and keeps every character of a quoted cell: what was written comes back. */
export function splitCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = []
  // A cell: quoted, or bare, and what ends it. A quote that never closes takes the rest of its line.
  const cell =
    /(?:"((?:[^"]|"")*)"|([^",\r\n][^,\r\n]*|))(,|\r\n|\r|\n|$)|([^\r\n]*)(\r\n|\r|\n|$)/y
  let line = 1
  let row: CsvRow = { line, fields: [] }
  while (cell.lastIndex < text.length || row.fields.length > 0) {
    const [whole, quoted, bare, end, stray] = cell.exec(text)!
    if (stray !== undefined) row.broken = 'has a quote that is not closed, or stands inside a cell'
    row.fields.push(quoted !== undefined ? quoted.replaceAll('""', '"') : (bare ?? stray ?? ''))
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0
    if (end === ',') continue
    rows.push(row)
    row = { line, fields: [] }
    if (cell.lastIndex >= text.length) break
  }
  return rows
}
