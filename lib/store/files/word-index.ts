import { growableArray } from '#lib/util'
import type { HashedFile } from './hashed-file'
import { encodeRows } from './word-rows'

/** Words of rows that are gathered before they are written: some 50 MB of memory. */
const GATHERED = 1 << 22
/** From this length on V8 keeps a part of a text as a view of the whole. */
const SLICED = 13

/** The files of an index of words, as they are written. */
export type WordFiles = Record<'list' | 'rows', Pick<HashedFile, 'write'>>

/**
 * Writes an index of words beside the texts of a dataset. `words.list` holds every word once for
 * each stretch of rows, a line each; `words.rows` the rows of each word, one list after the other.
 * A word is what stands between two blanks of a `claimText`: whatever has no blank and stands in a
 * text stands in one of its words, so that parts of words are found as a scan of texts finds them.
 */
export function wordIndex(files: WordFiles): {
  /** Takes the text of the next row; a promise where a stretch is written first. */
  add: (text: string) => Promise<void> | undefined
  /** Where the rows of each word begin in `words.rows`, and the end of the last: `words.starts`. */
  end: () => Promise<Float64Array>
} {
  const starts = growableArray(Float64Array)
  let [row, gathered, position] = [0, 0, 0]
  let codes = new Map<string, number>()
  let [words, rows] = [new Uint32Array(GATHERED), new Uint32Array(GATHERED)]
  // The row that each word was seen in last.
  let seen = new Int32Array(1 << 16).fill(-1)

  /** Writes what was gathered: the rows of each word side by side, in order. */
  async function flush() {
    const counts = new Uint32Array(codes.size + 1)
    for (let i = 0; i < gathered; i++) counts[words[i]! + 1]!++
    for (let word = 0; word < codes.size; word++) counts[word + 1]! += counts[word]!
    const sorted = new Uint32Array(gathered)
    const next = counts.slice(0, codes.size)
    for (let i = 0; i < gathered; i++) sorted[next[words[i]!]!++] = rows[i]!
    const { bytes, ends } = encodeRows(sorted, counts)
    for (let word = 0; word < codes.size; word++)
      starts.push(position + (word === 0 ? 0 : ends[word - 1]!))
    position += bytes.length
    if (codes.size > 0) await files.list.write(Buffer.from(`${[...codes.keys()].join('\n')}\n`))
    await files.rows.write(bytes)
    codes = new Map()
    seen.fill(-1)
    gathered = 0
  }

  function put(text: string) {
    for (const word of text.split(' ')) {
      if (word === '') continue
      let code = codes.get(word)
      if (code === undefined) {
        code = codes.size
        // A copy, so that the word does not keep its whole text in memory.
        codes.set(word.length < SLICED ? word : Buffer.from(word).toString(), code)
        if (code === seen.length) {
          const wider = new Int32Array(2 * code).fill(-1)
          wider.set(seen)
          seen = wider
        }
      }
      if (seen[code] === row) continue
      seen[code] = row
      words[gathered] = code
      rows[gathered++] = row
    }
    row++
  }

  return {
    add(text) {
      // A text has at most as many words as characters, halved.
      const most = (text.length >> 1) + 1
      if (gathered + most <= GATHERED) return void put(text)
      return flush().then(() => {
        if (most > words.length) [words, rows] = [new Uint32Array(most), new Uint32Array(most)]
        put(text)
      })
    },
    async end() {
      await flush()
      starts.push(position)
      return starts.done()
    },
  }
}
