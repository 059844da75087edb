import {
  RELATION_ORDER,
  judgedWords,
  reasonAbout,
  topicWords,
  withoutQuotes,
} from '../../lib/views/say/relation-words'
import { RELATION_KINDS } from '#lib/model'
import { wordsIn } from '#lib/words'

const words = wordsIn('en')

test('every kind of relation but the contradiction has a heading, from either end', () => {
  const seen = [...RELATION_KINDS, 'set-aside', 'revised-by', 'has-part', 'narrows'].filter(
    (kind) => kind !== 'contradicts',
  )
  expect(RELATION_ORDER.map((kind) => kind as string).sort()).toEqual(seen.sort())
})

test('a reason about two topics is told apart, even where its words hold a semicolon', () => {
  const reason = 'how many: 30; or so against 52; who did it: the reds against the blues'
  expect(reasonAbout(reason, 'count', words)).toBe('30; or so against 52')
  expect(reasonAbout(reason, 'perpetrator', words)).toBe('the reds against the blues')
  expect(reasonAbout(reason, 'onset', words)).toBe(reason)
  expect(reasonAbout(reason, undefined, words)).toBe(reason)
  expect(topicWords(['count', 'perpetrator'], words)).toBe('how many and who did it')
})

test('quotes are left out of a reason, and nothing else', () => {
  expect(withoutQuotes('an attack (“at dawn”) against an arrest (as is said)')).toBe(
    'an attack against an arrest (as is said)',
  )
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
