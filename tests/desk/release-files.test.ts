import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkProject, issueLine } from '#lib/check'
import { releaseFiles } from '#lib/desk/release-files'
import { HELD_FOLDER, dueReleases, heldFileName, heldFrom } from '#lib/model'
import { readFiles, recordsState } from '#lib/store'
import { EXAMPLE_PROJECTS } from '../example-projects'
import { folder } from './invented'

const FROM = '2030-05-01T08:00:00.000Z'
const BEFORE = '2030-05-01T07:59:59.999Z'
const added = {
  sources: [{ id: 'ward-council', names: ['Ward council'], kind: 'official' }],
  parties: [],
  gazetteer: [],
}

/** An example project without one of its documents, and that document's file. */
async function heldProject() {
  const root = folder()
  cpSync(EXAMPLE_PROJECTS[0]!.folder, root, { recursive: true })
  const [seed] = (await readFiles(root)).seeds
  const id = (JSON.parse(seed!.text) as { document: { id: string } }).document.id
  return { root, id, seed: seed!, files: releaseFiles(root) }
}
const has = (raw: { seeds: { text: string }[] }, words: string) =>
  raw.seeds.some(({ text }) => text.includes(words))

test('the name of a held release says its moment', () => {
  expect(heldFrom(heldFileName('gull-2030', FROM))).toEqual({ document: 'gull-2030', from: FROM })
  expect(heldFrom('gull.json')).toBe(undefined)
  const names = [heldFileName('b', FROM), heldFileName('a', FROM), 'notes.txt']
  expect(dueReleases(names, BEFORE)).toEqual([])
  expect(dueReleases(names, FROM)).toEqual([heldFileName('a', FROM), heldFileName('b', FROM)])
})

test('what is held is read from its moment on and not before, without a restart', async () => {
  const { root, id, seed, files } = await heldProject()
  const changed = { ...seed, text: seed.text.replace('"summary": "', '"summary": "Held: ') }
  const state = await recordsState(root, BEFORE)
  await files.hold(id, FROM, changed, added)
  // nobody who asks before sees even that something is held
  expect(await recordsState(root, BEFORE)).toBe(state)
  expect(has(await readFiles(root, BEFORE), 'Held: ')).toBe(false)
  expect((await readFiles(root, BEFORE)).sources.text).not.toContain('ward-council')
  expect(await recordsState(root, FROM)).not.toBe(state)
  const shown = await readFiles(root, FROM)
  expect([has(shown, 'Held: '), shown.sources.text.includes('ward-council')]).toEqual([true, true])
  expect(checkProject(shown).issues).toEqual([])
})

test('the desk writes it into the records once its moment has come, and nothing is held any more', async () => {
  const { root, id, seed, files } = await heldProject()
  const changed = { ...seed, text: seed.text.replace('"summary": "', '"summary": "Held: ') }
  await files.hold(id, FROM, changed, added)
  await files.settle(BEFORE)
  expect(readFileSync(join(root, seed.file), 'utf8')).toBe(seed.text)
  await files.settle(FROM)
  expect(readFileSync(join(root, seed.file), 'utf8')).toBe(changed.text)
  expect(readFileSync(join(root, 'data/sources.json'), 'utf8')).toContain('ward-council')
  expect(readdirSync(join(root, HELD_FOLDER))).toEqual([])
})

test('publishing at once, or holding anew, takes the place of what was held', async () => {
  const { root, id, seed, files } = await heldProject()
  await files.hold(id, FROM, seed, added)
  await files.hold(id, '2031-01-01T00:00:00.000Z', seed, added)
  expect(readdirSync(join(root, HELD_FOLDER))).toEqual([`${id}.20310101T000000Z.json`])
  await files.write(id, [seed])
  expect(readdirSync(join(root, HELD_FOLDER))).toEqual([])
})

test('a withdrawn document is in no record any more; its claims are withdrawn with its reason', async () => {
  const { root, id, seed, files } = await heldProject()
  const before = checkProject(await readFiles(root)).project
  const own = before.claims.filter(({ document }) => document === id)
  expect(own.length).toBeGreaterThan(0)
  const withdrawal = { on: '2030-05-02', by: 'Ann', why: 'The text was not theirs.' }
  await files.write(id, [(await files.withdrawnSeed(id, withdrawal))!])
  expect(existsSync(join(root, seed.file))).toBe(true)
  const { project } = checkProject(await readFiles(root))
  expect(project.withdrawnDocuments).toEqual([{ id, withdrawn: withdrawal }])
  expect(project.documents.map((document) => document.id)).not.toContain(id)
  expect(project.claims.some(({ document }) => document === id)).toBe(false)
  expect(project.notCoded.some(({ document }) => document === id)).toBe(false)
  for (const claim of own)
    expect(project.withdrawn).toContainEqual({ id: claim.id, document: id, withdrawn: withdrawal })
})

test('a release that names somebody who was protected since it was held is not shown', async () => {
  const { root, id, seed, files } = await heldProject()
  const named = { ...seed, text: seed.text.replace('"summary": "', '"summary": "Quill Vormark: ') }
  await files.hold(id, FROM, named, added)
  const list = join(folder(), 'names.txt')
  writeFileSync(list, 'Quill Vormark\n')
  process.env.PROTECTED_NAMES = list
  try {
    expect(checkProject(await readFiles(root, BEFORE)).issues).toEqual([])
    const shown = checkProject(await readFiles(root, FROM)).issues.map(issueLine)
    expect(shown).toContainEqual(expect.stringMatching(/holds a name of the list/))
    expect(shown.join()).not.toContain('Vormark')
  } finally {
    delete process.env.PROTECTED_NAMES
  }
})
