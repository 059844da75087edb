import type { MultiPolygon, Polygon } from 'geojson'
import type { Source } from '#lib/model'
import type { GivenPoint } from '../../tables/geometry'
import type { TableColumns } from '../rows/columns'
import type { codedPlaces } from '../rows/coded-place'
import type { Draft } from '../rows/draft'
import type { Mapping } from '../rows/mapping'
import type { WhenContext } from '../rows/when/read-when'

/** What a reader of rows is given: how the file writes things, and whom to tell what it took. */
export type RowContext = {
  columns: TableColumns
  /** What somebody says about the file; empty where nobody does. */
  mapping: Mapping
  /** The cells of a column in the first rows, those that say something. */
  sample: (column: string) => readonly string[]
  when: (dates: readonly (string | undefined)[]) => WhenContext
  placed: ReturnType<typeof codedPlaces>
  /** Whether rows have shapes beside their columns. */
  shapes: boolean
  /** Whether most of them are areas. */
  areas?: boolean
  tags?: ReadonlyMap<string, string>
  /** Counts what was taken for granted. */
  remark: (what: string) => void
  /** Counts what was written otherwise and put into our form. */
  convert: (what: string) => void
}

/** One row as a reader of rows sees it. What is not said is ''. */
export type RowCells = {
  at: (column: string) => string
  point?: GivenPoint
  /** The area that its shape is, where it is one. */
  drawn?: Polygon | MultiPolygon
  /** The id of a feature, which is no column. */
  id?: string
}

/** What becomes of one row: what it says, or why it is refused. */
export type RowReader = (row: RowCells) => Omit<Draft, 'line'> | { refused: string }

/**
 * What the columns of a table mean: the codebook of a data set, or a mapping for any other table.
 * One file each, listed in `claim-formats.ts`.
 */
export type ClaimFormat = {
  id: string
  label: string
  licence: string
  /** Who published the rows; absent where the file itself says, or nobody does. */
  outlet?: Source
  /** Further names of its columns, of other vintages and of shapefiles. */
  names?: Readonly<Record<string, readonly string[]>>
  /** Whether a table with these columns is one of it. */
  fits: (columns: TableColumns) => boolean
  /** The column with its own id of a row; that of the mapping where it is left out. */
  idColumn?: string
  /** TableColumns without which no row can be read. */
  required: readonly string[]
  reader: (context: RowContext) => RowReader
  /** Two rows of one id, one after the other, as one claim; `undefined` where they are two. */
  join?: (first: Draft, second: Draft) => Draft | undefined
}
