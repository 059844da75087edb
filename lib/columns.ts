/** Claims as typed columns, for what no browser holds as objects: matching rows, every count and what the dense map draws. */
export { NO_DAY, FIRST_DAY, LAST_DAY, dayNumber, dayText, daySpan } from './columns/days'
export type { DaySpan } from './columns/days'
export type { ColumnPlace, Columns, FacetColumn, RowFacts } from './columns/columns'
export { columnsBuilder } from './columns/build'
export type { ColumnsBuilder } from './columns/build'
export type { ColumnBars, ColumnClock, ColumnsView, DayCount, PlaceCounts } from './columns/view'
export {
  COLUMN_TABLES,
  decodeColumns,
  decodeProfiles,
  encodeColumns,
  encodeTable,
} from './columns/arrow'
export type { ColumnTable, EncodedColumns } from './columns/arrow'
export { columnsView } from './columns/columns-view'
export { countFacets } from './columns/count-facets'
export { profilePass, profileValues } from './columns/profile-pass'
export { dayRanges } from './columns/day-ranges'
export type { DayRanges } from './columns/day-ranges'
export { growing } from './columns/growing'
export { sortedOrder } from './columns/sorted-order'
