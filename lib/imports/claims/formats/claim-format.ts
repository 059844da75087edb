import type { Source } from '#lib/model'
import type { CountryBoxes } from '../../read-point'
import { parsedRows } from '../../table'
import { codedPlaces } from '../rows/coded-place'
import type { Draft, DraftRow } from '../rows/draft'
import type { Mapping } from '../rows/mapping'

/**
 * What a format's reader is given: the bytes, the first lines, the bounds of countries, how to map
 * columns, and a way to report what was taken for granted.
 */
export type ClaimInput = {
  chunks: AsyncIterable<Uint8Array>
  head: readonly string[]
  boxes: CountryBoxes
  mapping?: Mapping
  remark: (what: string) => void
}

/** A kind of file with incidents that is read: one file each, listed in `claim-formats.ts`. */
export type ClaimFormat = {
  id: string
  label: string
  licence: string
  /** Who published the rows; absent where the file itself says, or nobody does. */
  outlet?: Source
  /** Whether the first lines of a file (whole ones, at most 64 kB) are of this format. */
  fits: (head: readonly string[]) => boolean
  read: (input: ClaimInput) => AsyncGenerator<DraftRow>
}

/** What becomes of one row of a table: what it says, or why it is refused. */
export type RowReader = (
  at: (column: string) => string,
  placed: ReturnType<typeof codedPlaces>,
) => Omit<Draft, 'line'> | { refused: string }

/**
 * Reads a table row by row, each with its line. Without a column that is `required` no row can be
 * read.
 */
export async function* draftRows(
  { chunks, head, boxes }: ClaimInput,
  required: readonly string[],
  readRow: RowReader,
): AsyncGenerator<DraftRow> {
  const placed = codedPlaces(boxes)
  for await (const { line, at, refused } of parsedRows(chunks, head, required))
    yield at ? ({ line, ...readRow(at, placed) } as DraftRow) : { line, refused }
}
