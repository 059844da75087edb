import type { ExportFormat, ExportOptions, FileFormat, ExportRow, Records } from '#lib/exports'
import type { Filter } from '#lib/filter'
import { assertUnchanged } from '#lib/store'
import type { DatasetAbout } from '#lib/store'
import { turnsWithOthers } from '#lib/util'
import { inPieces } from '../responses'
import { rowsOfClaims } from './dataset-features'
import { recordsOfDataset } from './dataset-records'
import { datasetStore } from './datasets'

/** At most this many claims are written in one file. */
const MOST_EXPORTED = 50_000
/** Claims read from the store at once. */
const BATCH = 500

/** The most claims of a dataset that are written in a format on request. */
export const mostExported = (format: ExportFormat | FileFormat): number =>
  (format.binary && format.most) || MOST_EXPORTED

/** What is written: its rows, some at a time as they are asked for, over its records. */
export type DatasetRows = { batches: AsyncIterable<ExportRow[]>; records: Records }

/**
 * The claims of a dataset that match a filter, as formats write them; `too-many` where they are more
 * than `most`. The first of them are read before it answers, so that a damaged dataset is told.
 */
export async function datasetExport(
  about: DatasetAbout,
  filter: Filter,
  most: number,
): Promise<DatasetRows | 'too-many' | undefined> {
  const store = datasetStore()
  const pageAfter = async (after: number) => {
    const page = await store.page(about.id, { filter }, { limit: BATCH, after })
    await assertUnchanged(store, about)
    return page
  }
  const [found, first] = [await recordsOfDataset(about), await pageAfter(0)]
  if (!found || !first) return undefined
  if (first.matched > most) return 'too-many'
  const { records } = found
  async function* batches() {
    for (let page: typeof first | undefined = first; page;) {
      const claims = page.rows.map(({ claim }) => claim)
      yield rowsOfClaims(claims, records)
      page = page.next === undefined ? undefined : await pageAfter(page.next)
    }
  }
  return { batches: batches(), records }
}

/** The text of rows in pieces, between which others have their turn. */
async function* pieces(
  format: ExportFormat,
  { batches, records }: DatasetRows,
  options: ExportOptions,
): AsyncGenerator<string> {
  yield format.head(records, options)
  const turn = turnsWithOthers()
  let isFirst = true
  for await (const rows of batches) {
    let text = ''
    for (const row of rows) {
      await turn()
      text += `${isFirst ? '' : (format.between ?? '')}${format.row(row, records, options)}`
      isFirst = false
    }
    yield text
  }
  yield format.foot ?? ''
}

/** The file that is being made. Each stands in memory as a whole, so that they are made one by one. */
let making: Promise<unknown> = Promise.resolve()

/** The body of an answer: a text as it is written, or the bytes of a file. */
export async function exportBody(
  format: ExportFormat | FileFormat,
  found: DatasetRows,
  options: ExportOptions,
): Promise<BodyInit> {
  if (!format.binary) return inPieces(pieces(format, found, options))
  const make = async () => {
    const rows: ExportRow[] = []
    for await (const batch of found.batches) rows.push(...batch)
    return (await format.write(rows, found.records, options)) as BodyInit
  }
  const made = making.then(make, make)
  making = made.catch(() => undefined)
  return made
}
