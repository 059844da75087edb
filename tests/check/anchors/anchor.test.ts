import { anchorQuotes, editSeed, issueLine, readSeed } from '#lib/check'
import { expect } from '../../property'
import { TEXT, evidenceOf, seedOf, seedText } from './made-up'

/** What anchoring makes of evidence, and what it says. */
function anchored(evidence: Parameters<typeof seedText>[1], notCoded: object[] = [], text = TEXT) {
  const seed = seedOf(text, evidence, notCoded)
  const { edits, issues } = anchorQuotes(seed, text)
  const file = editSeed(seed, edits)
  const { claims, notCoded: lines } = JSON.parse(file) as {
    claims: { evidence: Record<string, unknown> }[]
    notCoded: Record<string, unknown>[]
  }
  return {
    file,
    evidence: claims.map((claim) => claim.evidence),
    lines,
    issues: issues.map((issue) => issueLine({ file: seed.file.file, ...issue })),
  }
}
const lineOf = (start: number) => TEXT.slice(0, start).split('\n').length

test.each([
  ['71 people were moved', 'At least 71 people were moved to the school.'],
  ['saw smoke', 'A driver saw smoke over the mill.'],
  ['Two bridges were closed', 'HARBOUR TOWN — Two bridges were closed on Monday.'],
  ['on Monday. At least', TEXT.split('\n')[0]!],
  ['a neighbour said', 'The mill burned down in the night, a neighbour said.'],
])('“%s” is filled in with its sentence', (quote, sentence) => {
  const { evidence, issues } = anchored([{ quote }])
  const start = TEXT.indexOf(sentence)
  expect(evidence).toEqual([
    {
      line: lineOf(start),
      start,
      end: start + sentence.length,
      quote,
      sentenceHash: expect.stringMatching(/^[0-9a-f]{8}$/),
    },
  ])
  expect(issues).toEqual([])
})

test('the file keeps its style', () => {
  const bare = [{ quote: 'saw smoke' }]
  const hash = anchored(bare).evidence[0]!.sentenceHash
  const full = { line: 3, start: 137, end: 170, quote: 'saw smoke', sentenceHash: hash }
  expect(anchored(bare).file).toBe(seedText(TEXT, [full]))
})

test('what is filled in stays, and only the hash is added', () => {
  const part = evidenceOf(TEXT, 'A driver saw smoke', 'saw smoke')
  const { evidence } = anchored([part])
  expect(evidence).toEqual([
    { ...part, sentenceHash: anchored([{ quote: 'saw smoke' }]).evidence[0]!.sentenceHash },
  ])
  expect(anchored(evidence as never).evidence).toEqual(evidence)
})

test('a hash of a sentence that was read stays, so that a change of it is noticed', () => {
  expect(anchored([{ quote: 'saw smoke', sentenceHash: '00000000' }]).evidence[0]).toMatchObject({
    start: 137,
    sentenceHash: '00000000',
  })
})

test.each([
  [
    'stands nowhere',
    { quote: 'saw the smoke' },
    "'saw the smoke' is a quote that the text does not hold. Quote word for word: is it 'saw smoke', line 3?",
  ],
  [
    'is nothing like the text',
    { quote: 'a comet fell into the lake' },
    "'a comet fell into the lake' is a quote that the text does not hold. Quote word for word.",
  ],
  [
    'stands on two lines',
    { quote: 'mill' },
    "'mill' is a quote that stands in 2 sentences, on lines 3 and 7. Give evidence.line, or quote more words where one line holds two.",
  ],
  [
    'stands on another line',
    { quote: 'saw smoke', line: 1 },
    "'saw smoke' is a quote that stands on line 3, and not on its line. Correct evidence.line.",
  ],
  [
    'is the end of a longer number',
    { quote: '1 people were moved' },
    "'1 people were moved' is a quote that the text does not hold. Quote word for word: is it '71 people were moved', line 1?",
  ],
  [
    'is the beginning of a longer word',
    { quote: 'A driver saw smok' },
    "'A driver saw smok' is a quote that the text does not hold. Quote word for word: is it 'A driver saw smoke', line 3?",
  ],
  [
    'is the end of a longer word',
    { quote: 'river saw smoke' },
    "'river saw smoke' is a quote that the text does not hold. Quote word for word: is it 'driver saw smoke', line 3?",
  ],
  [
    'has a third of other letters',
    { quote: 'saw smxxx' },
    "'saw smxxx' is a quote that the text does not hold. Quote word for word.",
  ],
  [
    'has less than a third of other letters',
    { quote: 'saw smoxx' },
    "'saw smoxx' is a quote that the text does not hold. Quote word for word: is it 'saw smoke', line 3?",
  ],
])('a quote that %s is an issue, and its record stays as it is', (_, evidence, line) => {
  const found = anchored([evidence])
  expect(found.evidence).toEqual([evidence])
  expect(found.issues).toEqual([
    typeof line === 'string' ? `seeds/harbour.json: harbour/c1: ${line}` : line,
  ])
})

test('a line tells which of two sentences is meant', () => {
  expect(anchored([{ quote: 'mill', line: 7 }]).evidence[0]).toMatchObject({
    line: 7,
    start: TEXT.indexOf('The mill burned'),
  })
})

test.each(['71', '5', '371,000'])('a number is not found inside another: %s', (quote) => {
  const text = 'In all 171 and 71.5 and 1,371,000 and 5710 were named.\n'
  expect(anchored([{ quote }], [], text).issues).toHaveLength(1)
})

test('sentences that no space parts stay two', () => {
  const text = '他说桥关了。没人知道。\n'
  const spans = anchored([{ quote: '桥关了' }, { quote: '没人知道' }], [], text).evidence.map(
    ({ start, end }) => text.slice(start as number, end as number),
  )
  expect(spans).toEqual(['他说桥关了。', '没人知道。'])
})

test('an Arabic quote is found after a particle that is written with it', () => {
  const text = 'قال شاهد إن الجسر أُغلق.\n'
  expect(anchored([{ quote: 'جسر أُغلق' }], [], text).evidence[0]).toMatchObject({
    line: 1,
    start: 0,
  })
})

test('a line that was not coded gets a hash of its own, where it is there', () => {
  const { lines } = anchored(
    [],
    [
      { line: 5, why: 'No claim.' },
      { line: 2, why: 'Blank.' },
      { line: 99, why: 'Not there.' },
    ],
  )
  expect(lines).toEqual([
    { line: 5, why: 'No claim.', lineHash: expect.stringMatching(/^[0-9a-f]{8}$/) },
    { line: 2, why: 'Blank.' },
    { line: 99, why: 'Not there.' },
  ])
})

test('the hash of a line that was read stays', () => {
  const read = { line: 5, why: 'No claim.', lineHash: '00000000' }
  expect(anchored([], [read]).lines).toEqual([read])
})

test('a claim that cannot be read, or was withdrawn, is left alone', () => {
  const text = seedText(TEXT, [{ quote: 'saw smoke' }, { quote: 'saw smoke' }])
    .replace('"quote": "saw smoke"}', '"quote": ""}')
    .replace(
      '"id": "harbour/c2",',
      '"id": "harbour/c2", "withdrawn": {"on": "2025-03-10", "by": "test", "why": "An error."},',
    )
  const seed = readSeed({ file: 'seeds/harbour.json', text })!
  expect(seed.claims).toEqual([undefined, undefined])
  expect(anchorQuotes(seed, TEXT)).toEqual({ edits: [], issues: [] })
})
