import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectCopy } from '../../bench/shared/project-copy'

let folder: string
const command = (name: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', `lib/cli/${name}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PROJECT_DIR: folder, GAZETTEER_PACK: '', DATABASE_URL: '' },
  })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-map-match-'))
  projectCopy(folder)
  for (const [id, dead] of [
    ['first', 12],
    ['second', 30],
  ] as const) {
    const file = join(folder, `${id}.csv`)
    writeFileSync(
      file,
      `date,lat,lon,type,actor1,deaths\n2025-03-07,35.36,35.92,Battles,Invented Front,${dead}\n`,
    )
    expect(command('import', file, '--id', id).status).toBe(0)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

test('two datasets are compared into a file, and what was found is said', () => {
  const out = join(folder, 'list.csv')
  const { status, stderr } = command('match', 'first', 'second', '--out', out)
  expect([status, stderr]).toEqual([0, expect.stringContaining('A match is a proposal.')])
  const lines = readFileSync(out, 'utf8').trim().split(/\r?\n/)
  expect(lines).toHaveLength(2)
  expect(stderr).toMatch(/0 are only in first, 0 only in second/)
})

test('the documents are a set like any other, and the list goes to standard output', () => {
  const { status, stdout } = command('match', 'documents', 'first', '--km', '20')
  expect(status).toBe(0)
  expect(stdout.split(/\r?\n/).length).toBeGreaterThan(2)
})

test.each([
  [['first'], 2, /Name two sets/],
  [['first', 'first'], 2, /named twice/],
  [['first', 'second', '--km', 'far'], 2, /--km: 'far' is not/],
  [['first', 'nowhere'], 1, /There is no dataset 'nowhere'.*first, second/],
])('%j is refused', (args, code, why) => {
  const { status, stderr } = command('match', ...args)
  expect([status, stderr]).toEqual([code, expect.stringMatching(why)])
})
