import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from } from 'pg-copy-streams'

/** Characters handed to the connection at once. */
const CHUNK = 1 << 16

/** A value of a row. */
export type ColumnValue = string | number | null | readonly string[]

/** Streams rows into a table with COPY. */
export async function copyRows(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  rows: AsyncIterable<readonly ColumnValue[]> | Iterable<readonly ColumnValue[]>,
): Promise<void> {
  await pipeline(
    Readable.from(chunks(rows)),
    client.query(
      from(`copy ${table} (${columns.map((name) => `"${name}"`).join(', ')}) from stdin`),
    ),
  )
}

async function* chunks(
  rows: AsyncIterable<readonly ColumnValue[]> | Iterable<readonly ColumnValue[]>,
): AsyncGenerator<Buffer> {
  let text = ''
  for await (const row of rows) {
    text += `${row.map(cell).join('\t')}\n`
    if (text.length < CHUNK) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}

const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\0': '',
}

/** A value in COPY's text form. The database keeps no NUL in texts. */
function cell(value: ColumnValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'number') return String(value)
  const text =
    typeof value === 'string'
      ? value
      : `{${value.map((one) => `"${one.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`
  return text.replace(/[\\\n\r\t\0]/g, (character) => ESCAPES[character]!)
}
