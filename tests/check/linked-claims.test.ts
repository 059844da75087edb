import { linkIssues } from '../../lib/check/linked-claims'
import type { Claim } from '#lib/model'

const count = (id: string, extra: object = {}) =>
  ({
    id,
    document: id.split('/')[0],
    kind: 'casualties',
    harm: 'killed',
    ...extra,
  }) as unknown as Claim
const rulesOf = (claim: Claim, ...others: Claim[]) =>
  linkIssues(claim, new Map([claim, ...others].map((one) => [one.id, one]))).map(
    ({ value, rule }) => `${value} ${rule}`,
  )

test.each([
  ['a/whole', [], 'a/whole in partOf is no claim id'],
  ['b/whole', [count('b/whole')], 'b/whole in partOf is a claim of another document'],
  ['a/whole', [count('a/whole', { harm: 'wounded' })], 'a/whole in partOf counts no killed'],
  ['a/whole', [count('a/whole', { kind: 'control' })], 'a/whole in partOf counts no killed'],
  [
    'a/whole',
    [count('a/whole', { partOf: 'a/part' })],
    'a/whole in partOf makes a count a part of itself',
  ],
  ['a/part', [], 'a/part in partOf makes a count a part of itself'],
] as const)('a part of %s: %#', (partOf, others, rule) => {
  expect(rulesOf(count('a/part', { partOf }), ...others)).toEqual([rule])
})

test('a part of a count of the same harm and text is in order, and so is a part of that', () => {
  const whole = count('a/whole')
  const part = count('a/part', { partOf: 'a/whole' })
  expect(rulesOf(count('a/inner', { partOf: 'a/part' }), part, whole)).toEqual([])
})

test('a statement answers known claims, and not itself', () => {
  const says = (...answers: string[]) =>
    ({
      id: 'a/denial',
      document: 'a',
      kind: 'statement',
      act: 'denial',
      answers,
    }) as unknown as Claim
  expect(rulesOf(says('b/act'), count('b/act'))).toEqual([])
  expect(rulesOf(says('b/act'))).toEqual(['b/act in answers is no claim id'])
  expect(rulesOf(says('a/denial'))).toEqual(['a/denial in answers is the claim itself'])
})
