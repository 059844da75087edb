import { escapeLiteral } from 'pg'
import type { Pool, QueryResult, QueryResultRow } from 'pg'
import type { ReplicaState } from '../claim-store'
import { openPool } from './database'
import type { ReadLoad, SqlStatement } from './database'
import { TOO_LONG, explained, failureKind, placeOf } from './database-errors'
import type { PrimaryLog } from './replica-lag'

/** A streaming replica of the database. */
export type Replica = {
  /**
   * The rows of a statement, where the replica has the load that it reads; the load is looked for in
   * the same snapshot. `undefined` where it has not, or does not answer: others are to be asked. Throws
   * `StoreBusy` where the question takes too long.
   */
  ask: (load: ReadLoad, statement: SqlStatement) => Promise<QueryResultRow[] | undefined>
  /** Looks how it is, against what the primary is and has written. */
  look: (primary: ServerState, log: PrimaryLog) => Promise<void>
  state: () => ReplicaState
  close: () => Promise<unknown>
}

/** How long a question waits for a connection to a replica before others are asked, in milliseconds. */
const WAIT_MS = 1_000
/** How long a look may take. */
const LOOK_MS = 3_000
/** How long after the time for a question its answer is still waited for. */
const GRACE_MS = 5_000
/** How old a look may be that is believed. */
const STALE_MS = 10_000

/** A server as a look finds it: its cluster and database, and its log in bytes. */
export type ServerState = {
  replays: boolean
  log: number | null
  quietMs: number | null
  database: string
}

const LOOK = `select pg_is_in_recovery() as replays,
  pg_wal_lsn_diff(case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end, '0/0')::float8 as log,
  extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())::float8 * 1000 as "quietMs",
  (select system_identifier from pg_control_system()) || '/' || (select oid from pg_database where datname = current_database()) as database`

/** A connection of its own for looks, which no question keeps waiting. */
export const lookPool = (url: string): Pool =>
  openPool(url, { connections: 1, answerMs: LOOK_MS, waitMs: LOOK_MS, silentMs: LOOK_MS })

/** How a server is. */
export const lookAt = async (pool: Pool): Promise<ServerState> =>
  (await pool.query<ServerState>(LOOK)).rows[0]!

type Seen = { at: number; lagMs?: number; why?: string }

/**
 * Opens a replica.
 * @param settings how long a question may take, in milliseconds, 0 for any time; by how much the
 * replica may lag behind and still be asked; and who hears of it when it does not answer
 */
export function openReplica(
  url: string,
  { answerMs, mostLagMs, onDown }: { answerMs: number; mostLagMs: number; onDown: () => void },
): Replica {
  const silentMs = answerMs === 0 ? 0 : answerMs + GRACE_MS
  const [pool, looks] = [openPool(url, { answerMs, waitMs: WAIT_MS, silentMs }), lookPool(url)]
  let seen: Seen | undefined
  /** Ends the waiting of those whose question is under way. */
  const waiting = new Set<(error: Error) => void>()
  const down = () => {
    seen = { at: performance.now(), why: 'it does not answer' }
    for (const giveUp of waiting) giveUp(new Error('The replica does not answer.'))
    onDown()
  }
  const unlessDown = <T>(work: Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.add(reject)
      work.then(resolve, reject).finally(() => waiting.delete(reject))
    })
  const state = (): ReplicaState => {
    const server = placeOf(url)
    const isOld = seen === undefined || performance.now() - seen.at > STALE_MS
    if (isOld) return { server, used: false, why: 'its lag is not known' }
    const { lagMs, why } = seen!
    return {
      server,
      used: why === undefined,
      ...(lagMs !== undefined &&
        Number.isFinite(lagMs) && { lagSeconds: Math.round(lagMs / 100) / 10 }),
      ...(why && { why }),
    }
  }
  return {
    state,
    async ask(load, statement) {
      if (!state().used) return undefined
      try {
        return await unlessDown(rowsOfLoad(pool, load, statement))
      } catch (error) {
        if ((error as { code?: string }).code === TOO_LONG) throw explained(url, error, true)
        if (failureKind(error) === 'gone') down()
        return undefined
      }
    },
    async look(primary, log) {
      const found = await lookAt(looks).catch(() => undefined)
      const at = performance.now()
      if (found === undefined) return down()
      if (found.database !== primary.database)
        return void (seen = { at, why: 'it is a replica of another database' })
      if (!found.replays) return void (seen = { at, why: 'it is no replica: it replays no log' })
      const lagMs = log.lagMs(at, found.log ?? 0, found.quietMs ?? undefined)
      const why = `it lags behind by more than ${mostLagMs / 1000} s`
      seen = { at, lagMs, ...(lagMs > mostLagMs && { why }) }
    },
    close: () => Promise.all([pool.end(), looks.end()]),
  }
}

/**
 * The rows of a statement in a snapshot that has a load as the one that counts; `undefined` in one that
 * has not. Whatever was written before that load counted is in that snapshot, too.
 */
async function rowsOfLoad(
  pool: Pool,
  { load, version }: ReadLoad,
  statement: SqlStatement,
): Promise<QueryResultRow[] | undefined> {
  const client = await pool.connect()
  let broken: Error | undefined
  const note = (error: Error) => {
    broken = error
  }
  const end = (error?: Error) => {
    client.off('error', note)
    client.release(error ?? broken)
  }
  client.on('error', note)
  try {
    const begun = (await client.query(
      `begin transaction isolation level repeatable read read only; select from datasets where load = ${load} and version = ${escapeLiteral(version)} and pg_is_in_recovery()`,
    )) as unknown as QueryResult[]
    const rows =
      begun[1]!.rowCount === 1 ? (await client.query<QueryResultRow>(statement)).rows : undefined
    // The answer is there; the connection is free once the transaction has ended.
    void client.query('commit').then(() => end(), end)
    return rows
  } catch (error) {
    end(error as Error)
    throw error
  }
}
