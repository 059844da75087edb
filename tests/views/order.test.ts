import { ORDERS, orderOf, parseSort, serialiseSort } from '#lib/filter'
import type { Sort } from '#lib/filter'
import type { ClaimView, MapData } from '#lib/views'
import { wordsIn } from '#lib/words'
import { contradictionCases } from '../../lib/views/contradictions/cases'
import { casesInOrder } from '../../lib/views/contradictions/case-order'
import { byPlace } from '../../lib/views/lists/by-place'
import { placeSections } from '../../lib/views/lists/homes'
import { deadOf, mattersInOrder } from '../../lib/views/lists/order'
import { pageLookups } from '../../app/ui/base/page-context'
import { ownProject } from '../project'
import { madeUp, madeUpPlace, oppose } from '../ui/made-up'
import { fc } from '../property'

let map: MapData
let place: ReturnType<typeof pageLookups>['place']
beforeAll(async () => {
  map = (await ownProject()).map
  place = pageLookups(map, wordsIn('en')).place
})
const dead = (low: number | null, words: string): Partial<ClaimView> => ({
  deaths: { low, high: null, words },
})
const idsOf = (matters: readonly ClaimView[][]) =>
  matters.map((list) => list.map(({ id }) => id).join('+'))

test.each(ORDERS)('the order %s is read as it is written, and names itself', (order) => {
  const sort = parseSort(order)!
  expect(orderOf(sort)).toBe(order)
  expect(serialiseSort(sort)).toBe(order === 'place' ? '' : order)
})

test('an order of a column is none that lists offer: they stay as the map is read', () => {
  expect(orderOf({ by: 'speaker' })).toBe('place')
  expect(orderOf({ by: 'said' })).toBe('place')
  expect(orderOf(undefined)).toBe('place')
})

test.each(['-against', '-dead', '-said'])(
  'by %s each claim stands once, with its matter, and what has nothing to order by comes last',
  (order) => {
    const { ordered, rest } = mattersInOrder(map.claims, parseSort(order)!, place)
    const listed = [...ordered, ...rest].flat().map(({ id }) => id)
    expect([...listed].sort()).toEqual(map.claims.map(({ id }) => id).sort())
    expect(new Set(listed).size).toBe(listed.length)
    for (const claim of rest.flat()) {
      if (order === '-dead') expect(deadOf(claim)).toBeUndefined()
      if (order === '-against')
        expect(claim.relations.filter(({ kind }) => kind === 'contradicts')).toEqual([])
    }
  },
)

test('counts stand by the least that their words allow; words without a number come after, and what counts nobody last', () => {
  const claims = [
    madeUp({ id: 'none' }),
    madeUp({ id: 'dozens', ...dead(null, 'dozens') }),
    madeUp({ id: 'over70', ...dead(71, 'over 70') }),
    madeUp({ id: 'seventy', ...dead(70, '70') }),
    madeUp({ id: 'nobody', ...dead(0, 'nobody') }),
  ]
  const { ordered, rest } = mattersInOrder(claims, { by: 'dead', down: true }, madeUpPlace)
  expect(idsOf(ordered)).toEqual(['over70', 'seventy', 'nobody', 'dozens'])
  expect(idsOf(rest)).toEqual(['none'])
})

test('a count of wounded is no count of dead', () => {
  const counted = map.claims.filter(({ toll }) => toll && toll.harm !== 'killed')
  for (const claim of counted) expect(deadOf(claim)).toBe(claim.deaths)
  expect(map.claims.filter((claim) => deadOf(claim)).length).toBeGreaterThan(10)
})

test('a matter stands where its foremost claim does, and the most contradicted leads', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) =>
    madeUp({ id, matter: id < 'c' ? 'm' : id, said: id === 'b' ? '2025-03-09' : '2025-03-07' }),
  )
  oppose(c!, a!, 'perpetrator')
  oppose(c!, d!, 'perpetrator')
  const order = (by: Sort['by']) => {
    const { ordered, rest } = mattersInOrder([a!, b!, c!, d!], { by, down: true }, madeUpPlace)
    return [idsOf(ordered), idsOf(rest)]
  }
  expect(order('against')).toEqual([['c', 'a+b', 'd'], []])
  expect(order('said')).toEqual([['b+a', 'c', 'd'], []])
})

test('contradictions are ordered as lists are, the weaker ones last', () => {
  const cases = contradictionCases(map.claims, {
    place,
    parties: map.parties,
    words: wordsIn('en'),
  })
  for (const by of ['against', 'dead', 'said'] as const) {
    const ordered = casesInOrder(cases, { by, down: true })
    expect(ordered.map(({ id }) => id).sort()).toEqual(cases.map(({ id }) => id).sort())
    const weak = ordered.map((item) => item.weak)
    expect(weak).toEqual([...weak].sort())
  }
  const pairs = casesInOrder(cases, { by: 'against', down: true })
    .filter((item) => !item.weak)
    .map((item) => item.pairs.length)
  expect(pairs).toEqual([...pairs].sort((a, b) => b - a))
  expect(pairs[0]).toBeGreaterThan(pairs.at(-1)!)
})

const rowsOf = (claims: readonly ClaimView[], find = madeUpPlace, opened?: string) =>
  placeSections(claims, find, opened).flatMap(({ place: at, headings }) =>
    headings.flatMap(({ blocks }) =>
      blocks.flatMap(({ rows }) => rows.map(({ id }) => `${id} at ${at.id}`)),
    ),
  )

test('in the list by place each claim is one row, and every place counts all claims about it', () => {
  const placed = map.claims.filter((claim) => claim.places.length > 0)
  const sections = placeSections(map.claims, place)
  const rows = sections.flatMap(({ headings }) =>
    headings.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows)),
  )
  expect(rows.map(({ id }) => id).sort()).toEqual(placed.map(({ id }) => id).sort())
  expect(sections.map(({ place: at, claims }) => [at.id, claims.length])).toEqual(
    byPlace(map.claims, place).map(({ place: at, claims }) => [at.id, claims.length]),
  )
  for (const { claims, headings, away, under } of sections) {
    const here = headings.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows))
    expect(here.length + away).toBe(claims.length)
    expect(under.length > 0).toBe(away > 0)
  }
  expect(sections.reduce((sum, { away }) => sum + away, 0)).toBeGreaterThan(5)
})

test('a claim stands with those of its matter, and in the place that is opened if it is about it', () => {
  const [over, other] = [
    madeUp({ id: 'over', at: ['x0', 'x1'], matter: 'm' }),
    madeUp({ id: 'other', at: ['x0'], matter: 'm' }),
  ]
  expect(rowsOf([over, other])).toEqual(['over at x0', 'other at x0'])
  expect(rowsOf([over, other], madeUpPlace, 'x1')).toEqual(['over at x1', 'other at x0'])
  expect(rowsOf([over])).toEqual(['over at x1'])
})

test('a claim is one row, at one of its places, whatever else is listed', () => {
  const at = fc.uniqueArray(fc.constantFrom('x0', 'x1', 'x2', 'x3'), { minLength: 1 })
  fc.assert(
    fc.property(fc.array(at, { minLength: 1, maxLength: 6 }), (list) => {
      const claims = list.map((places, i) =>
        madeUp({ id: `c${i}`, at: places, matter: `m${i % 2}` }),
      )
      const rows = rowsOf(claims).map((row) => row.split(' at '))
      expect(rows.map(([id]) => id).sort()).toEqual(claims.map(({ id }) => id).sort())
      for (const [id, home] of rows)
        expect(claims.find((claim) => claim.id === id)!.places.map((item) => item.place)).toContain(
          home,
        )
    }),
  )
})
