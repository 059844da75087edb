/** Ids in one cell: `sohr; al-jazeera`. Ids hold neither semicolons nor spaces at their ends. */
export function joinIds(ids: readonly string[]): string {
  return ids.join('; ')
}

/** The ids of a cell; a spreadsheet's own spaces and a last semicolon do not matter. */
export function splitIds(cell: string): string[] {
  return cell
    .split(';')
    .map((id) => id.trim())
    .filter(Boolean)
}

/**
 * Any texts in one cell: `the outskirts of Millford | Ashby`. A `|` or `\` inside a text is written
 * `\|`, `\\`.
 */
export function joinTexts(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\|]/g, '\\$&')).join(' | ')
}

/** The texts of a cell; the inverse of `joinTexts`. */
export function splitTexts(cell: string): string[] {
  const texts = ['']
  for (const [piece] of cell.matchAll(/\\[\\|]| \| |[\s\S]/g)) {
    if (piece === ' | ') texts.push('')
    else texts[texts.length - 1] += piece.length === 2 && piece.startsWith('\\') ? piece[1]! : piece
  }
  return texts
}
