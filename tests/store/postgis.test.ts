import { VectorTile } from '@mapbox/vector-tile'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Pbf from 'pbf'
import { Client } from 'pg'
import {
  compareStores,
  isBusy,
  readDataset,
  migratePostgis,
  openStore,
  postgisStore,
} from '#lib/store'
import type { ClaimStore, DatasetQuery, StoreBusy } from '#lib/store'
import { syntheticDataset } from '../../bench/store/synthetic'
import { conditions, parameters } from '../../lib/store/postgis/conditions'
import { postgisMissing, run, startPostgis } from './postgis-server'
import type { PostgisServer } from './postgis-server'
import { describeStore } from './stores'

const SETTINGS = { id: 'large', rows: 50_000, seed: 5, places: 400, sources: 40 }

describeStore({ name: 'PostGIS', unavailable: postgisMissing }, () => {
  let server: PostgisServer
  let store: ClaimStore
  beforeAll(async () => {
    server = await startPostgis()
    await migratePostgis(server.url)
    store = postgisStore(server.url)
    await store.load(syntheticDataset(SETTINGS).dataset)
  })
  afterAll(async () => {
    await store?.close()
    await server?.stop()
  })

  /** How the server finds the rows of a query: the nodes of its plan, and the indexes they use. */
  async function plan(query: DatasetQuery): Promise<{ nodes: string[]; indexes: string[] }> {
    const values = parameters()
    const [{ load }] = (await run(server.url, `select load from datasets where id = 'large'`)) as [
      { load: number },
    ]
    const sql = `explain (format json) select c.place, c.slot, count(*) from claims_${load} c where ${conditions({ load, ...query }, values).join(' and ')} group by 1, 2`
    const client = new Client({ connectionString: server.url })
    await client.connect()
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: unknown }] }>(sql, values.values)
    await client.end()
    const text = JSON.stringify(rows[0]!['QUERY PLAN'])
    const all = (name: string) =>
      [...text.matchAll(new RegExp(`"${name}":"([^"]*)"`, 'g'))].map(([, value]) => value!)
    return {
      nodes: [
        ...text.matchAll(
          /"Node Type":"([^"]*)"(?:(?!"Node Type").)*?"Relation Name":"(claims|details|places)/g,
        ),
      ].map(([, node, table]) => `${node} on ${table}`),
      indexes: all('Index Name'),
    }
  }

  test.each<[string, DatasetQuery, RegExp[]]>([
    [
      'a box, a time and a source',
      {
        filter: { happened: '2019-03-01/2019-04-30', speaker: { only: ['source-30'] } },
        box: [36, 33, 37, 34],
      },
      [/^claims_\d+_(place|profile)_from_day/],
    ],
    [
      'a box and a time',
      { filter: { happened: '2019-03-01/2019-03-31' }, box: [36, 33, 36.3, 33.3] },
      [/^places_geom$|^places_pkey$/, /^claims_\d+_(place|from)_/],
    ],
    [
      'a small box',
      { filter: {}, box: [36, 33, 36.2, 33.2] },
      [/^places_geom$|^places_pkey$/, /^claims_\d+_place_from_day/],
    ],
    ['a time', { filter: { happened: '2019-03-01/2019-03-03' } }, [/^claims_\d+_from_day/]],
    ['words', { filter: { words: '(31337)' } }, [/^details_\d+_text_idx$/]],
  ])('%s is found by index, without reading all rows', async (_, query, wanted) => {
    const { nodes, indexes } = await plan(query)
    expect(nodes.filter((node) => /^Seq Scan on (claims|details)/.test(node))).toEqual([])
    for (const pattern of wanted)
      expect(indexes).toEqual(expect.arrayContaining([expect.stringMatching(pattern)]))
  })

  test('a tile is a Mapbox vector tile of the spots in it', async () => {
    const at = { z: 7, x: 77, y: 51 }
    const filter = { happened: '2016-01-01/2018-12-31' }
    const tile = new VectorTile(new Pbf((await store.tile('large', { filter }, at))!))
    expect(Object.keys(tile.layers)).toEqual(['claims'])
    const layer = tile.layers.claims!
    const size = 360 / 2 ** at.z
    const west = at.x * size - 180
    const spots = new Map(
      (await store.spots('large', { filter }, at.z))!.map((spot) => [spot.at, spot]),
    )
    expect(layer.length).toBeGreaterThan(3)
    const seen = Array.from({ length: layer.length }, (_, i) => layer.feature(i))
    for (const feature of seen) {
      const { key, name, count, contradicted, places, ...kinds } = feature.properties
      const spot = spots.get(String(key))!
      expect({ count, contradicted, places, kinds }).toEqual({
        count: spot.count,
        contradicted: spot.contradicted,
        places: spot.places,
        kinds: spot.kinds,
      })
      expect(name).toMatch(/^Place \d+$/)
      const { geometry } = feature.toGeoJSON(at.x, at.y, at.z)
      const [lon, lat] = geometry.type === 'Point' ? geometry.coordinates : []
      expect(lon).toBeCloseTo(spot.lon, 2)
      expect(lat).toBeCloseTo(spot.lat, 2)
    }
    const inside = [...spots.values()].filter(
      ({ lon, lat }) => lon > west && lon < west + size && lat > 33.2 && lat < 34.2,
    )
    expect(seen.map(({ properties }) => properties.key)).toEqual(
      expect.arrayContaining(inside.map(({ at: key }) => key)),
    )
  })

  test('a question that takes too long is broken off with a sentence, and the next is answered', async () => {
    const hurried = postgisStore(server.url, { heldBytes: -1, answerMs: 1 })
    const slow = { filter: { words: 'e', happened: '2015-01-01/2023-01-01' } }
    await expect(
      Promise.all(Array.from({ length: 4 }, () => hurried.summary('large', slow))),
    ).rejects.toThrow('The database has too much to do to answer this now.')
    await hurried.close()
    expect((await store.summary('large', { filter: {} }))!.total).toBe(50_000)
  })

  test('an empty tile, and one that there is not, is empty', async () => {
    for (const at of [
      { z: 7, x: 0, y: 0 },
      { z: 3, x: 9, y: 0 },
      { z: 1.5, x: 0, y: 0 },
      { z: -1, x: 0, y: 0 },
    ])
      expect(await store.tile('large', { filter: {} }, at)).toEqual(new Uint8Array())
  })

  test('a set copied to files and back is the same in both, and what differs is said', async () => {
    const root = mkdtempSync(join(tmpdir(), 'claims-map-copy-'))
    const files = openStore({ root })
    const set = syntheticDataset({ ...SETTINGS, id: 'copied', rows: 2500 }).dataset
    await files.load(set)
    await store.load((await readDataset(files, 'copied'))!)
    expect(await compareStores('copied', files, store)).toEqual([])
    expect(await readDataset(files, 'nobody')).toBeUndefined()
    await files.load(syntheticDataset({ ...SETTINGS, id: 'copied', rows: 2400 }).dataset)
    expect(await compareStores('copied', files, store)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('differ in total (2400 and 2500)'),
        expect.stringContaining('differ in their claims'),
      ]),
    )
    expect(await compareStores('large', files, store)).toEqual([
      'large is only in the postgis store. Load it, or drop it.',
    ])
    await files.close()
    rmSync(root, { recursive: true })
  })

  test.each([
    ['a claim', (load: number) => `update details_${load} set claim = '{}' where "row" = 7`],
    [
      'a number',
      (load: number) => `update claims_${load} set profile = (profile + 1) % 2 where "row" = 7`,
    ],
    [
      'a point',
      (load: number) =>
        `update places set geom = ST_SetSRID(ST_MakePoint(0, 0), 4326) where load = ${load} and place = 3`,
    ],
    ['a row less', (load: number) => `delete from claims_${load} where "row" = 7`],
  ])('verify finds %s that was changed', async (what, change) => {
    const id = `changed-${what.replaceAll(' ', '-')}`
    await store.load(syntheticDataset({ ...SETTINGS, id, rows: 50 }).dataset)
    expect(await store.verify(id)).toEqual([])
    const [{ load }] = (await run(server.url, `select load from datasets where id = '${id}'`)) as [
      { load: number },
    ]
    await run(server.url, change(load))
    expect(await store.verify(id)).toEqual(
      expect.arrayContaining([
        `${id}: the rows in the database are not those that were loaded. Load it again.`,
      ]),
    )
  })

  test('names and texts come back whole, whatever is in them', async () => {
    const { dataset } = syntheticDataset({ ...SETTINGS, id: 'strange', rows: 3 })
    const texts = ['a\tb\nc\\N \\. \r {"x"} \u0000 قصف', '\\.', '"\'; drop table claims; --']
    const details = async function* () {
      let i = 0
      for await (const claim of dataset.details()) yield { ...claim, summary: texts[i++]! }
    }
    await store.load({ ...dataset, details })
    expect((await store.details('strange', [0, 1, 2]))!.map(({ claim }) => claim.summary)).toEqual(
      texts,
    )
  })
})

describeStore({ name: 'PostGIS (migrations)', unavailable: postgisMissing }, () => {
  let server: PostgisServer
  let folder: string
  beforeAll(async () => {
    server = await startPostgis()
    folder = mkdtempSync(join(tmpdir(), 'claims-map-migrations-'))
    cpSync('lib/store/postgis/migrations', folder, { recursive: true })
  })
  afterAll(async () => {
    await server?.stop()
    rmSync(folder, { recursive: true })
  })

  test('migrations are applied once, in order, and never by two at a time', async () => {
    const url = await server.database('fresh')
    await expect(postgisStore(url).datasets()).rejects.toThrow(
      /fresh has no tables of the claims map\. Make them with npm run store -- migrate\./,
    )
    const applied = await Promise.all([
      migratePostgis(url),
      migratePostgis(url),
      migratePostgis(url),
    ])
    expect(applied.filter((names) => names.length > 0)).toEqual([['001-datasets.sql']])
    expect(await migratePostgis(url)).toEqual([])
  })

  test('a new one is applied after the old; one that fails leaves nothing; one that was edited, or is missing, is an error that says so', async () => {
    const url = await server.database('growing')
    await migratePostgis(url, folder)
    writeFileSync(
      join(folder, '002-more.sql'),
      'create table more (a integer); select no_such_thing;',
    )
    await expect(migratePostgis(url, folder)).rejects.toThrow(
      '002-more.sql: column "no_such_thing" does not exist',
    )
    expect(await run(url, `select from pg_class where relname = 'more'`)).toEqual([])
    writeFileSync(join(folder, '002-more.sql'), 'create table more (a integer);')
    expect(await migratePostgis(url, folder)).toEqual(['002-more.sql'])
    writeFileSync(join(folder, '002-more.sql'), 'create table more (a bigint);')
    await expect(migratePostgis(url, folder)).rejects.toThrow(
      '002-more.sql was edited after it was applied. Put it back as it was, and write the change as a new migration.',
    )
    await expect(migratePostgis(url)).rejects.toThrow(
      'The database has had the migration 002-more.sql, which is not here.',
    )
    writeFileSync(join(folder, '004-gap.sql'), 'select 1')
    await expect(migratePostgis(url, folder)).rejects.toThrow(
      '004-gap.sql: migrations are numbered',
    )
  })
})

test.each([
  [
    'postgres://somebody:secret@127.0.0.1:1/claims',
    /DATABASE_URL: the server at 127\.0\.0\.1:1\/claims does not answer \(ECONNREFUSED\)/,
  ],
  [
    'postgres:///claims?host=/no/such/folder',
    /DATABASE_URL: the server at \/no\/such\/folder\/claims does not answer \(ENOENT\)/,
  ],
])('a server that does not answer is said, without its password: %s', async (url, message) => {
  const store = postgisStore(url)
  const error = await store.datasets().catch((reason: Error) => reason)
  expect(isBusy(error) && error.forOperator).toMatch(message)
  expect(`${(error as Error).message} ${(error as StoreBusy).forOperator}`).not.toContain('secret')
  expect((error as Error).message).toBe('The database does not answer. Ask again in a minute.')
  await store.close()
})
