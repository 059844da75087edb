/** Claims as typed columns, for what no browser holds as objects: matching rows, every count and what the dense map draws. */
export { NO_DAY, FIRST_DAY, LAST_DAY, dayNumber, dayText, daySpan } from './columns/days'
export type { DaySpan } from './columns/days'
export type { ColumnPlace, Columns, FacetColumn, RowFacts } from './columns/columns'
export { columnsBuilder } from './columns/build'
export type { ColumnsBuilder } from './columns/build'
export type { ColumnBars, ColumnClock, ColumnsView, PlaceCounts } from './columns/view'
export type { GlyphGatherer, Glyphs } from './columns/glyphs'
