import type { Columns } from './columns'

/**
 * Rows that stand at one place and say the same in every facet are counted in one cell. Cells are sorted by place, those of place `p` from
 * `starts[p]` to `starts[p + 1]`; `of` is the cell of each row, `rows` how many rows each has. There are fewer cells than rows, so that what is
 * derived from them is cheap.
 */
export type Cells = { length: number; of: Uint32Array; profile: Uint32Array; rows: Uint32Array; starts: Uint32Array }

/** Slots a row that a table of every place with every profile may take; beyond it rows are put in the order of their places instead. */
const ROOM = 4

/** Finds the cells of columns in a few passes. */
export function cellsOf(columns: Columns): Cells {
  return (columns.places.length + 1) * columns.profiles.length <= ROOM * columns.length ? byTable(columns) : byOrder(columns)
}

/** Counts what is met in a table, then numbers it: reads rows as they lie. */
function byTable({ length, place, profile, places, profiles }: Columns): Cells {
  const wide = profiles.length
  const table = new Uint32Array((places.length + 1) * wide)
  for (let row = 0; row < length; row++) table[place[row]! * wide + profile[row]!]!++
  const starts = new Uint32Array(places.length + 2)
  const [found, counts] = [new Uint32Array(Math.min(length, table.length)), new Uint32Array(Math.min(length, table.length))]
  let cells = 0
  for (let at = 0, slot = 0; at <= places.length; at++) {
    for (let what = 0; what < wide; what++, slot++) {
      if (table[slot] === 0) continue
      counts[cells] = table[slot]!
      table[slot] = cells
      found[cells++] = what
    }
    starts[at + 1] = cells
  }
  const of = new Uint32Array(length)
  for (let row = 0; row < length; row++) of[row] = table[place[row]! * wide + profile[row]!]!
  return { length: cells, of, profile: found.slice(0, cells), rows: counts.slice(0, cells), starts }
}

/** Rows by place, then the profiles met at each. */
function byOrder({ length, place, profile, places, profiles }: Columns): Cells {
  const { rows, ends } = rowsByPlace(place, places.length + 1)
  const starts = new Uint32Array(places.length + 2)
  const of = new Uint32Array(length)
  const [found, counts] = [new Uint32Array(length), new Uint32Array(length)]
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
      counts[cell[what]!]!++
    }
    starts[at + 1] = cells
  }
  return { length: cells, of, profile: found.slice(0, cells), rows: counts.slice(0, cells), starts }
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
