/** Sixteen bits at a time. */
const DIGIT = 0x10000

type Numbers = Uint8Array | Uint16Array | Uint32Array

/**
 * Positions of rows in the order of several columns, of which the first counts most; rows that are
 * equal in all of them stay in the order they came. A radix sort, the last column first: a million
 * comparisons by a function of ours take a second, and their lists five times the memory.
 */
export function radixSortRows(
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

/**
 * Positions of whole numbers from 0 to 2^52 in the order of the numbers; equal ones stay in the
 * order they came. Four passes.
 */
export function radixSortNumbers(numbers: Float64Array): Uint32Array {
  let [order, spare] = [new Uint32Array(numbers.length), new Uint32Array(numbers.length)]
  for (let i = 0; i < order.length; i++) order[i] = i
  const starts = new Uint32Array(DIGIT + 1)
  for (let below = 1; below < 2 ** 52; below *= DIGIT) {
    const digit = (position: number) => Math.floor(numbers[position]! / below) % DIGIT
    starts.fill(0)
    for (let i = 0; i < order.length; i++) starts[digit(i) + 1]!++
    for (let i = 0; i < DIGIT; i++) starts[i + 1]! += starts[i]!
    for (let i = 0; i < order.length; i++) spare[starts[digit(order[i]!)]!++] = order[i]!
    ;[order, spare] = [spare, order]
  }
  return order
}

/**
 * Rows in buckets by a small number: the rows of numbers `a` to `b` are `rows[starts[a]]` up to
 * `rows[starts[b + 1]]`, and within a bucket they keep their order.
 */
export type Buckets = { rows: Uint32Array; starts: Uint32Array }

/**
 * Puts rows into buckets by a column whose numbers are all below `numbers`: two passes and no
 * comparison.
 */
export function bucketRows(column: Uint16Array | Uint32Array, numbers: number): Buckets {
  const starts = new Uint32Array(numbers + 1)
  for (let row = 0; row < column.length; row++) starts[column[row]! + 1]!++
  for (let number = 0; number < numbers; number++) starts[number + 1]! += starts[number]!
  const next = starts.slice(0, numbers)
  const rows = new Uint32Array(column.length)
  for (let row = 0; row < column.length; row++) rows[next[column[row]!]!++] = row
  return { rows, starts }
}

/**
 * The first position in ascending numbers, from `first` up to `last`, whose number is not below
 * `number`; `last` where all are below it.
 */
export function lowerBound(
  numbers: Numbers,
  number: number,
  first = 0,
  last = numbers.length,
): number {
  let [low, high] = [first, last]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < number) low = middle + 1
    else high = middle
  }
  return low
}
