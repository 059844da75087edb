import { DamagedDataset } from '../dataset-fault'
import type { VersionFiles } from './version-files'
import { markRows } from './word-rows'

/** Bytes of `words.rows` read at once, and those between two lists that are read along. */
const READ = 1 << 22
const GAP = 1 << 14
/** Words of a query that are told apart while rows are marked; for more, texts are looked through. */
export const MOST_WORDS = 254
const LINE_END = 10

/** The words of a dataset and where their rows are; some 20 bytes a word. */
export type WordList = {
  list: Buffer
  /** Where the line of each word begins in `list`, and the end of the last. */
  lines: Uint32Array
  /** Where its rows begin in `words.rows`, and the end of the last. */
  starts: Float64Array
}

/** Reads the words of a version. Throws `DamagedDataset` where its files do not fit each other. */
export async function readWordList(
  files: Pick<VersionFiles, 'whole' | 'bytes' | 'fault'>,
): Promise<WordList> {
  const [list, startBytes] = await Promise.all([
    files.whole('words.list'),
    files.whole('words.starts'),
  ])
  const starts = new Float64Array(
    startBytes.buffer,
    startBytes.byteOffset,
    Math.floor(startBytes.length / 8),
  )
  const lines = new Uint32Array(starts.length)
  let word = 1
  for (let at = list.indexOf(LINE_END); at >= 0; at = list.indexOf(LINE_END, at + 1))
    lines[word++] = at + 1
  if (word !== starts.length || starts[word - 1] !== files.bytes('words.rows'))
    throw new DamagedDataset(files.fault('words.starts', 'does not fit the list of words'))
  return { list, lines, starts }
}

/**
 * Which rows have every one of some words in their text, as whole words or parts of them: one byte
 * a row, 1 or 0, and how many have.
 * @param words at least one and at most `MOST_WORDS`, without blanks.
 * @param read gives bytes of `words.rows`.
 */
export async function searchWords(
  index: WordList,
  rows: number,
  words: readonly string[],
  read: (position: number, length: number) => Promise<Uint8Array>,
): Promise<{ found: Uint8Array; count: number }> {
  const found = new Uint8Array(rows)
  const { starts } = index
  // The rarest first: what it is not in needs no look.
  const asked = words.map((word) => {
    const lists = listsWith(index, word)
    return { lists, bytes: lists.reduce((sum, at) => sum + starts[at + 1]! - starts[at]!, 0) }
  })
  asked.sort((a, b) => a.bytes - b.bytes)
  let count = 0
  for (const [before, { lists }] of asked.entries()) {
    count = 0
    for (const [first, last] of stretches(starts, lists)) {
      const from = starts[lists[first]!]!
      const bytes = await read(from, starts[lists[last]! + 1]! - from)
      for (let i = first; i <= last; i++) {
        const at = lists[i]!
        count += markRows(bytes, starts[at]! - from, starts[at + 1]! - from, found, before)
      }
    }
    if (count === 0) break
  }
  const all = asked.length
  for (let row = 0; row < rows; row++) found[row] = found[row] === all ? 1 : 0
  return { found, count }
}

/** The words of the list that a word of a query is part of, in order. */
function listsWith({ list, lines }: WordList, word: string): number[] {
  const wanted = Buffer.from(word)
  const at: number[] = []
  let line = 0
  for (let hit = list.indexOf(wanted); hit >= 0; hit = list.indexOf(wanted, lines[line]!)) {
    line = lineAfter(lines, line, hit)
    at.push(line - 1)
  }
  return at
}

/** The first line after a position: steps that double from `from` on, and then halves. */
function lineAfter(lines: Uint32Array, from: number, position: number): number {
  let [low, step] = [from, 1]
  while (low + step < lines.length && lines[low + step]! <= position) {
    low += step
    step *= 2
  }
  let high = Math.min(lines.length - 1, low + step)
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]! <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** Neighbouring lists that are read at once: positions of the first and the last of each stretch. */
function stretches(starts: Float64Array, lists: readonly number[]): [number, number][] {
  const out: [number, number][] = []
  for (let i = 0; i < lists.length; i++) {
    const last = out.at(-1)
    const [begin, end] = [starts[lists[i]!]!, starts[lists[i]! + 1]!]
    if (
      last &&
      begin - starts[lists[last[1]]! + 1]! <= GAP &&
      end - starts[lists[last[0]]!]! <= READ
    )
      last[1] = i
    else out.push([i, i])
  }
  return out
}
