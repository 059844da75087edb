import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  checkProject,
  isNeutralId,
  issueLine,
  readFormerNames,
  traceFinder,
  traceIssues,
  withNames,
} from '#lib/check'
import { projectTexts, readFiles } from '#lib/store'
import { masked } from '../../lib/check/protection/former-names'
import { expect, fc } from '../property'
import { WITNESS, witnessProject } from '../witness-project'

const none = readFormerNames({ file: 'private/former-names.json', text: '' })!
const NAMES = withNames(none, 'witness-3', [...WITNESS.names, WITNESS.id, 'Renée O’Dell'])
const find = traceFinder(NAMES)
const PLACES = new Set(['qardaha', 'al-shir', 'shir'])

test.each([
  'witness-3',
  'witness',
  'qardaha-resident',
  'another-resident',
  'resident-of-al-shir',
  'second-displaced-woman-near-qardaha-2',
])('%s is a role, and tells nobody', (id) => expect(isNeutralId(id, PLACES)).toBe(true))

test.each([
  'tamsin-oldweather',
  'tamsin',
  'witness-tamsin',
  'tamsin-resident',
  'qardaha',
  '3',
  'another',
  'al-resident',
  'residents',
])('%s may be a name', (id) => expect(isNeutralId(id, PLACES)).toBe(false))

test.each([
  'Tamsin Oldweather',
  'TAMSIN  OLDWEATHER',
  'it was Tamsin\nOldweather.',
  'Tamsin Oldweather’s house',
  "Tamsin Oldweather's house",
  'seeds/tamsin-oldweather.json',
  'tamsin_oldweather',
  '@tamsinoldweather',
  'قالت تمسين أولدويذر',
  'قالت تمسين اولدويذر',
  'وتمسين أولدويذر',
  'لتمسين أُولدويذر',
  "Renee O'Dell",
  'RENÉE ODELL',
  'Tam\u00ADsin Old\u200Bweather', // as a PDF and a web page break lines
  'Tamsin\u200FOldweather',
  'تمـ\u200Dسين أولد\u2060ويذر',
])('a former name is found in %j', (text) =>
  expect(find(text).map(({ source }) => source)).toEqual(['witness-3']),
)

test.each([
  '',
  'Tamsin',
  'Oldweather',
  'Oldweather Tamsin',
  'Tamsin of Oldweather',
  'Tamsin Oldweathers',
  'Tamsinoldweathering',
  'تمسين',
])('it is not found in %j', (text) => expect(find(text)).toEqual([]))

test('what nobody sees in a name that is kept is not needed to find it, and it is found once', () => {
  const kept = traceFinder(withNames(none, 'witness-3', ['علی\u200Cرضا']))
  const texts = ['علی\u200Cرضا', 'علیرضا', 'علی رضا', 'ع\u200Dلی رضا']
  expect(texts.map((text) => kept(text).length)).toEqual([1, 1, 1, 1])
  expect(masked('It was Tam\u00ADsin Oldweather, twice.', find)).toBe('It was …, twice.')
})

test('a former name is found wherever it stands in a text, whatever stands around it, and masked', () => {
  const word = fc.constantFrom('zebra', 'bread', 'خبز', 'Été', '7', '—')
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
  const name = fc.uniqueArray(fc.constantFrom('Ada', 'Nüve', 'قمر', 'Lo', 'Öz'), {
    minLength: 1,
    maxLength: 4,
  })
  fc.assert(
    fc.property(text, text, name, fc.boolean(), (before, after, words, upper) => {
      const called = words.join(' ')
      const found = traceFinder(withNames(none, 'witness-9', [called]))
      const said = upper ? called.toUpperCase() : called
      expect(found(`${before}, ${after}`)).toEqual([])
      const whole = `${before} ${said}, ${after}`
      expect(found(whole)).toEqual([
        { source: 'witness-9', start: before.length + 1, end: before.length + 1 + said.length },
      ])
      expect(masked(whole, found)).toBe(`${before} …, ${after}`)
    }),
  )
})

test('names are kept as salted hashes: no word of them, and another salt gives other hashes', () => {
  const text = JSON.stringify(NAMES)
  expect(text).not.toMatch(/tamsin|oldweather|تمسين/i)
  const other = withNames(readFormerNames({ file: '', text: '' })!, 'witness-3', WITNESS.names)
  const hashes = NAMES.names.map(({ hash }) => hash)
  expect(other.names.filter(({ hash }) => hashes.includes(hash))).toEqual([])
  expect(withNames(NAMES, 'witness-3', WITNESS.names)).toEqual(NAMES)
})

/** The invented project with the witness protected by hand, and her names kept. */
function protectedProject(): string {
  const folder = witnessProject({
    sources: [
      { id: 'gull', names: ['The Gull'], kind: 'news agency' },
      { id: 'harbour-bell', names: ['The harbour bell'], kind: 'open-source account' },
      { id: 'witness-3', kind: 'resident', protected: true },
    ],
    claims: [],
  })
  mkdirSync(join(folder, 'private'))
  writeFileSync(join(folder, 'private/former-names.json'), JSON.stringify(NAMES))
  return folder
}
const linesOf = async (folder: string) =>
  checkProject(await readFiles(folder)).issues.map(issueLine)

/** Every text of a JSON value, as the path to it. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))
}

test('in whatever text of a record it stands, a former name is found, and the place is told and not the name', async () => {
  const folder = protectedProject()
  expect(await linesOf(folder)).toEqual([])
  for (const file of ['seeds/gull.json', 'data/sources.json', 'data/parties.json']) {
    const whole = readFileSync(join(folder, file), 'utf8')
    for (const path of pathsOf(JSON.parse(whole))) {
      const json = JSON.parse(whole)
      const at = path.slice(0, -1).reduce((value, key) => value[key], json)
      at[path.at(-1)!] += ' tamsin-oldweather'
      writeFileSync(join(folder, file), JSON.stringify(json))
      const lines = traceIssues(await projectTexts(folder), find).map(issueLine)
      const found = lines.filter((line) => line.includes("that 'witness-3' had"))
      expect([file, path, found.length]).toEqual([file, path, 1])
      expect(found[0]).toContain(path.at(-1))
      expect(lines.join('\n')).not.toMatch(/tamsin|oldweather/i)
    }
    writeFileSync(join(folder, file), whole)
  }
})

test('it stops the check in the name of a file, in a key, in a table, and in media, and no line repeats it', async () => {
  const folder = protectedProject()
  mkdirSync(join(folder, 'media'))
  writeFileSync(join(folder, 'media/Tamsin Oldweather.jpg'), '')
  writeFileSync(join(folder, 'data/claims.csv'), 'id,name\n1,Somebody\n2,"Tamsin Oldweather"\n')
  writeFileSync(join(folder, 'data/more.json'), '{"id": "a", "tamsin-oldweather": 1}')
  writeFileSync(join(folder, 'data/broken.json'), '{"Tamsin Oldweather')
  renameSync(join(folder, 'seeds/gull.json'), join(folder, 'seeds/tamsin-oldweather.json'))
  const rule = "a name that 'witness-3' had before it was protected"
  const by = 'Say it without the name.'
  const found = (await linesOf(folder)).filter((line) => line.includes('witness-3'))
  expect(found).toEqual([
    `data/broken.json: line 1: holds ${rule}. ${by}`,
    `data/claims.csv: line 3: holds ${rule}. ${by}`,
    `data/more.json: a: in …: holds ${rule}. ${by}`,
    `media/….jpg: has ${rule}. Rename the file, and what names it.`,
    `seeds/….json: has ${rule}. Rename the file, and what names it.`,
  ])
  expect((await linesOf(folder)).join('\n')).not.toMatch(/tamsin|oldweather/i)
})

test('a file of former names that is not as it was written stops the check', async () => {
  const folder = protectedProject()
  writeFileSync(join(folder, 'private/former-names.json'), '{"salt": "short"}')
  expect(await linesOf(folder)).toEqual([
    'private/former-names.json: is not what npm run protect wrote. Restore it: without it no former name is found.',
  ])
})

test('a protected source whose id may be a name is refused', async () => {
  const folder = witnessProject({
    sources: [
      { id: 'gull', names: ['The Gull'], kind: 'news agency' },
      { id: 'tamsin', kind: 'resident', protected: true },
    ],
    claims: [],
  })
  expect(await linesOf(folder)).toEqual([
    "data/sources.json: tamsin: 'tamsin' is the id of a protected source and may tell who it is: it is no role, such as 'witness-3' or 'qardaha-resident'. Rename it everywhere with npm run protect.",
  ])
})
