import { importTold } from '#lib/words'
import type { CountryBoxes } from '../read-point'
import { groupOf } from '../tables/table'
import type { FileRow } from '../tables/table'
import type { RowContext } from './formats/claim-format'
import type { ClaimFile } from './open-table'
import type { RowDecisions } from './overrides'
import { codedPlaces } from './rows/coded-place'
import type { DraftRow } from './rows/draft'
import { mappedColumns } from './rows/mapped-columns'

/**
 * The rows of an open file in our words, in groups as they come, each with its line. Without a column that is required, a
 * single refused row says so and no other is read.
 */
export async function* draftRows(
  file: ClaimFile,
  {
    boxes,
    decisions,
    remark,
    convert,
  }: { boxes: CountryBoxes; decisions?: RowDecisions } & Pick<RowContext, 'remark' | 'convert'>,
): AsyncGenerator<Iterable<DraftRow>> {
  const { areas, columns, format, isNull, mapping, rows, sample, shapes, tags, when } = file
  const missing = [...format.required, ...(shapes ? [] : mappedColumns(mapping))].filter(
    (name) => columns.find(name) === undefined,
  )
  if (missing.length > 0)
    return void (yield [
      {
        line: 1,
        refused: importTold('header.lacks', {
          columns: missing.map((name) => `'${name}'`).join(', '),
        }),
      },
    ])
  const read = format.reader({
    columns,
    mapping,
    sample,
    when,
    placed: codedPlaces(boxes),
    shapes,
    areas,
    ...(tags && { tags }),
    remark,
    convert,
  })
  const draft = (given: FileRow): DraftRow => {
    const decided = decisions?.decide(given) ?? { row: given }
    if ('left' in decided) return { line: given.line, left: decided.left, id: decided.id }
    const { row, corrections } = decided
    if (row.refused !== undefined) return row
    const { line, cell, point, drawn, id } = row
    const at = (column: string) => {
      const name = columns.find(column)
      const text = name === undefined ? '' : cell(name)
      return isNull(text) ? '' : text
    }
    return {
      line,
      ...read({
        at,
        ...(point && { point }),
        ...(drawn && { drawn }),
        ...(id !== undefined && { id }),
      }),
      ...(corrections && { corrections }),
    } as DraftRow
  }
  function* drafts(some: FileRow | Iterable<FileRow>): Generator<DraftRow> {
    for (const row of groupOf(some)) yield draft(row)
  }
  for await (const some of rows) yield drafts(some)
}
