import { parse } from 'csv-parse/sync'
import type { Line } from './lines'

/** One record of a CSV file, at the line where it starts. */
export type CsvRecord = { line: number } & ({ fields: string[]; refused?: undefined } | { fields?: undefined; refused: string })

/** A quoted field may run over lines, but a quote that does not close in this many is a stray one. */
const QUOTE_LINES = 50
/** Records handed to the parser at once: a call each costs ten times as much. */
const BATCH = 500

type Joined = { line: number; text: string }

/** Reads CSV row by row. A row that cannot be read is refused by itself; its neighbours are kept, also after a quote that never closes. */
export async function* csvRecords(source: AsyncIterable<Line>, delimiter = ','): AsyncGenerator<CsvRecord> {
  let batch: Joined[] = []
  for await (const item of joinQuoted(source)) {
    if ('text' in item) batch.push(item)
    if ('text' in item && batch.length < BATCH) continue
    yield* parsed(batch, delimiter)
    batch = []
    if ('refused' in item) yield item
  }
  yield* parsed(batch, delimiter)
}

const isOpen = (text: string) => (text.split('"').length - 1) % 2 === 1

/** Puts lines together that one quoted field spans. */
async function* joinQuoted(source: AsyncIterable<Line>): AsyncGenerator<Joined | { line: number; refused: string }> {
  let held: Joined[] = []
  const release = function* (): Generator<Joined | { line: number; refused: string }> {
    const [first, ...rest] = held
    held = []
    if (first) yield { line: first.line, refused: 'a quote is opened and never closed' }
    for (const item of rest) {
      if (held.length === 0 && !isOpen(item.text)) yield item
      else yield* push(item)
    }
  }
  const push = function* (item: Joined): Generator<Joined | { line: number; refused: string }> {
    held.push(item)
    if (held.length > 1 && isOpen(item.text)) {
      const joined = { line: held[0]!.line, text: held.map(({ text }) => text).join('\n') }
      held = []
      yield joined
    } else if (held.length > QUOTE_LINES) yield* release()
  }
  for await (const item of source) {
    if (item.refused !== undefined) {
      while (held.length) yield* release()
      yield { line: item.line, refused: item.refused }
    } else if (held.length > 0 || isOpen(item.text)) yield* push({ line: item.line, text: item.text })
    else yield { line: item.line, text: item.text }
  }
  while (held.length) yield* release()
}

const read = (text: string, delimiter: string): string[][] => parse(text, { delimiter, relax_column_count: true, trim: true })

function* parsed(batch: readonly Joined[], delimiter: string): Generator<CsvRecord> {
  if (batch.length === 0) return
  try {
    const rows = read(batch.map(({ text }) => text).join('\n'), delimiter)
    if (rows.length === batch.length) {
      for (const [i, fields] of rows.entries()) yield { line: batch[i]!.line, fields }
      return
    }
  } catch {
    // One of them is broken: each is read by itself below, so that only that one is refused.
  }
  for (const { line, text } of batch) {
    try {
      const rows = read(text, delimiter)
      if (rows.length === 1) yield { line, fields: rows[0]! }
      else yield { line, refused: 'cannot be read as one row of CSV' }
    } catch (error) {
      yield { line, refused: `is not CSV: ${(error as Error).message.split(':')[0]}` }
    }
  }
}
