import { tableFromArrays, tableFromIPC, tableToIPC } from '@uwdata/flechette'
import { COLUMN_TABLES, decodeColumns, encodeColumns } from '#lib/columns'
import type { Columns } from '#lib/columns'
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

const { columns } = columnsOf(fc.sample(rowFacts, { numRuns: 40, seed: 1 }))
const fails = (other: Partial<Columns>) => () =>
  decodeColumns(encodeColumns({ ...columns, ...other }))

test.each(['place', 'profile'] as const)(
  'a row that names a %s that is not there is refused',
  (column) => {
    const { length } = column === 'place' ? columns.places : columns.profiles
    const last = Uint16Array.from(columns[column])
    // A place of as many as there are is none: the row is not on the map.
    last[7] = column === 'place' ? length : length - 1
    expect(fails({ [column]: last })).not.toThrow()
    last[7]!++
    expect(fails({ [column]: last })).toThrow(
      'rows.arrow: row 7 names a place or a profile that no table has. Import the dataset again.',
    )
  },
)

test('profiles that number more than their lines are refused before memory is taken for them', () => {
  const encoded = encodeColumns(columns)
  const table = tableFromIPC(encoded.profiles)
  const [facet, profile, value] = ['facet', 'profile', 'value'].map((name) =>
    table.getChild(name)!.toArray(),
  ) as [Uint8Array, Uint32Array, Uint16Array]
  const withLast = (last: number) => {
    const numbers = Uint32Array.from(profile)
    numbers[numbers.length - 1] = last
    const made = { facet, profile: numbers, value }
    const bytes = tableToIPC(tableFromArrays(made), { format: 'file' })!
    return () => decodeColumns({ ...encoded, profiles: bytes })
  }
  expect(withLast(profile.length - 1)).not.toThrow()
  expect(withLast(profile.length)).toThrow(
    `profiles.arrow names ${profile.length + 1} profiles in ${profile.length} lines.`,
  )
  expect(withLast(0xffffffff)).toThrow(/names 4294967296 profiles/)
})

test('tables of two datasets do not fit each other', () => {
  const encoded = encodeColumns(columns)
  const short = encodeColumns(columnsOf([]).columns)
  expect(() => decodeColumns({ ...encoded, rows: short.rows })).not.toThrow()
  expect(() => decodeColumns({ ...encoded, profiles: short.profiles })).toThrow(
    /rows\.arrow: row 0/,
  )
})
