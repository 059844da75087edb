import type { ColumnTable, EncodedColumns } from '#lib/columns'
import { asyncLruCache } from '#lib/util'
import type { DatasetAbout, DatasetNames } from '../claim-store'
import { isDatasetId } from '../dataset-rules'
import { UNDEFINED_TABLE } from './database'
import type { Database } from './database'

/** The load of a dataset that counts. */
export type Load = {
  load: number
  version: string
  about: DatasetAbout
  names: DatasetNames
  kinds: string[]
  places: number
}

/**
 * Asks something of the load that counts. A load never changes, so that several statements about
 * one agree; where it was replaced and removed between two of them its tables are gone, and all is
 * asked again of the new one. `undefined` where there is no such dataset.
 */
export async function ofCurrentLoad<T>(
  database: Database,
  id: string,
  ask: (load: Load) => Promise<T>,
): Promise<T | undefined> {
  if (!isDatasetId(id)) return undefined
  for (let tries = 0; ; tries++) {
    const [load] = await database.rows<Load>(
      'select load, version, about, names, kinds, places from datasets where id = $1',
      [id],
    )
    if (!load) return undefined
    try {
      return await ask(load)
    } catch (error) {
      if ((error as { code?: string }).code !== UNDEFINED_TABLE || tries === 5) throw error
    }
  }
}

/** Loads of which something is kept in memory. */
const KEPT = 8

/**
 * What is read of a load once, since a load never changes: kept for the loads asked last. What
 * could not be read is asked for again.
 */
export function keptLoads<T>(read: (load: Load) => Promise<T>): (load: Load) => Promise<T> {
  const kept = asyncLruCache<number, T>(KEPT)
  return (load) => kept.get(load.load, () => read(load))
}

/**
 * An error that says a load was removed while it was read; `ofCurrentLoad` then asks the new one.
 */
export function loadIsGone(what: string, load: number): Error {
  return Object.assign(new Error(`The ${what} of load ${load} are gone.`), {
    code: UNDEFINED_TABLE,
  })
}

/**
 * Some of the Arrow tables of a load. They are removed with the load's own tables: fewer of them
 * mean that it is gone.
 */
export async function readTables<T extends ColumnTable>(
  database: Database,
  load: number,
  names: readonly T[],
): Promise<Pick<EncodedColumns, T>> {
  const rows = await database.rows<{ name: T; bytes: Buffer }>(
    'select name, bytes from column_tables where load = $1 and name = any($2::text[])',
    [load, names],
  )
  if (rows.length < names.length) throw loadIsGone('columns', load)
  return Object.fromEntries(rows.map(({ name, bytes }) => [name, new Uint8Array(bytes)])) as Pick<
    EncodedColumns,
    T
  >
}
