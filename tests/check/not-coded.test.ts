import { checkProject, issueLine, verifyTexts } from '#lib/check'
import type { RawProject } from '#lib/model'
import { readFiles } from '#lib/store'
import { TEXT, evidenceOf, seedText } from './anchors/made-up'
import { lineHashOf } from '../../lib/check/anchors/anchor-edits'

let raw: RawProject
beforeAll(async () => {
  raw = await readFiles(process.cwd())
})
const LINES = TEXT.split('\n')
const hashed = (line: number, more: object = {}) => ({
  line,
  ...more,
  why: 'No claim.',
  lineHash: lineHashOf(LINES[line - 1]!),
})
const SMOKE = {
  ...evidenceOf(TEXT, 'A driver saw smoke over the mill.', 'saw smoke'),
  sentenceHash: '00000000',
}

/** The issues of the fixture with lines that were not coded, without the text and against it. */
function issuesOf(
  notCoded: object[],
  evidence: Parameters<typeof seedText>[1] = [SMOKE],
): { alone: string[]; against: string[] } {
  const seeds = [{ file: 'seeds/harbour.json', text: seedText(TEXT, evidence, notCoded) }]
  const { project, issues } = checkProject({
    ...raw,
    seeds,
    judgements: { ...raw.judgements, text: '' },
    story: { ...raw.story, text: '' },
  })
  const found = verifyTexts(project, new Map([['harbour', TEXT]])).issues
  return {
    alone: issues.map(issueLine),
    against: found.map(issueLine).filter((line) => line.includes('notCoded')),
  }
}

test('a line without a claim may be not coded, and the rest of one with a claim', () => {
  expect(issuesOf([hashed(5), hashed(3, { rest: true })])).toEqual({ alone: [], against: [] })
})

test('a line that holds a claim is an issue, with the text and without', () => {
  expect(issuesOf([hashed(3)])).toEqual({
    alone: [
      'seeds/harbour.json: harbour: \'3\' in notCoded is a line that holds a claim. Correct the line, or say "rest": true where it is about the rest of it.',
    ],
    against: [],
  })
})

test('a line that was withdrawn from holds no claim', () => {
  const withdrawn = seedText(TEXT, [SMOKE], [hashed(3)]).replace(
    '"id": "harbour/c1",',
    '"id": "harbour/c1", "withdrawn": {"on": "2025-03-10", "by": "test", "why": "An error."},',
  )
  const { issues } = checkProject({
    ...raw,
    seeds: [{ file: 'seeds/harbour.json', text: withdrawn }],
    judgements: { ...raw.judgements, text: '' },
    story: { ...raw.story, text: '' },
  })
  expect(issues.map(issueLine).filter((line) => line.includes('notCoded'))).toEqual([])
})

test.each([
  [hashed(7, { rest: true }), 'holds no claim, so that nothing is its rest. Take "rest" out.'],
  [{ ...hashed(5), line: 9 }, 'is no line of a text of 8 lines. Correct the line.'],
  [{ ...hashed(5), line: 4 }, 'is a blank line. Correct the line.'],
  [
    { ...hashed(5), line: 7 },
    'is not the line that was read. Correct the line; or read it again, take lineHash out and run npm run check -- --anchor.',
  ],
  [{ line: 5, why: 'x' }, 'has no hash of its line. Fill it in: npm run check -- --anchor.'],
])('against the text, %j %s', (line, said) => {
  expect(issuesOf([line])).toEqual({
    alone: [],
    against: [`seeds/harbour.json: harbour: '${line.line}' in notCoded ${said}`],
  })
})

test('a claim that begins on another line and reaches into this one holds it, too', () => {
  const two = evidenceOf(
    TEXT,
    TEXT.slice(TEXT.indexOf('A driver'), TEXT.indexOf(' knew why')),
    'saw smoke',
  )
  expect(issuesOf([hashed(5)], [two])).toEqual({
    alone: [],
    against: [
      'seeds/harbour.json: harbour: \'5\' in notCoded is a line that a claim reaches into. Correct the line, or say "rest": true where it is about the rest of it.',
    ],
  })
  expect(issuesOf([hashed(5, { rest: true })], [two]).against).toEqual([])
  // Up to the line before, its break included.
  const one = { ...two, end: TEXT.indexOf('Nobody') }
  expect(issuesOf([hashed(5)], [one]).against).toEqual([])
})
