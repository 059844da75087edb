/** Pixels between the centres of glyphs: none covers another, each has the 44 pixels that a finger needs (WCAG 2.5.5), and a screen of 1440 by 900 holds at most some 770. */
export const SPACING = 44

/** Glyphs found by where they stand: a hash of squares as wide as the spacing. */
export type Nearest = { find: (spot: number) => number; add: (spot: number, glyph: number) => void }

/** An empty map for up to `most` spots, whose positions are in worlds of `scale` pixels. `find` answers the first glyph added that is closer than the spacing, or -1. */
export function nearest(x: Float64Array, y: Float64Array, scale: number, most: number): Nearest {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, most * 2)))
  const heads = new Int32Array(size).fill(-1)
  const [next, glyphs] = [new Int32Array(most), new Int32Array(most)]
  const [xs, ys] = [new Float64Array(most), new Float64Array(most)]
  let added = 0
  const slot = (column: number, row: number) => (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (size - 1)
  return {
    find(spot) {
      const [px, py] = [x[spot]! * scale, y[spot]! * scale]
      const [column, row] = [Math.floor(px / SPACING), Math.floor(py / SPACING)]
      let found = -1
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) {
          for (let i = heads[slot(column + dx, row + dy)]!; i >= 0; i = next[i]!) {
            const [east, south] = [xs[i]! - px, ys[i]! - py]
            if (east * east + south * south < SPACING * SPACING && (found < 0 || glyphs[i]! < found)) found = glyphs[i]!
          }
        }
      }
      return found
    },
    add(spot, glyph) {
      xs[added] = x[spot]! * scale
      ys[added] = y[spot]! * scale
      const at = slot(Math.floor(xs[added]! / SPACING), Math.floor(ys[added]! / SPACING))
      next[added] = heads[at]!
      glyphs[added] = glyph
      heads[at] = added++
    },
  }
}
