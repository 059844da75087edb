import type { FlatClaim } from '#lib/claims'
import { ownClaims } from './own-claims'
import type { OwnImport, OwnRow } from './own-claims'

/**
 * Removes the apostrophe that an export puts before a text that a spreadsheet might run as a
 * formula.
 */
const restored = (cell: string) => cell.replace(/^'/, '')

/**
 * Reads our own CSV back (`npm run export -- csv`): claims equal to those that were written,
 * whatever the order of its columns. Computed columns and a row of HXL tags are skipped. A row that
 * is no claim is refused with its line; the rest is kept. Never throws on content.
 */
export function readOwnCsv(text: string): OwnImport {
  const [head, ...lines] = splitCsv(text.replace(/^\uFEFF/, ''))
  const names = head?.fields ?? []
  const missing = ['id', 'kind', 'document'].filter((name) => !names.includes(name))
  if (missing.length)
    return {
      claims: [],
      refused: [
        {
          line: 1,
          reason: `the first row has no column ${missing.map((name) => `'${name}'`).join(', ')}: it is not our CSV`,
        },
      ],
    }
  return ownClaims(
    lines.flatMap(({ line, fields, broken }): OwnRow[] => {
      if (broken) return [{ line, refused: broken }]
      // HXL tags, or an empty row
      if (fields.every((cell) => cell === '' || cell.startsWith('#'))) return []
      if (fields.length !== names.length)
        return [
          { line, refused: `has ${fields.length} cells where the first row has ${names.length}` },
        ]
      const cells: FlatClaim = Object.fromEntries(
        names.map((name) => [name, restored(fields[names.indexOf(name)]!)]),
      )
      return [{ line, cells }]
    }),
  )
}

/** A row of CSV as it stands in the text, nothing trimmed; `broken` says what is wrong with it. */
export type CsvRow = { line: number; fields: string[]; broken?: string }

/**
 * Splits CSV as RFC 4180 defines it (comma, doubled quotes, any line end) and keeps every character
 * of a quoted cell, so that what was written comes back.
 */
export function splitCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = []
  // A cell: quoted, or bare, and what ends it. A quote that never closes takes the rest of its
  // line.
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
