import type { Columns, FacetColumn } from './columns'

/**
 * Some rows of columns as columns of their own, for questions about few rows of many: what they cost
 * depends on these rows alone. Places keep their numbers; of the profiles only those of the rows are
 * taken over.
 * @param rows row numbers in ascending order; row `i` of the answer is `rows[i]`.
 */
export function columnsOfRows(columns: Columns, rows: Uint32Array): Columns {
  const { places, profiles } = columns
  const take = <T extends Uint16Array | Uint32Array>(column: T): T =>
    column.constructor === Uint16Array
      ? (Uint16Array.from(rows, (row) => column[row]!) as T)
      : (Uint32Array.from(rows, (row) => column[row]!) as T)
  const numbers = new Map<number, number>()
  const profile = Uint32Array.from(rows, (row) => {
    const id = columns.profile[row]!
    const known = numbers.get(id) ?? numbers.size
    numbers.set(id, known)
    return known
  })
  const ids = [...numbers.keys()]
  return {
    length: rows.length,
    from: take(columns.from),
    until: take(columns.until),
    saidFrom: take(columns.saidFrom),
    saidUntil: take(columns.saidUntil),
    place: take(columns.place),
    profile,
    places,
    profiles: {
      length: ids.length,
      facets: Object.fromEntries(
        Object.entries(profiles.facets).map(([facet, column]) => [facet, someOf(column, ids)]),
      ) as Columns['profiles']['facets'],
    },
  }
}

/** What some profiles say in a facet. */
function someOf({ values, starts, codes }: FacetColumn, ids: readonly number[]): FacetColumn {
  const taken = new Uint32Array(ids.length + 1)
  ids.forEach((id, i) => (taken[i + 1] = taken[i]! + starts[id + 1]! - starts[id]!))
  const said = new Uint16Array(taken[ids.length]!)
  ids.forEach((id, i) => said.set(codes.subarray(starts[id], starts[id + 1]), taken[i]))
  return { values, starts: taken, codes: said }
}
