import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runGazetteer } from '#lib/cli/gazetteer/run'
import { progressLine } from '#lib/cli/shared/progress-bar'
import { inProcess } from './in-process'

const run = (args: string[], env: Record<string, string> = {}) =>
  inProcess(() => runGazetteer(args), env)

test.each([
  [[]],
  [['dance']],
  [['build']],
  [['build', 'a.txt']],
  [['lookup', 'Homs', '--wings']],
  [['lookup', 'Homs', '--kind', 'castle']],
  [['lookup', 'Homs', '--focus', 'here']],
  [['build', 'a.txt', '--json', '--out', 'x.pack']],
  [['build', 'a.txt', '--out', 'data/x.pack']],
])('%j is answered with the usage and code 2', async (args) => {
  const { status, stderr } = await run(args)
  expect(stderr).toContain('Usage:')
  expect(status).toBe(2)
})

test('a pack is built outside the repository and looked up', async () => {
  const pack = join(mkdtempSync(join(tmpdir(), 'gazetteer-')), 'test.pack')
  const files = ['dump.txt', 'pcodes.csv', 'boundaries.geojson', 'aliases.csv'].map(
    (name) => `tests/fixtures/gazetteer/${name}`,
  )
  const built = await run(['build', ...files, '--out', pack])
  expect([built.status, built.stdout.split('\n')[0]]).toEqual([0, 'Sources'])
  expect(built.stderr).toMatch(/100 %.*rows.*left/)
  expect(readFileSync(`${pack}.refused.txt`, 'utf8')).toContain(
    'dump.txt:7: has 3 of 19 tab-separated columns',
  )
  expect(existsSync(`${pack}.part`)).toBe(false)
  const found = await run(['lookup', 'Milltop', '--json'], { GAZETTEER_PACK: pack })
  expect([found.status, found.stdout]).toEqual([0, expect.stringContaining('pcode-c90002')])
})

test('the command of the package looks a name up: of the curated gazetteer the answer is a table with name, Arabic, path and reason', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/gazetteer.ts', 'lookup', 'Qerdaha'],
    { encoding: 'utf8' },
  )
  expect(status).toBe(0)
  expect(stdout).toMatch(/Qardaha +القرداحة +town +Qardaha District, Latakia Governorate, Syria/)
})

test('progress says the share, rows, rate and time left', () => {
  expect(progressLine({ file: 'SY.txt', rows: 5000, bytes: 25, totalBytes: 100 }, 10)).toBe(
    '██████░░░░░░░░░░░░░░░░░░ 25 %  5,000 rows  500/s  0:30 left  SY.txt',
  )
})
