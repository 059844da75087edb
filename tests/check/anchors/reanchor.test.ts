import {
  anchorQuotes,
  documentOfText,
  editSeed,
  planEdits,
  planReanchor,
  readSeed,
} from '#lib/check'
import type { PlannedQuote, SeedRecords } from '#lib/check'
import { isAnchored, normaliseText } from '#lib/model'
import { expect, fc } from '../../property'
import { TEXT, evidenceOf, hashOf, seedOf } from './made-up'

/** A seed whose quotes are placed and hashed in a text, as the check fills them in. */
function coded(text: string, evidence: Parameters<typeof seedOf>[1], notCoded: object[] = []) {
  const seed = seedOf(text, evidence, notCoded)
  return written(seed, anchorQuotes(seed, text).edits)
}
const written = (seed: SeedRecords, edits: Parameters<typeof editSeed>[1]): SeedRecords =>
  readSeed({ file: seed.file.file, text: editSeed(seed, edits) })!
const asFile = (text: string) => ({ text: normaliseText(text), raw: hashOf(text) })
const evidenceIn = ({ claims }: SeedRecords, i = 0) => claims[i]!.evidence
/** What became of the first quote. */
const stateOf = (seed: SeedRecords, text: string, old?: string): PlannedQuote =>
  planReanchor(seed, asFile(text), old).quotes[0]!

const QUOTES = [
  { quote: '71 people were moved' },
  { quote: 'the ferry would not sail' },
  { quote: 'saw smoke' },
  { quote: 'burned down in the night' },
]
const NOT_CODED = [{ line: 5, why: 'No claim.' }]
const [FIRST, , SECOND, , THIRD, , FOURTH] = TEXT.split('\n') as string[]

test('a text saved by another program is the same text: nothing moves, and the file’s hash is kept', () => {
  const seed = coded(TEXT, QUOTES, NOT_CODED)
  const saved = `\uFEFF${TEXT.replaceAll('\n', '\r\n').replace('Two bridges', 'Two\u00A0bridges')}`
  const plan = planReanchor(seed, asFile(saved))
  expect(plan.quotes.map(({ state }) => state)).toEqual(['kept', 'kept', 'kept', 'kept'])
  expect(plan.text).toEqual({ sha256: hashOf(TEXT), raw: hashOf(saved), characters: TEXT.length })
  const { document, claims } = written(seed, planEdits(plan))
  expect(document.text).toEqual(plan.text)
  expect(claims).toEqual(seed.claims)
})

test('the hash of a file goes where normalising does not change the text', () => {
  const seed = coded(TEXT, QUOTES)
  const saved = `\uFEFF${TEXT}`
  const before = written(seed, planEdits(planReanchor(seed, asFile(saved))))
  expect(before.document.text.raw).toBe(hashOf(saved))
  const after = written(before, planEdits(planReanchor(before, asFile(TEXT))))
  expect(after.file.text).toBe(seed.file.text)
})

describe('an added word, CRLF, a byte order mark and a moved paragraph', () => {
  const changed = `\uFEFF${[FOURTH, '', FIRST, '', SECOND!.replace('would not', 'surely would not'), '', THIRD, ''].join('\r\n')}`
  const seed = coded(TEXT, QUOTES, NOT_CODED)
  const plan = planReanchor(seed, asFile(changed))

  test('each quote is moved, or named with what stands there now', () => {
    expect(plan.quotes).toMatchObject([
      { claim: 'harbour/c1', state: 'moved', line: 1, anchor: { line: 3 } },
      {
        claim: 'harbour/c2',
        state: 'quote-changed',
        like: [{ line: 5, words: 'the ferry surely would not sail.' }],
      },
      { claim: 'harbour/c3', state: 'moved', anchor: { line: 5 } },
      { claim: 'harbour/c4', state: 'moved', line: 7, anchor: { line: 1 } },
    ])
    expect(plan.lines).toEqual([{ index: 0, line: 5, now: 7 }])
  })

  test('written, moved quotes stand in their sentences, and the changed one waits for a person', () => {
    const text = normaliseText(changed)
    const after = written(seed, planEdits(plan))
    const spanOf = (i: number) => text.slice(evidenceIn(after, i).start, evidenceIn(after, i).end)
    expect([0, 2, 3].map(spanOf)).toEqual([
      'At least 71 people were moved to the school.',
      'A driver saw smoke over the mill.',
      FOURTH,
    ])
    expect(evidenceIn(after, 1)).toEqual({
      quote: 'the ferry would not sail',
      sentenceHash: evidenceIn(seed, 1).sentenceHash,
    })
    expect(after.notCoded).toMatchObject([{ line: 7, why: 'No claim.' }])
    expect(after.document.text).toEqual({
      sha256: hashOf(text),
      raw: hashOf(changed),
      characters: text.length,
    })
  })
})

test('a quote that nothing is like is lost, and keeps no place', () => {
  const seed = coded(TEXT, QUOTES)
  const changed = TEXT.replace(FOURTH!, 'It rained.')
  const plan = planReanchor(seed, asFile(changed))
  expect(plan.quotes.map(({ state }) => state)).toEqual(['kept', 'kept', 'kept', 'lost'])
  const lost = evidenceIn(written(seed, planEdits(plan)), 3)
  expect(lost).toEqual({ quote: 'burned down in the night', sentenceHash: expect.any(String) })
  expect(isAnchored(lost)).toBe(false)
})

test('a wrong line is put right', () => {
  const { quote, ...place } = evidenceOf(TEXT, FOURTH!, 'burned down')
  const seed = coded(TEXT, [{ quote, ...place, line: 3 }])
  expect(stateOf(seed, TEXT)).toMatchObject({ state: 'moved', line: 3, anchor: { line: 7 } })
})

test('a number that changed inside a quote changes the quote', () => {
  const seed = coded(TEXT, QUOTES)
  expect(stateOf(seed, TEXT.replace('71', '171'))).toMatchObject({
    state: 'quote-changed',
    like: [{ line: 1, words: '171 people were moved' }],
  })
})

test('a quote in a sentence that has changed is placed, and the hash stays that of what was read', () => {
  const seed = coded(TEXT, QUOTES)
  const changed = TEXT.replace('At least 71', 'It is not true that at least 71')
  expect(stateOf(seed, changed)).toMatchObject({ state: 'sentence-changed', anchor: { line: 1 } })
  const after = written(seed, planEdits(planReanchor(seed, asFile(changed))))
  expect(changed.slice(evidenceIn(after).start, evidenceIn(after).end)).toBe(
    'It is not true that at least 71 people were moved to the school.',
  )
  expect(evidenceIn(after).sentenceHash).toBe(evidenceIn(seed).sentenceHash)
})

test('a sentence without a hash is known by the old text, where there is one', () => {
  const bare = seedOf(TEXT, [evidenceOf(TEXT, FOURTH!, 'burned down')])
  const changed = TEXT.replace('The mill burned', 'Nobody says that the mill burned')
  expect(stateOf(bare, changed).state).toBe('moved')
  expect(stateOf(bare, changed, TEXT)).toMatchObject({
    state: 'sentence-changed',
    anchor: { sentenceHash: evidenceIn(coded(TEXT, [{ quote: 'burned down' }])).sentenceHash },
  })
})

describe('several sentences hold a quote', () => {
  const twice = `${TEXT}\nAgain the mill burned down, and people watched.\n`

  test('the one that was read is known by its hash', () => {
    const seed = coded(TEXT, [{ quote: 'mill burned down' }])
    expect(stateOf(seed, twice)).toMatchObject({ state: 'kept', anchor: { line: 7 } })
  })

  test('without a hash their lines are named, and none is taken', () => {
    const seed = seedOf(TEXT, [evidenceOf(TEXT, FOURTH!, 'mill burned down')])
    expect(stateOf(seed, twice)).toMatchObject({ state: 'several', lines: [7, 9] })
    const after = written(seed, planEdits(planReanchor(seed, asFile(twice))))
    expect(evidenceIn(after)).toEqual({ quote: 'mill burned down' })
  })

  test('two copies of the sentence that was read are told apart by nothing', () => {
    const seed = coded(TEXT, [{ quote: 'mill burned down' }])
    expect(stateOf(seed, `${FOURTH}\n${TEXT}`).state).toBe('several')
  })
})

describe('a span that is a part of its sentence', () => {
  const seed = coded(TEXT, [evidenceOf(TEXT, 'Two bridges were closed', 'bridges were closed')])
  const moved = `A line before.\n${TEXT}`

  test('moves as it was where the old text is at hand', () => {
    expect(stateOf(seed, moved, TEXT)).toMatchObject({
      state: 'moved',
      anchor: { line: 2, start: moved.indexOf('Two bridges'), end: moved.indexOf(' on Monday') },
    })
  })

  test('becomes its sentence where it is not', () => {
    expect(stateOf(seed, moved)).toMatchObject({
      state: 'moved',
      anchor: { start: moved.indexOf('HARBOUR'), end: moved.indexOf(' At least') },
    })
  })

  test('moves to its own sentence where its words stand elsewhere, too', () => {
    const before = `Two bridges were closed, they said.\n${TEXT}`
    expect(stateOf(seed, before, TEXT)).toMatchObject({
      state: 'moved',
      anchor: { line: 2, start: before.lastIndexOf('Two bridges') },
    })
  })

  test('is not cut out of the middle of words where the sentence has moved', () => {
    const shifted = `Oh. ${TEXT}`
    const late = coded(TEXT, [evidenceOf(TEXT, 'Two bridges were closed on', 'bridges were')])
    expect(stateOf(late, shifted)).toMatchObject({
      state: 'moved',
      anchor: { start: 4, end: shifted.indexOf(' At least') },
    })
  })

  test('stays where the text does, over two sentences as well', () => {
    const wide = coded(TEXT, [evidenceOf(TEXT, FIRST!, 'bridges were closed')])
    expect(stateOf(wide, TEXT)).toMatchObject({ state: 'kept', anchor: { end: FIRST!.length } })
  })

  test('stays where the text changes further down', () => {
    expect(stateOf(seed, TEXT.replace('smoke', 'white smoke')).state).toBe('kept')
  })
})

test('a line that was not coded and is gone, or stands there twice, is not guessed', () => {
  const seed = coded(TEXT, [], NOT_CODED)
  const lines = (text: string) => planReanchor(seed, asFile(text)).lines
  expect(lines(TEXT.replace(THIRD!, 'Somebody knew.'))).toEqual([
    { index: 0, line: 5, now: undefined },
  ])
  expect(lines(`${THIRD}\n${TEXT}\n${THIRD}\n`)).toEqual([{ index: 0, line: 5, now: undefined }])
  expect(lines(`${TEXT}\n${THIRD}\n`)).toEqual([{ index: 0, line: 5, now: 5 }])
  const kept = written(seed, planEdits(planReanchor(seed, asFile('Gone.\n'))))
  expect(kept.notCoded).toEqual(seed.notCoded)
})

describe('whose text it is', () => {
  const harbour = coded(TEXT, QUOTES)
  const other = readSeed({
    file: 'seeds/other.json',
    text: seedOf('A comet fell.\n', [{ quote: 'comet fell' }]).file.text.replaceAll(
      'harbour',
      'other',
    ),
  })!

  test('is known by its hash, however the file was saved', () => {
    expect(documentOfText([other, harbour], asFile(`\uFEFF${TEXT}`))).toBe(harbour)
  })

  test('is known by the hash of the file, where that was recorded', () => {
    const saved = 'It rained.\r\n'
    const raw = seedOf(saved, [{ quote: 'It snowed' }])
    expect(documentOfText([harbour, raw], asFile(saved))).toBe(raw)
  })

  test('is known by its quotes, if half of them stand in it', () => {
    const half = `${SECOND}\n`
    expect(documentOfText([other, harbour], asFile(half))).toBe(harbour)
    expect(() => documentOfText([other, harbour], asFile('A driver saw smoke.\n'))).toThrow(
      /too few of any document’s quotes.*--document <id>/,
    )
  })

  test('is asked for where two documents are as near', () => {
    const again = readSeed({
      file: 'seeds/again.json',
      text: harbour.file.text.replaceAll('harbour', 'again'),
    })!
    const asked =
      "The text may be that of 'harbour' or 'again'. Name the document: --document <id>."
    expect(() => documentOfText([harbour, again], asFile(TEXT))).toThrow(asked)
    expect(() => documentOfText([harbour, again], asFile(`${TEXT}More.\n`))).toThrow(asked)
  })
})

const WORDS = [
  'a',
  'mill',
  'bridge',
  'fell.',
  'Then',
  'saw',
  '71',
  'people',
  'ليلًا',
  '😀',
  '\n',
  'said,',
]
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((list) => list.join(' '))
const quote = fc
  .array(fc.constantFrom('zinc', 'yarrow', 'walnut', '52', 'القوارب'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((list) => list.join(' '))

test('after insertions anywhere outside its sentence a quote is found where it stands', () => {
  fc.assert(
    fc.property(words, quote, words, words, words, (before, said, after, above, below) => {
      const sentence = `Xerxes said ${said} loudly.`
      const text = `${before}\n${sentence}\n${after}\n`
      const seed = coded(text, [{ quote: said }])
      const changed = `${above}\n${before}${below}\n${sentence}\n${below}${after}\n`
      const found = stateOf(seed, changed)
      expect(['kept', 'moved']).toContain(found.state)
      const { start, end } = 'anchor' in found ? found.anchor : { start: 0, end: 0 }
      expect(changed.slice(start, end)).toBe(sentence)
    }),
  )
})

test('after insertions anywhere outside the quote its sentence is found, whatever it says now', () => {
  fc.assert(
    fc.property(words, quote, words, words, words, (before, said, after, above, below) => {
      const seed = coded(`${before} ${said} ${after}\n`, [{ quote: said }])
      const changed = `${above} ${before} ${below} ${said} ${below} ${after} ${above}\n`
      const { anchor } = stateOf(seed, changed) as { anchor: { start: number; end: number } }
      expect(changed.slice(anchor.start, anchor.end)).toContain(said)
    }),
  )
})

test('whatever changes, written offsets hold the quote on their line, or there are none', () => {
  let placed = 0
  fc.assert(
    fc.property(
      fc.array(fc.tuple(words, quote), { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(200), fc.nat(6), words), { maxLength: 4 }),
      fc.boolean(),
      (parts, changes, atHand) => {
        const text = parts.map(([some, said]) => `${some} ${said}.\n`).join('')
        const seed = coded(
          text,
          parts.map(([, said]) => ({ quote: said })),
        )
        const changed = changes.reduce(
          (now, [at, cut, put]) => now.slice(0, at) + put + now.slice(at + cut),
          text,
        )
        const plan = planReanchor(seed, asFile(changed), atHand ? text : undefined)
        const after = written(seed, planEdits(plan))
        const now = normaliseText(changed)
        for (const claim of after.claims) {
          const { start, end, line, quote: said } = claim!.evidence
          if (start === undefined) continue
          placed++
          expect(now.slice(start, end)).toContain(said)
          expect(now.slice(0, start).split('\n').length).toBe(line)
        }
      },
    ),
  )
  expect(placed).toBeGreaterThan(50)
})

test('a text that stays leaves the file as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, quote), { minLength: 1, maxLength: 4 }), (parts) => {
      const text = normaliseText(parts.map(([some, said]) => `${some} ${said}.\n`).join(''))
      const seed = coded(
        text,
        parts.map(([, said]) => ({ quote: said })),
      )
      const placed = seed.claims.every((claim) => isAnchored(claim!.evidence))
      fc.pre(placed)
      expect(editSeed(seed, planEdits(planReanchor(seed, asFile(text))))).toBe(seed.file.text)
    }),
  )
})
