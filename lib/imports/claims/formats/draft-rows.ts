import type { ClaimInput } from './claim-format'
import { codedPlaces } from './coded-place'
import type { Draft, DraftRow } from './draft'
import { tableRows } from './table'

/** What becomes of one row of a table: what it says, or why it is refused. */
export type RowReader = (
  at: (column: string) => string,
  placed: ReturnType<typeof codedPlaces>,
) => Omit<Draft, 'line'> | { refused: string }

/** Reads a table row by row, each with its line. Without a column that is `required` no row can be read. */
export async function* draftRows(
  { chunks, head, boxes }: ClaimInput,
  required: readonly string[],
  readRow: RowReader,
): AsyncGenerator<DraftRow> {
  const placed = codedPlaces(boxes)
  for await (const { line, at, refused } of tableRows(chunks, head, required))
    yield at ? ({ line, ...readRow(at, placed) } as DraftRow) : { line, refused }
}
