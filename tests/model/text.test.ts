import { lineAt, normaliseText, sentencesByLine } from '#lib/model'
import { expect, fc } from '../property'

test.each([
  ['a byte order mark', '\uFEFFone', 'one'],
  ['line ends of Windows', 'one\r\ntwo\r\n', 'one\ntwo\n'],
  ['line ends of old Macintoshes', 'one\rtwo', 'one\ntwo'],
  ['letters in pieces', 'Ku\u0308che', 'Küche'],
  ['no-break spaces', '10\u00A0km, 5\u202F%, 1\u20072', '10 km, 5 %, 1 2'],
])('%s', (_, raw, text) => {
  expect(normaliseText(raw)).toBe(text)
})

test.each(['one\ntwo\n', 'a\u2009b', 'a\uFEFFb', 'قال «نعم»', 'e\u2060f'])('%j stays', (text) => {
  expect(normaliseText(text)).toBe(text)
})

const messy = fc.string({
  unit: fc.constantFrom(
    'a',
    'e',
    '\u0301',
    '\r',
    '\n',
    '\uFEFF',
    '\u00A0',
    '\u202F',
    '\u2007',
    ' ',
    '.',
    'ق',
  ),
})

test('a normalised text stays as it is', () => {
  fc.assert(
    fc.property(messy, (raw) => {
      const text = normaliseText(raw)
      expect(normaliseText(text)).toBe(text)
      expect(text).toBe(text.normalize('NFC'))
      expect(/[\r\u00A0\u202F\u2007]|^\uFEFF/.test(text)).toBe(false)
    }),
  )
})

test('sentences in their order are the text, and none runs over a line', () => {
  fc.assert(
    fc.property(messy, (raw) => {
      const text = normaliseText(raw)
      const lines = sentencesByLine(text, 'en')
      expect(
        lines
          .flat()
          .map(({ start, end }) => text.slice(start, end))
          .join(''),
      ).toBe(text)
      lines.forEach((line, i) => {
        for (const { start } of line) expect(lineAt(text, start)).toBe(i + 1)
      })
    }),
  )
})

/** Sentences as `Intl` cuts them with the whole line before it. */
const inOneGo = (line: string) =>
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line)].map(
    ({ index, segment }) => ({ start: index, end: index + segment.length }),
  )

test('a line that is read window by window has the sentences that it has as a whole', () => {
  const words = fc.constantFrom(
    ...[
      'One came. ',
      'at 5.3 km ',
      'Dr. ',
      'who? ',
      'No… ',
      '«نعم». ',
      'ثم ذهبوا؟ ',
      'U.N. said',
      '👩‍👧! ',
    ],
  )
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 60 }),
      fc.integer({ min: 100, max: 400 }),
      (all, window) => {
        const line = all.join('')
        expect(sentencesByLine(line, 'en', window).flat()).toEqual(inOneGo(line))
      },
    ),
  )
})

test('a line of a million letters is cut into its sentences without taking memory for each of them', () => {
  const sentence = 'Somebody came to the town, and nobody saw it. '
  const times = Math.ceil(1_000_000 / sentence.length)
  const before = process.cpuUsage()
  expect(sentencesByLine(sentence.repeat(times), 'en').flat()).toHaveLength(times)
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10)
  const unbroken = 'a'.repeat(100_000)
  expect(sentencesByLine(unbroken, 'en')).toEqual([[{ start: 0, end: unbroken.length }]])
})
