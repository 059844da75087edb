import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runImport } from '#lib/cli/import/run'
import { filesStore } from '#lib/store'
import { inProcess } from './in-process'
import { syntheticAcled } from '../../bench/import/synthetic-acled'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-map-import-'))
  for (const name of ['data', 'seeds'])
    cpSync(name, join(folder, name), {
      recursive: true,
      filter: (path) => !path.includes('datasets'),
    })
  for (const name of ['acled.csv', 'spreadsheet.csv', 'spreadsheet.mapping.json'])
    cpSync(`tests/fixtures/imports/${name}`, join(folder, name))
  writeFileSync(join(folder, 'empty.csv'), '')
  writeFileSync(join(folder, 'bad.json'), '{"columns": {"when": "x"}}')
})
afterAll(() => rmSync(folder, { recursive: true }))

const env = () => ({ PROJECT_DIR: folder, GAZETTEER_PACK: '' })
const run = (...args: string[]) => inProcess(() => runImport(args), env())
const at = (name: string) => join(folder, name)

test.each([
  [[]],
  [['a.csv', 'b.csv']],
  [['acled.csv', '--as', 'xls']],
  [['acled.csv', '--id', 'No Id']],
  [['acled.csv', '--id', 'long-'.repeat(30) + 'id']],
  [['acled.csv', '--map', 'nowhere.json']],
  [['acled.csv', '--map', 'bad.json']],
  [['acled.csv', '--dates', 'yy']],
  [['acled.csv', '--encoding', 'klingon']],
  [['acled.csv', '--wings']],
])('%j is answered with the usage and code 2', async (args) => {
  const { status, stderr } = await run(
    ...args.map((arg) => (/\.(csv|json)$/.test(arg) ? at(arg) : arg)),
  )
  expect(stderr).toContain('Usage:')
  expect(status).toBe(2)
})

test('a file is imported with a report and a list of rows refused beside it; the same again changes nothing', async () => {
  const first = await run(at('acled.csv'))
  expect([first.status, first.stderr]).toEqual([0, expect.stringContaining('Loaded.')])
  expect(first.stdout).toContain('27 read = 13 accepted + 14 refused')
  expect(readFileSync(at('acled.csv.report.txt'), 'utf8')).toBe(first.stdout)
  expect(readFileSync(at('acled.csv.refused.tsv'), 'utf8').split('\n')).toHaveLength(16)
  const again = await run(at('acled.csv'))
  expect([again.status, again.stderr, again.stdout]).toEqual([
    0,
    expect.stringContaining('Unchanged'),
    first.stdout,
  ])
  const store = filesStore(join(folder, 'data/datasets'))
  expect(await store.claim('acled/tst1')).toMatchObject({
    id: 'acled/tst1',
    speaker: 'invented-observatory',
  })
  expect(await store.verify()).toEqual([])
  await store.close()
})

test('a mapping says what columns mean; a list of rows refused that is not true any more goes', async () => {
  writeFileSync(at('spreadsheet.csv.refused.tsv'), 'old')
  const { status, stdout } = await run(
    at('spreadsheet.csv'),
    '--map',
    at('spreadsheet.mapping.json'),
    '--id',
    'sheet',
  )
  expect([status, stdout]).toEqual([0, expect.stringContaining('7 read = 5 accepted + 2 refused')])
  writeFileSync(
    at('spreadsheet.csv'),
    readFileSync(at('spreadsheet.csv'), 'utf8').split('\n').slice(0, 2).join('\n'),
  )
  const shorter = [at('spreadsheet.csv'), '--map', at('spreadsheet.mapping.json'), '--id', 'sheet']
  expect((await run(...shorter)).status).toBe(0)
  expect(existsSync(at('spreadsheet.csv.refused.tsv'))).toBe(false)
})

test('--propose prints a mapping that reads the file once its columns are named', async () => {
  const rows = ['ref,started on,N,E,happened', 'A1,13/04/2021,35.36,35.92,Raid']
  writeFileSync(at('unknown.csv'), rows.join('\n'))
  expect((await run(at('unknown.csv'))).stderr).toMatch(
    /known as a date or as coordinates: .*'started on'.*--propose/,
  )
  const { status, stdout, stderr } = await run(at('unknown.csv'), '--propose')
  expect(status).toBe(0)
  expect(stderr).toContain('? started on: 13/04/2021')
  expect(stderr).toContain('missing: a day (date)')
  const proposed = JSON.parse(stdout) as { columns: Record<string, string> }
  expect(proposed).toEqual({ columns: { id: 'ref' } })
  Object.assign(proposed.columns, { date: 'started on', lat: 'N', lon: 'E', type: 'happened' })
  writeFileSync(at('unknown.json'), JSON.stringify(proposed))
  const read = await run(at('unknown.csv'), '--map', at('unknown.json'), '--id', 'unknown')
  expect(read.stdout).toContain('1 read = 1 accepted + 0 refused')
  const known = await run(at('acled.csv'), '--propose')
  expect([known.stdout, known.stderr]).toEqual(['{}\n', expect.stringContaining('no mapping')])
})

test.each(['empty.csv', 'nowhere.csv', 'bad.json'])(
  '%s is no file of incidents, which is said',
  async (name) => {
    const { status, stdout, stderr } = await run(
      at(name),
      ...(name === 'bad.json' ? ['--as', 'geojson'] : []),
    )
    expect(status).toBe(1)
    expect(stdout + stderr).toMatch(
      /is empty|cannot be read: there is no such file|No row was accepted/,
    )
  },
)

test('an import that is killed leaves the set as it was, and the next one works', async () => {
  const big = at('big.csv')
  writeFileSync(big, [...syntheticAcled(200, 1)].join(''))
  expect((await run(big)).status).toBe(0)
  const sets = join(folder, 'data/datasets')
  const before = readFileSync(join(sets, 'big/current'), 'utf8')
  writeFileSync(big, [...syntheticAcled(6000, 2)].join(''))
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/import.ts', big], {
    env: { ...process.env, ...env() },
    stdio: 'ignore',
  })
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('exit', (_, signal) => resolve(signal)),
  )
  // Once it writes into the store, a second version lies beside the first.
  while (child.exitCode === null && readdirSync(join(sets, 'big')).length < 3)
    await new Promise((resolve) => setTimeout(resolve, 5))
  child.kill('SIGKILL')
  expect(await ended).toBe('SIGKILL')
  expect(readFileSync(join(sets, 'big/current'), 'utf8')).toBe(before)
  const store = filesStore(sets)
  expect((await store.datasets()).find(({ id }) => id === 'big')!.rows).toBe(200)
  expect(await store.verify('big')).toEqual([])
  expect((await run(big)).status).toBe(0)
  expect((await store.datasets()).find(({ id }) => id === 'big')!.rows).toBe(6000)
  expect(readdirSync(join(sets, 'big'))).toHaveLength(2)
  await store.close()
})
