import { execFileSync } from 'node:child_process'
import { runProtect } from '#lib/cli/protect/run'
import { formats } from '#lib/exports'
import { inProcess } from '../cli/in-process'
import { outputsOf } from '../outputs-of'
import { WITNESS, witnessProject } from '../witness-project'

/** Any part of the name, in either script, and so of the id. */
const NAME = /tamsin|oldw|تمسين|أولدويذر/i
/** The outputs that hold the name. */
const telling = (outputs: Record<string, string>) =>
  Object.keys(outputs).filter((path) => NAME.test(path + outputs[path]))

const release = (folder: string) =>
  execFileSync(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/release.ts', '--date', '2025-03-14'],
    { env: { ...process.env, PROJECT_DIR: folder }, stdio: 'pipe' },
  ).toString()

test('a witness who is protected afterwards leaves no trace of the name in any output, all of which told it before', async () => {
  const folder = witnessProject()
  release(folder)
  const before = telling(await outputsOf(folder, 'A witness saw a crowd.'))
  expect(before).toEqual(
    expect.arrayContaining([
      ...formats.map(({ id }) => expect.stringMatching(`^/export/${id}`)),
      '/feed.atom',
      '/feed.json',
      '/ogc/collections/incidents/items',
      expect.stringMatching('^/cite'),
      expect.stringMatching('^/oembed'),
      'picture en',
      'picture ar',
      'map en',
      'map ar',
      `site en claim/gull/${WITNESS.id}-saw-a-crowd.html`,
      `site ar source/${WITNESS.id}.html`,
      'site en assets/data.js',
      'one file',
      'data/claims.csv',
      'data/sources.json',
      'data/versions.json',
    ]),
  )
  const protecting = await inProcess(() => runProtect([WITNESS.id, '--write']), {
    PROJECT_DIR: folder,
  })
  expect([protecting.status, protecting.stdout + protecting.stderr]).toEqual([
    0,
    expect.not.stringMatching(NAME),
  ])
  expect(release(folder)).toContain('1 claims, 1 sources')
  const after = await outputsOf(folder, 'A witness saw a crowd.')
  expect(telling(after)).toEqual([])
  // The claim is still there, said by a witness.
  expect(after['/export/csv?hxl=1']).toContain('resident (protected)')
  expect(after['site en source/witness-1.html']).toContain('A resident (protected)')
})
