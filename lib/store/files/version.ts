import { open, readFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { COLUMN_TABLES, columnsView, decodeColumns } from '#lib/columns'
import { declutterer } from '#lib/glyphs'
import type { Columns, ColumnsView, EncodedColumns } from '#lib/columns'
import type { Declutter } from '#lib/glyphs'
import type { Claim } from '#lib/model'
import type { DatasetAbout, DatasetNames } from '../claim-store'

/**
 * An open version of a dataset. Its columns are in memory and its files stay open, so a reader can
 * finish even after a load has replaced it.
 */
export type Version = {
  folder: string
  about: DatasetAbout
  names: DatasetNames
  columns: Columns
  view: () => ColumnsView
  declutter: () => Declutter
  /** Roughly how many bytes of memory it takes. */
  bytes: number
  ids: FileHandle
  texts: FileHandle
  /** Claims of rows, in the order asked. */
  claims: (rows: readonly number[]) => Promise<Claim[]>
  close: () => Promise<void>
}

/**
 * Opens a version's folder. Throws `ENOENT` where it was replaced and removed meanwhile; the caller
 * looks up the current one again.
 */
export async function openVersion(folder: string): Promise<Version> {
  const json = async <T>(name: string) =>
    JSON.parse(await readFile(join(folder, name), 'utf8')) as T
  const files: FileHandle[] = []
  const hold = async (name: string) => {
    const file = await open(join(folder, name), 'r')
    files.push(file)
    return file
  }
  const close = async () => {
    await Promise.all(files.map((file) => file.close()))
  }
  try {
    const [details, ids, texts] = [
      await hold('details.ndjson'),
      await hold('ids.table'),
      await hold('texts'),
    ]
    const offsets = new Float64Array(
      (await readFile(join(folder, 'details.offsets'))).slice().buffer,
    )
    const [about, names] = [
      await json<DatasetAbout>('about.json'),
      await json<DatasetNames>('names.json'),
    ]
    const encoded = Object.fromEntries(
      await Promise.all(
        COLUMN_TABLES.map(async (name) => [
          name,
          new Uint8Array(await readFile(join(folder, `${name}.arrow`))),
        ]),
      ),
    ) as EncodedColumns
    const columns = decodeColumns(encoded)
    const line = async (row: number) => {
      const [start, end] = [offsets[row]!, offsets[row + 1]!]
      const bytes = Buffer.alloc(end - start)
      await details.read(bytes, 0, bytes.length, start)
      return JSON.parse(bytes.toString('utf8')) as Claim
    }
    return {
      folder,
      about,
      names,
      columns,
      ids,
      texts,
      close,
      view: once(() => columnsView(columns)),
      declutter: once(() => declutterer(columns.places)),
      // Columns, the view's orders of rows and the offsets take some 40 bytes a row; places and
      // profiles are objects and lists.
      bytes: columns.length * 40 + columns.places.length * 400 + columns.profiles.length * 100,
      claims: (rows) => Promise.all(rows.map(line)),
    }
  } catch (error) {
    await close()
    throw error
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
