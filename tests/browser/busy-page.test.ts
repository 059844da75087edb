import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { Client } from 'pg'
import { migratePostgis, postgisStore } from '#lib/store'
import { freePort, serverOf, untilServed } from '../../bench/shared/served'
import { syntheticDataset } from '../../bench/store/synthetic'
import { postgisMissing, startPostgis } from '../store/postgis-server'
import type { PostgisServer } from '../store/postgis-server'
import { describeStore } from '../store/stores'

const ID = 'made'

describeStore({ name: 'served PostGIS', unavailable: postgisMissing }, () => {
  let database: PostgisServer
  let server: ChildProcess
  let base: string
  beforeAll(async () => {
    database = await startPostgis()
    await migratePostgis(database.url)
    const store = postgisStore(database.url)
    await store.load(syntheticDataset({ id: ID, rows: 60, seed: 5, places: 4 }).dataset)
    await store.close()
    const port = await freePort()
    base = `http://127.0.0.1:${port}`
    server = spawn(process.execPath, serverOf('.', port), {
      stdio: 'ignore',
      env: { ...process.env, DATABASE_URL: database.url, NODE_ENV: 'production' },
    })
    await untilServed(`${base}/dataset/${ID}`)
  })
  afterAll(async () => {
    server?.kill()
    await database?.stop()
  })

  const seen = async (path: string) => {
    const answer = await fetch(base + path)
    const text = await answer.text()
    return [
      path,
      answer.status,
      answer.headers.get('retry-after'),
      /<p data-busy|"error":"The database (?:has too much to do|does not answer)/.test(text),
    ]
  }

  const addresses = () => [
    ...['', '/embed', '/changes', '/summary'].map((part) => `/dataset/${ID}${part}`),
    `/oembed?url=${base}/dataset/${ID}`,
  ]

  test('pages and routes that the database cannot answer are 503 with a sentence, and are there again', async () => {
    const asked = addresses()
    const well = await Promise.all(asked.map(seen))
    expect(well).toEqual(asked.map((path) => [path, 200, null, false]))
    const client = new Client({ connectionString: database.url })
    await client.connect()
    await client.query('begin')
    await client.query('lock table datasets in access exclusive mode')
    expect(await Promise.all(asked.map(seen))).toEqual(asked.map((path) => [path, 503, '60', true]))
    await client.end()
    expect(await Promise.all(asked.map(seen))).toEqual(well)
  })

  test('the same where the database has crashed, and where it is back', async () => {
    const asked = addresses()
    await database.kill()
    expect(await Promise.all(asked.map(seen))).toEqual(asked.map((path) => [path, 503, '60', true]))
    await database.begin()
    expect(await Promise.all(asked.map(seen))).toEqual(
      asked.map((path) => [path, 200, null, false]),
    )
  })
})
