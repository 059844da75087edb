import type { ColumnTable, EncodedColumns } from '#lib/columns'
import { asyncLruCache } from '#lib/util'
import type { LruCache } from '#lib/util'
import type { DatasetAbout, DatasetNames } from '../claim-store'
import { isDatasetId } from '../dataset-rules'
import type { Database } from './database'
import { UNDEFINED_TABLE } from './database-errors'

/** The current load of a dataset. */
export type Load = {
  load: number
  version: string
  about: DatasetAbout
  names: DatasetNames
  kinds: string[]
  places: number
  /** On how many nodes its claims lie; 0 where they are in the database itself. */
  nodes: number
}

/** How many loads something is kept of. */
const KEPT = 8

const known = new WeakMap<Database, LruCache<number, Promise<Load>>>()

/**
 * Asks something of the current load. A load never changes, so several statements about one agree.
 * If it is replaced and removed between two statements, its tables are gone and everything is asked
 * again of the new load. `undefined` where there is no such dataset.
 */
export async function ofCurrentLoad<T>(
  database: Database,
  id: string,
  ask: (load: Load) => Promise<T>,
): Promise<T | undefined> {
  if (!isDatasetId(id)) return undefined
  const loads = known.get(database) ?? asyncLruCache<number, Load>(KEPT)
  known.set(database, loads)
  for (let tries = 0; ; tries++) {
    const current = await shared(id, database, () => currentLoad(database, id))
    if (current === undefined) return undefined
    try {
      return await ask(await loads.get(current, () => readLoad(database, current)))
    } catch (error) {
      if ((error as { code?: string }).code !== UNDEFINED_TABLE || tries === 5) throw error
    }
  }
}

/** The load of a dataset that counts. Every answer begins with it. */
async function currentLoad(database: Database, id: string): Promise<number | undefined> {
  const [found] = await database.prepared<Pick<Load, 'load'>>(
    'select load from datasets where id = $1',
    [id],
  )
  return found?.load
}

type Asking = { now: Promise<number | undefined>; next?: Promise<number | undefined> }
const asking = new WeakMap<Database, Map<string, Asking>>()

/**
 * Asks a question once for all who wait for its answer. Whoever comes while it is under way shares
 * the one after it, since the answer of the first may be older than they are.
 */
function shared(
  id: string,
  database: Database,
  ask: () => Promise<number | undefined>,
): Promise<number | undefined> {
  const all = asking.get(database) ?? new Map<string, Asking>()
  asking.set(database, all)
  const under = all.get(id)
  if (under) {
    const again = () => shared(id, database, ask)
    return (under.next ??= under.now.then(again, again))
  }
  const done = () => all.delete(id)
  const now = ask()
  all.set(id, { now })
  now.then(done, done)
  return now
}

/** What is known of a load, which never changes. */
async function readLoad(database: Database, load: number): Promise<Load> {
  const [found] = await database.rows<Load>(
    `select load, version, about, names, kinds, places, (select count(*)::int from pg_inherits where inhparent = to_regclass('claims_' || load)) as nodes from datasets where load = $1`,
    [load],
  )
  if (!found) throw loadIsGone('description', load)
  return found
}

/**
 * Reads something of a load once, since a load never changes, and keeps it for the loads used last.
 * What could not be read is asked for again.
 */
export function keptLoads<T>(read: (load: Load) => Promise<T>): (load: Load) => Promise<T> {
  const kept = asyncLruCache<number, T>(KEPT)
  return (load) => kept.get(load.load, () => read(load))
}

/**
 * The error for a load that was removed while it was read. On seeing it, `ofCurrentLoad` asks the
 * new load.
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
  load: Load,
  names: readonly T[],
): Promise<Pick<EncodedColumns, T>> {
  const rows = await database.rows<{ name: T; bytes: Buffer }>(
    'select name, bytes from column_tables where load = $1 and name = any($2::text[])',
    [load.load, names],
    load,
  )
  if (rows.length < names.length) throw loadIsGone('columns', load.load)
  return Object.fromEntries(rows.map(({ name, bytes }) => [name, new Uint8Array(bytes)])) as Pick<
    EncodedColumns,
    T
  >
}
