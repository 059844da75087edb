import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { encodeColumns } from '#lib/columns'
import type { ColumnTable, EncodedColumns } from '#lib/columns'
import { asyncLruCache } from '#lib/util'
import { datasetStore } from './datasets'

/** How many versions are kept in memory, at some 10 MB for each million claims. */
const KEPT = 4

type Kept = { plain: EncodedColumns; zipped: Map<ColumnTable, Promise<Uint8Array>> }
const kept = asyncLruCache<string, Kept | undefined>(KEPT)

/**
 * A table of a version of a dataset as an Arrow file, gzipped if `zip`. Each file is made once.
 * `undefined` for an unknown dataset.
 */
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
