/**
 * The first characters by which spreadsheets take a text for a formula, including full-width signs.
 * The apostrophe is among them, so that taking one off again is exact.
 */
const FORMULA = /^['=+\-@\t\r\n＝＋－＠]/

/**
 * A text that no spreadsheet runs: one that begins as a formula does (`=`, `+`, `-`, `@`, tab, line
 * end, their full-width forms) gets an apostrophe before it, and so does one that begins with an
 * apostrophe: whoever reads it back takes one off. Numbers are numbers, never formulas; `null` is
 * an empty cell.
 */
export function defused(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return FORMULA.test(cell) ? `'${cell}` : cell
}

/**
 * A table as tab-separated text, as spreadsheets take it from the clipboard: a row a line, without
 * a line end after the last. Cells are defused, and white space inside them is a single space,
 * since no sign quotes it.
 */
export function tsvText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => cells.map((cell) => defused(cell).replace(/\s+/g, ' ').trim()).join('\t'))
    .join('\n')
}
