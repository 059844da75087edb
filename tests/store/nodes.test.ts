import { isBusy, migratePostgis, postgisStore } from '#lib/store'
import type { ClaimStore, DatasetQuery } from '#lib/store'
import { syntheticDataset } from '../../bench/store/synthetic'
import { askedOf, conditions, parameters, where } from '../../lib/store/postgis/conditions'
import { countsSql } from '../../lib/store/postgis/counts'
import { openDatabase } from '../../lib/store/postgis/database'
import { postgisMissing, run } from './postgis-server'
import { NODES, describeStore, startNodes } from './stores'

const ROWS = 3000
const { dataset } = syntheticDataset({ id: 'spread', rows: ROWS, seed: 7, places: 80 })
const ALL = { filter: {} }
const WORDS = { filter: { words: '(12' } }

/** Questions, each of which every node has to answer; their answers hold counts. */
const QUESTIONS: [string, (store: ClaimStore) => Promise<unknown>][] = [
  ['counts', (store) => store.summary('spread', ALL)],
  ['counts with words', (store) => store.summary('spread', WORDS)],
  ['times', (store) => store.spans('spread', ALL, 'happened')],
  ['spots', (store) => store.spots('spread', ALL, 7)],
  ['a page', (store) => store.page('spread', WORDS, { limit: 20 })],
  ['the newest claims', (store) => store.newest('spread', ALL, 20)],
  ['a tile', (store) => store.tile('spread', ALL, { z: 0, x: 0, y: 0 })],
]

describeStore(
  { name: `PostGIS (on ${NODES} nodes, one of which ends)`, unavailable: postgisMissing },
  () => {
    let servers: Awaited<ReturnType<typeof startNodes>>
    let store: ClaimStore
    let load: number
    beforeAll(async () => {
      servers = await startNodes()
      store = postgisStore(servers.url, { heldBytes: -1, nodes: servers.urls })
      await store.load(dataset)
      load = (await run(servers.url, `select load from datasets where id = 'spread'`))[0]!
        .load as number
    })
    afterAll(async () => {
      await store?.close()
      await servers?.stop()
    })

    test('each node has an even share of the claims, and the coordinator has none', async () => {
      for (const url of servers.urls)
        for (const table of ['claims', 'details'])
          expect(await run(url, `select count(*)::int as n from ${table}_${load}`)).toEqual([
            { n: ROWS / NODES },
          ])
      const [own] = await run(
        servers.url,
        'select (select count(*)::int from only claims) + (select count(*)::int from only details) as n',
      )
      expect(own).toEqual({ n: 0 })
    })

    test.each<[string, DatasetQuery]>([
      ['nothing else', ALL],
      ['words', WORDS],
      ['a box and a choice', { filter: { kind: { only: ['incident'] } }, box: [35, 33, 37, 36] }],
    ])('counts under %s are made on the nodes, which send sums', async (_, query) => {
      const database = openDatabase(servers.url)
      try {
        const on = { load, nodes: NODES }
        const asked = await askedOf(database, on, query)
        const values = parameters()
        const sql = countsSql(
          on,
          { place: 'c.place' },
          { n: 'count(*)' },
          where(conditions(asked, values)),
        )
        const lines = await database.rows(`explain (verbose) ${sql}`, values.values)
        const plan = lines.map((row) => String(row['QUERY PLAN'])).join('\n')
        expect(plan).toMatch(/Relations: Aggregate on/)
        expect(plan.match(/Relations: Aggregate on/g)).toHaveLength(NODES)
        expect(plan.match(/Async Foreign Scan/g)).toHaveLength(NODES)
        // Nothing is left to be filtered by the coordinator.
        expect(plan).not.toMatch(/^\s*Filter:/m)
      } finally {
        await database.close()
      }
    })

    test('nodes keep their numbers, and there may be no others', async () => {
      expect(await migratePostgis(servers.url, undefined, servers.urls)).toEqual([])
      await expect(migratePostgis(servers.url, undefined, servers.urls.slice(1))).rejects.toThrow(
        `DATABASE_NODES names 2 nodes, and the database has its claims on ${NODES}`,
      )
      expect(await store.summary('spread', ALL)).toMatchObject({ total: ROWS, shown: ROWS })
    })

    test('a set that is removed is on no node', async () => {
      const { dataset: other } = syntheticDataset({ id: 'other', rows: 30, seed: 8, places: 20 })
      await store.load(other)
      expect(await store.drop('other')).toBe(true)
      for (const url of servers.urls)
        expect(
          await run(
            url,
            `select relname from pg_class where relname ~ '^(claims|details)_(texts_)?\\d+$' and relname !~ '_${load}$'`,
          ),
        ).toEqual([])
    })

    test('where a node ends in the midst of questions, each answer is right or none', async () => {
      const right = await Promise.all(QUESTIONS.map(([, ask]) => ask(store)))
      let ended = false
      const ask = async () => {
        const told = new Set<string>()
        for (let round = 0; !ended || round === 0; round++)
          for (const [i, [name, question]] of QUESTIONS.entries()) {
            const answer = await question(store).catch((error: Error) => error)
            if (!isBusy(answer)) expect([name, answer]).toEqual([name, right[i]])
            else told.add(answer.message)
          }
        return told
      }
      const asking = [ask(), ask(), ask()]
      await servers.nodes[1]!.stop()
      ended = true
      await Promise.all(asking)
      for (const [name, question] of QUESTIONS) {
        const answer = await question(store).catch((error: Error) => error)
        expect([name, isBusy(answer)]).toEqual([name, true])
        expect((answer as Error).message).toMatch(
          /^(?:Node 2|A node) of the database does not answer, so that nothing can be counted\./,
        )
      }
      // What the coordinator has of its own is there.
      expect((await store.about('spread'))?.rows).toBe(ROWS)
    })
  },
)
