import { columnsBuilder, profileValues } from '#lib/columns'
import { FACETS } from '#lib/filter'
import { profileList } from '../../lib/columns/build'
import { columnsOf, rowFacts } from './made-up'
import { expect, fc } from '../property'

test('rows keep what they say in every facet, and those that say the same share a profile', () => {
  fc.assert(
    fc.property(fc.array(rowFacts, { maxLength: 60 }), (facts) => {
      const { columns, inOrder } = columnsOf(facts)
      const said = (row: number) =>
        FACETS.map((facet) =>
          [...profileValues(columns.profiles.facets[facet], columns.profile[row]!)].sort(),
        )
      inOrder.forEach((fact, row) =>
        expect(said(row)).toEqual(FACETS.map((facet) => [...new Set(fact.facets[facet])].sort())),
      )
      expect(columns.profiles.length).toBe(
        new Set(inOrder.map((_, row) => JSON.stringify(said(row)))).size,
      )
    }),
  )
})

test('ten thousand profiles, more than the first table of them holds, are each found again', () => {
  const list = profileList()
  const facets = (i: number) => ({
    kind: ['incident'],
    type: [],
    outlet: [],
    speaker: [`s${i % 100}`, `s${i % 7}`],
    party: [`p${Math.floor(i / 100)}`],
    standing: [],
    agreement: [],
  })
  const first = Array.from({ length: 10_000 }, (_, i) => list.of(facets(i)))
  expect(first).toEqual([...first.keys()])
  expect(first.map((_, i) => list.of(facets(i)))).toEqual(first)
  expect(list.done().length).toBe(10_000)
})

test('a facet with more values than its codes can count is refused by name', () => {
  const builder = columnsBuilder()
  const add = (speaker: string) =>
    builder.add({
      said: '2025-03-07',
      facets: {
        kind: ['incident'],
        type: [],
        outlet: [],
        speaker: [speaker],
        party: [],
        standing: [],
        agreement: [],
      },
    })
  for (let i = 0; i < 65_535; i++) add(`s${i}`)
  expect(() => add('one-more')).toThrow(
    "A facet has more than 65535 values; the first beyond is 'one-more'.",
  )
})
