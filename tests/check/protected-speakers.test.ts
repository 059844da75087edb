import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkProject, issueLine, nameFinder, traceIssues } from '#lib/check'
import { projectTexts, readFiles } from '#lib/store'
import { inProcess } from '../cli/in-process'
import { NAMED_KINDS, putNames } from '../named-fields'
import { CLAIMS, SOURCES, witnessProject } from '../witness-project'
import { runCheck } from '#lib/cli/check/run'
import { runImport } from '#lib/cli/import/run'

const CLAIM = { ...CLAIMS[1], corrections: undefined } as Record<string, unknown>
const WITNESSES = ['witness-1', 'witness-2'].map((id) => ({
  id,
  kind: 'resident',
  protected: true,
}))
const OTHERS = SOURCES.filter(({ id }) => id !== 'tamsin-oldweather')
const inBaniyas = (more: object) => [
  { place: 'baniyas', part: 'whole', phrase: 'Baniyas', ...more },
]

/** A project with a claim of a protected speaker, changed. */
const projectOf = (...claims: object[]) =>
  witnessProject({
    sources: [...OTHERS, ...WITNESSES],
    claims: claims.map((change, i) => ({
      ...CLAIM,
      id: `gull/claim-${i}`,
      speaker: 'witness-1',
      ...change,
    })),
  })
const linesOf = async (folder: string) =>
  checkProject(await readFiles(folder)).issues.map(issueLine)

/** The place of the gazetteer that is a site, without its name in this test. */
const site = (
  JSON.parse(readFileSync('data/gazetteer.geojson', 'utf8')) as {
    features: { id: string; properties: { kind: string } }[]
  }
).features.find(({ properties }) => properties.kind === 'site')!.id

const FINELY = 'places a protected speaker more finely'
const ADDRESS = 'is an address, or holds one'
const MINUTE = 'tells to the minute'
/** What lets somebody find a witness, and by what it is named. */
const FOUND_BY: [what: string, change: object, rule: string][] = [
  ['a site', { places: inBaniyas({ place: site }) }, FINELY],
  ['a site among the alternatives', { places: inBaniyas({ alternatives: [site] }) }, FINELY],
  ['the centre of a town', { places: inBaniyas({ part: 'centre' }) }, FINELY],
  ['a direction', { places: inBaniyas({ part: 'countryside', quadrant: 'north' }) }, FINELY],
  ['a place of the words around', { places: inBaniyas({ basis: 'inferred' }) }, FINELY],
  ['an address', { places: [], placeWords: 'the flat above the bakery' }, ADDRESS],
  ['an address in Arabic', { places: [], placeWords: 'في بنايتها' }, ADDRESS],
  [
    'an address in the words of a place',
    { places: inBaniyas({ phrase: '4 Dam Street' }) },
    ADDRESS,
  ],
  ['an address in the summary', { summary: 'She saw it from 12 Harbour Street.' }, ADDRESS],
  ['a point in the note', { note: 'Seen from 35.1822, 35.9403.' }, ADDRESS],
  ['a minute', { eventTime: '2025-03-07T14:23/2025-03-07T15:00' }, MINUTE],
  ['a minute when it was said', { reportedAt: '2025-03-07T14:00/2025-03-07T14:01' }, MINUTE],
  ['a minute in words', { timeWords: 'at 2:35 in the afternoon' }, MINUTE],
]
const ROLES = {
  speaker: { speaker: 'witness-1' },
  alsoSaidBy: { speaker: 'harbour-bell', alsoSaidBy: ['witness-1'] },
  via: { speaker: 'harbour-bell', via: ['witness-1'] },
  unverifiedBy: { speaker: 'harbour-bell', standing: 'unverified', unverifiedBy: 'witness-1' },
}

test('in whatever role a protected speaker stands, it is not found by ground, address or minute', async () => {
  const cases = Object.values(ROLES).flatMap((role) =>
    FOUND_BY.map(([, change]) => ({ ...role, ...change })),
  )
  const lines = await linesOf(projectOf(...cases))
  const told = cases.map((_, i) => lines.filter((line) => line.includes(`gull/claim-${i}:`)))
  const wanted = Object.keys(ROLES).flatMap((role) =>
    FOUND_BY.map(([what, , rule]) => [role, what, rule]),
  )
  expect(told.map((list, i) => [...wanted[i]!.slice(0, 2), list.length])).toEqual(
    wanted.map(([role, what]) => [role, what, 1]),
  )
  told.forEach(([line], i) => expect(line).toContain(wanted[i]![2]))
})

test('a town, its parts, hours and sentences with numbers are free, and so is a claim of others', async () => {
  const free = [
    { places: inBaniyas({ part: 'parts', phrase: 'residential areas in Baniyas' }) },
    { eventTime: '2025-03-07T14:00/2025-03-07T15:00', timeWords: 'around 14:00' },
    { eventTime: '2025-03-06T12:00/2025-03-07', timeWords: 'since Thursday afternoon' },
    { summary: '12 people were in the house; 5 houses burned, and the road was closed.' },
    ...FOUND_BY.map(([, change]) => ({ ...change, speaker: 'harbour-bell' })),
  ]
  expect(await linesOf(projectOf(...free))).toEqual([])
})

/** Adds a second document to a project: the first one's copy under another id. */
function addDocument(folder: string, change: object, claim: object) {
  const seed = JSON.parse(readFileSync(join(folder, 'seeds/gull.json'), 'utf8'))
  const document = { ...seed.document, text: { sha256: '1'.repeat(64), characters: 40 } }
  writeFileSync(
    join(folder, 'seeds/tern.json'),
    JSON.stringify({
      ...seed,
      document: { ...document, id: 'tern', ...change },
      claims: [{ ...seed.claims[0], id: 'tern/claim', ...claim }],
    }),
  )
}

test('a protected speaker speaks in one document, whose republications are the same text, and publishes none', async () => {
  const folder = projectOf({})
  addDocument(folder, {}, {})
  expect(await linesOf(folder)).toEqual([
    "seeds/tern.json: tern/claim: 'witness-1' is a protected speaker, who speaks in 'gull' already. Give the speaker of this text a record of its own: two texts must not lead to one witness.",
  ])
  addDocument(folder, {}, { speaker: 'harbour-bell', via: ['witness-1'] })
  expect(await linesOf(folder)).toHaveLength(1)
  addDocument(folder, {}, { speaker: 'witness-2' })
  expect(await linesOf(folder)).toEqual([])
  addDocument(folder, { republishes: 'gull' }, {})
  expect(await linesOf(folder)).toEqual([])
  addDocument(folder, { outlet: 'witness-2' }, { speaker: 'harbour-bell' })
  expect(await linesOf(folder)).toEqual([
    "seeds/tern.json: tern: 'witness-2' is a protected source and publishes a document, which is found by its words. Name the outlet that carried the text, or leave the document out.",
  ])
})

/** Twenty invented people, no two of whom share a word. */
const NAMES = Array.from({ length: NAMED_KINDS }, (_, i) => {
  const letters = (n: number) => String.fromCharCode(97 + (n % 26)).repeat(2)
  return `Quill${letters(i)}a Vormark${letters(i)}e`
})
const NO_FILE = { file: '', text: '' }

/** A list of names as an operator keeps it, outside the project. */
function listOf(names: readonly string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'claims-map-names-')), 'names.txt')
  writeFileSync(file, `# who must stand nowhere\n${names.join('\n')}\n`)
  return file
}
const checked = (folder: string, list: string) =>
  inProcess(() => runCheck([], { root: folder }), { PROTECTED_NAMES: list })

test('20 of 20 listed names in as many kinds of fields stop the check, which repeats none', async () => {
  const folder = projectOf({}, {})
  putNames(folder, NAMES)
  const list = listOf(NAMES)
  const { status, stderr } = await checked(folder, list)
  expect(status).toBe(1)
  expect(stderr).not.toMatch(/quill|vormark/i)
  const files = await projectTexts(folder)
  expect(NAMES).toHaveLength(20)
  for (const name of NAMES) {
    const find = nameFinder({ names: NO_FILE, listed: { file: 'list', text: name }, files })!
    expect([name, traceIssues(files, find).length]).toEqual([name, 1])
  }
  expect((await checked(projectOf({}), list)).stderr).toBe('')
})

test.each([
  ['UTF-16', 'Щукіна Жґельо', (text: string) => Buffer.from(text, 'utf16le')],
  [
    'UTF-16 the other way round',
    'غضظل خثثو',
    (text: string) => Buffer.from(text, 'utf16le').swap16(),
  ],
  // "علي باشا" and "Нина" by the tables of their code pages.
  [
    'windows-1256',
    'علي باشا',
    () => Buffer.from('x\ncall \xDA\xE1\xED \xC8\xC7\xD4\xC7', 'latin1'),
  ],
  [
    'windows-1251',
    'Нина Лис',
    () => Buffer.from('x\ncall \xCD\xE8\xED\xE0 \xCB\xE8\xF1', 'latin1'),
  ],
])('a listed name is found in a file of %s, on its line', async (_, name, bytes) => {
  const folder = projectOf({})
  writeFileSync(join(folder, 'data/notes.txt'), bytes(`x\ncall ${name}\n`))
  expect((await checked(folder, listOf([name]))).stderr).toBe(
    'data/notes.txt: line 2: holds a name of the list of PROTECTED_NAMES. Say it without the name.\n',
  )
})

test('a list that cannot be read, is empty, or lies in the project stops the check', async () => {
  const folder = projectOf({})
  writeFileSync(join(folder, 'data/list.txt'), 'Somebody Else\n')
  mkdirSync(join(folder, 'private'))
  writeFileSync(join(folder, 'private/list.txt'), 'Somebody Else\n')
  const told = async (list: string) => (await checked(folder, list)).stderr
  const cure = 'Name a file outside the project with a name a line.\n'
  expect(await told('/nowhere/names.txt')).toBe(
    `PROTECTED_NAMES: names a file that holds no name. ${cure}`,
  )
  expect(await told(join(folder, 'data/list.txt'))).toBe(
    `PROTECTED_NAMES: names a file of the project, which may be published. ${cure}`,
  )
  expect(await told(listOf([]))).toBe('')
  expect(await told(join(folder, 'private/list.txt'))).toContain('data/list.txt: line 1: holds')
})

test('a name in a file of incidents stops its import, and in a dataset the check', async () => {
  const folder = projectOf({})
  const file = join(folder, 'rows.csv')
  writeFileSync(
    file,
    `id,date,latitude,longitude,notes\n1,2025-03-07,35.18,35.94,A crowd\n2,2025-03-07,35.18,35.94,Seen by ${NAMES[0]}\n`,
  )
  const list = listOf(NAMES)
  const imported = (environment: Record<string, string>) =>
    inProcess(() => runImport([folder, file]), environment)
  const refused = await imported({ PROTECTED_NAMES: list })
  expect(refused.status).toBe(1)
  expect(refused.stderr).toContain('holds a name of a protected source, so nothing was loaded')
  expect((await checked(folder, list)).stderr).toBe('')
  expect((await imported({})).status).toBe(0)
  expect((await checked(folder, list)).stderr).toMatch(
    /^data\/datasets\/rows: holds a name of a protected source in 1 line\. Take it out/,
  )
})
