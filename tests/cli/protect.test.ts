import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkProject, issueLine } from '#lib/check'
import { runCheck } from '#lib/cli/check/run'
import { runProtect } from '#lib/cli/protect/run'
import { renamedId, renamedText, withProtected } from '../../lib/cli/protect/rename'
import { projectTexts, readFiles } from '#lib/store'
import { readVersions, recordVersion, snapshotOf } from '#lib/versions'
import { CLAIMS, SOURCES, WITNESS, witnessProject } from '../witness-project'
import type { Parts } from '../witness-project'
import { inProcess } from './in-process'

const NAME = /tamsin|oldw|تمسين|أولدويذر/i
const protect = (folder: string, ...args: string[]) =>
  inProcess(() => runProtect(args), { PROJECT_DIR: folder })
const linesOf = async (folder: string) =>
  checkProject(await readFiles(folder)).issues.map(issueLine)

/** Every file of a folder but git's own, by path. */
function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((path) => !path.startsWith('.git') && statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )
}

/** The invented project with its data recorded as a version. */
async function recordedProject(parts?: Parts): Promise<string> {
  const folder = witnessProject(parts)
  const { project } = checkProject(await readFiles(folder))
  const file = recordVersion(readVersions(''), snapshotOf(project), { date: '2025-03-14' })
  writeFileSync(join(folder, 'data/versions.json'), `${JSON.stringify(file, null, 1)}\n`)
  return folder
}

test('without --write nothing is written, and the plan repeats no name', async () => {
  const folder = await recordedProject()
  const before = filesOf(folder)
  const { status, stdout, stderr } = await protect(folder, WITNESS.id)
  expect([status, stderr, filesOf(folder)]).toEqual([0, '', before])
  expect(stdout).not.toMatch(NAME)
  expect(stdout).toContain("The source is 'witness-1' from now on, once this is written (--write):")
  expect(stdout).toContain('  seeds/gull.json: 2 ids')
  expect(stdout).toContain('  data/sources.json: 1 ids; its names and body are out')
  expect(stdout).toContain('in no git repository')
})

test('with --write no file but git’s holds the name, the check is content, and all else is as it was', async () => {
  const folder = await recordedProject()
  const before = filesOf(folder)
  expect((await protect(folder, WITNESS.id, '--as', 'witness-7', '--write')).status).toBe(0)
  const after = filesOf(folder)
  for (const [path, text] of Object.entries(after))
    expect([path, NAME.test(path + text)]).toEqual([path, false])
  expect(await linesOf(folder)).toEqual([])
  expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual(
    expect.arrayContaining(['data/sources.json', 'data/versions.json', 'seeds/gull.json']),
  )
  const [was, now] = [before, after].map((files) => files['data/sources.json']!.split('\n'))
  expect(now!.filter((line, i) => line !== was![i])).toEqual([
    '  {"id": "witness-7", "kind": "resident", "protected": true, "corrections": [{"on": "2025-03-11", "by": "first coder", "what": "names.0", "why": "A slip."}]},',
  ])
  expect(after['seeds/gull.json']).toBe(
    before['seeds/gull.json']!.replaceAll(WITNESS.id, 'witness-7'),
  )
})

test('the hashes lie where only their owner reads them and git does not look', async () => {
  const folder = witnessProject()
  await protect(folder, WITNESS.id, '--write')
  const path = (name: string) => join(folder, 'private', name)
  expect(statSync(path('former-names.json')).mode & 0o077).toBe(0)
  expect(readFileSync(path('.gitignore'), 'utf8')).toBe('*\n')
  // the two names, the one that was corrected, and each run together
  expect(JSON.parse(readFileSync(path('former-names.json'), 'utf8')).names).toHaveLength(6)
})

test('versions forget the hashes of what was touched, and tell it as changed', async () => {
  const folder = await recordedProject()
  const read = () => readVersions(readFileSync(join(folder, 'data/versions.json'), 'utf8'))
  const was = read()
  await protect(folder, WITNESS.id, '--write')
  const { versions, fields } = read()
  const [{ changes, version }] = versions as [(typeof versions)[0]]
  expect(version).toBe(was.versions[0]!.version)
  expect(changes.sources).toMatchObject({ 'witness-1': '00000000' })
  expect(changes.claims).toEqual({
    ...was.versions[0]!.changes.claims,
    [`gull/${WITNESS.id}-saw-a-crowd`]: undefined,
    'gull/witness-1-saw-a-crowd': '00000000',
  })
  expect(fields!.sources).not.toHaveProperty('witness-1')
  expect(fields!.claims).not.toHaveProperty('gull/witness-1-saw-a-crowd')
  expect(fields!.claims).toHaveProperty('gull/crowd')
})

test('versions forget the hashes of records that people have to edit as well', async () => {
  const note = 'Tamsin Oldweather was there.'
  const folder = await recordedProject({ claims: [...CLAIMS.slice(0, 1), { ...CLAIMS[1], note }] })
  await protect(folder, WITNESS.id, '--write')
  const { versions } = readVersions(readFileSync(join(folder, 'data/versions.json'), 'utf8'))
  expect(versions[0]!.changes.claims).toEqual({
    'gull/crowd': '00000000',
    'gull/witness-1-saw-a-crowd': '00000000',
  })
})

test('what a text says is left to people: the plan names the place, and the check stops there', async () => {
  const note = 'Tamsin Oldweather was there, and so was another Tamsin.'
  const folder = witnessProject({ claims: [...CLAIMS.slice(0, 1), { ...CLAIMS[1], note }] })
  const { stdout } = await protect(folder, WITNESS.id, '--write')
  const line =
    "seeds/gull.json: gull/crowd: in note: holds a name that 'witness-1' had before it was protected. Say it without the name."
  expect(stdout).toContain(`  ${line}`)
  expect(await linesOf(folder)).toEqual([line])
  expect(readFileSync(join(folder, 'seeds/gull.json'), 'utf8')).toContain(note)
})

test('one word of a name alone is shown to be looked at, and found once it is given with --also', async () => {
  const note = 'Oldweather was there.'
  const folder = witnessProject({ claims: [...CLAIMS.slice(0, 1), { ...CLAIMS[1], note }] })
  const { stdout } = await protect(folder, WITNESS.id, '--write')
  expect(stdout).toContain('These hold one word of a name.')
  expect(stdout).toContain('  seeds/gull.json: gull/crowd')
  expect(await linesOf(folder)).toEqual([])
  await protect(folder, 'witness-1', '--also', 'Oldweather', '--write')
  expect((await linesOf(folder)).join()).toContain('gull/crowd: in note: holds a name')
})

test('a document that is called by the name is renamed with its file, and claims and judgements follow', async () => {
  const id = `talk-with-${WITNESS.id}`
  const folder = witnessProject({ document: id, judgements: [] })
  await protect(folder, WITNESS.id, '--write')
  expect(existsSync(join(folder, `seeds/${id}.json`))).toBe(false)
  expect(await linesOf(folder)).toEqual([])
  const { project } = checkProject(await readFiles(folder))
  expect(project.documents.map((document) => document.id)).toEqual(['talk-with-witness-1'])
  expect(project.claims.map((claim) => claim.id)).toContain('talk-with-witness-1/crowd')
})

test('an id that is a role already stays, and its words may stand in texts', async () => {
  const resident = { id: 'resident', names: WITNESS.names, kind: 'resident' }
  const claim = { ...CLAIMS[1], speaker: 'resident', note: 'A resident.', id: 'gull/resident-saw' }
  const folder = witnessProject({
    sources: [...SOURCES.filter(({ id }) => id !== WITNESS.id), resident],
    claims: [claim],
  })
  await protect(folder, 'resident', '--write')
  expect(await linesOf(folder)).toEqual([])
  const { project } = checkProject(await readFiles(folder))
  expect(project.sources.at(-1)).toEqual({ id: 'resident', kind: 'resident', protected: true })
  expect(project.claims.map(({ id }) => id)).toEqual(['gull/resident-saw'])
})

test.each([
  [[], 'Name one source'],
  [['a', 'b'], 'Name one source'],
  [['tamsin-oldwether'], "'tamsin-oldwether' is no source of data/sources.json. Did you mean"],
  [[WITNESS.id, '--as', 'harbour-bell'], "--as: 'harbour-bell' is the id of another source"],
  [[WITNESS.id, '--as', 'tamsin'], "--as: 'tamsin' may be a name"],
  [[WITNESS.id, '--as', 'witness_1'], "--as: 'witness_1' may be a name"],
])('wrong usage is refused with the cure: %j', async (args, message) => {
  const { status, stderr } = await protect(witnessProject(), ...args)
  expect([status, stderr]).toEqual([2, expect.stringContaining(message)])
})

test('a file that is no JSON is named, and nothing is written', async () => {
  const folder = witnessProject()
  writeFileSync(join(folder, 'seeds/broken.json'), '{')
  const before = filesOf(folder)
  const { status, stderr } = await protect(folder, WITNESS.id, '--write')
  expect([status, stderr]).toEqual([2, expect.stringContaining('seeds/broken.json: is no JSON')])
  expect(filesOf(folder)).toEqual(before)
})

test('a source that is protected already needs another name to add', async () => {
  const folder = witnessProject()
  await protect(folder, WITNESS.id, '--write')
  const { status, stderr } = await protect(folder, 'witness-1')
  expect([status, stderr]).toEqual([2, expect.stringContaining('is protected already')])
})

test('in a git repository the commits that hold it are named, with a script that takes it out of them', async () => {
  const folder = witnessProject({ document: `talk-with-${WITNESS.id}` })
  const git = (...args: string[]) =>
    execFileSync('git', [
      '-C',
      folder,
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@b.example',
      ...args,
    ])
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '-m', 'Records')
  git('commit', '--quiet', '--allow-empty', '-m', 'Nothing of hers')
  git('commit', '--quiet', '--allow-empty', '-m', 'TAMSIN OLDWEATHER spoke')
  const { stdout } = await protect(folder, WITNESS.id, '--write')
  expect(stdout).toContain('2 commits of the repository hold it: ')
  expect(stdout).toContain('sh private/clean-history.sh')
  expect(stdout).not.toMatch(NAME)
  const kept = (name: string) => readFileSync(join(folder, 'private', name), 'utf8')
  expect(kept('replacements.txt').split('\n')).toEqual([
    'regex:(?i)tamsin-oldweather==>witness-1',
    'regex:(?i)Tamsin Oldweather==>witness-1',
    'regex:(?i)تمسين أولدويذر==>witness-1',
    'regex:(?i)Tamsin Oldwether==>witness-1',
    '',
  ])
  expect(kept('paths.txt')).toBe(
    'seeds/talk-with-tamsin-oldweather.json==>seeds/talk-with-witness-1.json\n',
  )
  expect(kept('clean-history.sh')).toContain('git filter-repo "$@"')
  execFileSync('sh', ['-n', join(folder, 'private/clean-history.sh')])
  git('add', '--all')
  expect(git('status', '--short').toString()).not.toContain('private')
})

test('the check says that it looked for names, and that some still lie in the clear', async () => {
  const folder = witnessProject()
  const check = () => inProcess(() => runCheck([], { root: folder }))
  expect((await check()).stdout).not.toContain('looked for')
  await protect(folder, WITNESS.id, '--write')
  const quiet = await check()
  expect([quiet.status, quiet.stderr]).toEqual([0, ''])
  expect(quiet.stdout).toMatch(/0 issues; names of protected sources looked for in 6 files\n$/)
  writeFileSync(join(folder, 'private/replacements.txt'), 'regex:(?i)x==>y\n')
  expect((await check()).stderr).toContain('private/replacements.txt: holds names')
})

test('recorded versions and logged releases are told, with how to begin both anew', async () => {
  const folder = await recordedProject({ document: `talk-with-${WITNESS.id}` })
  const log = [1, 2].map((release) =>
    JSON.stringify({ release, files: { [`seeds/talk-with-${WITNESS.id}.json`]: '' } }),
  )
  writeFileSync(join(folder, 'data/releases.ndjson'), `${log.join('\n')}\n`)
  const { stdout } = await protect(folder, WITNESS.id)
  expect(stdout).toMatch(/1 recorded versions, the last [0-9a-f]{8}, and 2 releases in the log/)
  expect(stdout).toContain('rm -f data/versions.json data/releases.ndjson && npm run release')
  expect(stdout).toContain("data/releases.ndjson: line 2: holds a name that 'witness-1' had")
  expect((await protect(witnessProject(), WITNESS.id)).stdout).not.toContain('recorded versions')
})

test('imported datasets that hold the name are told, with what to do', async () => {
  const folder = witnessProject()
  const version = join(folder, 'data/datasets/rows/1')
  mkdirSync(version, { recursive: true })
  const rows = ['TAMSIN OLDWEATHER said', 'nobody said', 'said by tamsin-oldweather', 'Tamsins']
  writeFileSync(
    join(version, 'details.ndjson'),
    rows.map((note) => `${JSON.stringify({ note })}\n`).join(''),
  )
  const { stdout } = await protect(folder, WITNESS.id)
  expect(stdout).toContain('data/datasets/rows: 2 lines hold it')
  expect(stdout).toContain('npm run import -- <file> --id rows')
  expect((await protect(witnessProject(), WITNESS.id)).stdout).not.toContain('data/datasets')
})

test('private files are no texts of the project', async () => {
  const folder = witnessProject()
  await protect(folder, WITNESS.id, '--write')
  expect((await projectTexts(folder)).filter(({ file }) => file.includes('private'))).toEqual([])
})

test('only ids are renamed, as whole words of them', () => {
  const renaming = { id: 'ada-lo', slugs: ['ada-lo'], to: 'witness-2' }
  expect(renamedId('doc/ada-lo-said', renaming)).toBe('doc/witness-2-said')
  expect(renamedId('doc/nada-lo-said', renaming)).toBe('doc/nada-lo-said')
  expect(renamedId('doc/ada-load', renaming)).toBe('doc/ada-load')
  const text =
    '{"id": "d/ada-lo", "quote": "ada-lo", "note" : "ada-lo", "via": ["ada-lo"], "d/a d/ada-lo": 1, "text": "d ada-lo", "count.words": "ada-lo"}'
  expect(renamedText(text, renaming)).toEqual({
    count: 3,
    text: '{"id": "d/witness-2", "quote": "ada-lo", "note" : "ada-lo", "via": ["witness-2"], "d/a d/witness-2": 1, "text": "d ada-lo", "count.words": "ada-lo"}',
  })
})

test('a story that speaks of the source follows, in its queries and claims', async () => {
  const folder = witnessProject()
  const claim = CLAIMS.find(({ speaker }) => speaker === WITNESS.id)!.id
  const words = { en: 'A step.', ar: 'خطوة.' }
  const step = {
    id: 'first',
    query: `speaker=${WITNESS.id}&open=${claim}`,
    title: words,
    text: words,
  }
  const story = { licence: 'CC0-1.0', steps: [{ ...step, claims: [claim] }] }
  writeFileSync(join(folder, 'data/story.json'), JSON.stringify(story))
  expect(await linesOf(folder)).toEqual([])
  await protect(folder, WITNESS.id, '--write')
  expect(await linesOf(folder)).toEqual([])
  const { project } = checkProject(await readFiles(folder))
  expect(project.story[0]!.query).toMatch(/^speaker=witness-1&open=gull/)
  expect(JSON.stringify(project.story)).not.toMatch(NAME)
})

test('a record of several lines keeps its layout', () => {
  const file =
    '{\n  "sources": [\n    {\n      "names": ["{x}"],\n      "kind": "resident",\n      "id": "w"\n    }\n  ]\n}\n'
  expect(withProtected(file, 'w')).toBe(
    '{\n  "sources": [\n    {\n      "kind": "resident",\n      "id": "w",\n      "protected": true\n    }\n  ]\n}\n',
  )
  expect(withProtected(file, 'v')).toBe(file)
})
