/**
 * The one-to-one matching of rows and columns whose weights add up to the most (Kuhn's Hungarian
 * method with potentials, as of Jonker and Volgenant: cubic in the larger side). What has no weight
 * is never matched.
 * @param weights a row of weights for each row, none below 0, all rows of one length
 * @returns pairs of a row and a column, by row
 */
export function heaviestMatching(
  weights: readonly (readonly number[])[],
): [row: number, column: number][] {
  const rows = weights.length
  const columns = weights[0]?.length ?? 0
  if (rows > columns) {
    const turned = Array.from({ length: columns }, (_, c) => weights.map((row) => row[c]!))
    return heaviestMatching(turned)
      .map(([c, r]): [number, number] => [r, c])
      .sort(([a], [b]) => a - b)
  }
  // Row and column 0 stand for "none", so that rows and columns count from 1 here.
  const ofRow = new Float64Array(rows + 1)
  const ofColumn = new Float64Array(columns + 1)
  const rowAt = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) placeRow(row)
  return [...rowAt]
    .flatMap((row, column): [number, number][] =>
      row > 0 && column > 0 && weights[row - 1]![column - 1]! > 0 ? [[row - 1, column - 1]] : [],
    )
    .sort(([a], [b]) => a - b)

  /** Gives a row its column along the cheapest path of rows that move over. */
  function placeRow(row: number): void {
    const least = new Float64Array(columns + 1).fill(Infinity)
    const from = new Int32Array(columns + 1)
    const used = new Uint8Array(columns + 1)
    rowAt[0] = row
    let column = 0
    do {
      used[column] = 1
      const at = rowAt[column]!
      let step = Infinity
      let next = 0
      for (let c = 1; c <= columns; c++) {
        if (used[c]) continue
        const cost = -weights[at - 1]![c - 1]! - ofRow[at]! - ofColumn[c]!
        if (cost < least[c]!) [least[c], from[c]] = [cost, column]
        if (least[c]! < step) [step, next] = [least[c]!, c]
      }
      for (let c = 0; c <= columns; c++)
        if (used[c]) {
          ofRow[rowAt[c]!]! += step
          ofColumn[c]! -= step
        } else least[c]! -= step
      column = next
    } while (rowAt[column] !== 0)
    while (column !== 0) {
      rowAt[column] = rowAt[from[column]!]!
      column = from[column]!
    }
  }
}
