import { fnv1a } from '#lib/util'

/**
 * The ids met so far, in a hash table of eight bytes a slot, of which at most half are taken. A
 * `Set` of a million texts takes ten times as much.
 */
export type SeenIds = {
  /** The row that already has the id; or -1, and from now on `row` has it. */
  add: (id: string, row: number) => number
}

/** Starts without ids. `idOf` gives the id of a row, to tell apart ids with equal hashes. */
export function seenIds(idOf: (row: number) => string): SeenIds {
  let size = 1 << 12
  let count = 0
  let hashes = new Uint32Array(size)
  /** Rows from 1; 0 is a free place. */
  let rows = new Uint32Array(size)
  const free = (hash: number, stop: (at: number) => boolean): number => {
    let at = hash & (size - 1)
    while (rows[at] !== 0 && !stop(at)) at = (at + 1) & (size - 1)
    return at
  }
  const grow = () => {
    const [oldHashes, oldRows] = [hashes, rows]
    size *= 2
    hashes = new Uint32Array(size)
    rows = new Uint32Array(size)
    for (let i = 0; i < oldRows.length; i++) {
      if (oldRows[i] === 0) continue
      const at = free(oldHashes[i]!, () => false)
      hashes[at] = oldHashes[i]!
      rows[at] = oldRows[i]!
    }
  }
  return {
    add(id, row) {
      const hash = fnv1a(id)
      const at = free(hash, (i) => hashes[i] === hash && idOf(rows[i]! - 1) === id)
      if (rows[at] !== 0) return rows[at]! - 1
      hashes[at] = hash
      rows[at] = row + 1
      if (++count * 2 > size) grow()
      return -1
    },
  }
}
