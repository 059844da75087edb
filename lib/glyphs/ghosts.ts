import type { Glyphs } from './glyphs'

/**
 * What is only possible beside what surely is: ghosts where nothing sure stands near, by their
 * numbers among the possible glyphs; and how many possible claims go with each sure glyph, which
 * stands too close for a ghost. Together they are all possible claims.
 */
export type Ghosts = { alone: readonly number[]; beside: Uint32Array }

/** Pixels that glyphs keep from one another. */
const APART = 48

/** Parts possible glyphs into ghosts and what joins the nearest sure glyph. Both are of one zoom. */
export function ghostsBeside(sure: Glyphs, possible: Glyphs): Ghosts {
  const beside = new Uint32Array(sure.length)
  const cells = new Map<string, number[]>()
  const cell = (value: number) => Math.floor(value / APART)
  for (let glyph = 0; glyph < sure.length; glyph++) {
    const key = `${cell(sure.x[glyph]!)} ${cell(sure.y[glyph]!)}`
    const list = cells.get(key)
    if (list) list.push(glyph)
    else cells.set(key, [glyph])
  }
  /** The nearest sure glyph that a ghost would cover, or -1. */
  const nearest = (x: number, y: number): number => {
    let [found, least] = [-1, APART]
    for (let column = cell(x) - 1; column <= cell(x) + 1; column++)
      for (let row = cell(y) - 1; row <= cell(y) + 1; row++)
        for (const glyph of cells.get(`${column} ${row}`) ?? []) {
          const away = Math.hypot(sure.x[glyph]! - x, sure.y[glyph]! - y)
          if (away < least) [found, least] = [glyph, away]
        }
    return found
  }
  const alone: number[] = []
  for (let ghost = 0; ghost < possible.length; ghost++) {
    const near = nearest(possible.x[ghost]!, possible.y[ghost]!)
    if (near < 0) alone.push(ghost)
    else beside[near]! += possible.count[ghost]!
  }
  return { alone, beside }
}
