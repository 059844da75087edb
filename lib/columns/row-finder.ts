// Pages of rows. Who pages through a set asks for other rows of the same filter again and again, and
// programs ask with many filters at once: the rows are found without the counts of a `ColumnsView`.
import { FACETS } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { lruCache } from '#lib/util'
import type { Columns } from './columns'
import { dayRanges } from './days'
import { findRows } from './find-rows'
import { filterProfiles } from './profile-filter'
import type { ProfilePass } from './profile-filter'
import { rowIndexes } from './row-indexes'

/** Choices whose profiles are kept (two bytes a profile), and filters whose number of rows is. */
const KEPT_CHOICES = 8
const KEPT_COUNTS = 2000

/** What a page is asked with, beside its filter. `places` and `words` hold one byte a place or row. */
export type RowsAsked = {
  limit: number
  firstRow?: number
  places?: Uint8Array | undefined
  /** What tells these places from others, for the count that is kept. */
  placesKey?: string | undefined
  words?: Uint8Array | undefined
}

/** Finds rows under one filter after the other; nothing of the last is kept but how many there are. */
export type RowFinder = (
  filter: Filter,
  asked: RowsAsked,
) => { matched: number; rows: readonly number[] }

/** A finder over columns. Exact, as `rows` of `columnsView` is. */
export function rowFinder(columns: Columns): RowFinder {
  const passes = lruCache<string, ProfilePass>(KEPT_CHOICES)
  const counts = lruCache<string, number>(KEPT_COUNTS)
  const indexes = rowIndexes(columns)
  return (filter, { limit, firstRow = 0, places, placesKey = '', words }) => {
    const choices = JSON.stringify(FACETS.map((facet) => filter[facet] ?? null))
    const ranges = dayRanges(filter)
    const asked = {
      columns,
      ranges,
      words,
      pass: passes.get(choices, () => filterProfiles(columns, filter)),
      blockEnds: indexes.ends().blockEnds,
    }
    // Rows with words are not told apart by a key: whoever looks for words counts again.
    const key = words ? undefined : JSON.stringify([choices, ranges, placesKey])
    const whole = () => findRows(asked, { offset: 0, limit: 0, places }).matched
    const matched = key === undefined ? whole() : counts.get(key, whole)
    const { rows } = findRows(asked, { offset: 0, limit, firstRow, places, onlyRows: true })
    return { matched, rows }
  }
}
