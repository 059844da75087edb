import { kindOf, kinds, partyWords, perpetratorsDiffer } from '#lib/claims'
import { countsMeet } from '#lib/claims/count'
import type { Claim } from '#lib/model'
import { wordsIn } from '#lib/words'

const parties = partyWords(
  [
    { id: 'government', label: 'government forces', name: '', side: 'government' },
    {
      id: 'government-allied',
      label: 'groups allied with the government',
      name: '',
      side: 'government',
    },
    { id: 'assad-loyalists', label: 'Assad loyalists', name: '', side: 'assad-loyalists' },
  ],
  wordsIn('en'),
)
const control = (holder: string, status: string) =>
  ({ kind: 'control', holder, status }) as unknown as Claim
const kind = kindOf({ kind: 'control' })!

test('different bounds on one figure agree, figures apart do not', () => {
  const count = (low: number | null, high: number | null) => ({ low, high, words: '' })
  expect(countsMeet(count(130, null), count(131, null))).toBe(true)
  expect(countsMeet(count(71, 71), count(71, null))).toBe(true)
  expect(countsMeet(count(52, 52), count(31, 40))).toBe(false)
  expect(countsMeet(count(null, null), count(31, 40))).toBe(true)
})

test('perpetrators contradict by side; a claim that names nobody, or both, contradicts none', () => {
  expect(perpetratorsDiffer(['government'], ['assad-loyalists'], parties)).toEqual([
    { about: 'perpetrator', values: [['government'], ['assad-loyalists']] },
  ])
  expect(perpetratorsDiffer(['government'], ['government-allied'], parties)).toEqual([])
  expect(perpetratorsDiffer(['government'], ['unstated'], parties)).toEqual([])
  expect(
    perpetratorsDiffer(['government', 'assad-loyalists'], ['assad-loyalists'], parties),
  ).toEqual([])
  expect(perpetratorsDiffer(undefined, ['assad-loyalists'], parties)).toEqual([])
})

test.each([
  ['government', 'held', 'assad-loyalists', 'held', true],
  ['government', 'secured', 'government', 'lost', true],
  ['government', 'secured', 'not-government', 'held', true],
  ['assad-loyalists', 'held', 'government', 'withdrew', false],
  ['not-government', 'held', 'not-assad-loyalists', 'held', false],
  ['assad-loyalists', 'held', 'not-government', 'held', false],
  ['government', 'advancing', 'assad-loyalists', 'held', false],
  ['government', 'held', 'assad-loyalists', 'presence', false],
  ['government', 'held', 'government-allied', 'held', false],
] as const)(
  '%s %s and %s %s of one place part: contradiction %s',
  (holderA, statusA, holderB, statusB, expected) => {
    const [a, b] = [control(holderA, statusA), control(holderB, statusB)]
    expect(kind.disagree(a, b, parties).length > 0).toBe(expected)
    expect(kind.disagree(b, a, parties).length > 0).toBe(expected)
  },
)

test('kinds differ in id, shape and colour', () => {
  for (const value of [
    (item: (typeof kinds)[number]) => item.id,
    (item: (typeof kinds)[number]) => item.shape,
    (item: (typeof kinds)[number]) => item.colour.light,
    (item: (typeof kinds)[number]) => item.colour.dark,
  ])
    expect(new Set(kinds.map(value)).size).toBe(kinds.length)
})
