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

/**
 * The rows that may have an id, read from the file of an `idTable`.
 * @param read gives bytes of the file, from a position on.
 * @param size the slots of the table.
 */
export async function* rowsOfId(
  read: (position: number, length: number) => Promise<Uint8Array>,
  size: number,
  id: string,
): AsyncGenerator<number> {
  for (let at = hash(id) & (size - 1); ;) {
    const bytes = await read(at * 4, Math.min(SLOTS, size - at) * 4)
    const slots = new Uint32Array(Uint8Array.from(bytes).buffer)
    for (const slot of slots) {
      if (slot === 0) return
      yield slot - 1
    }
    at = (at + slots.length) & (size - 1)
  }
}

/** Part of the file format: another hash would find no claim in the tables that exist. */
const hash = (id: string) => spreadBits(fnv1a(id))
