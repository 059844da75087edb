import { csvRecords } from '../../csv-records'
import type { Line } from '../../lines'
import { draftRows } from './claim-format'
import type { ClaimFormat } from './claim-format'
import { guessDates, guessMapping, mappingWords } from '../rows/guess-mapping'
import { mappedColumns } from '../rows/mapping'
import type { Mapping } from '../rows/mapping'
import { mappedRow } from '../rows/mapped-row'
import { headerOf } from '../../table'

/** Any table of incidents with a header: by a mapping, or by what its headers tell. */
export const csv: ClaimFormat = {
  id: 'csv',
  label: 'table with a header (CSV)',
  licence: 'as its keeper says',
  fits: (head) => {
    const { columns } = guessMapping(headerOf(head).columns)
    return columns.date !== undefined && columns.lat !== undefined && columns.lon !== undefined
  },
  async *read(input) {
    const { head, mapping: given, remark } = input
    const mapping: Mapping = given ?? guessMapping(headerOf(head).columns)
    if (!given) remark(`columns are taken by their headers: ${mappingWords(mapping)}`)
    const dates = mapping.dateFormat
      ? { formats: [mapping.dateFormat], unclear: false }
      : guessDates(await samples(head, mapping))
    if (dates.unclear)
      remark(
        "dates do not show whether the day or the month is first: say 'dateFormat' in a mapping",
      )
    yield* draftRows(input, mappedColumns(mapping), (at, placed) =>
      mappedRow(at, { mapping, formats: dates.formats, placed, remark }),
    )
  },
}

/** Dates of the first rows. */
async function samples(head: readonly string[], { columns }: Mapping): Promise<string[]> {
  const { columns: headers, delimiter } = headerOf(head)
  const wanted = [columns.date, columns.dateEnd, columns.said].flatMap((name) =>
    name === undefined
      ? []
      : [headers.findIndex((header) => header.toLowerCase() === name.toLowerCase())],
  )
  const found: string[] = []
  for await (const { fields } of csvRecords(linesOf(head.slice(1)), delimiter))
    for (const i of wanted) if (fields?.[i]) found.push(fields[i])
  return found
}

async function* linesOf(texts: readonly string[]): AsyncGenerator<Line> {
  for (const [i, text] of texts.entries()) yield { line: i + 1, bytes: text.length, text }
}
