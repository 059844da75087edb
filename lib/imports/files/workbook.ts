import { Unzip, UnzipInflate } from 'fflate'
import { SaxesParser } from 'saxes'
import type { SaxesTagPlain } from 'saxes'
import type { ByteSource } from './source'

/** So many texts that cells share are kept; a workbook beyond is no table of incidents. */
const SHARED_LIMIT = 20_000_000
/** The end of a sheet names its merged cells; so many characters of it are looked at. */
const TAIL = 262_144

/** A workbook of Excel or any other program that writes XLSX: its sheets, and how to read one. */
export type Workbook = {
  sheets: { name: string; part: string }[]
  /** The rows of a sheet, those without text left out, each with its number in the sheet. */
  rows: (part: string) => AsyncGenerator<{ line: number; fields: string[] }>
}

type Packed = Pick<ByteSource, 'chunks'>

/** Streams a part of a zip archive, unpacked, in chunks of text. */
async function* partText({ chunks }: Packed, part: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let found: string[] = []
  let failed: Error | undefined
  const unzip = new Unzip((file) => {
    if (file.name !== part) return
    file.ondata = (error, chunk, last) => {
      if (error) failed = error
      else found.push(decoder.decode(chunk, { stream: !last }))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for await (const chunk of chunks()) {
    unzip.push(chunk)
    if (failed) throw failed
    yield* found
    found = []
  }
}

type Handlers = {
  open?: (tag: SaxesTagPlain) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
const attribute = (tag: SaxesTagPlain, name: string): string | undefined =>
  tag.attributes[name] ??
  Object.entries(tag.attributes).find(([key]) => localName(key) === name)?.[1]

function parser({ open, text, close }: Handlers): SaxesParser {
  const sax = new SaxesParser()
  sax.on('error', (error) => {
    throw error
  })
  if (open) sax.on('opentag', open)
  if (text) sax.on('text', text)
  if (close) sax.on('closetag', (tag) => close(localName(tag.name)))
  return sax
}

async function parse(file: Packed, part: string, handlers: Handlers): Promise<void> {
  const sax = parser(handlers)
  for await (const text of partText(file, part)) sax.write(text)
}

/** Opens a workbook: the list of its sheets, the texts that cells share, and which styles are days. */
export async function openWorkbook(file: Packed): Promise<Workbook> {
  const sheets: { name: string; id: string }[] = []
  const targets = new Map<string, string>()
  let date1904 = false
  await parse(file, 'xl/workbook.xml', {
    open(tag) {
      const name = localName(tag.name)
      if (name === 'sheet')
        sheets.push({
          name: attribute(tag, 'name') ?? '',
          id: tag.attributes['r:id'] ?? attribute(tag, 'id') ?? '',
        })
      if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attribute(tag, 'date1904') ?? '')
    },
  })
  await parse(file, 'xl/_rels/workbook.xml.rels', {
    open(tag) {
      const [id, target] = [attribute(tag, 'Id'), attribute(tag, 'Target')]
      if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
  })
  const [shared, days] = [await sharedTexts(file), await dayStyles(file)]
  return {
    sheets: sheets.flatMap(({ name, id }) => {
      const part = targets.get(id)
      return part ? [{ name, part }] : []
    }),
    rows: (part) => sheetRows(file, part, { shared, days, date1904 }),
  }
}

async function sharedTexts(file: Packed): Promise<string[]> {
  const texts: string[] = []
  let [current, inText, inReading, size] = ['', false, false, 0]
  await parse(file, 'xl/sharedStrings.xml', {
    open(tag) {
      const name = localName(tag.name)
      if (name === 'si') current = ''
      if (name === 'rPh') inReading = true
      inText = name === 't' && !inReading
    },
    text(text) {
      if (inText) current += text
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') inReading = false
      if (name !== 'si') return
      size += current.length
      if (size > SHARED_LIMIT * 10 || texts.length > SHARED_LIMIT)
        throw new Error('it shares more text than a table of incidents can have')
      texts.push(current)
    },
  })
  return texts
}

/** Number formats that are days by their number, as the standard lists them (ECMA-376, 18.8.30). */
const isDayFormat = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
/** Whether a format that a workbook defines shows a day or a year. */
const isDayCode = (code: string) => /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

async function dayStyles(file: Packed): Promise<ReadonlySet<number>> {
  const own = new Map<number, string>()
  const styles = new Set<number>()
  let [inCells, index] = [false, 0]
  await parse(file, 'xl/styles.xml', {
    open(tag) {
      const name = localName(tag.name)
      const id = Number(attribute(tag, 'numFmtId') ?? NaN)
      if (name === 'numFmt') own.set(id, attribute(tag, 'formatCode') ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const code = own.get(id)
      if (code === undefined ? isDayFormat(id) : isDayCode(code)) styles.add(index)
      index++
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

/** The column of a cell's reference, from 0: `AB12` is 27. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column - 1
}

/** Excel's day 0, and the day 0 of workbooks that a Mac wrote before 2011. */
const EPOCHS = { false: Date.UTC(1899, 11, 30), true: Date.UTC(1904, 0, 1) }
const DAY_MS = 86_400_000

/** A number of days as a day, with its time where it has one; a mere time stays a number. */
function dayOf(value: number, date1904: boolean): string {
  if (value < 1 || value > 100_000) return String(value)
  const moment = new Date(EPOCHS[`${date1904}`] + Math.round(value * 86_400) * 1000)
  const text = moment.toISOString()
  return moment.getTime() % DAY_MS === 0 ? text.slice(0, 10) : text.slice(0, 16)
}

type Cells = { shared: readonly string[]; days: ReadonlySet<number>; date1904: boolean }

async function* sheetRows(
  file: Packed,
  part: string,
  { shared, days, date1904 }: Cells,
): AsyncGenerator<{ line: number; fields: string[] }> {
  const merged = await mergedCells(file, part)
  const tops = new Map<string, string>()
  let ready: { line: number; fields: string[] }[] = []
  let [fields, row, column]: [string[], number, number] = [[], 0, 0]
  let [kind, style, text, inValue] = ['', 0, '', false]
  const value = (): string => {
    if (kind === 's') return shared[Number(text)] ?? ''
    if (kind === 'b') return text === '1' ? 'TRUE' : 'FALSE'
    if (kind === 'inlineStr' || kind === 'str' || kind === 'e' || kind === 'd') return text
    const number = Number(text)
    if (text === '' || Number.isNaN(number)) return text
    return days.has(style) ? dayOf(number, date1904) : String(number)
  }
  const sax = parser({
    open(tag) {
      const name = localName(tag.name)
      if (name === 'row') {
        row = Number(attribute(tag, 'r') ?? row + 1)
        ;[fields, column] = [[], 0]
      } else if (name === 'c') {
        const reference = attribute(tag, 'r')
        if (reference) column = columnOf(reference)
        kind = attribute(tag, 't') ?? 'n'
        style = Number(attribute(tag, 's') ?? 0)
        text = ''
      }
      inValue = name === 'v' || name === 't'
    },
    text(part) {
      if (inValue) text += part
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      if (name === 'c') {
        // A cell far to the right is a mark of nothing, and would be a row of blanks.
        if (column < 2000) fields[column] = value().trim()
        column++
      }
      if (name !== 'row') return
      for (const { first, last, top, bottom } of merged) {
        if (row < top || row > bottom) continue
        const key = `${top} ${first}`
        if (row === top) tops.set(key, fields[first] ?? '')
        for (let i = first; i <= last; i++) fields[i] ||= tops.get(key) ?? ''
      }
      const whole = Array.from(fields, (field) => field ?? '')
      if (whole.some((field) => field !== '')) ready.push({ line: row, fields: whole })
    },
  })
  for await (const chunk of partText(file, part)) {
    sax.write(chunk)
    yield* ready
    ready = []
  }
}

/** Headers may be merged so far down; below, a merged cell is what it is. */
const MERGED_ROWS = 30

type Merged = { first: number; last: number; top: number; bottom: number }

/** The merged cells at the top of a sheet, which stand at the end of its text. */
async function mergedCells(file: Packed, part: string): Promise<Merged[]> {
  let tail = ''
  for await (const text of partText(file, part)) tail = (tail + text).slice(-TAIL)
  return [...tail.matchAll(/<(?:\w+:)?mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].flatMap(
    ([, from, top, to, bottom]) =>
      Number(top) > MERGED_ROWS
        ? []
        : [
            {
              first: columnOf(from!),
              last: Math.min(columnOf(to!), 2000),
              top: Number(top),
              bottom: Math.min(Number(bottom), MERGED_ROWS),
            },
          ],
  )
}
