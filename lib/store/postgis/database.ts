import { Pool } from 'pg'
import type { PoolClient, QueryConfig, QueryResultRow } from 'pg'
import { sha256 } from '#lib/util/sha256'
import { explained } from './database-errors'
import { hearChannel } from './hear-channel'
import type { AskRows, Hearing } from './hear-channel'

/** The load that a statement reads; one that lies on no nodes may be read from a replica. */
export type ReadLoad = { load: number; version: string; nodes: number }

/**
 * A connection pool that answers plain SQL; its errors say the cure. Whoever names the `load` that a
 * statement reads may be answered by a replica that has it.
 */
export type Database = {
  rows: <Row extends QueryResultRow>(
    sql: string,
    values?: readonly unknown[],
    load?: ReadLoad,
  ) => Promise<Row[]>
  /** The same of a statement that is asked again and again: each connection prepares it once. */
  prepared: <Row extends QueryResultRow>(
    sql: string,
    values: readonly unknown[],
    load?: ReadLoad,
  ) => Promise<Row[]>
  /** One connection for as long as `work` runs, which may take any time. */
  connected: <T>(work: (client: PoolClient) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/** A database with what is written in it statement by statement. */
export type WritingDatabase = Database & {
  /**
   * One transaction on a connection of its own: once this has its answer, all of it lasts; where it
   * throws, nothing of it stands. Each of its statements may take as long as a question.
   */
  transaction: <T>(work: (rows: AskRows) => Promise<T>) => Promise<T>
  /** Hears what is told on a channel, on a connection that is made anew where it breaks. */
  hear: (channel: string, hearing: Hearing) => Promise<() => Promise<void>>
}

/** A statement with its values, as the driver takes it; one with a name is prepared. */
export type SqlStatement = { name?: string; text: string; values: unknown[] }

/** The statement of `rows`. */
export const asked = (text: string, values: readonly unknown[] = []): SqlStatement => ({
  text,
  values: [...values],
})

/** The statement of `prepared`. */
export const askedAgain = (text: string, values: readonly unknown[]): SqlStatement => ({
  name: sha256(text).slice(0, 32),
  ...asked(text, values),
})

/** How many connections a process makes to a server, and how long one is waited for, in milliseconds. */
const CONNECTIONS = 8
const WAIT_MS = 10_000
/** How long a question may take, in milliseconds. */
export const ANSWER_MS = 20_000
/** How much later than the server this process gives a statement of a transaction up, in milliseconds. */
const LATE_MS = 5_000

/**
 * A pool of connections, none of which is made before the first question. Times are in milliseconds:
 * `answerMs` after which the server breaks a question off, `waitMs` that one waits for a connection,
 * `silentMs` after which an answer is no longer waited for; 0 sets no bound.
 */
export function openPool(
  url: string,
  {
    answerMs = ANSWER_MS,
    waitMs = WAIT_MS,
    silentMs = 0,
    connections = CONNECTIONS,
  }: { answerMs?: number; waitMs?: number; silentMs?: number; connections?: number } = {},
): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: waitMs,
    statement_timeout: answerMs,
    query_timeout: silentMs,
    application_name: 'claims-map',
  })
  // an idle connection that broke is made anew; a question that fails says so itself
  pool.on('error', () => undefined)
  return pool
}

/**
 * Opens the database of a URL. A question that takes longer than `answerMs` is broken off by the server
 * and throws `StoreBusy`, as one does that gets no connection within `waitMs`, and one to a server that
 * is not reached.
 */
export function openDatabase(url: string, answerMs = ANSWER_MS, waitMs = WAIT_MS): WritingDatabase {
  const pool = openPool(url, { answerMs, waitMs })
  let hasConnected = false
  pool.once('connect', () => (hasConnected = true))
  const said = (error: unknown): never => {
    throw explained(url, error, hasConnected)
  }
  /** One connection for `work`; `restore` makes it fit for others, and one that broke is thrown away. */
  const held = async <T>(
    work: (client: PoolClient) => Promise<T>,
    restore: (client: PoolClient, hasFailed: boolean) => Promise<unknown>,
  ): Promise<T> => {
    const client = await pool.connect().catch(said)
    let broken: Error | undefined
    const breaks = (error: Error) => void (broken ??= error)
    client.on('error', breaks)
    let hasFailed = true
    try {
      const made = await work(client)
      hasFailed = false
      return made
    } catch (error) {
      return said(error)
    } finally {
      await restore(client, hasFailed).catch(breaks)
      client.removeAllListeners('error')
      client.release(broken)
    }
  }
  return {
    rows: async <Row extends QueryResultRow>(sql: string, values?: readonly unknown[]) =>
      (await pool.query<Row>(asked(sql, values)).catch(said)).rows,
    prepared: async <Row extends QueryResultRow>(sql: string, values: readonly unknown[]) =>
      (await pool.query<Row>(askedAgain(sql, values)).catch(said)).rows,
    connected: (work) =>
      held(
        async (client) => {
          await client.query('set statement_timeout = 0')
          return work(client)
        },
        (client) => client.query('reset statement_timeout'),
      ),
    transaction(work) {
      // A server that is gone without a word must not hold its caller for ever.
      const queryOn = (client: PoolClient) => (text: string, values?: readonly unknown[]) =>
        client.query({ ...asked(text, values), query_timeout: answerMs + LATE_MS } as QueryConfig)
      return held(
        async (client) => {
          const query = queryOn(client)
          await query('begin')
          const made = await work(async (sql, values) => (await query(sql, values)).rows as never)
          // A statement that failed and was passed over makes a commit take all back, without an error.
          if ((await query('commit')).command !== 'COMMIT')
            throw new Error(
              'The database has taken nothing of a transaction in which a statement failed.',
            )
          return made
        },
        async (client, hasFailed) => hasFailed && queryOn(client)('rollback'),
      )
    },
    hear: (channel, hearing) => hearChannel(url, channel, hearing).catch(said),
    close: () => pool.end(),
  }
}
