/** Rows in the order of a day column, and where each day begins in it: the rows of days `a` to `b` are `rows[starts[a]]` up to `rows[starts[b + 1]]`. */
export type DayOrder = { rows: Uint32Array; starts: Uint32Array }

/** Sorts rows by a day column, by counting: no comparison, one pass. */
export function dayOrder(days: Uint16Array): DayOrder {
  const starts = new Uint32Array(65_537)
  for (let row = 0; row < days.length; row++) starts[days[row]! + 1]!++
  for (let day = 0; day < 65_536; day++) starts[day + 1]! += starts[day]!
  const next = starts.slice(0, 65_536)
  const rows = new Uint32Array(days.length)
  for (let row = 0; row < days.length; row++) rows[next[days[row]!]!++] = row
  return { rows, starts }
}
