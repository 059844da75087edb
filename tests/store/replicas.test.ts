import { postgisStore } from '#lib/store'
import type { ClaimStore } from '#lib/store'
import { syntheticDataset } from '../../bench/store/synthetic'
import { openGate } from './gate'
import type { Gate } from './gate'
import { postgisMissing, run, startPostgis } from './postgis-server'
import { describeStore, startReplicas } from './stores'

const ID = 'copied'
const MOST_LAG_MS = 1_500
const ALL = { filter: {} }
const made = (rows: number) => syntheticDataset({ id: ID, rows, seed: rows, places: 40 }).dataset

/** Questions with counts in their answers. */
const QUESTIONS: ((store: ClaimStore) => Promise<unknown>)[] = [
  (store) => store.summary(ID, ALL),
  (store) => store.spans(ID, ALL, 'happened'),
  (store) => store.spots(ID, ALL, 7),
  (store) => store.page(ID, { filter: { words: '(12' } }, { limit: 20 }),
  (store) => store.newest(ID, ALL, 20),
  (store) => store.tile(ID, ALL, { z: 0, x: 0, y: 0 }),
  (store) => store.claim(`${ID}/c7`),
]

/** Waits until something is so, half a minute at most. */
async function until(what: string, isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`It never came to be that ${what}.`)
}

describeStore({ name: 'PostGIS (with replicas that fail)', unavailable: postgisMissing }, () => {
  let servers: Awaited<ReturnType<typeof startReplicas>>
  let gates: Gate[]
  let store: ClaimStore
  const told: string[] = []
  let right: unknown[]
  beforeAll(async () => {
    servers = await startReplicas()
    gates = await Promise.all(servers.replicas.map(openGate))
    store = postgisStore(servers.url, {
      heldBytes: -1,
      replicas: gates.map(({ url }) => url),
      mostLagMs: MOST_LAG_MS,
      tell: (line) => told.push(line),
    })
    await store.load(made(1200))
    right = await Promise.all(QUESTIONS.map((ask) => ask(store)))
  })
  afterAll(async () => {
    await store?.close()
    for (const gate of gates ?? []) gate.close()
    await servers?.stop()
  })

  const shown = async () => (await store.summary(ID, ALL))!.shown
  const stateIs = (i: number, used: boolean) =>
    until(`replica ${i + 1} is ${used ? 'asked' : 'passed over'}`, async () => {
      return (await store.replicas())[i]!.used === used
    })
  const asksOf = async (i: number) => {
    const before = gates[i]!.questions()
    for (let round = 0; round < 4; round++) await store.summary(ID, ALL)
    return gates[i]!.questions() - before
  }
  const isAsked = (i: number) =>
    until(`replica ${i + 1} answers`, async () => (await asksOf(i)) > 0)

  /** Asks on and on while something is done; every answer has to be the right one. */
  async function askedWhile(work: () => Promise<void>): Promise<number> {
    let [ended, answers] = [false, 0]
    const ask = async () => {
      for (let round = 0; !ended || round === 0; round++)
        for (const [i, question] of QUESTIONS.entries()) {
          expect([i, await question(store)]).toEqual([i, right[i]])
          answers++
        }
    }
    const asking = Promise.all([ask(), ask(), ask(), ask()])
    await work().finally(() => (ended = true))
    await asking
    return answers
  }

  test('reads go to all replicas in turn, and what is written to the primary', async () => {
    await Promise.all([stateIs(0, true), stateIs(1, true)])
    await isAsked(0)
    // A busy machine may keep one silent for so long that it is passed over.
    await until('each answers half of the questions', async () => {
      const before = gates.map((gate) => gate.questions())
      for (let i = 0; i < 20; i++) await store.claim(`${ID}/c${i}`)
      return gates.every((gate, i) => gate.questions() - before[i]! === 10)
    })
    await until('none lags', async () =>
      (await store.replicas()).every(
        ({ lagSeconds }) => lagSeconds !== undefined && lagSeconds < 1,
      ),
    )
    for (const { server } of await store.replicas())
      expect(server).toMatch(/^127\.0\.0\.1:\d+\/postgres$/)
  })

  test('one whose replay is paused never gives an older count, is passed over, said, and asked again', async () => {
    await run(servers.replicas[0]!.url, 'select pg_wal_replay_pause()')
    await store.load(made(1300))
    // Within the lag that is let pass it is still asked, and lacks the version.
    for (let i = 0; i < 6; i++) expect(await shown()).toBe(1300)
    await stateIs(0, false)
    const [paused] = await store.replicas()
    expect(paused).toMatchObject({ used: false, why: 'it lags behind by more than 1.5 s' })
    expect(paused!.lagSeconds).toBeGreaterThan(MOST_LAG_MS / 1000)
    expect(told).toContainEqual(
      expect.stringMatching(/^Replica 1 \(127\.0\.0\.1:\d+\/postgres\) is passed over: it lags/),
    )
    const toldBefore = told.length
    expect(await asksOf(0)).toBe(0)
    expect(await shown()).toBe(1300)
    await run(servers.replicas[0]!.url, 'select pg_wal_replay_resume()')
    await stateIs(0, true)
    await isAsked(0)
    expect(told.slice(toldBefore)).toContainEqual(
      expect.stringMatching(/^Replica 1 .* is asked again\.$/),
    )
  })

  test('while sets are loaded one after the other no answer is of an older one than counted when it was asked', async () => {
    let [least, most, ended] = [1300, 1300, false]
    const ask = async () => {
      let seen = 0
      while (!ended) {
        const from = Math.max(least, seen)
        seen = await shown()
        expect(seen).toBeGreaterThanOrEqual(from)
        expect(seen).toBeLessThanOrEqual(most)
        expect(seen % 100).toBe(0)
      }
    }
    const asking = Promise.all([ask(), ask(), ask()])
    const load = async () => {
      for (const rows of [1400, 1500, 1600, 1700]) {
        await run(servers.replicas[1]!.url, 'select pg_wal_replay_pause()')
        most = rows
        await store.load(made(rows))
        least = rows
        await run(servers.replicas[1]!.url, 'select pg_wal_replay_resume()')
      }
    }
    await load().finally(() => (ended = true))
    await asking
    right = await Promise.all(QUESTIONS.map((question) => question(store)))
  })

  test('one that is killed in the midst of questions costs no answer, and is asked again once it is back', async () => {
    await Promise.all([isAsked(0), isAsked(1)])
    const answers = await askedWhile(async () => {
      await servers.replicas[0]!.kill()
      await stateIs(0, false)
      await servers.replicas[0]!.begin()
      await stateIs(0, true)
      await isAsked(0)
    })
    expect(answers).toBeGreaterThan(QUESTIONS.length)
    expect(told.filter((line) => /is passed over: it does not answer\.$/.test(line))).not.toEqual(
      [],
    )
  })

  test('one that falls silent keeps nobody waiting for long', async () => {
    await askedWhile(async () => {
      gates[1]!.shut(true)
      await stateIs(1, false)
      gates[1]!.shut(false)
      await stateIs(1, true)
    })
    await isAsked(1)
  })

  test('where none is left the primary answers', async () => {
    await askedWhile(async () => {
      await Promise.all(servers.replicas.map((replica) => replica.kill()))
      await Promise.all([stateIs(0, false), stateIs(1, false)])
    })
    expect(await Promise.all(QUESTIONS.map((ask) => ask(store)))).toEqual(right)
    await Promise.all(servers.replicas.map((replica) => replica.begin()))
    await Promise.all([stateIs(0, true), stateIs(1, true)])
  })

  test('one that became a primary of its own, and one of another database, are never asked', async () => {
    const other = await startPostgis({ shared_buffers: '32MB' })
    const mixed = postgisStore(servers.url, { heldBytes: -1, replicas: [gates[0]!.url, other.url] })
    await run(servers.replicas[0]!.url, 'select pg_promote()')
    await stateIs(0, false)
    await mixed.summary(ID, ALL)
    expect(await mixed.replicas()).toMatchObject([
      { used: false, why: 'it is no replica: it replays no log' },
      { used: false, why: 'it is a replica of another database' },
    ])
    expect(await mixed.summary(ID, ALL)).toEqual(right[0])
    await mixed.close()
    await other.stop()
    expect(await asksOf(0)).toBe(0)
  })
})
