import type { Difference, HolderValue, OnsetValue } from '#lib/model'
import { reasonNames } from '../../lib/views/say/reason-names'
import { reasonOn, reasonWords, topicWords } from '../../lib/views/say/reason-words'
import { oppositionReasons } from '../../lib/views/contradictions/reasons'
import { wordsIn } from '#lib/words'
import { PARTIES } from '../ui/made-up'

const words = wordsIn('en')
const names = reasonNames(PARTIES, (id) => ({ name: id.toUpperCase() }), words)

const howMany: Difference = {
  about: 'count',
  values: [
    { low: 30, high: 30, words: '30; or so', harm: 'killed', group: 'all' },
    { low: 53, high: null, words: 'over 52', harm: 'killed', group: 'all' },
  ],
}
const who: Difference = { about: 'perpetrator', values: [['red'], ['blue', 'unknown']] }
const began = (...quotes: [string, string]): Difference => ({
  about: 'onset',
  values: [
    { trigger: 'attack', words: quotes[0] },
    { trigger: 'arrest-attempt', words: quotes[1] },
  ] as [OnsetValue, OnsetValue],
})
const contradicts = (...differences: Difference[]) => ({
  to: 'b',
  kind: 'contradicts' as const,
  reason: { rule: 'differs' as const },
  differences,
})

test('a reason about two topics is told apart, even where its words hold a semicolon', () => {
  const relation = contradicts(howMany, who)
  expect(reasonOn(relation, 'count', names)).toBe('30; or so against over 52 (53 or more)')
  expect(reasonOn(relation, 'perpetrator', names)).toBe('the reds against the blues and unknown')
  const whole =
    'how many: 30; or so against over 52 (53 or more); who did it: the reds against the blues and unknown'
  expect(reasonOn(relation, 'onset', names)).toBe(whole)
  expect(reasonOn(relation, undefined, names)).toBe(whole)
  expect(topicWords(['count', 'perpetrator'], words)).toBe('how many and who did it')
})

test('one claim against one quotes both; one against several gives each reason once, without quotes', () => {
  const [first, second] = [contradicts(began('at dawn', 'x')), contradicts(began('at dawn', 'y'))]
  expect(oppositionReasons([first], names)).toEqual([
    'an attack (“at dawn”) against an attempted arrest (“x”)',
  ])
  expect(oppositionReasons([first, second], names)).toEqual([
    'an attack against an attempted arrest',
  ])
})

test('who holds a place is told against another holder, against fighting, and against an advance of the same side', () => {
  const holder = (a: HolderValue, b: HolderValue) =>
    reasonOn(contradicts({ about: 'holder', values: [a, b] }), 'holder', names)
  const held = { holder: 'red', status: 'held' }
  const advancing = { holder: 'red', status: 'advancing' }
  expect(holder(held, { holder: 'not-government', status: 'held' })).toBe(
    'the reds against somebody other than government',
  )
  for (const [a, b] of [
    ['fighting', held],
    [held, 'fighting'],
  ] as const)
    expect(holder(a, b)).toBe('the reds have it, against fighting that goes on there')
  for (const [a, b] of [
    [advancing, held],
    [held, advancing],
  ] as const)
    expect(holder(a, b)).toBe('the reds have it, against the reds that still advance on it')
})

test('a wider count names what enters it, from the wider one’s end', () => {
  const scope: Difference[] = [
    { about: 'ground', values: [['x', 'y', 'z'], ['x']], entering: ['y', 'z'] },
    { about: 'group', values: ['all', 'civilians'] },
    { about: 'span', values: ['running-total', 'event'] },
  ]
  expect(reasonWords({ reason: { rule: 'widensSame' }, differences: scope }, names)).toBe(
    'the same voice counts more ground (Y and Z enter), more groups of people and more than one event: not comparable as numbers',
  )
})
