import { agreementCsv, coderAgreement } from '#lib/desk/second/agreement'
import type { DeskClaim, DraftBody } from '#lib/desk/draft'
import { bodyOfText } from '../invented'

/** A text of so many sentences, and drafts of it that code each with one count. */
const text = (sentences: number) =>
  Array.from({ length: sentences }, (_, i) => `Line ${i} was written.`).join('\n')
function draft(all: string, changed: (i: number) => Partial<DeskClaim['fields']> | undefined) {
  const claims: DraftBody['claims'] = {}
  let start = 0
  all.split('\n').forEach((line, i) => {
    const fields = changed(i)
    const span = { start, end: start + line.length }
    start += line.length + 1
    if (fields)
      claims[`c${i + 1}`] = {
        kind: 'casualties',
        span,
        quote: { start: span.start, end: span.start + 4 },
        fields: { speaker: { value: 'gull' }, ...fields },
      }
  })
  return { ...bodyOfText('gull-2024-05-07', all), claims }
}
const figure = (low: number | null) => ({ value: { low, high: low, words: 'some' } })
const TEN = text(10)

test('of fewer pairs than ten no figure is given, only how many there are', () => {
  const nine = text(9)
  const same = () => ({ standing: { value: 'stated' } })
  const { found, fields } = coderAgreement([
    { left: draft(nine, same), right: draft(nine, same), text: nine },
  ])
  expect(found).toEqual({ both: 9, one: 0 })
  expect(fields.find(({ of }) => of === 'standing')).toEqual({
    of: 'standing',
    metric: 'nominal',
    n: 9,
  })
})

test('percent and alpha are of the pairs, and claims that one coder has alone are counted apart', () => {
  const left = draft(TEN, (i) => ({ standing: { value: i < 5 ? 'stated' : 'alleged' } }))
  const right = draft(TEN, (i) => ({ standing: { value: i < 4 ? 'stated' : 'alleged' } }))
  const { found, fields } = coderAgreement([{ left, right, text: TEN }])
  expect(found).toEqual({ both: 10, one: 0, percent: 100 })
  // 9 of 10 equal; 1 - 19 * 2 / (2 * 9 * 11)
  expect(fields.find(({ of }) => of === 'standing')).toEqual({
    of: 'standing',
    metric: 'nominal',
    n: 10,
    percent: 90,
    alpha: 0.808,
  })
  const fewer = draft(TEN, (i) => (i < 8 ? {} : undefined))
  expect(coderAgreement([{ left, right: fewer, text: TEN }]).found).toEqual({
    both: 8,
    one: 2,
    percent: 88.9,
  })
})

test('where all judgements are one value there is a percent and no alpha', () => {
  const all = draft(TEN, () => ({ standing: { value: 'stated' } }))
  expect(
    coderAgreement([{ left: all, right: all, text: TEN }]).fields.find(
      ({ of }) => of === 'standing',
    ),
  ).toEqual({ of: 'standing', metric: 'nominal', n: 10, percent: 100 })
})

test('counts are measured by their size, days by their distance; what is no number is no pair', () => {
  const left = draft(TEN, (i) => ({
    count: figure(i === 0 ? null : 10 * i),
    eventTime: { value: `2024-05-0${1 + (i % 9)}` },
  }))
  const near = draft(TEN, (i) => ({
    count: figure(10 * i + 1),
    eventTime: { value: i === 0 ? null : `2024-05-0${1 + (i % 9)}` },
  }))
  const of = (name: string) =>
    coderAgreement([
      { left, right: near, text: TEN },
      { left, right: near, text: TEN },
    ]).fields.find((field) => field.of === name)!
  expect(of('count')).toMatchObject({ metric: 'ratio', n: 18, percent: 0 })
  expect(of('count').alpha).toBeGreaterThan(0.9)
  expect(of('eventTime')).toEqual({
    of: 'eventTime',
    metric: 'interval',
    n: 18,
    percent: 100,
    alpha: 1,
  })
})

test('the figures as CSV have empty cells where nothing is said', () => {
  const all = draft(TEN, () => ({ standing: { value: 'stated' } }))
  const figures = coderAgreement([{ left: all, right: all, text: TEN }])
  const lines = agreementCsv([{ document: '*', figures }]).split('\r\n')
  expect(lines.slice(0, 3)).toEqual([
    'document,field,metric,n,percent,alpha',
    '*,claims found by both,,10,100,',
    '*,coded,nominal,10,100,',
  ])
  expect(lines).toContain('*,harm,nominal,0,,')
})
