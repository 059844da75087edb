import { byField, fromFields, rowSteps } from '#lib/util'
import { expect, fc } from '../property'

const overJson = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T

test('records come back from their fields as they come back from JSON', () => {
  const value = fc.oneof(
    fc.constantFrom('a', 'b', 1, '1', null, '{"a":1}'),
    fc.constantFrom({ a: 1 }, { a: 2 }, [], {}, [1]),
    fc.jsonValue(),
    fc.array(fc.dictionary(fc.constantFrom('to', 'why'), fc.jsonValue())),
  )
  const row = fc.dictionary(
    fc.constantFrom('id', 'kind', 'of', '0', 'toString', 'said'),
    fc.option(value, { nil: undefined }),
  )
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(fromFields(overJson(byField(rows)))).toEqual(overJson(rows))
    }),
  )
})

test('a field says its name once, and whose it is where not all have it', () => {
  const rows = [{ id: 'a', note: null }, { id: 'b' }, { id: 'c', note: 0 }]
  expect(byField(rows)).toEqual({
    length: 3,
    fields: [
      { name: 'id', each: ['a', 'b', 'c'] },
      { name: 'note', each: [null, 0], rows: [0, 2] },
    ],
  })
  expect(fromFields(byField([]))).toEqual([])
})

test('what comes again and again is said once, and shared by the records afterwards', () => {
  const rows = ['x', 'y', 'x', 'x'].map((kind) => ({ kind, why: { rule: kind } }))
  const sent = byField(rows)
  expect(sent.fields).toEqual([
    { name: 'kind', once: ['x', 'y'], at: [0, 1, 0, 0] },
    { name: 'why', once: [{ rule: 'x' }, { rule: 'y' }], at: [0, 1, 0, 0] },
  ])
  const [first, , third] = fromFields<(typeof rows)[number]>(overJson(sent))
  expect(third!.why).toBe(first!.why)
})

test('a number is not taken for the text that looks like it', () => {
  expect(fromFields(byField([1, '1', 1, '1'].map((of) => ({ of }))))).toEqual([
    { of: 1 },
    { of: '1' },
    { of: 1 },
    { of: '1' },
  ])
})

test('lists of records are told field by field as well, the empty ones among them', () => {
  const rows = [[], [{ to: 'a', weak: 'part' }, { to: 'b' }], [{ to: 'c' }]].map((of) => ({ of }))
  expect(byField(rows).fields).toEqual([
    {
      name: 'of',
      lengths: [0, 2, 1],
      all: {
        length: 3,
        fields: [
          { name: 'to', each: ['a', 'b', 'c'] },
          { name: 'weak', each: ['part'], rows: [0] },
        ],
      },
    },
  ])
})

test('records are made a field a step', () => {
  const steps = rowSteps(byField([{ id: 'a', kind: 'x' }]))
  expect([steps.next(), steps.next(), steps.next()]).toEqual([
    { done: false, value: undefined },
    { done: false, value: undefined },
    { done: true, value: [{ id: 'a', kind: 'x' }] },
  ])
})
