import { addTo } from '#lib/util'
import { fold, isVowelless } from './fold'
import type { NameTable } from './name-table'
import { hash, postings } from './postings'
import type { Postings } from './postings'
import { standing } from './rank'
import { readingOf } from './reading'
import type { Reading } from './reading'
import { skeletons } from './skeleton'
import { MOST_SOUNDS, writeSounds } from './sounds'

/**
 * Distinct spellings while names are read: their sounds in one row of bytes, and the skeletons they
 * are found by.
 */
type Spellings = {
  /** The number of a folded name's spelling; names that sound alike share it. */
  read: (folded: string, vowelless: boolean) => number
  /** What has been read. `bones` are keys and spellings side by side, for postings. */
  done: () => {
    bytes: Uint8Array
    soundStart: Uint32Array
    vowelless: Uint8Array
    bones: [keys: number[], spellings: number[]]
  }
}

/**
 * Starts reading at most `most` names. Everything is laid out beforehand, since this is what
 * opening a country waits for.
 */
function spellingsOf(most: number, reading: Reading): Spellings {
  const bytes = new Uint8Array((most + 1) * MOST_SOUNDS)
  const soundStart = new Uint32Array(most + 1)
  const vowelless = new Uint8Array(most)
  const bones: [number[], number[]] = [[], []]
  /** Names without sounds, by their text. */
  const silent = new Map<string, number>()
  let mask = 1
  while (mask < most * 2) mask *= 2
  const slots = new Int32Array(mask--).fill(-1)
  let count = 0

  function add(length: number, isVowelless: boolean, keys: readonly string[]): number {
    soundStart[count + 1] = soundStart[count]! + length
    vowelless[count] = isVowelless ? 1 : 0
    for (const key of keys) {
      bones[0].push(hash(key))
      bones[1].push(count)
    }
    return count++
  }

  /**
   * The slot of the sounds just written behind the last spelling, or of the same sounds written
   * before.
   */
  function slotOf(length: number): number {
    const start = soundStart[count]!
    let state = length
    for (let i = start; i < start + length; i++) state = Math.imul(state ^ bytes[i]!, 0x01000193)
    for (let slot = (state ^ (state >>> 13)) & mask; ; slot = (slot + 1) & mask) {
      const other = slots[slot]!
      if (other < 0) return slot
      const first = soundStart[other]!
      if (soundStart[other + 1]! - first !== length) continue
      let same = 0
      while (same < length && bytes[first + same] === bytes[start + same]) same++
      if (same === length) return slot
    }
  }

  return {
    read(folded, vowelless) {
      const start = soundStart[count]!
      const length = writeSounds(folded, bytes, start, reading) - start
      if (length === 0) {
        const known = silent.get(folded) ?? add(0, vowelless, [folded])
        silent.set(folded, known)
        return known
      }
      const slot = slotOf(length)
      if (slots[slot]! >= 0) return slots[slot]!
      const keys = skeletons(bytes.subarray(start, start + length), reading)
      // A name of vowels only is found as it is spelled, or not at all.
      return (slots[slot] = add(length, vowelless, keys.length > 0 ? keys : [folded]))
    },
    done: () => ({
      bytes: bytes.slice(0, soundStart[count]),
      soundStart: soundStart.slice(0, count + 1),
      vowelless: vowelless.slice(0, count),
      bones,
    }),
  }
}

/**
 * The distances of the present search. They are kept beside the index, because a fresh table for
 * each search would cost more than the search.
 */
type Distances = { round: number; measuredIn: Uint32Array; value: Uint8Array }

/** Makes room for the distances of a number of spellings. */
function distancesOf(spellings: number): Distances {
  return { round: 0, measuredIn: new Uint32Array(spellings), value: new Uint8Array(spellings) }
}

/**
 * Where names of places are found whose countries read their letters alike. Names that sound alike
 * are one *spelling*, so that a spelling shared by forty villages is compared once. Skeleton ->
 * spellings -> places.
 */
export type NameIndex = {
  table: NameTable
  reading: Reading
  /** Hash of a skeleton (or, where a spelling has none, of the folded name) -> spellings. */
  bones: Postings
  /** Spelling `s` sounds like `bytes` from `soundStart[s]` up to `soundStart[s + 1]`. */
  bytes: Uint8Array
  soundStart: Uint32Array
  /** 1 where a spelling is in a script without short vowels. */
  vowelless: Uint8Array
  /** Spelling -> places that bear it. */
  bearers: Postings
  /** Name -> its spelling, and the hash of its folded text. */
  spelling: Uint32Array
  folded: Uint32Array
  /** What each place weighs by itself. */
  standing: Float32Array
  /** Room for the search under way. */
  distances: Distances
}

/** Reads every name once: an index for each way in which the countries of the places are read. */
export function indexNames(table: NameTable): NameIndex[] {
  const rows = new Map<Reading, number[]>()
  for (let row = 0; row < table.ids.length; row++) {
    addTo(rows, readingOf(table.country(row)), row)
  }
  const weights = standing(table)
  // A table without places still has an index, so that everybody may count on the first.
  if (rows.size === 0) rows.set('arabic', [])
  return [...rows].map(([reading, of]) => indexRows(table, reading, of, weights))
}

function indexRows(
  table: NameTable,
  reading: Reading,
  rows: readonly number[],
  weights: Float32Array,
): NameIndex {
  const count = table.texts.length
  const folded = new Uint32Array(count)
  const spelling = new Uint32Array(count)
  const bearers: [number[], number[]] = [[], []]
  const names = rows.reduce(
    (sum, row) => sum + table.nameStart[row + 1]! - table.nameStart[row]!,
    0,
  )
  const spellings = spellingsOf(names, reading)
  for (const row of rows) {
    const first = table.nameStart[row]!
    for (let name = first; name < table.nameStart[row + 1]!; name++) {
      const text = fold(table.texts[name]!)
      const id = spellings.read(text, isVowelless(text))
      folded[name] = hash(text)
      spelling[name] = id
      if (spelling.indexOf(id, first) < name) continue
      bearers[0].push(id)
      bearers[1].push(row)
    }
  }
  const { bytes, soundStart, vowelless, bones } = spellings.done()
  return {
    table,
    reading,
    bytes,
    soundStart,
    vowelless,
    spelling,
    folded,
    bones: postings(...bones),
    bearers: postings(...bearers),
    standing: weights,
    distances: distancesOf(vowelless.length),
  }
}
