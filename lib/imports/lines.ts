import { importTold } from '#lib/words'
import { joinedBytes, utf8Text } from './files/bytes'

/**
 * One line of a file; `text` is missing where the line is longer than the limit or is not UTF-8,
 * and `refused` says so.
 */
export type Line = { line: number; bytes: number } & (
  { text: string; refused?: undefined } | { text?: undefined; refused: string }
)

/** The longest line in bytes. Without a limit, a file without line ends would fill the memory. */
export const LINE_LIMIT = 1_000_000

/**
 * Splits a byte stream into lines, holding those of one chunk at a time. A line beyond `limit`
 * bytes, or one that is not UTF-8, is refused without being kept. Blank lines are skipped, and a
 * byte order mark is removed.
 */
export async function* lines(
  chunks: AsyncIterable<Uint8Array>,
  limit = LINE_LIMIT,
): AsyncGenerator<Line> {
  for await (const group of lineGroups(chunks, limit)) yield* group
}

/** The same, with the lines that end in one chunk together: a wait for each costs more than it. */
export async function* lineGroups(
  chunks: AsyncIterable<Uint8Array>,
  limit = LINE_LIMIT,
): AsyncGenerator<Line[]> {
  let parts: Uint8Array[] = []
  let bytes = 0
  let line = 0
  const end = (): Line | undefined => {
    line++
    const whole = bytes > limit ? undefined : joinedBytes(parts)
    const size = bytes
    parts = []
    bytes = 0
    if (!whole)
      return {
        line,
        bytes: size,
        refused: importTold('line.long', {
          most: String(limit / 1e6),
          size: (size / 1e6).toFixed(1),
        }),
      }
    const text = utf8Text(whole)
      .replace(/^\uFEFF/, '')
      .replace(/\r$/, '')
    if (text.includes('\uFFFD')) return { line, bytes: size, refused: importTold('text.broken') }
    return text.trim() === '' ? undefined : { line, bytes: size, text }
  }
  const take = (part: Uint8Array) => {
    bytes += part.length
    if (bytes > limit) parts = []
    else parts.push(part)
  }
  for await (const chunk of chunks) {
    let from = 0
    const group: Line[] = []
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, at))
      const done = end()
      if (done) group.push(done)
      from = at + 1
    }
    take(chunk.subarray(from))
    if (group.length > 0) yield group
  }
  const last = bytes > 0 ? end() : undefined
  if (last) yield [last]
}
