import { asyncLruCache } from '#lib/util'
import type { LruCache } from '#lib/util'
import { searchTerms } from '#lib/filter'
import type { Version } from './version'

/**
 * Answers kept for each version, since a reader goes back and forth between a few. One takes a byte
 * a row.
 */
const KEPT = 8
/** Bytes of texts read at once. */
const CHUNK = 1 << 20

const kept = new WeakMap<Version, LruCache<string, Promise<Uint8Array>>>()

/**
 * Which rows have every word in their text, one byte each. The first time takes a pass over all
 * texts, some 0.5 s a million rows; the answer is then kept. `undefined` where there is no word.
 */
export function rowsWithWords(
  version: Version,
  words: string | undefined,
): Promise<Uint8Array | undefined> {
  const wanted = [...new Set(searchTerms(words ?? ''))].sort()
  if (wanted.length === 0) return Promise.resolve(undefined)
  const answers = kept.get(version) ?? asyncLruCache<string, Uint8Array>(KEPT)
  kept.set(version, answers)
  return answers.get(wanted.join(' '), () => scan(version, wanted))
}

async function scan({ held, columns }: Version, words: readonly string[]): Promise<Uint8Array> {
  const texts = await held('texts')
  const rows = new Uint8Array(columns.length)
  const chunk = Buffer.alloc(CHUNK)
  const decoder = new TextDecoder()
  let [row, rest, position] = [0, '', 0]
  for (;;) {
    const { bytesRead } = await texts.read(chunk, 0, CHUNK, position)
    if (bytesRead === 0) return rows
    position += bytesRead
    const lines = (rest + decoder.decode(chunk.subarray(0, bytesRead), { stream: true })).split(
      '\n',
    )
    rest = lines.pop()!
    for (const line of lines) rows[row++] = words.every((word) => line.includes(word)) ? 1 : 0
  }
}
