import { COLUMN_TABLES, decodeColumns } from '#lib/columns'
import { heldAnswers } from '../held-answers'
import type { HeldAnswers, WordRows } from '../held-answers'
import { askedOf, parameters, rowConditions, where } from './conditions'
import { readTables } from './current-load'
import type { Load } from './current-load'
import type { Database } from './database'

/** Bytes of memory that columns of loads may take together, as datasets in files may. */
export const HELD_BYTES = 512 * 1024 * 1024
/** A load whose columns are in memory. */
export type HeldLoad = {
  answers: HeldAnswers
  /** The rows that have the words of a filter; `undefined` where it has none. */
  words: (words: string | undefined) => Promise<WordRows | undefined>
}

/** The memory that a load takes: its columns and indexes, and its places. */
const bytesOf = ({ about, places }: Load) => about.rows * 40 + places * 400

/**
 * Keeps the columns of the loads asked last in memory, in which the files store's own code counts:
 * the server is then asked for claims and for words alone. A load never changes, so what is held of
 * it is what it says. One that is larger than `most` bytes is not held, and the server counts its
 * rows.
 */
export function heldLoads(
  database: Database,
  most: number,
): (load: Load) => Promise<HeldLoad | undefined> {
  const held = new Map<number, { bytes: number; load: Promise<HeldLoad> }>()
  return async (load) => {
    const bytes = bytesOf(load)
    if (bytes > most) return undefined
    const one = held.get(load.load) ?? { bytes, load: readHeld(database, load) }
    held.delete(load.load)
    held.set(load.load, one) // the last in the map is the one used last
    let all = 0
    for (const [number, { bytes: taken }] of [...held].reverse())
      if ((all += taken) > most) held.delete(number)
    return one.load.catch((error) => {
      if (held.get(load.load) === one) held.delete(load.load)
      throw error
    })
  }
}

async function readHeld(database: Database, load: Load): Promise<HeldLoad> {
  const answers = heldAnswers(decodeColumns(await readTables(database, load, COLUMN_TABLES)))
  return {
    answers,
    words: (words) =>
      answers.words(words, async (wanted) => {
        const rows = await rowNumbersWithWords(database, load, wanted.join(' '))
        const found = new Uint8Array(load.about.rows)
        for (const row of rows) found[row] = 1
        return { found, count: rows.length }
      }),
  }
}

/** Row numbers of claims with all words. They come as one text, read far faster than a row each. */
export async function rowNumbersWithWords(
  database: Database,
  load: Load,
  words: string,
): Promise<number[]> {
  const values = parameters()
  const list = rowConditions(await askedOf(database, load, { filter: { words } }), values)
  const [found] = await database.rows<{ rows: string | null }>(
    `select string_agg(c."row"::text, ',') as rows from claims_${load.load} c ${where(list)}`,
    values.values,
    load,
  )
  return found!.rows === null ? [] : found!.rows.split(',').map(Number)
}
