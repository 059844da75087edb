import { Pool } from 'pg'
import type { PoolClient, QueryResultRow } from 'pg'
import { sha256 } from '#lib/util/sha256'
import { StoreBusy } from '../store-busy'

/** A connection pool that answers plain SQL; its errors say the cure. */
export type Database = {
  rows: <Row extends QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>
  /** The same of a statement that is asked again and again: each connection prepares it once. */
  prepared: <Row extends QueryResultRow>(sql: string, values: readonly unknown[]) => Promise<Row[]>
  /** One connection for as long as `work` runs, which may take any time. */
  connected: <T>(work: (client: PoolClient) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/**
 * A table that is not there: of a load that was removed, or of a database that was never migrated.
 */
export const UNDEFINED_TABLE = '42P01'
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ECONNRESET',
  'EAI_AGAIN',
  'EACCES',
])

/** How many connections a process makes, and how long one is waited for, in milliseconds. */
const CONNECTIONS = 8
const WAIT_MS = 10_000
/** How long a question may take, in milliseconds. */
export const ANSWER_MS = 20_000
/** A statement that took too long, and a server that takes no more connections. */
const BUSY = new Set(['57014', '53300'])
/** What the pool says of a question that waited too long, for a connection or for a new one to be made. */
const WAITED = /timeout exceeded when trying to connect|due to connection timeout/

/**
 * Opens a pool of connections; none is made before the first question. A question that takes longer
 * than `answerMs` is broken off by the server and throws `StoreBusy`, as one does that gets no
 * connection within `waitMs`, unless there never was one: then the server or its address is wrong.
 */
export function openDatabase(url: string, answerMs = ANSWER_MS, waitMs = WAIT_MS): Database {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: waitMs,
    statement_timeout: answerMs,
    application_name: 'claims-map',
  })
  // an idle connection that broke is made anew; a question that fails says so itself
  pool.on('error', () => undefined)
  let hasConnected = false
  pool.once('connect', () => (hasConnected = true))
  const said = (error: unknown): never => {
    const { code = '', message = '' } = error as { code?: string; message?: string }
    const node = silentNode(error)
    if (node !== undefined)
      throw new StoreBusy(
        `${node} of the database does not answer, so that nothing can be counted. Ask again in a minute.`,
        { cause: error },
      )
    if (BUSY.has(code) || (hasConnected && WAITED.test(message)))
      throw new StoreBusy(
        'The database has too much to do to answer this now. Ask again in a minute, or ask for less.',
        { cause: error },
      )
    throw explained(url, error)
  }
  return {
    rows: async <Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(sql, [...values]).catch(said)).rows,
    prepared: async <Row extends QueryResultRow>(text: string, values: readonly unknown[]) =>
      (
        await pool
          .query<Row>({ name: sha256(text).slice(0, 32), text, values: [...values] })
          .catch(said)
      ).rows,
    async connected(work) {
      const client = await pool.connect().catch(said)
      let broken: Error | undefined
      client.on('error', (error) => {
        broken = error
      })
      try {
        await client.query('set statement_timeout = 0')
        return await work(client)
      } catch (error) {
        return said(error)
      } finally {
        await client.query('reset statement_timeout').catch((error: Error) => (broken ??= error))
        client.removeAllListeners('error')
        client.release(broken)
      }
    },
    close: () => pool.end(),
  }
}

/**
 * Which node a coordinator could not reach, as a reader is told; `undefined` for another error. What
 * a node says comes with the statement that was sent to it.
 */
function silentNode(error: unknown): string | undefined {
  const { code = '', message = '', where = '' } = error as Record<string, string | undefined>
  const [, number] = /could not connect to server "claims_node_(\d+)"/.exec(message) ?? []
  if (number !== undefined) return `Node ${Number(number) + 1}`
  return /remote SQL command/.test(where) && /^(?:08|57P)/.test(code) ? 'A node' : undefined
}

/** Server and database of a URL, without its password. */
function place(url: string): string {
  try {
    const { host, pathname, searchParams } = new URL(url)
    return `${searchParams.get('host') ?? (host || 'localhost')}${pathname}`
  } catch {
    return 'an address that is no URL'
  }
}

function explained(url: string, error: unknown): unknown {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  const where = `DATABASE_URL: the server at ${place(url)}`
  if (
    UNREACHABLE.has(code) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(message)
  )
    return new Error(
      `${where} does not answer (${code || message}). Start it, correct the variable, or unset it to use files.`,
      { cause: error },
    )
  if (code.startsWith('28') || code === '3D000')
    return new Error(
      `${where} lets nobody in: ${message}. Correct the user, the password or the database in the variable.`,
      { cause: error },
    )
  if (code === UNDEFINED_TABLE && /"(datasets|loads)"/.test(message))
    return new Error(
      `${where} has no tables of the claims map. Make them with npm run store -- migrate.`,
      { cause: error },
    )
  return error
}
