import { FNV_START, fnvStep } from '#lib/util'

/**
 * From a 32-bit key to the rows under it, in typed arrays and no objects: some 8 bytes an entry.
 */
export type Postings = { heads: Uint32Array; keys: Uint32Array; rows: Uint32Array; mask: number }

/** A 32-bit hash: the state, and the text from `start` on. */
export function hashEnd(state: number, text: string, start: number): number {
  let out = state
  for (let i = start; i < text.length; i++) out = fnvStep(out, text.charCodeAt(i))
  return (out ^ (out >>> 15)) >>> 0
}

/** A 32-bit hash of a text, the same everywhere. */
export function hash(text: string): number {
  return hashEnd(FNV_START, text, 0)
}

/** Builds postings from keys and rows side by side; entries of one key keep their order. */
export function postings(keys: ArrayLike<number>, rows: ArrayLike<number>): Postings {
  let size = 1
  while (size < keys.length) size *= 2
  const mask = size - 1
  const heads = new Uint32Array(size + 1)
  for (let i = 0; i < keys.length; i++) heads[(keys[i]! & mask) + 1]!++
  for (let i = 0; i < size; i++) heads[i + 1]! += heads[i]!
  const at = heads.slice()
  const out: Postings = {
    heads,
    keys: new Uint32Array(keys.length),
    rows: new Uint32Array(keys.length),
    mask,
  }
  for (let i = 0; i < keys.length; i++) {
    const slot = at[keys[i]! & mask]!++
    out.keys[slot] = keys[i]!
    out.rows[slot] = rows[i]!
  }
  return out
}

/** Adds every row under a key to `out`. */
export function addRows({ heads, keys, rows, mask }: Postings, key: number, out: number[]): void {
  const end = heads[(key & mask) + 1]!
  for (let i = heads[key & mask]!; i < end; i++) if (keys[i] === key) out.push(rows[i]!)
}
