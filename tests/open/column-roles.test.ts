import { COLUMN_ROLES, mappingToChange, withRole } from '#lib/open'
import type { ColumnRole } from '#lib/open'
import { readMapping } from '#lib/imports'
import type { Mapping } from '#lib/imports'
import { rolesOf } from '../../lib/open/column-roles'
import { expect, fc } from '../property'

const NAMES = ['a', 'b', 'c', 'd']
const changes = fc.array(
  fc.tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom(undefined, ...COLUMN_ROLES) as fc.Arbitrary<ColumnRole | undefined>,
  ),
  { maxLength: 8 },
)

test('whatever is chosen, the last choice holds and the mapping is one that the command takes', () => {
  fc.assert(
    fc.property(changes, (all) => {
      let mapping: Mapping = { columns: {} }
      for (const [column, role] of all) {
        mapping = withRole(mapping, column, role, NAMES)
        const now = rolesOf(mapping).get(column)
        // the only part of a date is the date, and the first part in the table bears its name
        expect([
          role,
          ...(role === 'datePart' || role === 'date' ? ['date', 'datePart'] : []),
        ]).toContain(now)
      }
      expect(readMapping(JSON.stringify(mapping))).toEqual({ mapping })
    }),
  )
})

test('a field of one column takes it from the column that had it', () => {
  const one = withRole({ columns: { lat: 'a', lon: 'b' } }, 'c', 'lat', NAMES)
  expect(one.columns).toEqual({ lat: 'c', lon: 'b' })
  expect([...rolesOf(one)]).toEqual([
    ['c', 'lat'],
    ['b', 'lon'],
  ])
})

test('parts of a date stand in the order of the table', () => {
  const parts = ['c', 'a', 'b'].reduce<Mapping>(
    (mapping, column) => withRole(mapping, column, 'datePart', NAMES),
    {},
  )
  expect(parts.columns).toEqual({ date: ['a', 'b', 'c'] })
  expect(withRole(parts, 'a', undefined, NAMES).columns).toEqual({ date: ['b', 'c'] })
})

test('what a mapping says beside columns is kept', () => {
  const mapping: Mapping = {
    columns: { date: 'a' },
    precision: { metres: 500 },
    types: { Clash: ['Battles'] },
    deathsBySide: { rebels: 'b' },
    show: ['c'],
  }
  expect(withRole(mapping, 'd', 'place', NAMES)).toEqual({
    ...mapping,
    columns: { date: 'a', place: 'd' },
  })
  expect(withRole(mapping, 'b', 'deaths', NAMES).deathsBySide).toBeUndefined()
  expect(withRole(mapping, 'c', undefined, NAMES).show).toBeUndefined()
})

test('a change begins from what is read now, without an order of days that only cells told', () => {
  const mapping: Mapping = { columns: { date: 'a' }, dateFormat: 'excel' }
  const guessed: Mapping = { columns: { date: 'b' } }
  expect(mappingToChange({ mapping, guessed }, {})).toEqual({ columns: { date: 'a' } })
  expect(mappingToChange({ mapping, guessed }, { dateFormat: 'unix' })).toEqual({
    columns: { date: 'a' },
    dateFormat: 'unix',
  })
  expect(mappingToChange({ codebook: 'ACLED', mapping: {}, guessed }, {})).toEqual(guessed)
})

test('columns of holder and status make rows states of control, and are seen as what they are', () => {
  const held = withRole({ columns: { date: 'a' } }, 'b', 'holder', NAMES)
  const mapping = withRole(held, 'c', 'status', NAMES)
  expect(mapping.columns).toEqual({ date: 'a', holder: 'b', status: 'c' })
  expect(rolesOf(mapping).get('b')).toBe('holder')
  expect(rolesOf(mapping).get('c')).toBe('status')
})
