import { once } from 'node:events'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from } from 'pg-copy-streams'
import type { Database } from './database'

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
  await pipeline(Readable.from(chunks(rows)), client.query(copySql(table, columns)))
}

/**
 * Streams rows into a table of several databases, each row into that of its number, which is the
 * second of its values. All databases write at the same time.
 */
export async function copyToAll(
  databases: readonly Database[],
  table: string,
  columns: readonly string[],
  rows: AsyncIterable<readonly ColumnValue[]> | Iterable<readonly ColumnValue[]>,
): Promise<void> {
  const lines = databases.map(() => new PassThrough({ highWaterMark: 4 * CHUNK }))
  // Whoever reads them hears of an error; until then nobody does.
  for (const line of lines) line.on('error', () => undefined)
  const copied = databases.map((database, i) =>
    database.connected((client) => pipeline(lines[i]!, client.query(copySql(table, columns)))),
  )
  const written = async () => {
    const texts = databases.map(() => '')
    const send = async (i: number) => {
      if (!lines[i]!.write(texts[i])) await once(lines[i]!, 'drain')
      texts[i] = ''
    }
    for await (const row of rows) {
      const i = Number(row[1]) % databases.length
      texts[i] += lineOf(row)
      if (texts[i]!.length >= CHUNK) await send(i)
    }
    for (const [i, line] of lines.entries()) line.end(texts[i])
  }
  const failed = (error: Error): never => {
    for (const line of lines) line.destroy(error)
    throw error
  }
  // One that fails ends all: the load is removed.
  const ends = await Promise.allSettled([written(), ...copied].map((one) => one.catch(failed)))
  const [wrong] = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as Error] : []))
  if (wrong) throw wrong
}

const lineOf = (row: readonly ColumnValue[]) => `${row.map(cell).join('\t')}\n`
const copySql = (table: string, columns: readonly string[]) =>
  from(`copy ${table} (${columns.map((name) => `"${name}"`).join(', ')}) from stdin`)

async function* chunks(
  rows: AsyncIterable<readonly ColumnValue[]> | Iterable<readonly ColumnValue[]>,
): AsyncGenerator<Buffer> {
  let text = ''
  for await (const row of rows) {
    text += lineOf(row)
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
