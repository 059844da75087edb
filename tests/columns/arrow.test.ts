import { COLUMN_TABLES, decodeColumns, encodeColumns } from '#lib/columns'
import { columnsOf, rowFacts } from './made-up'
import { expect, fc } from '../property'

test('columns come back from Arrow as they were', () => {
  fc.assert(
    fc.property(fc.array(rowFacts, { maxLength: 40 }), (facts) => {
      const { columns } = columnsOf(facts)
      expect(decodeColumns(encodeColumns(columns))).toEqual(columns)
    }),
  )
})

test('every table is an Arrow file that other tools open', () => {
  const encoded = encodeColumns(columnsOf(fc.sample(rowFacts, { numRuns: 5, seed: 1 })).columns)
  for (const table of COLUMN_TABLES)
    expect(String.fromCharCode(...encoded[table].subarray(0, 6))).toBe('ARROW1')
})

test('bytes that lack a column say which', () => {
  const encoded = encodeColumns(columnsOf([]).columns)
  expect(() => decodeColumns({ ...encoded, rows: encoded.values })).toThrow(
    "rows.arrow has no column 'place'. Import the dataset again.",
  )
})
