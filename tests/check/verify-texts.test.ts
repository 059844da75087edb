import { checkProject, issueLine, verifyTexts } from '#lib/check'
import type { RawProject } from '#lib/model'
import { readFiles } from '#lib/store'
import { TEXT, evidenceOf, hashOf, seedText } from './anchors/made-up'

let raw: RawProject
beforeAll(async () => {
  raw = await readFiles(process.cwd())
})
const SENTENCE = 'A driver saw smoke over the mill.'
const HASH = hashOf(SENTENCE).slice(0, 8)
const SMOKE = { ...evidenceOf(TEXT, SENTENCE, 'saw smoke'), sentenceHash: HASH }

const checked = (...args: Parameters<typeof seedText>) =>
  checkProject({
    ...raw,
    seeds: [{ file: 'seeds/harbour.json', text: seedText(...args) }],
    judgements: { ...raw.judgements, text: '' },
    story: { ...raw.story, text: '' },
  })
const against = (evidence: Parameters<typeof seedText>[1][number], text = TEXT) =>
  verifyTexts(checked(TEXT, [evidence]).project, new Map([['harbour', text]])).issues.map(issueLine)

test('evidence that its text bears out has no issue', () => {
  expect(against(SMOKE)).toEqual([])
})

test.each([
  [
    'no hash',
    { ...SMOKE, sentenceHash: undefined },
    "'saw smoke' has no hash of its sentence. Fill it in: npm run check -- --anchor.",
  ],
  [
    'the hash of another sentence',
    { ...SMOKE, sentenceHash: '00000000' },
    "'saw smoke' stands in a sentence that is not the one that was read. Read it again; where the claim still holds, take sentenceHash out and run npm run check -- --anchor.",
  ],
  [
    'a line too many',
    { ...SMOKE, line: 4 },
    "'4' is not the line of the span, which is 3. Correct evidence.line.",
  ],
  [
    'a quote outside its span',
    { ...SMOKE, end: SMOKE.start + 5 },
    "'saw smoke' is not found inside its span. Quote word for word, or correct start and end.",
  ],
])('%s is named with its cure', (_, evidence, line) => {
  expect(against(evidence)).toEqual([`seeds/harbour.json: harbour/c1: ${line}`])
})

test('the hash is of the sentences that the quote stands in, however wide the span is', () => {
  const wide = evidenceOf(TEXT, TEXT.split('\n')[2]!, 'saw smoke')
  expect(against({ ...wide, sentenceHash: HASH })).toEqual([])
})

test('a text that is not at hand is named with the way to go on', () => {
  expect(verifyTexts(checked(TEXT, [SMOKE]).project, new Map()).issues.map(issueLine)).toEqual([
    `seeds/harbour.json: harbour: '${hashOf(TEXT).slice(0, 12)}' is the hash of no file in the folder of texts. Supply the text the claims were coded from; where it has changed, run npm run check -- --reanchor <text-file>.`,
  ])
})

test.each([
  ['a quote alone', { quote: 'saw smoke' }],
  ['a quote and its line', { quote: 'saw smoke', line: 3 }],
])('%s stops the check until its place is filled in', (_, evidence) => {
  const { project, issues } = checked(TEXT, [evidence])
  expect(issues.map(issueLine)).toEqual([
    "seeds/harbour.json: harbour/c1: 'saw smoke' in evidence has no line, start and end yet. Fill them in from the text: TEXTS_DIR=<folder> npm run check -- --anchor.",
  ])
  expect(project.claims).toEqual([])
})

test.each(['quote', 'phrase'])('a no-break space in a %s is named, which nobody sees', (where) => {
  const evidence = where === 'quote' ? { ...SMOKE, quote: 'saw\u00A0smoke' } : SMOKE
  const text = seedText(TEXT, [evidence]).replace(
    '"places": []',
    where === 'phrase' ? '"places": [], "timeWords": "saw\u00A0smoke"' : '"places": []',
  )
  const { issues } = checkProject({
    ...raw,
    seeds: [{ file: 'seeds/harbour.json', text }],
    judgements: { ...raw.judgements, text: '' },
    story: { ...raw.story, text: '' },
  })
  expect(issues.map(issueLine)).toEqual([
    "seeds/harbour.json: harbour/c1: 'saw smoke' holds a no-break space, a letter in pieces or a line end, which texts are normalised from. Write 'saw smoke'.",
  ])
})

test.each([
  { quote: 'saw smoke', start: 1 },
  { quote: 'saw smoke', line: 3, end: 9 },
  { quote: 'saw smoke', start: 1, end: 9 },
])('half a place is no place: %j', (evidence) => {
  expect(checked(TEXT, [evidence]).issues.map(issueLine)).toEqual([
    'seeds/harbour.json: harbour/c1: in evidence: line, start and end are given together, or start and end are left out.',
  ])
})
