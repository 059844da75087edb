import { JSONParser } from '@streamparser/json'
import { LINE_LIMIT, lines } from '../lines'

/** A record beyond so many bytes is no incident; one that never ends would fill the memory. */
const RECORD_LIMIT = 16_000_000

/** A record with its number, or its line where each has one; or why it cannot be read. */
export type JsonItem = { line: number; record: unknown } | { line: number; refused: string }

/** One record a line: NDJSON, or GeoJSON text sequences. */
export async function* recordLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonItem> {
  for await (const { line, text, refused } of lines(chunks, LINE_LIMIT)) {
    if (text === undefined) yield { line, refused }
    else yield parsed(line, text)
  }
}

function parsed(line: number, text: string): JsonItem {
  try {
    // RFC 8142 sets a record separator before each text.
    return { line, record: JSON.parse(text.replace(/^\u001e/, '')) }
  } catch {
    return { line, refused: 'is not JSON' }
  }
}

/** The records at a path of one text of JSON, one by one. */
export async function* recordStream(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<JsonItem> {
  // A key that is empty, or holds a dot, makes a path that the parser refuses.
  if (!/^\$(\.[^.]+)*$/.test(path)) {
    yield { line: 1, refused: 'the list of records has a name that no path can tell' }
    return
  }
  const parser = new JSONParser({ paths: [path], keepStack: false })
  let [found, count, bytes]: [JsonItem[], number, number] = [[], 0, 0]
  let broken: string | undefined
  parser.onValue = ({ value }) => {
    found.push({ line: ++count, record: value })
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
      broken = `a record is longer than ${RECORD_LIMIT / 1e6} MB`
    if (broken !== undefined) break
  }
  if (broken === undefined && !parser.isEnded) broken = 'the text ends before it is complete'
  if (broken !== undefined)
    yield {
      line: count + 1,
      refused: `the JSON cannot be read on after record (${count}): ${broken.slice(0, 120)}`,
    }
  else if (count === 0) yield { line: 1, refused: 'has no records' }
}
