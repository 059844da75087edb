import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runStore } from '#lib/cli/store/run'
import { openStore } from '#lib/store'
import { syntheticDataset } from '../../bench/store/synthetic'
import { postgisMissing, startPostgis } from '../store/postgis-server'
import type { PostgisServer } from '../store/postgis-server'
import { describeStore } from '../store/stores'
import { inProcess } from './in-process'

let root: string
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'claims-map-cli-store-'))
  const files = openStore({ root })
  for (const [id, rows] of [
    ['first', 1200],
    ['second', 0],
  ] as const)
    await files.load(syntheticDataset({ id, rows, seed: 4, places: 10 }).dataset)
  await files.close()
})
afterAll(() => rmSync(root, { recursive: true }))

/** Runs the command line and gives what it printed. */
async function command(
  args: string[],
  url = '',
  replicas = '',
): Promise<{ code: number; out: string; errors: string }> {
  const { status, stdout, stderr } = await inProcess(() => runStore(args, { root, url, replicas }))
  return { code: status, out: stdout, errors: stderr }
}

test.each<[string[], RegExp]>([
  [[], /No command given\n\nUsage:/],
  [['carry'], /Unknown command 'carry'/],
  [['constructor'], /Unknown command 'constructor'/],
  [['list', 'first'], /list: 'first' is one word too many/],
  [['drop'], /drop: no dataset given/],
  [['drop', 'nobody'], /There is no dataset 'nobody' in the files store/],
  [['verify', 'nobody'], /There is no dataset 'nobody'/],
  [['migrate'], /migrate: DATABASE_URL is not set\. Set it to a PostgreSQL with PostGIS/],
  [['load'], /load: DATABASE_URL is not set/],
  [['list', '--all'], /Unknown option '--all'/],
])('wrong usage is said, with code 2: %j', async (args, message) => {
  const { code, errors } = await command(args)
  expect([code, errors]).toEqual([2, expect.stringMatching(message)])
})

test('the command of the package is this command line', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/store.ts', 'verify', 'second'],
    { encoding: 'utf8', env: { ...process.env, PROJECT_DIR: root, DATABASE_URL: '' } },
  )
  expect([status, stdout]).toEqual([0, '1 datasets verified: 0 issues\n'])
})

test('files alone are listed and verified', async () => {
  expect(await command(['list'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^files:\n {2}first {2}1,200 rows .*\n {2}second {2}0 rows /),
  })
  expect(await command(['verify'])).toMatchObject({
    code: 0,
    out: '2 datasets verified: 0 issues\n',
  })
})

test('a database that does not answer is said in a line, with the cure and code 1', async () => {
  expect(await command(['load'], 'postgres://me:secret@127.0.0.1:1/claims')).toEqual({
    code: 1,
    out: '',
    errors:
      'DATABASE_URL: the server at 127.0.0.1:1/claims does not answer (ECONNREFUSED). Start it, correct the variable, or unset it to use files.\n',
  })
})

describeStore({ name: 'PostGIS', unavailable: postgisMissing }, () => {
  let server: PostgisServer
  beforeAll(async () => {
    server = await startPostgis()
  })
  afterAll(() => server?.stop())

  test('a database is migrated, loaded, verified against the files, and emptied', async () => {
    expect(await command(['load'], server.url)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('Make them with npm run store -- migrate.'),
    })
    expect(await command(['migrate'], server.url)).toMatchObject({
      code: 0,
      out: 'Applied 001-datasets.sql.\n',
    })
    expect(await command(['migrate'], server.url)).toMatchObject({
      code: 0,
      out: 'The tables are up to date.\n',
    })
    expect(await command(['load', 'nobody'], server.url)).toMatchObject({
      code: 2,
      errors: expect.stringContaining("There is no dataset 'nobody' in data/datasets/"),
    })
    const loaded = await command(['load'], server.url)
    expect(loaded).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^first: 1,200 rows loaded in .* s\.\nsecond: 0 rows loaded/),
    })
    expect(loaded.errors).toMatch(/100 % {2}1,200 rows .* first/)
    expect(await command(['load', 'first'], server.url)).toMatchObject({
      code: 0,
      out: 'first: the database has this version already.\n',
    })
    expect(await command(['verify'], server.url)).toMatchObject({
      code: 0,
      out: '2 datasets verified, files against database: 0 issues\n',
    })
    expect((await command(['list'], server.url)).out).toMatch(
      /^files:\n[\s\S]*postgis:\n {2}first {2}1,200 rows/,
    )
    const replica = await server.replica()
    expect((await command(['list'], server.url, replica.url)).out).toMatch(
      / {2}replica 1 {2}\S+\/postgres {2}lags \d+(?:\.\d)? s behind\n$/,
    )
    await replica.stop()
    expect((await command(['list'], server.url, replica.url)).out).toMatch(
      / {2}replica 1 {2}\S+\/postgres {2}is passed over: it does not answer\n$/,
    )
    expect(await command(['list'], server.url, server.url)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^DATABASE_REPLICAS: address 1 of 1 is .* names already/),
    })
    expect(await command(['drop', 'first'], server.url)).toMatchObject({
      code: 0,
      out: 'first: dropped from the postgis store.\n',
    })
    expect(await command(['verify', 'first'], server.url)).toMatchObject({
      code: 1,
      errors: 'first is only in the files store. Load it, or drop it.\n',
    })
  })
})

test('a file that was changed on disk is found, by name', async () => {
  const folder = join(root, 'data', 'datasets', 'first')
  const version = readFileSync(join(folder, 'current'), 'utf8').split(' ')[0]!
  expect(readdirSync(join(folder, version)).sort()).toEqual([
    'about.json',
    'details.ndjson',
    'details.offsets',
    'ids.table',
    'manifest.json',
    'names.json',
    'places.arrow',
    'profiles.arrow',
    'rows.arrow',
    'texts',
    'values.arrow',
    'words.list',
    'words.rows',
    'words.starts',
  ])
  appendFileSync(join(folder, version, 'texts'), 'x')
  rmSync(join(folder, version, 'ids.table'))
  const { code, errors } = await command(['verify', 'first'])
  expect(code).toBe(1)
  expect(errors).toMatch(
    /^first\/.*\/texts has \d+ bytes and was written with \d+\. Import the file again, or put the dataset back from a copy\.$/m,
  )
  expect(errors).toMatch(
    /^first\/.*\/ids\.table cannot be read \(ENOENT\)\. Import the file again, or put the dataset back from a copy\.$/m,
  )
  expect(await command(['drop', 'first'])).toMatchObject({
    code: 0,
    out: 'first: dropped from the files store.\n',
  })
  expect(readdirSync(join(root, 'data', 'datasets'))).toEqual(['second'])
})
