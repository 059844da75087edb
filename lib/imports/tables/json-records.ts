import { JSONParser } from '@streamparser/json'
import { importTold } from '#lib/words'
import { LINE_LIMIT, lines } from '../lines'

/** A record beyond so many bytes is no incident; one that never ends would fill the memory. */
const RECORD_LIMIT = 16_000_000

/** A record with its number, or its line where each has one; or why it cannot be read. */
export type JsonItem =
  | {
      line: number
      record: unknown
      /** The key of the record, where they have keys. */ id?: string
    }
  | { line: number; refused: string }

/** One record a line: NDJSON, or GeoJSON text sequences. */
export async function* recordLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonItem> {
  for await (const { line, text, refused } of lines(chunks, LINE_LIMIT)) {
    if (text === undefined) yield { line, refused }
    else yield parsed(line, text)
  }
}

/** So many digits may be more than a number of JavaScript keeps. */
const LONG_NUMBER = /\d{16}/
/** A text of JSON, or a number of it. */
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** A whole number beyond 2^53 as a text of all its digits; any other as it is. */
const kept = (digits: string): number | string => {
  const number = Number(digits)
  return /^-?\d+$/.test(digits) && !Number.isSafeInteger(number) ? digits : number
}

function parsed(line: number, given: string): JsonItem {
  // RFC 8142 sets a record separator before each text.
  const text = given.replace(/^\u001e/, '')
  try {
    const whole = LONG_NUMBER.test(text)
      ? text.replace(TEXT_OR_NUMBER, (part) =>
          typeof kept(part) === 'string' && part[0] !== '"' ? `"${part}"` : part,
        )
      : text
    return { line, record: JSON.parse(whole) }
  } catch {
    return {
      line,
      refused: NOT_A_NUMBER.test(text) ? importTold('json.nan') : importTold('json.not'),
    }
  }
}

/** What Python writes for a number that there is not, and JSON does not have. */
const NOT_A_NUMBER = /[:,[]\s*(?:NaN|-?Infinity)\s*[,}\]]/

/** The records at a path of one text of JSON, one by one. */
export async function* recordStream(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<JsonItem> {
  // A key that is empty, or holds a dot, makes a path that the parser refuses.
  if (!/^\$(\.[^.]+)*$/.test(path)) {
    yield { line: 1, refused: importTold('json.path') }
    return
  }
  const parser = new JSONParser({ paths: [path], keepStack: false })
  // Its types hide the tokens, which alone know all digits of a number.
  const { tokenizer } = parser as unknown as { tokenizer: { parseNumber: typeof kept } }
  tokenizer.parseNumber = kept
  let [found, count, bytes]: [JsonItem[], number, number] = [[], 0, 0]
  let broken: string | undefined
  parser.onValue = ({ value, key }) => {
    found.push({ line: ++count, record: value, ...(typeof key === 'string' && { id: key }) })
  }
  parser.onError = (error) => {
    broken ??= error.message
  }
  for await (const chunk of chunks) {
    try {
      parser.write(chunk)
    } catch (error) {
      broken ??= (error as Error).message
    }
    bytes = found.length > 0 ? 0 : bytes + chunk.length
    yield* found
    found = []
    if (broken === undefined && bytes > RECORD_LIMIT)
      broken = importTold('json.long', { most: RECORD_LIMIT / 1e6 })
    if (broken !== undefined) break
  }
  if (broken === undefined && !parser.isEnded) broken = importTold('json.ends')
  if (broken !== undefined)
    yield {
      line: count + 1,
      refused: /"N"|"I"/.test(broken)
        ? importTold('json.cutNan', { line: count })
        : importTold('json.cut', { line: count, why: broken.slice(0, 120) }),
    }
  else if (count === 0) yield { line: 1, refused: importTold('json.noRecords') }
}
