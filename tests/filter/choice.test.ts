import {
  choiceState,
  chosen,
  chooseClaims,
  knownOf,
  onlyOf,
  parseQuery,
  switched,
} from '#lib/filter'
import type { Choice } from '#lib/filter'
import { facetRows } from '#lib/views'
import { expect, fc } from '../property'
import { ownProject } from '../project'

/** A body with two members, one of which has a member itself, and somebody who speaks for nobody. */
const BODIES: Record<string, readonly string[]> = {
  government: ['government'],
  ministry: ['ministry', 'government'],
  spokesman: ['spokesman', 'ministry', 'government'],
  paper: ['paper'],
}
const values = Object.keys(BODIES)
const bodies = (value: string) => BODIES[value]!
const on = (choice: Choice | undefined) =>
  values.filter((value) => chosen(choice, [value], bodies(value)))

test('only a body is the body with all who speak for it; all but it leaves out it alone', () => {
  expect(on({ only: ['government'] })).toEqual(['government', 'ministry', 'spokesman'])
  expect(on({ only: ['ministry'] })).toEqual(['ministry', 'spokesman'])
  expect(on({ only: ['spokesman'] })).toEqual(['spokesman'])
  expect(on({ not: ['government'] })).toEqual(['ministry', 'spokesman', 'paper'])
  expect(on({ only: [] })).toEqual([])
})

const choice = fc.oneof(
  fc.constant(undefined),
  fc.subarray(values).map((only) => ({ only })),
  fc.subarray(values, { minLength: 1 }).map((not) => ({ not })),
)

test('switching a checkbox changes what it stands for and nothing else, and twice is back', () => {
  const rows = facetRows(
    values,
    (value) => bodies(value).at(-1),
    () => 1,
  )
  fc.assert(
    fc.property(choice, fc.constantFrom(...rows), (before, row) => {
      const after = switched(before, values, row.values, bodies)
      const was = choiceState(before, row.values, bodies)
      expect(choiceState(after, row.values, bodies)).toBe(was === 'all' ? 'none' : 'all')
      const others = (chosenNow: string[]) => chosenNow.filter((one) => !row.values.includes(one))
      expect(others(on(after))).toEqual(others(on(before)))
      const back = switched(after, values, row.values, bodies)
      if (was !== 'some') expect(on(back)).toEqual(on(before))
    }),
  )
})

test('“only” of a row leaves exactly what the row stands for', () => {
  for (const row of facetRows(
    values,
    (value) => bodies(value).at(-1),
    () => 1,
  ))
    expect([...on(onlyOf(row, values))].sort()).toEqual(
      row.value === 'ministry' && row.role === 'member'
        ? ['ministry', 'spokesman']
        : [...row.values].sort(),
    )
})

test('only SOHR is SOHR with its director: 17 claims of the five documents, not 12', async () => {
  const { map } = await ownProject()
  const by = (...speakers: string[]) =>
    map.claims.filter(({ speaker }) => speakers.includes(speaker)).map(({ id }) => id)
  const chosenBy = (query: string) =>
    chooseClaims(map, parseQuery(new URLSearchParams(query), knownOf(map)).filter).map(
      ({ id }) => id,
    )
  expect(chosenBy('speaker=sohr')).toEqual(by('sohr', 'rami-abdurrahman'))
  expect([chosenBy('speaker=sohr').length, by('sohr').length]).toEqual([17, 12])
  expect(chosenBy('speaker=rami-abdurrahman')).toEqual(by('rami-abdurrahman'))
})

test('a body that says nothing itself may be named in an address', async () => {
  const { map } = await ownProject()
  const silent = map.sources.find(
    ({ id }) =>
      !map.claims.some(({ speaker }) => speaker === id) &&
      map.claims.some(
        ({ speaker }) => map.sources.find((source) => source.id === speaker)?.memberOf === id,
      ),
  )
  const { ignored } = parseQuery(
    new URLSearchParams(`speaker=${silent?.id ?? 'sohr'}`),
    knownOf(map),
  )
  expect(ignored).toEqual([])
})
