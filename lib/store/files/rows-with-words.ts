import { asyncLruCache } from '#lib/util'
import type { LruCache } from '#lib/util'
import { searchTerms } from '#lib/filter'
import type { WordRows } from '../held-answers'
import type { Version } from './version'
import { MOST_WORDS } from './word-search'

/**
 * Answers kept for each version, since a reader goes back and forth between a few. One takes a byte
 * a row.
 */
const KEPT = 8
/** Bytes of texts read at once. */
const CHUNK = 1 << 20

const kept = new WeakMap<Version, LruCache<string, Promise<WordRows>>>()

/**
 * Which rows have every word in their text. The index of words answers; a version that was written
 * before there was one takes a pass over all texts, some 0.5 s a million rows. The answer is then
 * kept. `undefined` where there is no word.
 */
export function rowsWithWords(
  version: Version,
  words: string | undefined,
): Promise<WordRows | undefined> {
  const wanted = [...new Set(searchTerms(words ?? ''))].sort()
  if (wanted.length === 0) return Promise.resolve(undefined)
  const answers = kept.get(version) ?? asyncLruCache<string, WordRows>(KEPT)
  kept.set(version, answers)
  return answers.get(wanted.join(' '), async () => {
    const search = wanted.length <= MOST_WORDS ? version.searchWords : undefined
    const { found, count } = await (search?.(wanted) ?? scan(version, wanted))
    return version.answers.wordRows(found, count)
  })
}

async function scan({ held, columns }: Version, words: readonly string[]) {
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
