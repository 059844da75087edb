import { fold, isArabic } from './fold'
import type { NameTable } from './name-table'
import { hash, postings } from './postings'
import type { Postings } from './postings'
import { standing } from './rank'
import { spellingsOf } from './spellings'

/** The distances of the present search. They are kept beside the index, because a fresh table for each search would cost more than the search. */
type Distances = { round: number; measuredIn: Uint32Array; value: Uint8Array }

/** Makes room for the distances of a number of spellings. */
function distancesOf(spellings: number): Distances {
  return { round: 0, measuredIn: new Uint32Array(spellings), value: new Uint8Array(spellings) }
}

/**
 * Where names are found. Names that sound alike are one *spelling*, so that a spelling shared by forty villages is compared once.
 * Skeleton -> spellings -> places.
 */
export type NameIndex = {
  table: NameTable
  /** Hash of a skeleton (or, where a spelling has none, of the folded name) -> spellings. */
  bones: Postings
  /** Spelling `s` sounds like `bytes` from `soundStart[s]` up to `soundStart[s + 1]`. */
  bytes: Uint8Array
  soundStart: Uint32Array
  /** 1 where a spelling is in Arabic script. */
  arabic: Uint8Array
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

/** Reads every name once. */
export function indexNames(table: NameTable): NameIndex {
  const count = table.texts.length
  const folded = new Uint32Array(count)
  const spelling = new Uint32Array(count)
  const bearers: [number[], number[]] = [[], []]
  const spellings = spellingsOf(count)
  for (let row = 0; row < table.ids.length; row++) {
    const first = table.nameStart[row]!
    for (let name = first; name < table.nameStart[row + 1]!; name++) {
      const text = fold(table.texts[name]!)
      const id = spellings.read(text, isArabic(text))
      folded[name] = hash(text)
      spelling[name] = id
      if (spelling.indexOf(id, first) < name) continue
      bearers[0].push(id)
      bearers[1].push(row)
    }
  }
  const { bytes, soundStart, arabic, bones } = spellings.done()
  return {
    table,
    bytes,
    soundStart,
    arabic,
    spelling,
    folded,
    bones: postings(...bones),
    bearers: postings(...bearers),
    standing: standing(table),
    distances: distancesOf(arabic.length),
  }
}
