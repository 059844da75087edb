import type { FileHandle } from 'node:fs/promises'
import { COLUMN_TABLES, columnsView, decodeColumns } from '#lib/columns'
import { declutterer } from '#lib/glyphs'
import type { Columns, ColumnsView, EncodedColumns } from '#lib/columns'
import type { Declutter } from '#lib/glyphs'
import type { Claim } from '#lib/model'
import type { DatasetAbout, DatasetNames } from '../claim-store'
import { DamagedDataset } from '../dataset-fault'
import type { FileChecks } from './file-checks'
import type { CurrentVersion } from './folder'
import { rowsOfId } from './id-table'
import { HELD_FILES } from './manifest'
import type { HeldFile } from './manifest'
import { faultOf, openVersionFiles } from './version-files'

/** When the larger files are hashed that nobody has asked for, in milliseconds after opening. */
const HASHED_AFTER_MS = 1000

/**
 * An open version of a dataset. Its columns are in memory and its files stay open, so a reader can
 * finish even after a load has replaced it.
 */
export type Version = {
  about: DatasetAbout
  names: DatasetNames
  columns: Columns
  view: () => ColumnsView
  declutter: () => Declutter
  /** Roughly how many bytes of memory it takes. */
  bytes: number
  /** A file of it that is not in memory. Throws `DamagedDataset` where it is not as written. */
  held: (name: HeldFile) => Promise<FileHandle>
  /** The rows that may have an id. */
  rowsOfId: (id: string) => AsyncGenerator<number>
  /** Claims of rows, in the order asked. */
  claims: (rows: readonly number[]) => Promise<Claim[]>
  close: () => Promise<void>
}

/**
 * Opens a version: what is in memory of it has the hashes of its manifest, and the rest is hashed
 * while the first answers are given. Throws `DamagedDataset` where a file is not as it was written,
 * or was replaced and removed meanwhile; the caller looks up the current one again.
 */
export async function openVersion(current: CurrentVersion, checks: FileChecks): Promise<Version> {
  const files = await openVersionFiles(current, checks)
  try {
    const json = async <T>(name: 'about.json' | 'names.json') =>
      JSON.parse((await files.whole(name)).toString('utf8')) as T
    const offsets = new Float64Array((await files.whole('details.offsets')).buffer)
    const [about, names] = [
      await json<DatasetAbout>('about.json'),
      await json<DatasetNames>('names.json'),
    ]
    const encoded = Object.fromEntries(
      await Promise.all(
        COLUMN_TABLES.map(async (name) => [name, await files.whole(`${name}.arrow`)]),
      ),
    ) as EncodedColumns
    const columns = decoded(current, encoded)
    const slots = files.bytes('ids.table') / 4
    // Nobody waits for these, and the first answers go before; who asks for one of them sooner has
    // it hashed at once.
    setTimeout(() => {
      for (const name of HELD_FILES) files.held(name).catch(() => undefined)
    }, HASHED_AFTER_MS).unref()
    const line = async (row: number) => {
      const [start, end] = [offsets[row]!, offsets[row + 1]!]
      const bytes = await files.piece('details.ndjson', start, end - start)
      return JSON.parse(bytes.toString('utf8')) as Claim
    }
    return {
      about,
      names,
      columns,
      held: files.held,
      close: files.close,
      view: once(() => columnsView(columns)),
      declutter: once(() => declutterer(columns.places)),
      // Columns, the view's orders of rows and the offsets take some 40 bytes a row; places and
      // profiles are objects and lists.
      bytes: columns.length * 40 + columns.places.length * 400 + columns.profiles.length * 100,
      claims: (rows) => Promise.all(rows.map(line)),
      rowsOfId: (id) =>
        rowsOfId((start, length) => files.piece('ids.table', start, length), slots, id),
    }
  } catch (error) {
    await files.close()
    throw error
  }
}

/** Columns of files that are as they were written, yet may have been written by something else. */
function decoded(current: CurrentVersion, encoded: EncodedColumns): Columns {
  try {
    return decodeColumns(encoded)
  } catch (error) {
    throw new DamagedDataset(
      faultOf(current, 'rows.arrow', `does not fit the other tables (${(error as Error).message})`),
    )
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
