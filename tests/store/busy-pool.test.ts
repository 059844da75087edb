import { connect, createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { isBusy } from '#lib/store'
import type { StoreBusy } from '#lib/store'
import { openDatabase } from '../../lib/store/postgis/database'
import { postgisMissing, startPostgis } from './postgis-server'
import type { PostgisServer } from './postgis-server'
import { describeStore } from './stores'

/** How many connections a server takes before it lets others wait for ever. */
let taken = 0
const [WAIT_MS, MOST] = [300, 1]

describeStore({ name: 'crowded PostgreSQL', unavailable: postgisMissing }, () => {
  let server: PostgisServer
  let gate: Server
  const sockets = new Set<Socket>()
  const address = () =>
    `postgres://postgres@127.0.0.1:${(gate.address() as AddressInfo).port}/postgres`
  beforeAll(async () => {
    server = await startPostgis()
    const folder = new URL(server.url).searchParams.get('host')!
    gate = createServer((socket) => {
      sockets.add(socket.on('error', () => undefined))
      if (taken++ >= MOST) return
      const far = connect(`${folder}/.s.PGSQL.5432`).on('error', () => undefined)
      sockets.add(far)
      socket.pipe(far).pipe(socket)
    })
    await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve))
  })
  beforeEach(() => {
    taken = 0
  })
  afterAll(async () => {
    for (const socket of sockets) socket.destroy()
    gate?.close()
    await server?.stop()
  })

  test('questions that get no connection in time are told to come again, in line or first', async () => {
    const database = openDatabase(address(), 20_000, WAIT_MS)
    expect(await database.rows('select 1 as one')).toEqual([{ one: 1 }])
    const running = database.rows<{ done: string }>(`select 'yes' as done from pg_sleep(2)`)
    // Once that has the one connection there is, seven questions wait for new ones, the others in line.
    await new Promise((resolve) => setTimeout(resolve, 50))
    const errors = await Promise.all(
      Array.from({ length: 20 }, () => database.rows('select 1').catch((error: unknown) => error)),
    )
    expect(errors.map((error) => [isBusy(error), (error as Error).message])).toEqual(
      errors.map(() => [
        true,
        'The database has too much to do to answer this now. Ask again in a minute, or ask for less.',
      ]),
    )
    expect(await running).toEqual([{ done: 'yes' }])
    await database.close()
  })

  test('a server that never answered is told to readers as well, and to its operator with the cure', async () => {
    taken = MOST
    const database = openDatabase(address(), 20_000, WAIT_MS)
    const error = await database.rows('select 1').catch((thrown: unknown) => thrown)
    expect([isBusy(error), (error as Error).message, (error as StoreBusy).forOperator]).toEqual([
      true,
      'The database does not answer. Ask again in a minute.',
      expect.stringMatching(/^DATABASE_URL: the server at .* does not answer .* Start it, correct/),
    ])
    await database.close()
  })
})
