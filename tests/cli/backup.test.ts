import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create } from 'tar'
import { runRestore } from '#lib/cli/backup/restore'
import { runBackup } from '#lib/cli/backup/run'
import { recordHashes } from '#lib/store'
import { EXAMPLE_PROJECTS } from '../example-projects'
import { inProcess } from './in-process'

let base: string
let project: string
const at = (...parts: string[]) => join(base, ...parts)
const backup = (...args: string[]) => inProcess(() => runBackup([project, ...args], '.'))
const restore = (...args: string[]) => inProcess(() => runRestore(args))

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'claims-map-backup-'))
  project = at('project')
  cpSync(EXAMPLE_PROJECTS[0]!.folder, project, { recursive: true })
  for (const [file, text] of [
    ['private/former-names.json', '{}'],
    ['texts/a.txt', 'A text.'],
    ['notes.md', 'Mine.'],
  ] as const) {
    mkdirSync(join(project, file, '..'), { recursive: true })
    writeFileSync(join(project, file), text)
  }
})
afterEach(() => rmSync(base, { recursive: true }))

test('what is put back is what was backed up, and the same project gives the same bytes', async () => {
  const first = await backup('--out', at('one.tar.gz'))
  expect(first).toMatchObject({ status: 0, stderr: '' })
  expect(first.stdout).toMatch(/one\.tar\.gz, \d+ files, SHA-256 [0-9a-f]{64}\n/)
  expect((await backup('--out', at('kept', 'two.tar.gz'))).status).toBe(0)
  expect(readFileSync(at('kept', 'two.tar.gz'))).toEqual(readFileSync(at('one.tar.gz')))
  expect(statSync(at('one.tar.gz')).mode & 0o777).toBe(0o600)

  const back = await restore(at('one.tar.gz'), at('back'))
  expect(back).toMatchObject({ status: 0, stderr: '' })
  expect(readdirSync(at('back')).sort()).toEqual(
    readdirSync(project)
      .filter((name) => !['private', 'texts', 'notes.md', 'README.md'].includes(name))
      .sort(),
  )
  rmSync(join(project, 'private'), { recursive: true })
  expect(await recordHashes(at('back'))).toEqual(await recordHashes(project))
  expect(readdirSync(base).filter((name) => name.startsWith('.'))).toEqual([])
})

test('private parts stand in an archive of their own, when asked for, and what is left out is named', async () => {
  const { stdout } = await backup('--out', at('one.tar.gz'))
  expect(stdout).toMatch(/^Not in it: .*notes\.md.*private.*texts/m)
  expect(existsSync(at('one.private.tar.gz'))).toBe(false)
  const asked = await backup('--out', at('two.tgz'), '--private')
  expect(asked.stdout).toMatch(/two\.private\.tar\.gz, [2-9] files/)
  expect(asked.stdout).toMatch(/^Not in it: (?!.*(private|texts)).*notes\.md/m)

  await restore(at('two.tgz'), at('back'))
  expect(existsSync(at('back', 'texts'))).toBe(false)
  expect((await restore(at('two.private.tar.gz'), at('back'))).status).toBe(0)
  expect(readFileSync(at('back', 'texts', 'a.txt'), 'utf8')).toBe('A text.')
  const again = await restore(at('two.private.tar.gz'), at('back'))
  expect([again.status, again.stderr]).toEqual([
    1,
    expect.stringMatching(/is there already, and nothing is written over/),
  ])
})

test.each([
  ['a folder that is no project', () => [at('elsewhere')], /project\.json: is missing/],
  ['a file that is there', () => ['--out', at('there.tar.gz')], /is there already/],
  ['a file among the records', () => ['--out', join(project, 'data', 'b.tar.gz')], /lies within/],
])('%s is refused', async (_, args, said) => {
  mkdirSync(at('elsewhere'))
  writeFileSync(at('there.tar.gz'), '')
  const given = args()
  const { status, stderr } =
    given[0] === '--out'
      ? await backup(...given)
      : await inProcess(() => runBackup([...given, '--out', at('x.tar.gz')], '.'))
  expect([status, stderr]).toEqual([1, expect.stringMatching(said)])
})

test('a link in the project is refused by name, and no half archive stays', async () => {
  symlinkSync('/etc/hostname', join(project, 'seeds', 'link.json'))
  const { status, stderr } = await backup('--out', at('one.tar.gz'))
  expect([status, stderr]).toEqual([1, expect.stringContaining('seeds/link.json: is a link')])
  expect(readdirSync(base)).toEqual(['project'])
})

test('one changed byte, a missing hash and another hash are refused before anything is written', async () => {
  await backup('--out', at('one.tar.gz'))
  const bytes = readFileSync(at('one.tar.gz'))
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(at('one.tar.gz'), bytes)
  const damaged = await restore(at('one.tar.gz'), at('back'))
  expect([damaged.status, damaged.stderr]).toEqual([1, expect.stringMatching(/It is damaged/)])
  rmSync(at('one.tar.gz.sha256'))
  const unknown = await restore(at('one.tar.gz'), at('back'))
  expect(unknown.stderr).toMatch(/one\.tar\.gz\.sha256: is missing/)
  const other = await restore(at('one.tar.gz'), at('back'), '--sha256', '0'.repeat(64))
  expect(other.stderr).toMatch(/not 0{64}/)
  expect(existsSync(at('back'))).toBe(false)
})

test.each([
  ['a file outside', '../secret.json', /holds '\.\.\/secret\.json'/],
  ['a part that no project has', 'server.ts', /holds 'server\.ts'/],
  ['a link', 'seeds/link', /holds 'seeds\/link'/],
])('an archive that holds %s is refused, though its hash agrees', async (_, path, said) => {
  const cwd = at('made')
  mkdirSync(join(cwd, 'seeds'), { recursive: true })
  writeFileSync(at('secret.json'), '{}')
  writeFileSync(join(cwd, 'server.ts'), '')
  symlinkSync('/etc/hostname', join(cwd, 'seeds', 'link'))
  await create({ file: at('made.tar.gz'), cwd, gzip: true, preservePaths: true }, [path])
  const hash = (await restore(at('made.tar.gz'), at('back'), '--sha256', '0')).stderr.match(
    /SHA-256 ([0-9a-f]{64})/,
  )![1]!
  const { status, stderr } = await restore(at('made.tar.gz'), at('back'), '--sha256', hash)
  expect([status, stderr]).toEqual([1, expect.stringMatching(said)])
  expect(existsSync(at('back'))).toBe(false)
})

test('a folder that holds something is left as it is', async () => {
  await backup('--out', at('one.tar.gz'))
  mkdirSync(at('back'))
  writeFileSync(at('back', 'mine.txt'), 'Mine.')
  const { status, stderr } = await restore(at('one.tar.gz'), at('back'))
  expect([status, stderr]).toEqual([1, expect.stringContaining('mine.txt: is there already')])
  expect(readdirSync(at('back'))).toEqual(['mine.txt'])
})
