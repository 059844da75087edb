import { checkProject, issueLine } from '#lib/check'
import { facetValues, knownOf } from '#lib/filter'
import type { RawProject } from '#lib/model'
import { readFiles } from '#lib/store'
import { snapshotOf } from '#lib/versions'
import { knownInRecords } from '../../lib/check/story-rules'
import { ownProject } from '../project'

let raw: RawProject
beforeAll(async () => {
  raw = await readFiles(process.cwd())
})

const STEP = {
  id: 'first',
  query: 'speaker=sohr&view=tolls&at=35.25,35.95,9z&open=baniyas',
  title: { en: 'A title', ar: 'عنوان' },
  text: { en: 'SOHR says so.', ar: 'هكذا يقول المرصد.' },
  claims: ['ap-2025-03-07/clashes-coast'],
}
const check = (...steps: object[]) =>
  checkProject({
    ...raw,
    story: { file: 'data/story.json', text: JSON.stringify({ licence: 'CC-BY-4.0', steps }) },
  })
const lines = (...steps: object[]) => check(...steps).issues.map(issueLine)

test('a step whose query, claims and languages are right is kept, in the order of the file', () => {
  const { project, issues } = check(STEP, { ...STEP, id: 'second' })
  expect(issues).toEqual([])
  expect(project.story.map(({ id }) => id)).toEqual(['first', 'second'])
})

test('a project without a story has none, and that is no issue', () => {
  const { project, issues } = checkProject({
    ...raw,
    story: { file: 'data/story.json', text: '' },
  })
  expect([project.story, issues]).toEqual([[], []])
})

test.each<[what: string, change: object, line: string]>([
  [
    'a speaker that nobody is',
    { query: 'speaker=nobody&view=tolls' },
    "first: 'speaker=nobody' in query is no such speaker. Copy the query from the address of the map.",
  ],
  [
    'a place that is not there',
    { query: 'open=atlantis' },
    "first: 'open=atlantis' in query is no such claim or place. Copy the query from the address of the map.",
  ],
  [
    'a claim that is on no map',
    { query: 'open=ap-2025-03-07/half-a-million-since-2011' },
    "first: 'open=ap-2025-03-07/half-a-million-since-2011' in query is no such claim or place. Copy the query from the address of the map.",
  ],
  [
    'another order than the map writes',
    { query: 'view=tolls&speaker=sohr' },
    "first: 'view=tolls&speaker=sohr' in query is not as the map writes it. Write 'speaker=sohr&view=tolls'.",
  ],
  [
    'a question mark',
    { query: '?view=tolls' },
    "first: '?view=tolls' in query is not as the map writes it. Write 'view=tolls'.",
  ],
  [
    'the language of a reader',
    { query: 'view=tolls&lang=ar' },
    "first: 'lang' in query is the reader’s, and no part of a step. Leave it out.",
  ],
  [
    'a misspelt claim',
    { claims: ['ap-2025-03-07/clashes-cost'] },
    "first: 'ap-2025-03-07/clashes-cost' is no claim id. Did you mean 'ap-2025-03-07/clashes-coast'?",
  ],
  [
    'a language that is missing',
    { text: { en: 'SOHR says so.' } },
    "first: 'ar' is a language of the project that text is not told in. Write text.ar.",
  ],
  [
    'a language that the project has not',
    { title: { ...STEP.title, fr: 'Un titre' } },
    "first: 'fr' in title is no language of the project. Leave it out, or name it in languages of project.json.",
  ],
])('%s is an issue with its value, rule and cure', (_, change, line) => {
  expect(lines({ ...STEP, ...change })).toEqual([`data/story.json: ${line}`])
})

test('a text that is too long, and a step without one, are named', () => {
  const long = lines({ ...STEP, text: { ...STEP.text, en: 'a'.repeat(601) } })
  expect(long).toHaveLength(1)
  expect(long[0]).toMatch(/^data\/story\.json: first: .*in text\.en: Too big: .*600/)
  expect(lines({ ...STEP, text: { ...STEP.text, en: 'a'.repeat(600) } })).toEqual([])
  expect(lines({ ...STEP, title: undefined })[0]).toContain('data/story.json: first: in title: ')
})

test('two steps of one id are named, and so are more steps than a story has', () => {
  expect(lines(STEP, STEP)).toEqual([
    'data/story.json: first: is an id that is used twice. Ids are unique: rename one of the two.',
  ])
  const many = Array.from({ length: 13 }, (_, i) => ({ ...STEP, id: `step-${i}` }))
  expect(lines(...many.slice(1))).toEqual([])
  expect(lines(...many)[0]).toMatch(/^data\/story\.json: in steps: Too big/)
})

test('the check takes what the map takes: every value of every facet, every claim, place and source', async () => {
  const { project, map } = await ownProject()
  const [here, there] = [knownInRecords(project), knownOf(map)]
  for (const [facet, values] of Object.entries(facetValues(map)))
    for (const value of values)
      expect([facet, value, here.facet(facet as never, value)]).toEqual([facet, value, true])
  for (const { id } of [...project.claims, ...map.places])
    expect([id, here.open(id)]).toEqual([id, there.open(id)])
  for (const { id } of project.sources)
    expect([id, here.source(id)]).toEqual([id, there.source(id)])
})

test('a version holds the steps and their order, and the page gets them in its language', async () => {
  const { project, map } = await ownProject()
  const [one, two, ...rest] = project.story
  const version = ({ story }: Pick<typeof project, 'story'>) =>
    snapshotOf({ ...project, story }).version
  expect(version({ story: [two!, one!, ...rest] })).not.toBe(version(project))
  expect(Object.keys(snapshotOf(project).records.story)).toHaveLength(project.story.length)
  expect(map.story.map(({ title }) => title)).toEqual(project.story.map(({ title }) => title.en))
})
