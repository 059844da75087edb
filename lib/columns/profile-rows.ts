import type { Columns } from './columns'
import type { RowsBy } from './rows-by'
import { stepped } from './stepped'
import type { Stepped } from './stepped'

/** Rows by profile, in row order, and the place of each: side by side, since rows of one profile lie far apart. */
export type ProfileRows = RowsBy & { places: Columns['place'] }

/** Puts rows in the order of their profiles: they are counted, then each is put where its profile's rows lie. */
export function profileRows({ length, profile, place, profiles }: Columns): Stepped<ProfileRows> {
  const starts = new Uint32Array(profiles.length + 1)
  let next: Uint32Array | undefined
  let rows = new Uint32Array()
  let places: Columns['place'] = rows

  function begin(): Uint32Array {
    for (let what = 0; what < profiles.length; what++) starts[what + 1]! += starts[what]!
    rows = new Uint32Array(length)
    places = place instanceof Uint16Array ? new Uint16Array(length) : new Uint32Array(length)
    return starts.slice(0, profiles.length)
  }

  function over(pass: number, first: number, end: number) {
    if (pass === 0) {
      for (let row = first; row < end; row++) starts[profile[row]! + 1]!++
      return
    }
    const at = (next ??= begin())
    for (let row = first; row < end; row++) {
      const to = at[profile[row]!]!++
      rows[to] = row
      places[to] = place[row]!
    }
  }

  return stepped(length, 2, over, () => ({ starts, rows, places }))
}
