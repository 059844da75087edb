import type { Difference, HolderValue, OnsetValue, RelationSeen } from '#lib/model'
import { reasonNames } from '../../lib/views/say/reason-names'
import { pairLine } from '../../lib/views/say/case-words'
import { reasonOn, reasonWords, topicWords, withEnds } from '../../lib/views/say/reason-words'
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
  expect(reasonOn(relation, 'count', names)).toBe('30; or so ≠ over 52')
  expect(reasonOn(relation, 'perpetrator', names)).toBe('by the reds ≠ by the blues and unknown')
  const whole = 'how many: 30; or so ≠ over 52; who did it: by the reds ≠ by the blues and unknown'
  expect(reasonOn(relation, 'onset', names)).toBe(whole)
  expect(reasonOn(relation, undefined, names)).toBe(whole)
  expect(topicWords(['count', 'perpetrator'], words)).toBe('how many and who did it')
})

test('one claim against one quotes both; one against several gives each reason once, without quotes', () => {
  const [first, second] = [contradicts(began('at dawn', 'x')), contradicts(began('at dawn', 'y'))]
  const claim = { id: 'a' }
  expect(oppositionReasons({ claim, relations: [first] }, names)).toEqual([
    'an attack (“at dawn”) ≠ an attempted arrest (“x”)',
  ])
  expect(oppositionReasons({ claim, relations: [first, second] }, names)).toEqual([
    'an attack ≠ an attempted arrest',
  ])
})

test('who says which stands beside what he says, the claim that is asked first, and voices that say the same on one side', () => {
  const spoken = { ...names, voice: (id: string) => `voice of ${id}` }
  const facing = (to: string) => ({ ...contradicts(who), to })
  expect(reasonOn({ ...facing('b'), from: 'a' }, 'perpetrator', spoken)).toBe(
    'by the reds (voice of a) ≠ by the blues and unknown (voice of b)',
  )
  expect(reasonWords(withEnds('b', facing('a')), spoken)).toBe(
    'who did it: by the reds (voice of a) ≠ by the blues and unknown (voice of b)',
  )
  expect(
    oppositionReasons({ claim: { id: 'b' }, relations: [facing('a'), facing('aa')] }, spoken),
  ).toEqual(['by the blues and unknown (voice of b) ≠ by the reds (voice of a, voice of aa)'])
  expect(pairLine({ ...facing('b'), from: 'a' }, spoken)).toBe(
    'Who did it? By the reds (voice of a) ≠ by the blues and unknown (voice of b)',
  )
  const judged = { ...contradicts(), reason: { rule: 'judgement' as const, why: 'so' }, from: 'a' }
  expect(pairLine(judged, spoken)).toBe('One account (voice of a) ≠ Another account (voice of b)')
})

test('a relation is told from its own first end, whichever claim sees it', () => {
  const seen = (kind: RelationSeen, to: string) =>
    withEnds('m', { to, kind, reason: { rule: 'later' } })
  expect(seen('contradicts', 'a')).toMatchObject({ from: 'a', to: 'm' })
  expect(seen('contradicts', 'z')).toMatchObject({ from: 'm', to: 'z' })
  expect(seen('denies', 'a')).toMatchObject({ from: 'm', to: 'a' })
  expect(seen('denied-by', 'a')).toMatchObject({ from: 'a', to: 'm' })
  expect(seen('denied-by', 'z')).toMatchObject({ from: 'z', to: 'm' })
})

test('who holds a place stands beside another holder, beside fighting, and beside an advance of the same side', () => {
  const holder = (a: HolderValue, b: HolderValue) =>
    reasonOn(contradicts({ about: 'holder', values: [a, b] }), 'holder', names)
  const held = { holder: 'red', status: 'held' }
  const advancing = { holder: 'red', status: 'advancing' }
  expect(holder(held, { holder: 'not-government', status: 'held' })).toBe(
    'held by the reds ≠ not held by government',
  )
  expect(holder('fighting', held)).toBe('fighting there ≠ held by the reds')
  expect(holder(held, 'fighting')).toBe('held by the reds ≠ fighting there')
  expect(holder(advancing, held)).toBe('the reds advancing ≠ held by the reds')
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
