import { RELATION_ORDER, judgedWords } from '../../lib/views/say/reason-words'
import { RELATION_KINDS } from '#lib/model'
import { wordsIn } from '#lib/words'

const words = wordsIn('en')

test('every kind of relation but the contradiction has a heading, from either end', () => {
  const seen = [
    ...RELATION_KINDS,
    'set-aside',
    'denied-by',
    'admitted-by',
    'revised-by',
    'has-part',
    'narrows',
  ].filter((kind) => kind !== 'contradicts')
  expect(RELATION_ORDER.map((kind) => kind as string).sort()).toEqual(seen.sort())
})

test('a judgement is signed, dated, and says what the rule says', () => {
  expect(judgedWords({}, words)).toBe('')
  expect(
    judgedWords({ judged: { by: 'N. N.', on: '2025-04-01', was: 'contradicts' } }, words),
  ).toBe('Judged by N. N. on 2025-04-01; the rule says that they contradict each other.')
  expect(judgedWords({ judged: { by: 'N. N.', on: '2025-04-01' } }, words)).toBe(
    'Judged by N. N. on 2025-04-01; the rule says nothing of these two.',
  )
})
