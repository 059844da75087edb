import type { Columns } from './columns'

/**
 * Rows that stand at one place and say the same in every facet are counted in one cell. Cells are sorted by place, those of place `p` from
 * `starts[p]` to `starts[p + 1]`; `of` is the cell of each row. There are fewer cells than rows, so that what is derived from them is cheap.
 */
export type Cells = { length: number; of: Uint32Array; profile: Uint32Array; starts: Uint32Array }

/** Finds the cells of columns in a few passes: rows by place, then the profiles met at each. */
export function cellsOf({ length, place, profile, places, profiles }: Columns): Cells {
  const { rows, ends } = rowsByPlace(place, places.length + 1)
  const starts = new Uint32Array(places.length + 2)
  const of = new Uint32Array(length)
  const found = new Uint32Array(length)
  const [metAt, cell] = [new Uint32Array(profiles.length), new Uint32Array(profiles.length)]
  let cells = 0
  for (let at = 0, i = 0; at <= places.length; at++) {
    for (const end = ends[at]!; i < end; i++) {
      const row = rows[i]!
      const what = profile[row]!
      if (metAt[what] !== at + 1) {
        metAt[what] = at + 1
        cell[what] = cells
        found[cells++] = what
      }
      of[row] = cell[what]!
    }
    starts[at + 1] = cells
  }
  return { length: cells, of, profile: found.slice(0, cells), starts }
}

/** Rows in the order of their places, by counting, and where each place's rows end. */
function rowsByPlace(place: Columns['place'], places: number): { rows: Uint32Array; ends: Uint32Array } {
  const next = new Uint32Array(places + 1)
  for (let row = 0; row < place.length; row++) next[place[row]! + 1]!++
  for (let at = 0; at < places; at++) next[at + 1]! += next[at]!
  const rows = new Uint32Array(place.length)
  for (let row = 0; row < place.length; row++) rows[next[place[row]!]!++] = row
  return { rows, ends: next }
}
