import type { Cell } from '#lib/claims'
import { defused } from '#lib/util'

/** Spreadsheets recognise UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF'
const QUOTED = /[",;\t\r\n]|^\s|\s$/

function quoted(text: string): string {
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Rows whose cells go by name, as CSV in the order of the columns; a cell that a row does not have
 * is empty. `more`: rows of the head below the names; without a `head`, a further part of a text.
 */
export function csvOfColumns<Name extends string>(
  names: readonly Name[],
  rows: Iterable<Partial<Record<Name, Cell>>>,
  {
    bom,
    head = true,
    more = [],
  }: { bom?: boolean; head?: boolean; more?: readonly (readonly string[])[] } = {},
): string {
  return csvText(
    head ? [names, ...more] : [],
    Array.from(rows, (cells) => names.map((name) => cells[name] ?? null)),
    { bom },
  )
}

/** A row of a text whose head is written already. */
export const csvRow = <Name extends string>(
  names: readonly Name[],
  cells: Partial<Record<Name, Cell>>,
): string => csvOfColumns(names, [cells], { bom: false, head: false })

/**
 * A table as CSV (RFC 4180): comma, CRLF, UTF-8 with a byte order mark unless `bom` is false; cells
 * defused.
 */
export function csvText(
  head: readonly (readonly string[])[],
  rows: Iterable<readonly Cell[]>,
  { bom = true }: { bom?: boolean } = {},
): string {
  const lines = head.map((cells) => cells.map(quoted).join(','))
  for (const cells of rows) lines.push(cells.map((cell) => quoted(defused(cell))).join(','))
  return `${bom ? BYTE_ORDER_MARK : ''}${lines.join('\r\n')}\r\n`
}
