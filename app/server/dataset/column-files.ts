import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { encodeColumns } from '#lib/columns'
import type { ColumnTable, EncodedColumns } from '#lib/columns'
import { asyncLruCache } from '#lib/util'
import { datasetStore } from './datasets'

/** Versions whose files are kept in memory, some 10 MB a million claims each. */
const KEPT = 4

type Kept = { plain: EncodedColumns; zipped: Map<ColumnTable, Promise<Uint8Array>> }
const kept = asyncLruCache<string, Kept | undefined>(KEPT)

/** A table of a dataset's version as its Arrow file, or that gzipped: made once. `undefined` for an unknown dataset. */
export async function columnFile(
  id: string,
  version: string,
  table: ColumnTable,
  zip: boolean,
): Promise<Uint8Array | undefined> {
  const key = `${id} ${version}`
  const found = await kept.get(key, async () => {
    const columns = await datasetStore().columns(id)
    return columns && { plain: encodeColumns(columns), zipped: new Map() }
  })
  if (!found) kept.delete(key)
  if (!found || !zip) return found?.plain[table]
  const zipped = found.zipped.get(table) ?? promisify(gzip)(found.plain[table])
  found.zipped.set(table, zipped)
  return zipped
}
