/** Pixels between the centres of glyphs: none covers another, and a screen of 1440 by 900 holds at most some 930. */
export const SPACING = 40

/** Glyphs found by where they stand: a hash of squares as wide as the spacing. */
export type Nearest = { find: (spot: number) => number; add: (spot: number, glyph: number) => void }

/** An empty map for up to `most` spots, whose positions are in worlds of `scale` pixels. `find` answers the first glyph added that is closer than the spacing, or -1. */
export function nearest(x: Float64Array, y: Float64Array, scale: number, most: number): Nearest {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, most * 2)))
  const heads = new Int32Array(size).fill(-1)
  const next: number[] = []
  const [spots, glyphs]: [number[], number[]] = [[], []]
  const slot = (column: number, row: number) => (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (size - 1)
  const square = (value: number) => Math.floor((value * scale) / SPACING)
  return {
    find(spot) {
      const [column, row] = [square(x[spot]!), square(y[spot]!)]
      let found = -1
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) {
          for (let i = heads[slot(column + dx, row + dy)]!; i >= 0; i = next[i]!) {
            const [east, south] = [(x[spots[i]!]! - x[spot]!) * scale, (y[spots[i]!]! - y[spot]!) * scale]
            if (east * east + south * south < SPACING * SPACING && (found < 0 || glyphs[i]! < found)) found = glyphs[i]!
          }
        }
      }
      return found
    },
    add(spot, glyph) {
      const at = slot(square(x[spot]!), square(y[spot]!))
      next.push(heads[at]!)
      heads[at] = spots.length
      spots.push(spot)
      glyphs.push(glyph)
    },
  }
}
