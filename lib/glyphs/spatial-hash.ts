// A spatial hash: a grid of squares as wide as the spacing, kept in a hash table. All spots closer
// than the spacing lie in the square of a spot or in one of the eight around it.
/**
 * Pixels between the centres of glyphs: none covers another nor touches it, each has the 44 pixels
 * that a finger needs (WCAG 2.5.5), and a screen of 1440 by 900 holds at most some 650.
 */
const SPACING = 48

/** Gives a glyph to one spot and to all spots closer to it than the spacing that have none yet. */
export type JoinNear = (spot: number, glyph: number, glyphOf: Uint32Array) => void

/**
 * Puts spots into the grid. It holds for every filter, since the spots of a zoom stay where they
 * are. Positions are in worlds (0 to 1) of `scale` pixels; `none` is what a spot without a glyph
 * has.
 */
export function spatialHash(
  x: Float64Array,
  y: Float64Array,
  scale: number,
  spots: Uint32Array,
  none: number,
): JoinNear {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, spots.length)))
  const [xs, ys] = [new Float64Array(spots.length), new Float64Array(spots.length)]
  // Squares may share an entry of the table; the distance tells which spots are near.
  const hash = (column: number, row: number) =>
    (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (size - 1)
  const square = (px: number) => Math.floor(px / SPACING)
  const starts = new Uint32Array(size + 1)
  const hashes = spots.map((spot) => hash(square(x[spot]! * scale), square(y[spot]! * scale)))
  for (const at of hashes) starts[at + 1]!++
  for (let i = 0; i < size; i++) starts[i + 1]! += starts[i]!
  const next = starts.slice()
  const inSquares = new Uint32Array(spots.length)
  for (let i = 0; i < spots.length; i++) {
    const to = next[hashes[i]!]!++
    inSquares[to] = spots[i]!
    xs[to] = x[spots[i]!]! * scale
    ys[to] = y[spots[i]!]! * scale
  }
  return (spot, glyph, glyphOf) => {
    const [px, py] = [x[spot]! * scale, y[spot]! * scale]
    const [column, row] = [square(px), square(py)]
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const at = hash(column + dx, row + dy)
        for (let i = starts[at]!; i < starts[at + 1]!; i++) {
          const [east, south] = [xs[i]! - px, ys[i]! - py]
          if (glyphOf[inSquares[i]!] === none && east * east + south * south < SPACING * SPACING)
            glyphOf[inSquares[i]!] = glyph
        }
      }
    }
  }
}
