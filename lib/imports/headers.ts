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
