import { tableFromArrays, tableFromIPC, tableToIPC } from '@uwdata/flechette'
import { COLUMN_TABLES, decodeColumns, encodeColumns } from '#lib/columns'
import type { Columns } from '#lib/columns'
import { areAscending, isBounded } from '../../lib/columns/arrow-bounds'
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

test('whatever number stands in a table for a length or an offset, no more memory is taken than it has bytes', () => {
  const encoded = encodeColumns(columns)
  const before = process.memoryUsage().arrayBuffers
  for (const table of COLUMN_TABLES)
    for (let at = 0; at + 4 <= encoded[table].length; at += 4)
      for (const number of [0x7fffffff, -1, 0x00ffffff]) {
        const bytes = encoded[table].slice()
        new DataView(bytes.buffer).setInt32(at, number, true)
        const start = process.cpuUsage()
        try {
          decodeColumns({ ...encoded, [table]: bytes })
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
        const { user } = process.cpuUsage(start)
        if (user > 1e6) throw new Error(`${table} at ${at}: ${user / 1e6} s for ${number}`)
      }
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 2 ** 20)
})

test('texts that overlap are refused, since together they may be longer than all memory', () => {
  expect(areAscending([0, 3, 3, 9, 0, 0], 4, 9)).toBe(true)
  expect(areAscending([0, 9, 0, 9], 4, 9)).toBe(false)
  expect(areAscending([0, 10], 2, 9)).toBe(false)
  expect(areAscending([-1, 3], 2, 9)).toBe(false)
})

test('what is no file of ours is not given to the decoder', () => {
  const [{ rows }, none] = [encodeColumns(columns), new Uint8Array()]
  expect([rows, none, rows.subarray(1), rows.subarray(0, -1)].map(isBounded)).toEqual([
    true,
    false,
    false,
    false,
  ])
})
