// Lists of rows as bytes. A row is written as its distance from the one before, seven bits a byte,
// the lowest first; all but the last byte of a number have their eighth bit set. The first row of a
// list is its distance from -1.

/** Bytes that a distance takes at most. */
const WIDEST = 5

/**
 * Writes lists of rows one after the other.
 * @param rows the lists side by side, each in ascending order.
 * @param starts where each begins, and the end of the last.
 * @returns the bytes, and where in them each list ends.
 */
export function encodeRows(
  rows: Uint32Array,
  starts: Uint32Array,
): { bytes: Uint8Array; ends: Float64Array } {
  const bytes = new Uint8Array(rows.length * WIDEST)
  const ends = new Float64Array(starts.length - 1)
  let at = 0
  for (let list = 0; list < ends.length; list++) {
    let before = -1
    for (let i = starts[list]!; i < starts[list + 1]!; i++) {
      let distance = rows[i]! - before
      before = rows[i]!
      for (; distance > 127; distance >>>= 7) bytes[at++] = (distance & 127) | 128
      bytes[at++] = distance
    }
    ends[list] = at
  }
  return { bytes: bytes.subarray(0, at), ends }
}

/**
 * Marks the rows of a list that so many words were found in before: they were found in one more.
 * Says how many were marked now.
 */
export function markRows(
  bytes: Uint8Array,
  start: number,
  end: number,
  found: Uint8Array,
  before: number,
): number {
  let [row, marked] = [-1, 0]
  for (let at = start; at < end;) {
    let [distance, shift, byte] = [0, 0, 0]
    do {
      byte = bytes[at++]!
      distance |= (byte & 127) << shift
      shift += 7
    } while (byte > 127)
    row += distance
    if (found[row] !== before) continue
    found[row] = before + 1
    marked++
  }
  return marked
}
