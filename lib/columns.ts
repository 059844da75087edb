/**
 * Claims as typed columns, for what no browser holds as objects: matching rows, every count and
 * what the dense map draws.
 */
export { FIRST_DAY, LAST_DAY, NO_DAY, dayNumber, daySpan, dayText, dayRanges } from './columns/days'
export { daysCovered } from './columns/days-covered'
export type { ColumnPlace, Columns, FacetColumn, RowFacts } from './columns/columns'
export { columnsBuilder } from './columns/build'
export {
  COLUMN_TABLES,
  decodeColumns,
  decodeProfiles,
  encodeColumns,
  encodeTable,
} from './columns/arrow'
export type { ColumnTable, EncodedColumns } from './columns/arrow'
export { columnsView } from './columns/columns-view'
export type { ColumnsView, PlaceCounts } from './columns/columns-view'
export { rowFinder } from './columns/row-finder'
export { columnsOfRows } from './columns/some-rows'
export type { ColumnBars, SpanCount } from './columns/clock-counts'
export { spanBars } from './columns/span-bars'
export type { SpanBars } from './columns/span-bars'
export {
  contradictedProfiles,
  countFacets,
  filterProfiles,
  profileValues,
} from './columns/profile-filter'
