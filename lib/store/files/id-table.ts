import type { FileHandle } from 'node:fs/promises'
import { fnv1a, spreadBits } from '#lib/util'

/** Slots read at once: a look-up seldom needs a second read. */
const SLOTS = 16

/**
 * Rows by claim id: a hash table for a file. Each slot holds a row number + 1, or 0 where it is
 * empty. At most half of the slots are taken, so a look-up reads few of them; the claim of each row
 * found there then shows whether it has the id.
 */
export function idTable(rows: number): {
  add: (id: string, row: number) => void
  slots: Uint32Array
} {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(SLOTS, rows * 2))))
  return {
    slots,
    add(id, row) {
      let at = hash(id) & (slots.length - 1)
      while (slots[at] !== 0) at = (at + 1) & (slots.length - 1)
      slots[at] = row + 1
    },
  }
}

/** The rows that may have an id, read from the file of an `idTable`. */
export async function* rowsOfId(file: FileHandle, id: string): AsyncGenerator<number> {
  const size = (await file.stat()).size / 4
  for (let at = hash(id) & (size - 1); ;) {
    const slots = new Uint32Array(Math.min(SLOTS, size - at))
    await file.read(slots, 0, slots.byteLength, at * 4)
    for (const slot of slots) {
      if (slot === 0) return
      yield slot - 1
    }
    at = (at + slots.length) & (size - 1)
  }
}

/** Part of the file format: another hash would find no claim in the tables that exist. */
const hash = (id: string) => spreadBits(fnv1a(id))
