/** Sixteen bits at a time. */
const DIGIT = 0x10000

/**
 * Positions of rows in the order of several columns, of which the first counts most; rows that are equal in all stay in the order they came.
 * By counting, the last column first: a comparison of ours a million times over takes a second, and its lists five times the memory.
 */
export function rowOrder(
  length: number,
  columns: readonly (Uint16Array | Uint32Array)[],
): Uint32Array {
  let [order, spare] = [new Uint32Array(length), new Uint32Array(length)]
  for (let i = 0; i < length; i++) order[i] = i
  const starts = new Uint32Array(DIGIT + 1)
  for (const column of [...columns].reverse()) {
    for (let shift = 0; shift < column.BYTES_PER_ELEMENT * 8; shift += 16) {
      starts.fill(0)
      for (let i = 0; i < length; i++) starts[((column[i]! >>> shift) & 0xffff) + 1]!++
      for (let i = 0; i < DIGIT; i++) starts[i + 1]! += starts[i]!
      for (let i = 0; i < length; i++)
        spare[starts[(column[order[i]!]! >>> shift) & 0xffff]!++] = order[i]!
      ;[order, spare] = [spare, order]
    }
  }
  return order
}
