import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { COLUMN_TABLES, encodeTable } from '#lib/columns'
import { sha256 } from '#lib/util/sha256'
import type { Dataset } from '../claim-store'
import { claimText } from '#lib/filter'
import { numberedClaims, rowCounter } from '../dataset-rules'
import { hashedFile } from './hashed-file'
import type { HashedFile } from './hashed-file'
import { idTable } from './id-table'
import { IN_BLOCKS, MANIFEST } from './manifest'
import type { FileEntry } from './manifest'
import { wordIndex } from './word-index'

/**
 * Writes a dataset into a new folder; every byte is safely on disk when it ends. Claims are
 * streamed: only their offsets and the table of ids are in memory, some 16 bytes a row, and some
 * 100 MB of words. Throws
 * where there are fewer or more claims than rows; the caller removes the folder.
 * @returns the SHA-256 of its manifest.
 */
export async function writeVersion(
  folder: string,
  dataset: Dataset,
  onProgress: (rows: number) => void = () => undefined,
): Promise<string> {
  const { about, names, columns } = dataset
  await mkdir(folder, { recursive: true })
  const manifest: Record<string, FileEntry> = {}
  const files: HashedFile[] = []
  const start = async (name: string) => {
    const file = await hashedFile(join(folder, name), IN_BLOCKS.includes(name))
    files.push(file)
    return { ...file, end: async () => void (manifest[name] = await file.end()) }
  }
  const put = async (name: string, bytes: Uint8Array) => {
    const file = await start(name)
    await file.write(bytes)
    await file.end()
  }
  const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, undefined, 1)}\n`)
  try {
    await put('about.json', json(about))
    await put('names.json', json(names))
    for (const name of COLUMN_TABLES) await put(`${name}.arrow`, encodeTable(columns, name))
    const [offsets, ids] = [new Float64Array(columns.length + 1), idTable(columns.length)]
    const [claims, texts] = [await start('details.ndjson'), await start('texts')]
    const [list, rowsOfWords] = [await start('words.list'), await start('words.rows')]
    const words = wordIndex({ list, rows: rowsOfWords })
    const add = async (row: number, id: string, json: string | Uint8Array, text: string) => {
      ids.add(id, row)
      const [size, more] = [claims.line(json), texts.line(text)]
      // Only a full buffer makes anybody wait.
      offsets[row + 1] = offsets[row]! + (typeof size === 'number' ? size : await size)
      if (typeof more !== 'number') await more
      const flushed = words.add(text)
      if (flushed) await flushed
    }
    const { written } = dataset.details()
    if (written) {
      const rows = rowCounter(dataset, onProgress)
      for (const { id, json, text } of written()) await add(rows.next(), id, json, text)
      rows.end()
    } else
      for await (const { row, claim } of numberedClaims(dataset, onProgress))
        await add(row, claim.id, JSON.stringify(claim), claimText(claim))
    await claims.end()
    await texts.end()
    await put('words.starts', new Uint8Array((await words.end()).buffer))
    await list.end()
    await rowsOfWords.end()
    await put('details.offsets', new Uint8Array(offsets.buffer))
    await put('ids.table', new Uint8Array(ids.slots.buffer))
    const listed = json(manifest)
    await put(MANIFEST, listed)
    return sha256(listed)
  } finally {
    await Promise.all(files.map((file) => file.abandon()))
  }
}
