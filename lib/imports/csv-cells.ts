const QUOTE = 34

/** Whether a cell begins or ends with a blank, of which only the parser knows what it trims. */
const isPlain = (cell: string) =>
  cell === '' ||
  (cell.charCodeAt(0) > 32 && cell.charCodeAt(cell.length - 1) > 32 && cell.trim() === cell)

/**
 * The cells of one record of CSV as RFC 4180 writes it: cells without quotes, or within them from
 * end to end. `undefined` for any other record, which the parser reads; it is much slower, and most
 * records of most files need nothing of what it does more.
 */
export function plainCells(record: string, delimiter: string): string[] | undefined {
  const cells: string[] = []
  let from = 0
  for (;;) {
    if (record.charCodeAt(from) === QUOTE) {
      const cell = quotedCell(record, from)
      if (cell === undefined) return undefined
      cells.push(cell.text)
      if (cell.end === record.length) return cells
      if (!record.startsWith(delimiter, cell.end)) return undefined
      from = cell.end + delimiter.length
    } else {
      const found = record.indexOf(delimiter, from)
      const end = found === -1 ? record.length : found
      const text = record.slice(from, end)
      if (!isPlain(text) || /["\r\n]/.test(text)) return undefined
      cells.push(text)
      if (found === -1) return cells
      from = end + delimiter.length
    }
  }
}

/** A cell within quotes that begins at one, and where it ends, its last quote included. */
function quotedCell(record: string, from: number): { text: string; end: number } | undefined {
  let doubled = false
  let at = record.indexOf('"', from + 1)
  while (at !== -1 && record.charCodeAt(at + 1) === QUOTE) {
    doubled = true
    at = record.indexOf('"', at + 2)
  }
  if (at === -1) return undefined
  const text = record.slice(from + 1, at)
  return { text: doubled ? text.replaceAll('""', '"') : text, end: at + 1 }
}

/**
 * The cells of a record in whose quoted cells quotes stand that nobody doubled: such a cell ends
 * only at a quote before a delimiter or the end. Whoever asks looks whether there are as many cells
 * as there should be.
 */
export function looseCells(record: string, delimiter: string): string[] | undefined {
  const cells: string[] = []
  for (let from = 0; ;) {
    const quoted = record.charCodeAt(from) === QUOTE
    let end = record.indexOf(quoted ? `"${delimiter}` : delimiter, from + (quoted ? 1 : 0))
    if (end === -1) end = quoted ? record.length - 1 : record.length
    if (quoted && (end <= from || record.charCodeAt(end) !== QUOTE)) return undefined
    cells.push(
      (quoted ? record.slice(from + 1, end).replaceAll('""', '"') : record.slice(from, end)).trim(),
    )
    from = end + (quoted ? 1 : 0)
    if (from >= record.length) return cells
    from += delimiter.length
  }
}
