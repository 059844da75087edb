import { readFileSync } from 'node:fs'
import { checkProject, issueLine } from '#lib/check'
import { runImport } from '#lib/cli/import/run'
import type { Media } from '#lib/model'
import { readFiles } from '#lib/store'
import { readerProject } from '../browser/reader-project'
import { HOSTS } from '../media'
import { inProcess } from './in-process'

const TABLE = 'tests/fixtures/archive/database.csv'
const { folder } = readerProject()
const seed = () => readFileSync(`${folder}/seeds/gull.json`, 'utf8')
const run = (...args: string[]) =>
  inProcess(() => runImport(args), { PROJECT_DIR: folder, GAZETTEER_PACK: '' })

test('what a table of auto-archiver fills is said, and nothing is written', async () => {
  const before = seed()
  const { status, stdout, stderr } = await run('--archive', TABLE)
  expect(status).toBe(0)
  expect(stdout).toBe(
    [
      `${TABLE}: line 2: https://post.example/1 is the address of no document, claim or media`,
      `${TABLE}: line 3: gull: document.archive stays as it is`,
      `${TABLE}: line 3: gull: document.retrieved stays as it is`,
      '4 rows: 2 archived, 1 of them in the records; 0 fields to fill',
      '',
    ].join('\n'),
  )
  expect(stderr).toBe(
    [
      `${TABLE}: line 4: was not archived: its status is 'no archiver'`,
      `${TABLE}: line 5: in metadata: cannot be read`,
      '',
    ].join('\n'),
  )
  expect(seed()).toBe(before)
})

test('with --write the fields are filled in, all else stays, and the check passes', async () => {
  const { writeFileSync } = await import('node:fs')
  const open = seed()
    .replace(
      /"archive":\{"url":"https:\/\/archive\.example\/bread"\},"retrieved":"2025-03-09",/,
      '',
    )
    .replace(
      '"quote":"a second crowd sang"',
      '"quote":"a second crowd sang","url":"https://post.example/1"',
    )
  expect(open).not.toBe(seed())
  writeFileSync(`${folder}/seeds/gull.json`, open)
  const said = await run('--archive', TABLE)
  expect(said.stdout).toContain('Nothing is written. Add --write to write it.')
  expect(seed()).toBe(open)
  const written = await run('--archive', TABLE, '--write')
  expect([written.status, written.stdout]).toEqual([
    0,
    expect.stringContaining('Written: seeds/gull.json'),
  ])
  const { document, claims } = JSON.parse(seed()) as {
    document: object
    claims: { id: string; evidence: { archive?: object; media: Media[] } }[]
  }
  expect(document).toMatchObject({
    url: `https://${HOSTS.document}/bread`,
    archive: { url: 'https://store.example/f2.html' },
    retrieved: '2025-03-08',
  })
  const song = claims.find(({ id }) => id === 'gull/song')!.evidence
  expect(song.archive).toEqual({ url: 'https://web.archive.org/web/2025/https://post.example/1' })
  expect(song.media.map(({ kind, identifying }) => [kind, identifying])).toEqual([
    ['image', true],
    ['image', true],
    ['video', true],
  ])
  expect(checkProject(await readFiles(folder)).issues.map(issueLine)).toEqual([])
  const again = seed()
  expect((await run('--archive', TABLE, '--write')).stdout).toContain('0 fields to fill')
  expect(seed()).toBe(again)
})

test.each([
  [['--archive', 'nowhere.csv'], /import: --archive 'nowhere.csv' cannot be read \(ENOENT\)/],
  [['--archive', TABLE, 'other.csv'], /--archive goes with --write alone/],
  [['--archive', TABLE, '--as', 'csv'], /--archive goes with --write alone/],
  [['--write', 'a.csv'], /--write goes with --archive/],
])('%j is wrong usage', async (args, message) => {
  const { status, stderr } = await run(...args)
  expect([status, stderr]).toEqual([2, expect.stringMatching(message)])
})

test('a file that is no table of auto-archiver is refused', async () => {
  const { status, stderr } = await run('--archive', 'tests/fixtures/imports/guessed.csv')
  expect([status, stderr]).toEqual([1, expect.stringContaining('it is no table of auto-archiver')])
})
