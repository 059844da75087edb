import type { ExportRow, Records } from '#lib/exports'
import type { Filter } from '#lib/filter'
import type { Claim } from '#lib/model'
import type { DatasetAbout } from '#lib/store'
import { rowsOfClaims } from './dataset-features'
import { recordsOfDataset } from './dataset-records'
import { datasetStore } from './datasets'

/** At most this many claims are written in one file. */
export const MOST_EXPORTED = 50_000
/** Claims read from the store at once. */
const BATCH = 500

/**
 * The claims of a dataset that match a filter, as formats write them; `too-many` where they are more
 * than `MOST_EXPORTED`.
 */
export async function datasetExport(
  about: DatasetAbout,
  filter: Filter,
): Promise<{ rows: ExportRow[]; records: Records } | 'too-many' | undefined> {
  const store = datasetStore()
  const found = await recordsOfDataset(about)
  if (!found) return undefined
  const { records } = found
  const claims = new Map<string, Claim>()
  for (let after: number | undefined = 0; after !== undefined;) {
    const page = await store.page(about.id, { filter }, { limit: BATCH, after })
    if (!page) return undefined
    if (page.matched > MOST_EXPORTED) return 'too-many'
    for (const { claim } of page.rows) claims.set(claim.id, claim)
    after = page.next
  }
  return { rows: rowsOfClaims([...claims.values()], records), records }
}
