import { editJson } from '../../../lib/check/anchors/json-edits'
import { expect, fc } from '../../property'

const ORDER = ['line', 'start', 'quote', 'hash']

test.each([
  ['{"quote": "q"}', 'line', 3, '{"line": 3, "quote": "q"}'],
  ['{"line": 1, "quote": "q"}', 'line', 3, '{"line": 3, "quote": "q"}'],
  [
    '{"line": 1, "quote": "q", "more": 2}',
    'hash',
    'h',
    '{"line": 1, "quote": "q", "hash": "h", "more": 2}',
  ],
  ['{"line": 1, "quote": "q"}', 'start', 5, '{"line": 1, "start": 5, "quote": "q"}'],
  ['{"quote":"q","more":2}', 'line', 3, '{"line":3,"quote":"q","more":2}'],
  ['{"quote":"q"}', 'line', 3, '{"line":3,"quote":"q"}'],
  ['{}', 'line', 3, '{"line": 3}'],
  ['{"quote": "q"}', 'unlisted', 3, '{"quote": "q", "unlisted": 3}'],
  ['{\r\n\t"quote" : "q"\r\n}', 'line', 3, '{\r\n\t"line" : 3,\r\n\t"quote" : "q"\r\n}'],
  ['{"line": 1, "quote": "q"}', 'line', undefined, '{"quote": "q"}'],
  ['{"line": 1, "quote": "q"}', 'quote', undefined, '{"line": 1}'],
  ['{"line": 1}', 'line', undefined, '{}'],
  ['{"line": 1}', 'start', undefined, '{"line": 1}'],
])('%s with %s as %s is %s', (before, name, value, after) => {
  expect(editJson(before, [{ path: [name], value }], ORDER)).toBe(after)
})

test('an edit below nothing is an error that names the path', () => {
  expect(() => editJson('{"a": [1]}', [{ path: ['a', 0, 'b'], value: 1 }])).toThrow(
    'no object at a.0',
  )
  expect(() => editJson('', [{ path: ['b'], value: 1 }])).toThrow('no object at ')
})

const key = fc.constantFrom('line', 'start', 'quote', 'hash', 'x "y"', 'é')
const record = fc.dictionary(
  key,
  fc.oneof(fc.integer(), fc.string(), fc.array(fc.nat(), { maxLength: 3 })),
  {
    minKeys: 1,
  },
)

test('an edit writes what the file’s own writer would have written, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(1, 2, 4, '\t'),
      fc.nat(2),
      key,
      fc.option(fc.oneof(fc.integer(), fc.string()), { nil: undefined }),
      (records, indent, at, name, value) => {
        const index = at % records.length
        const edited = records.map((one, i) => (i === index ? { ...one, [name]: value } : one))
        // A last property that goes leaves an empty object, whose layout is a matter of taste.
        fc.pre(Object.values(edited[index]!).some((one) => one !== undefined))
        expect(
          editJson(JSON.stringify({ records }, null, indent), [
            { path: ['records', index, name], value },
          ]),
        ).toBe(JSON.stringify({ records: edited }, null, indent))
      },
    ),
  )
})

test('objects and lists are written on one line, and line ends in their texts stay', () => {
  const value = { url: 'https://a.example/', list: [{ b: 1 }, 'x\n {y'], none: {} }
  const edited = editJson('{"a": 1}', [{ path: ['b'], value }])
  expect(edited).toBe(
    '{"a": 1, "b": {"url": "https://a.example/", "list": [{"b": 1}, "x\\n {y"], "none": {}}}',
  )
  expect(JSON.parse(edited)).toEqual({ a: 1, b: value })
})
