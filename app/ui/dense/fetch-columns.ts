import { COLUMN_TABLES, decodeColumns } from '#lib/columns'
import type { ColumnTable, Columns, EncodedColumns } from '#lib/columns'
import { datasetPath } from '../paths'
import { reach } from './ask-server'

/** Fetches a dataset's columns, saying how many bytes have come so far. Rejects with a reason in words. */
export async function fetchColumns(id: string, version: string, onProgress: (bytes: number) => void, signal: AbortSignal): Promise<Columns> {
  let bytes = 0
  const one = async (table: ColumnTable): Promise<[ColumnTable, Uint8Array]> => {
    const response = await reach(`${datasetPath(id)}/columns/${table}?v=${version}`, signal)
    const parts: Uint8Array[] = []
    const reader = response.body!.getReader()
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value)
      bytes += next.value.length
      onProgress(bytes)
    }
    return [table, joined(parts)]
  }
  return decodeColumns(Object.fromEntries(await Promise.all(COLUMN_TABLES.map(one))) as EncodedColumns)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
