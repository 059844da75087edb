import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { encodeColumns } from '#lib/columns'
import type { ColumnTable, EncodedColumns } from '#lib/columns'
import { datasetStore } from './datasets'

/** Versions whose files are kept in memory, some 10 MB a million claims each. */
const KEPT = 4

type Kept = { plain: EncodedColumns; zipped: Map<ColumnTable, Promise<Uint8Array>> }
const kept = new Map<string, Promise<Kept | undefined>>()

/** A table of a dataset's version as its Arrow file, or that gzipped: made once. `undefined` for an unknown dataset. */
export async function encodedTable(
  id: string,
  version: string,
  table: ColumnTable,
  zip: boolean,
): Promise<Uint8Array | undefined> {
  const key = `${id} ${version}`
  const known =
    kept.get(key) ??
    datasetStore()
      .columns(id)
      .then(
        (columns) =>
          columns && {
            plain: encodeColumns(columns),
            zipped: new Map<ColumnTable, Promise<Uint8Array>>(),
          },
      )
  kept.delete(key)
  kept.set(key, known)
  known.then(
    (found) => found ?? kept.delete(key),
    () => kept.delete(key),
  )
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
  const found = await known
  if (!found || !zip) return found?.plain[table]
  const zipped = found.zipped.get(table) ?? promisify(gzip)(found.plain[table])
  found.zipped.set(table, zipped)
  return zipped
}
