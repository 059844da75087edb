import type { FoundRows, WordRows } from '../held-answers'
import type { Version } from './version'
import { MOST_WORDS } from './word-search'

/** Bytes of texts read at once. */
const CHUNK = 1 << 20

/**
 * Which rows have every word in their text. The index of words answers; a version that was written
 * before there was one takes a pass over all texts, some 0.5 s a million rows. The answer is then
 * kept. `undefined` where there is no word.
 */
export function rowsWithWords(
  version: Version,
  words: string | undefined,
): Promise<WordRows | undefined> {
  return version.answers.words(words, async (wanted) => {
    const search = wanted.length <= MOST_WORDS ? version.searchWords : undefined
    return search?.(wanted) ?? scan(version, wanted)
  })
}

async function scan({ held, columns }: Version, words: readonly string[]): Promise<FoundRows> {
  const texts = await held('texts')
  const found = new Uint8Array(columns.length)
  const chunk = Buffer.alloc(CHUNK)
  const decoder = new TextDecoder()
  let [row, rest, position, count] = [0, '', 0, 0]
  for (;;) {
    const { bytesRead } = await texts.read(chunk, 0, CHUNK, position)
    if (bytesRead === 0) return { found, count }
    position += bytesRead
    const lines = (rest + decoder.decode(chunk.subarray(0, bytesRead), { stream: true })).split(
      '\n',
    )
    rest = lines.pop()!
    for (const line of lines) {
      found[row] = words.every((word) => line.includes(word)) ? 1 : 0
      count += found[row++]!
    }
  }
}
