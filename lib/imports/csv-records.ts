import { parse } from 'csv-parse/sync'
import { importTold } from '#lib/words'
import { looseCells, plainCells } from './csv-cells'
import type { Line } from './lines'

/** A line that cannot be read. It has a `text` where only the lines around it are at fault. */
type Refused = { line: number; refused: string; text?: string }

/** One record of a CSV file, at the line where it starts. */
export type CsvRecord = { line: number } & (
  { fields: string[]; refused?: undefined } | { fields?: undefined; refused: string }
)

/**
 * A quoted field may run over several lines; a quote that is still open after this many is a stray
 * one.
 */
const QUOTE_LINES = 50
/** Records handed to the parser at once: a call each costs ten times as much. */
const BATCH = 500

type Text = { line: number; text: string }
/**
 * Lines that one record spans, with its cells where it is as plain as most are; or a line that
 * cannot be read.
 */
type Item = { lines: Text[]; cells?: string[] } | Refused

/**
 * Whether a quoted field is open at the end of a line that starts inside one (`inside`) or not. A
 * quote opens a field only where the field starts: `5" shell` is text.
 */
function isOpen({ text }: Text, delimiter: string, inside = false): boolean {
  if (!text.includes('"')) return inside
  let [open, start] = [inside, !inside]
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (open) {
      if (char !== '"') continue
      if (text[i + 1] === '"') i++
      else open = false
    } else if (char === '"' && start) [open, start] = [true, false]
    else if (char === delimiter) start = true
    else if (char !== ' ') start = false
  }
  return open
}
const isPlain = (item: Item): item is { lines: Text[]; cells: string[] } =>
  'lines' in item && item.cells !== undefined

const unfold = (item: Item): (Text | Refused)[] =>
  'lines' in item
    ? item.lines
    : item.text === undefined
      ? [item]
      : [{ line: item.line, text: item.text }]

/**
 * Reads CSV row by row, with some hundreds in memory. A row that cannot be read is refused alone
 * and its neighbours are kept. After a quote that never closes, the first line is refused and the
 * lines that it swallowed are read again.
 */
export async function* csvRecords(
  source: AsyncIterable<Line | Line[]>,
  delimiter?: string,
): AsyncGenerator<CsvRecord> {
  for await (const group of csvGroups(source, delimiter)) yield* group
}

/** The same in groups, each of which is to be taken to the end before the next. */
export async function* csvGroups(
  source: AsyncIterable<Line | Line[]>,
  delimiter = ',',
): AsyncGenerator<Iterable<CsvRecord>> {
  const joiner = joinQuoted(delimiter)
  /** How many cells the first record has. */
  let width: number | undefined
  for await (const some of source)
    for (const item of Array.isArray(some) ? some : [some]) {
      joiner.feed([
        item.refused === undefined
          ? { line: item.line, text: item.text }
          : { line: item.line, refused: item.refused },
      ])
      while (joiner.ready() >= BATCH) yield flush()
    }
  for (joiner.close(); joiner.ready() > 0; joiner.close()) yield flush()

  /**
   * Yields what is ready, up to a record that cannot be read. Of that one, all lines but the first
   * go back, and all lines after them.
   */
  function* flush(): Generator<CsvRecord> {
    const { items, open } = joiner.take()
    let at = 0
    while (at < items.length) {
      const item = items[at]!
      if (isPlain(item)) {
        width ??= item.cells.length
        yield { line: item.lines[0]!.line, fields: item.cells }
        at++
        continue
      }
      const next = items.findIndex((other, i) => i > at && isPlain(other))
      const end = next === -1 ? items.length : next
      const broken = yield* records(items, { delimiter, width }, at, end)
      if (broken !== undefined) {
        const [first, ...rest] = unfold(items[broken]!)
        yield { line: first!.line, refused: importTold('csv.quote') }
        return joiner.feed([...rest, ...items.slice(broken + 1).flatMap(unfold), ...open])
      }
      at = end
    }
    joiner.feed(open)
  }
}

/**
 * Joins the lines that one quoted field spans. `open` holds the lines of a field that is not closed
 * yet.
 */
function joinQuoted(delimiter: string): {
  feed: (lines: readonly (Text | Refused)[]) => void
  close: () => void
  ready: () => number
  take: () => { items: Item[]; open: Text[] }
} {
  let [items, held]: [Item[], Text[]] = [[], []]
  const release = () => {
    const [first, ...rest] = held
    held = []
    items.push({ ...first!, refused: importTold('csv.quote') })
    feed(rest)
  }
  const close = () => {
    while (held.length > 0) release()
  }
  const whole = (lines: Text[]): Item => {
    const cells = plainCells(lines.map(({ text }) => text).join('\n'), delimiter)
    return { lines, ...(cells && { cells }) }
  }
  const feed = (lines: readonly (Text | Refused)[]) => {
    for (const item of lines) {
      if ('refused' in item) {
        close()
        items.push(item)
        continue
      }
      const cells = held.length === 0 ? plainCells(item.text, delimiter) : undefined
      if (cells) items.push({ lines: [item], cells })
      else if (held.length === 0 && !isOpen(item, delimiter)) items.push({ lines: [item] })
      else {
        held.push(item)
        if (held.length > 1 && !isOpen(item, delimiter, true)) {
          items.push(whole(held))
          held = []
        } else if (held.length > QUOTE_LINES) release()
      }
    }
  }
  return {
    feed,
    close,
    ready: () => items.length,
    take() {
      const taken = { items, open: held }
      ;[items, held] = [[], []]
      return taken
    },
  }
}

const read = (text: string, delimiter: string): string[][] =>
  parse(text, { delimiter, relax_column_count: true, relax_quotes: true, trim: true })

/** The rows of items, where the parser reads each as exactly one record; otherwise `undefined`. */
function rowsOf(items: readonly { lines: Text[] }[], delimiter: string): string[][] | undefined {
  try {
    const rows = read(
      items.map(({ lines }) => lines.map(({ text }) => text).join('\n')).join('\n'),
      delimiter,
    )
    return rows.length === items.length ? rows : undefined
  } catch {
    return undefined // Halved by the caller, so that only the broken one is refused.
  }
}

function whyBroken({ text }: Text, delimiter: string): string {
  try {
    read(text, delimiter)
    return importTold('csv.row')
  } catch (error) {
    return importTold('csv.not', { why: (error as Error).message.split(':')[0]! })
  }
}

/**
 * The records of items, in order. Ends at an item of several lines that is no record, and returns
 * its index.
 */
function* records(
  items: readonly Item[],
  look: { delimiter: string; width: number | undefined },
  from: number,
  to: number,
): Generator<CsvRecord, number | undefined> {
  if (from >= to) return undefined
  const { delimiter, width } = look
  const some = items.slice(from, to)
  const only = some[0]!
  if (to - from === 1 && 'refused' in only)
    return void (yield { line: only.line, refused: only.refused })
  const rows = some.every((item) => 'lines' in item) ? rowsOf(some, delimiter) : undefined
  if (rows) {
    for (let i = from; i < to; i++)
      yield { line: (items[i] as { lines: Text[] }).lines[0]!.line, fields: rows[i - from]! }
    return undefined
  }
  if (to - from === 1 && 'lines' in only) {
    if (only.lines.length > 1) return from
    // Quotes within a quoted cell that nobody doubled: as many cells as the first record has.
    const cells = looseCells(only.lines[0]!.text, delimiter)
    if (cells && cells.length === width)
      return void (yield { line: only.lines[0]!.line, fields: cells })
    return void (yield { line: only.lines[0]!.line, refused: whyBroken(only.lines[0]!, delimiter) })
  }
  const middle = (from + to) >> 1
  return (yield* records(items, look, from, middle)) ?? (yield* records(items, look, middle, to))
}
