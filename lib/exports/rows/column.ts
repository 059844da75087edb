import type { Cell } from '#lib/claims'
import type { Records } from './records'
import type { ExportRow } from './rows'

/**
 * A column of our own tables, the same in CSV, GeoJSON and the OGC API: its name, its type, what it
 * says, and its HXL tag where there is one.
 */
export type Column = {
  name: string
  type: 'string' | 'integer' | 'number' | 'date'
  about: string
  hxl?: string
}

/** A column of text. */
export const stringColumn = (name: string, about: string, hxl?: string): Column => ({
  name,
  type: 'string',
  about,
  hxl,
})
/** A column of whole numbers. */
export const integerColumn = (name: string, about: string, hxl?: string): Column => ({
  name,
  type: 'integer',
  about,
  hxl,
})

/** A column that is computed of a row. */
export type DerivedColumn = {
  column: Column
  value: (row: ExportRow, records: Records) => Cell | undefined
}
