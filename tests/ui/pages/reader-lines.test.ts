import { readerText } from '../../../lib/views/reader/reader-lines'
import { stretchesOf } from '../../../lib/views/reader/stretches'
import type { MarkedSpan } from '../../../lib/views/reader/stretches'
import { expect, fc } from '../../property'

const TEXT =
  'The bakery opened late. Nobody said why.\n\n***\nA driver saw smoke, and a neighbour heard a bang. Then it rained.'
const spanOf = (id: string, words: string): MarkedSpan => ({
  id,
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
})

/** A text with spans anywhere in it, overlapping, nested, equal, some beyond its end. */
const marked = fc
  .string({ unit: fc.constantFrom('a', 'B', ' ', '.', '\n', 'é', 'ق', '😀', '!'), maxLength: 60 })
  .chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc
        .array(fc.tuple(fc.nat(text.length + 3), fc.nat(text.length + 3)), { maxLength: 8 })
        .map((pairs) =>
          pairs.map(([a, b], i): MarkedSpan => ({
            id: `c${i}`,
            start: Math.min(a, b),
            end: Math.max(a, b),
          })),
        ),
    ),
  )

describe('stretches', () => {
  test('in order they are the text, none of them empty', () => {
    fc.assert(
      fc.property(marked, ([text, spans]) => {
        const stretches = stretchesOf(text, spans, [2, 5, 500])
        expect(stretches.map((part) => part.text).join('')).toBe(text)
        for (const { start, end, text: own } of stretches)
          expect([own.length > 0, text.slice(start, end)]).toEqual([true, own])
      }),
    )
  })

  test('those that bear a claim are exactly its span, and it ends once', () => {
    fc.assert(
      fc.property(marked, ([text, spans]) => {
        const stretches = stretchesOf(text, spans)
        for (const { id, start, end } of spans) {
          const own = stretches.filter((part) => part.ids.includes(id))
          expect(own.map((part) => part.text).join('')).toBe(text.slice(start, end))
          if (own.length)
            expect([own[0]!.start, own.at(-1)!.end]).toEqual([start, Math.min(end, text.length)])
          expect(stretches.filter((part) => part.ends.includes(id))).toEqual(own.slice(-1))
        }
      }),
    )
  })

  test('of claims on one stretch, that of the shortest span comes first', () => {
    const spans = [
      spanOf('wide', 'The bakery opened late. Nobody said why.'),
      spanOf('narrow', 'opened late'),
    ]
    expect(stretchesOf(TEXT, spans).find((part) => part.text === 'opened late')!.ids).toEqual([
      'narrow',
      'wide',
    ])
  })
})

describe('the text of the reader', () => {
  const spans = [
    spanOf('opened', 'The bakery opened late.'),
    spanOf('smoke', 'A driver saw smoke'),
    spanOf('bang', 'a neighbour heard a bang. Then it'),
  ]
  const read = readerText(TEXT, 'en', spans, [
    { line: 3, why: 'Rule.' },
    { line: 1, why: 'No reason is given.' },
  ])

  test('counts the sentences and those that carry a claim; a rule is no sentence', () => {
    expect([read.sentences, read.coded]).toEqual([4, 3])
    expect(read.lines.map(({ line }) => line)).toEqual([1, 3, 4])
    expect(read.lines[0]!.sentences.map(({ coded }) => coded)).toEqual([true, false])
  })

  test('a claim over two sentences marks both', () => {
    expect(
      read.lines[2]!.sentences.map(({ stretches }) =>
        stretches.filter((part) => part.ids.includes('bang')).map((part) => part.text),
      ),
    ).toEqual([['a neighbour heard a bang. '], ['Then it']])
  })

  test('the reasons stand at their lines', () => {
    expect(read.lines.map(({ why }) => why)).toEqual([['No reason is given.'], ['Rule.'], []])
  })

  test('loses nothing of any text but blank lines', () => {
    fc.assert(
      fc.property(marked, ([text, any]) => {
        const { lines, sentences, coded } = readerText(text, 'en', any, [])
        const shown = lines
          .flatMap((line) =>
            line.sentences.flatMap((sentence) => sentence.stretches.map((part) => part.text)),
          )
          .join('')
        expect(shown.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        expect(coded).toBeLessThanOrEqual(sentences)
      }),
    )
  })
})
