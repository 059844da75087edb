/** Rows in the order of a column of small numbers, and where each number begins in it: the rows of `a` to `b` are `rows[starts[a]]` up to `rows[starts[b + 1]]`; of equal numbers in row order. */
export type RowsBy = { rows: Uint32Array; starts: Uint32Array }

/** Sorts rows by a column whose numbers are below `numbers`, by counting: no comparison, one pass. */
export function rowsBy(column: Uint16Array | Uint32Array, numbers: number): RowsBy {
  const starts = new Uint32Array(numbers + 1)
  for (let row = 0; row < column.length; row++) starts[column[row]! + 1]!++
  for (let number = 0; number < numbers; number++) starts[number + 1]! += starts[number]!
  const next = starts.slice(0, numbers)
  const rows = new Uint32Array(column.length)
  for (let row = 0; row < column.length; row++) rows[next[column[row]!]!++] = row
  return { rows, starts }
}
