// What an error of PostgreSQL, of its connection or of the pool means, and what is said of it.
import { StoreBusy } from '../store-busy'

/**
 * A table that is not there: of a load that was removed, or of a database that was never migrated.
 */
export const UNDEFINED_TABLE = '42P01'
/** A statement that was broken off because it took too long. */
export const TOO_LONG = '57014'

/** Codes of the system by which a server is not reached. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
])
/** The same where it is a connection that they are about: a file may be missing as well. */
const NO_SOCKET = new Set(['ENOENT', 'EACCES'])
/**
 * Of PostgreSQL (its manual, appendix A): connections that fail (class 08), and a server that is being
 * ended, has crashed, is starting or recovers (57P01 to 57P03), or ended an idle connection (57P05).
 */
const GONE = /^(?:08...|57P0[1235])$/
/**
 * Too much to do: a lack of connections, memory or room (class 53), a statement that was broken off,
 * a lock that is taken, and what was rolled back for others' sake, as where a replica has to replay
 * what a question reads (class 40).
 */
const CROWDED = /^(?:53...|40...|55P03|57014)$/
/** The server cannot read or write its own files (class 58, a system error). */
const DISK = /^58...$/
/** A right that the server itself lacks on its files, as on a disk that can only be read (42501). */
const NO_RIGHT = '42501'
/** Where in its source the server opens and writes its files; whoever asks lacks a right elsewhere. */
const OF_FILES = /^(?:buffile|copydir|dsm_impl|fd|md|relmapper|slru|storage|xlog\w*)\.c$/
/** What the driver says of a connection that broke; it has no code. */
const BROKEN = /^Connection terminated|^Client .* not queryable|^Query read timeout/
/** What the pool says of a question that waited too long, for a connection or for a new one to be made. */
const WAITED = /timeout exceeded when trying to connect|due to connection timeout/

/** What the driver tells of a failure: that of the system, or of PostgreSQL with the `file` of its source. */
type Told = Partial<Record<'code' | 'message' | 'syscall' | 'file', string>>

/**
 * Why a question has no answer: the server is not reached (`gone`); it or this process has too much to
 * do (`crowded`); no connection was to be had in time (`waited`), which is either of them; the server
 * cannot read or write its files (`disk`). Asking again helps, or will. `undefined` of any other error,
 * which asking again does not mend.
 */
export function failureKind(error: unknown): 'gone' | 'crowded' | 'waited' | 'disk' | undefined {
  const { code = '', message = '', syscall, file = '' } = error as Told
  if (WAITED.test(message)) return 'waited'
  if (CROWDED.test(code)) return 'crowded'
  if (DISK.test(code) || (code === NO_RIGHT && OF_FILES.test(file))) return 'disk'
  const isGone =
    UNREACHABLE.has(code) ||
    GONE.test(code) ||
    (NO_SOCKET.has(code) && syscall === 'connect') ||
    BROKEN.test(message)
  return isGone ? 'gone' : undefined
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
export function placeOf(url: string): string {
  try {
    const { host, pathname, searchParams } = new URL(url)
    return `${searchParams.get('host') ?? (host || 'localhost')}${pathname}`
  } catch {
    return 'an address that is no URL'
  }
}

const TOO_MUCH =
  'The database has too much to do to answer this now. Ask again in a minute, or ask for less.'

/** What the operator is to do where the server lacks something. */
function lackOf(where: string, { code, message }: { code: string; message: string }) {
  if (code === '53300')
    return `${where} takes no more connections (${message}). Raise its max_connections, or run fewer workers.`
  return code.startsWith('53')
    ? `${where} lacks something (${code}: ${message}). Give it more, or ask for less.`
    : undefined
}

/**
 * The error that is thrown for one of the server of a URL: `StoreBusy` where asking again helps, which
 * tells readers so and its operator the cure; else one with the variable and the cure, or the error
 * itself.
 * @param hasConnected whether the server ever took a connection: who waits for one in vain then waits
 * for others
 */
export function explained(url: string, error: unknown, hasConnected: boolean): unknown {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  const where = `DATABASE_URL: the server at ${placeOf(url)}`
  const busy = (sentence: string, forOperator?: string) =>
    new StoreBusy(sentence, { cause: error, ...(forOperator && { forOperator }) })
  const node = silentNode(error)
  if (node !== undefined)
    return busy(
      `${node} of the database does not answer, so that nothing can be counted. Ask again in a minute.`,
    )
  const kind = failureKind(error)
  if (kind === 'crowded' || (kind === 'waited' && hasConnected))
    return busy(TOO_MUCH, lackOf(where, { code, message }))
  if (kind === 'disk')
    return busy(
      'The database cannot read or write its files now. Ask again in a minute.',
      `${where} cannot read or write its files (${code}: ${message}). See its log, and mend its disk.`,
    )
  if (kind !== undefined)
    return busy(
      'The database does not answer. Ask again in a minute.',
      `${where} does not answer (${code || message}). Start it, correct the variable, or unset it to use files.`,
    )
  if (code.startsWith('28') || code === '3D000')
    return new Error(
      `${where} lets nobody in: ${message}. Correct the user, the password or the database in the variable.`,
      { cause: error },
    )
  if (code === '25006')
    return new Error(
      `${where} is a replica, which nothing can be written to (${message}). Name the primary in the variable, and replicas in DATABASE_REPLICAS.`,
      { cause: error },
    )
  if (code === UNDEFINED_TABLE && /"(datasets|loads)"/.test(message))
    return new Error(
      `${where} has no tables of the claims map. Make them with npm run store -- migrate.`,
      { cause: error },
    )
  return error
}
