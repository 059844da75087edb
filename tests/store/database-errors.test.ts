import { isBusy } from '#lib/store'
import type { StoreBusy } from '#lib/store'
import { openDatabase } from '../../lib/store/postgis/database'
import { explained } from '../../lib/store/postgis/database-errors'
import { postgisMissing, run, startPostgis } from './postgis-server'
import type { PostgisServer } from './postgis-server'
import { describeStore } from './stores'

const URL_ = 'postgres://me:secret@here/claims'
const TOO_MUCH =
  'The database has too much to do to answer this now. Ask again in a minute, or ask for less.'
const MOST_CONNECTIONS = 4
const SILENT = 'The database does not answer. Ask again in a minute.'
const DISK = 'The database cannot read or write its files now. Ask again in a minute.'
const failure = (fields: object, message = 'something happened') =>
  Object.assign(new Error(message), fields)

test.each([
  // connections that fail, by the system
  [SILENT, { code: 'ECONNREFUSED' }],
  [SILENT, { code: 'ECONNRESET' }],
  [SILENT, { code: 'EPIPE' }],
  [SILENT, { code: 'ETIMEDOUT' }],
  [SILENT, { code: 'EHOSTUNREACH' }],
  [SILENT, { code: 'ENETUNREACH' }],
  [SILENT, { code: 'ENOTFOUND' }],
  [SILENT, { code: 'EAI_AGAIN' }],
  [SILENT, { code: 'ENOENT', syscall: 'connect' }],
  // the same, and a server that ends, crashed, starts or recovers, by PostgreSQL
  [SILENT, { code: '08000' }],
  [SILENT, { code: '08006' }],
  [SILENT, { code: '57P01' }],
  [SILENT, { code: '57P02' }],
  [SILENT, { code: '57P03' }],
  [SILENT, { code: '57P05' }],
  // by the driver
  [SILENT, {}, 'Connection terminated unexpectedly'],
  [SILENT, {}, 'Connection terminated'],
  [SILENT, {}, 'Client has encountered a connection error and is not queryable'],
  [SILENT, {}, 'Query read timeout'],
  // its disk
  [DISK, { code: '58030', file: 'xlog.c' }],
  [DISK, { code: '58P01' }],
  [DISK, { code: '42501', file: 'md.c' }],
  [DISK, { code: '42501', file: 'dsm_impl.c' }],
  // too much to do
  [TOO_MUCH, { code: '53000' }],
  [TOO_MUCH, { code: '53100' }],
  [TOO_MUCH, { code: '53200' }],
  [TOO_MUCH, { code: '53300' }],
  [TOO_MUCH, { code: '53400' }],
  [TOO_MUCH, { code: '57014' }],
  [TOO_MUCH, { code: '40001' }],
  [TOO_MUCH, { code: '40P01' }],
  [TOO_MUCH, { code: '55P03' }],
  [TOO_MUCH, {}, 'timeout exceeded when trying to connect'],
  [TOO_MUCH, {}, 'Connection terminated due to connection timeout'],
])('%s is the answer to %j %s', (sentence, fields, message = undefined as string | undefined) => {
  const error = explained(URL_, failure(fields, message), true) as StoreBusy
  expect([isBusy(error), error.message]).toEqual([true, sentence])
  expect(`${error.message} ${error.forOperator}`).not.toContain('secret')
})

test('where there never was a connection, one that was waited for in vain means that the server is not reached', () => {
  for (const message of [
    'timeout exceeded when trying to connect',
    'Connection terminated due to connection timeout',
  ]) {
    const error = explained(URL_, failure({}, message), false) as StoreBusy
    expect([isBusy(error), error.message, error.forOperator]).toEqual([
      true,
      SILENT,
      `DATABASE_URL: the server at here/claims does not answer (${message}). Start it, correct the variable, or unset it to use files.`,
    ])
  }
})

test.each([
  [{ code: '28P01' }, /lets nobody in/],
  [{ code: '3D000' }, /lets nobody in/],
  [{ code: '25006' }, /is a replica, which nothing can be written to .* DATABASE_REPLICAS/],
  [{ code: '42601' }, /^something happened$/],
  // a right that whoever asks lacks
  [{ code: '42501', file: 'aclchk.c' }, /^something happened$/],
  [{ code: '57P04' }, /^something happened$/],
  // A file of a dataset that is loaded, and no socket.
  [{ code: 'ENOENT', syscall: 'open', path: 'rows.arrow' }, /^something happened$/],
])('%j is not mended by asking again, and is no 503', (fields, message) => {
  const error = explained(URL_, failure(fields), true)
  expect(isBusy(error)).toBe(false)
  expect((error as Error).message).toMatch(message)
})

describeStore({ name: 'PostgreSQL that ends', unavailable: postgisMissing }, () => {
  let server: PostgisServer
  beforeAll(async () => {
    server = await startPostgis({
      max_connections: `${MOST_CONNECTIONS}`,
      superuser_reserved_connections: '0',
    })
  })
  afterAll(() => server?.stop())

  const saidOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'answered',
      (error: Error) => (isBusy(error) ? error.message : error),
    )

  test('a connection that its operator ends, and a server that crashes and comes back', async () => {
    const database = openDatabase(server.url)
    const ended = saidOf(database.rows('select pg_terminate_backend(pg_backend_pid())'))
    expect(await ended).toBe(SILENT)
    const crashed = saidOf(database.rows('select pg_sleep(30)'))
    await new Promise((resolve) => setTimeout(resolve, 300))
    await server.kill()
    expect(await crashed).toBe(SILENT)
    expect(await saidOf(database.rows('select 1'))).toBe(SILENT)
    await server.begin()
    expect(await saidOf(database.rows('select 1'))).toBe('answered')
    await database.close()
  })

  test('a server that takes no more connections, which its operator is told with the cure', async () => {
    const [one, other] = [openDatabase(server.url), openDatabase(server.url)]
    let release: (() => void) | undefined
    const released = new Promise<void>((resolve) => (release = resolve))
    const taken = Array.from(
      { length: MOST_CONNECTIONS },
      () =>
        new Promise<void>((resolve, reject) => {
          const hold = () => (resolve(), released)
          one.connected(hold).catch(reject)
        }),
    )
    await Promise.all(taken)
    const error = await other.rows('select 1').catch((thrown: StoreBusy) => thrown)
    release!()
    expect([isBusy(error), (error as StoreBusy).message, (error as StoreBusy).forOperator]).toEqual(
      [
        true,
        TOO_MUCH,
        expect.stringMatching(/takes no more connections .* Raise its max_connections/),
      ],
    )
    await Promise.all([one.close(), other.close()])
    expect(await run(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('a server that recovers and takes no questions yet', async () => {
    const replica = await server.replica()
    await replica.kill()
    // Without hot standby it recovers for ever, and is never ready.
    const starting = replica.begin({ hot_standby: 'off' }).catch((error: Error) => error)
    const database = openDatabase(replica.url)
    const ask = () => database.rows('select 1').catch((thrown: StoreBusy) => thrown)
    const codeOf = (answer: unknown) => (answer as { cause?: { code?: string } }).cause?.code
    let answer = await ask()
    for (const end = Date.now() + 30_000; codeOf(answer) !== '57P03' && Date.now() < end;)
      answer = await ask()
    expect([codeOf(answer), isBusy(answer), (answer as Error).message]).toEqual([
      '57P03',
      true,
      SILENT,
    ])
    await database.close()
    await replica.stop()
    expect(String(await starting)).toMatch(/did not start/)
  })
})
