import { COLUMN_TABLES, decodeColumns } from '#lib/columns'
import type { ColumnTable, Columns, EncodedColumns } from '#lib/columns'
import { datasetPath } from '../../base/paths'
import { reach } from './ask-server'

/**
 * Fetches the gzipped columns of a dataset and reports the bytes that have arrived. Rejects with an
 * error that `failureOf` reads.
 */
export async function fetchColumns(
  id: string,
  version: string,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Columns> {
  let bytes = 0
  const counted = () =>
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(part, out) {
        bytes += part.length
        onProgress(bytes)
        out.enqueue(part)
      },
    })
  const one = async (table: ColumnTable): Promise<[ColumnTable, Uint8Array]> => {
    const response = await reach(`${datasetPath(id)}/columns/${table}.gz?v=${version}`, signal)
    const plain = response.body!.pipeThrough(counted()).pipeThrough(new DecompressionStream('gzip'))
    return [table, new Uint8Array(await new Response(plain).arrayBuffer())]
  }
  return decodeColumns(
    Object.fromEntries(await Promise.all(COLUMN_TABLES.map(one))) as EncodedColumns,
  )
}
