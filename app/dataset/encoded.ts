import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { encodeColumns } from '#lib/columns'
import type { ColumnTable, EncodedColumns } from '#lib/columns'
import { datasetStore } from '../datasets'

/** Versions whose files are kept in memory, some 3 MB a million claims each. */
const KEPT = 4
const CODERS = {
  br: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes),
}

type Kept = { plain: EncodedColumns; compressed: Map<string, Promise<Buffer>> }
const kept = new Map<string, Promise<Kept | undefined>>()

/** A table of a dataset's version as its Arrow file: encoded and compressed once. `undefined` for an unknown dataset. */
export async function encodedTable(id: string, version: string, table: ColumnTable, accepts: string): Promise<{ body: Uint8Array; encoding?: string } | undefined> {
  const key = `${id} ${version}`
  const known = kept.get(key) ?? datasetStore().columns(id).then((columns) => columns && { plain: encodeColumns(columns), compressed: new Map() })
  kept.delete(key)
  kept.set(key, known)
  known.then((found) => found ?? kept.delete(key), () => kept.delete(key))
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
  const found = await known
  if (!found) return undefined
  const encoding = (['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`).test(accepts))
  if (!encoding) return { body: found.plain[table] }
  const name = `${table} ${encoding}`
  const body = found.compressed.get(name) ?? CODERS[encoding](found.plain[table])
  found.compressed.set(name, body)
  return { body: await body, encoding }
}
