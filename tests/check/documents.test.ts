import { checkProject, issueLine } from '#lib/check'
import type { RawProject } from '#lib/model'
import { readFiles } from '#lib/store'

let raw: RawProject
beforeAll(async () => {
  raw = await readFiles(process.cwd())
})

type Fields = { id: string; text?: string; republishes?: string; codingOf?: string }

/** The issues of documents without claims, each of a text that a letter stands for. */
function issuesOf(...documents: Fields[]): string[] {
  const seeds = documents.map(({ text = 'a', ...fields }, i) => ({
    file: `seeds/file-${i + 1}.json`,
    text: JSON.stringify({
      licence: 'CC-BY-4.0',
      document: {
        outlet: 'ap',
        label: fields.id,
        published: '2025-03-07',
        publishedBasis: 'stated',
        language: 'en',
        text: { sha256: text.repeat(64), characters: 10 },
        coder: { by: 'test', on: '2025-03-09' },
        ...fields,
      },
      claims: [],
      notCoded: [],
    }),
  }))
  return checkProject({
    ...raw,
    seeds,
    judgements: { ...raw.judgements, text: '' },
    story: { ...raw.story, text: '' },
  }).issues.map(issueLine)
}

test('two documents of one text stop the check, and the later file is named', () => {
  expect(issuesOf({ id: 'one' }, { id: 'two' }, { id: 'other', text: 'b' })).toEqual([
    "seeds/file-2.json: two: 'aaaaaaaaaaaa' is the hash of the text of 'one', too. Take one of the two out, or say republishes 'one' where another outlet published the text, codingOf 'one' where it is coded again.",
  ])
})

test.each(['republishes', 'codingOf'])('%s says that two documents are of one text', (field) => {
  expect(issuesOf({ id: 'one' }, { id: 'two', [field]: 'one' })).toEqual([])
  expect(issuesOf({ id: 'two', [field]: 'one' }, { id: 'one' })).toEqual([])
  expect(
    issuesOf({ id: 'two', [field]: 'one' }, { id: 'one' }, { id: 'three', republishes: 'one' }),
  ).toEqual([])
})

test('a third document of the text says so, too', () => {
  expect(issuesOf({ id: 'one' }, { id: 'two', republishes: 'one' }, { id: 'three' })).toEqual([
    expect.stringMatching(/^seeds\/file-3.json: three: 'a{12}' is the hash of the text of 'one'/),
  ])
})

test('a republished text may differ in its letters, another coding may not', () => {
  expect(issuesOf({ id: 'one' }, { id: 'two', text: 'b', republishes: 'one' })).toEqual([])
  expect(issuesOf({ id: 'one' }, { id: 'two', text: 'b', codingOf: 'one' })).toEqual([
    "seeds/file-2.json: two: 'one' in codingOf has a text of another hash. Code the same text, or say republishes where another outlet published it.",
  ])
})

test.each([
  [
    'a slip',
    { republishes: 'onne' },
    "'onne' in republishes is no document id. Did you mean 'one'?",
  ],
  [
    'nothing known',
    { codingOf: 'elsewhere' },
    "'elsewhere' in codingOf is no document id. Name a document of seeds/.",
  ],
  [
    'itself',
    { republishes: 'two' },
    "'two' in republishes is the document itself. Name the document in which the text stands first, or leave it out.",
  ],
  [
    'no original',
    { republishes: 'three' },
    "'three' in republishes is no original. Name 'one', whose text it is.",
  ],
])('an original that is %s is named with its cure', (_, fields, line) => {
  expect(
    issuesOf(
      { id: 'one' },
      { id: 'two', text: 'b', ...fields },
      { id: 'three', text: 'c', republishes: 'one' },
    ),
  ).toEqual([`seeds/file-2.json: two: ${line}`])
})

test('a document is not both republished and coded again', () => {
  expect(issuesOf({ id: 'one' }, { id: 'two', republishes: 'one', codingOf: 'one' })).toEqual([
    'seeds/file-2.json: in document: a document republishes another or is another coding of it, not both.',
  ])
})
