import { byField, fromFields } from '#lib/util'
import { expect, fc } from '../property'

const overJson = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T

test('records come back from their fields as they come back from JSON', () => {
  const row = fc.dictionary(
    fc.constantFrom('id', 'kind', 'of', '0', 'toString', 'said'),
    fc.option(fc.jsonValue(), { nil: undefined }),
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
      ['id', ['a', 'b', 'c']],
      ['note', [null, 0], [0, 2]],
    ],
  })
  expect(fromFields(byField([]))).toEqual([])
})
