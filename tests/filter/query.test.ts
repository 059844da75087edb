import { wordsIn } from '#lib/words'
import {
  BASES,
  FACETS,
  PANELS,
  SORTS,
  parseQuery,
  serialiseQuery,
  ignoredReason,
} from '#lib/filter'
import type { Filter, Known, Query, View } from '#lib/filter'
import { expect, fc } from '../property'

const VALUES = [
  'a',
  'b-c',
  'd',
  'Violence against civilians',
  'Explosions/Remote violence',
  'x,y'.replace(',', ''),
  '52',
]
const known: Known = {
  facet: (_, value) => VALUES.includes(value),
  open: (id) => ['place', 'doc/claim'].includes(id),
  source: (id) => ['ap', 'ztc'].includes(id),
  steps: 12,
}
const parse = (text: string) => parseQuery(new URLSearchParams(text), known)

const values = fc
  .uniqueArray(fc.constantFrom(...VALUES), { minLength: 1 })
  .map((list) => list.sort())
const choice = fc.oneof(
  values.map((only) => ({ only })),
  values.map((not) => ({ not })),
  fc.constant({ only: [] }),
)
const day = fc
  .integer({ min: 1, max: 28 })
  .map((number) => `2025-03-${String(number).padStart(2, '0')}`)
const interval = fc.oneof(
  day,
  fc.tuple(day, day).map((days) => days.sort().join('/')),
  day.map((date) => `../${date}`),
  day.map((date) => `${date}T06:00/${date}T12:00`),
)
const words = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .map((text) => text.trim().replace(/\s+/g, ' '))
  .filter((text) => text !== '')
const coordinate = (most: number) =>
  fc.integer({ min: -most * 1000, max: most * 1000 }).map((value) => value / 1000)
const filter: fc.Arbitrary<Filter> = fc.record(
  {
    ...Object.fromEntries(FACETS.map((facet) => [facet, choice])),
    happened: interval,
    said: interval,
    known: fc.oneof(
      day,
      day.map((date) => `${date}T06:00`),
    ),
    words,
  },
  { requiredKeys: [] },
)
const view: fc.Arbitrary<View> = fc.record(
  {
    at: fc.record(
      {
        lat: coordinate(90),
        lon: coordinate(180),
        zoom: fc.constantFrom(7, 9.5, 12),
        window: fc.tuple(fc.integer({ min: 1, max: 99999 }), fc.integer({ min: 1, max: 99999 })),
      },
      { requiredKeys: ['lat', 'lon', 'zoom'] },
    ),
    open: fc.constantFrom('place', 'doc/claim'),
    hidePlaces: fc.constant(true as const),
    datasets: fc.subarray(['acled-sd', 'gtd', 'ucdp'], { minLength: 1 }),
    panel: fc.constantFrom(...PANELS),
    compare: fc.constantFrom(['ap', 'ztc'] as const, ['ztc', 'ap'] as const),
    stack: fc.constant('speaker' as const),
    sort: fc.oneof(
      fc.constantFrom(...SORTS.slice(1)).map((by) => ({ by })),
      fc.constantFrom(...SORTS).map((by) => ({ by, down: true as const })),
    ),
    base: fc.constantFrom(...BASES),
    story: fc.integer({ min: 1, max: 12 }),
    version: fc.constantFrom('3f9c2a1b', '00000000'),
  },
  { requiredKeys: [] },
)

test('parsing is the inverse of serialising, and nothing is ignored', () => {
  fc.assert(
    fc.property(fc.record({ filter, view }), (query: Query) => {
      const { ignored, ...back } = parse(serialiseQuery(query))
      expect(ignored).toEqual([])
      expect(back).toEqual(query)
    }),
  )
})

test('a dataset’s page has its ground and its engine, no other page has', () => {
  const ofDataset: Known = { ...known, ground: (key) => key === 'jableh/whole' }
  fc.assert(
    fc.property(
      fc.record(
        {
          ground: fc.record(
            { key: fc.constant('jableh/whole'), zoom: fc.constantFrom(0, 7, 9.5, 22) },
            { requiredKeys: ['key'] },
          ),
          engine: fc.constant('server' as const),
        },
        { requiredKeys: [] },
      ),
      (of) => {
        expect(
          parseQuery(new URLSearchParams(serialiseQuery({ filter: {}, view: of })), ofDataset),
        ).toEqual({ filter: {}, view: of, ignored: [] })
      },
    ),
  )
  const why = (text: string, by: Known) =>
    parseQuery(new URLSearchParams(text), by).ignored.map(
      (item) => `${item.name}: ${ignoredReason(item, wordsIn('en'))}`,
    )
  expect(why('ground=nowhere/whole&engine=magic', ofDataset)).toEqual([
    'ground: no such place',
    'engine: can only be server',
  ])
  expect(why('ground=jableh/whole,23z', ofDataset)[0]).toMatch(/not a place part such as/)
  expect(why('ground=jableh/whole&engine=server', known)).toEqual([
    'ground: no such parameter',
    'engine: no such parameter',
  ])
})

test('the address is readable and writes no defaults', () => {
  expect(serialiseQuery({ filter: {}, view: {} })).toBe('')
  expect(
    serialiseQuery({
      filter: {
        happened: '2025-03-06/2025-03-07',
        kind: { only: ['control'] },
        speaker: { not: ['a', 'd'] },
        words: 'siege lifted',
      },
      view: { at: { lat: 35.4001, lon: 35.95, zoom: 9 }, open: 'doc/claim' },
    }),
  ).toBe(
    'happened=2025-03-06/2025-03-07&kind=control&speaker=!a,d&q=siege+lifted&at=35.4,35.95,9z&open=doc/claim',
  )
})

test.each([
  ['kind=nothing', 'kind', 'no such kind'],
  ['happened=Friday', 'happened', 'not a range of days'],
  ['happened=2025-03-08/2025-03-06', 'happened', 'not a range of days'],
  ['at=here', 'at', 'not a map position'],
  ['at=95,35,9z', 'at', 'not a map position'],
  ['at=35,35,9z,0x600', 'at', 'not a map position'],
  ['at=35,35,9z,800x', 'at', 'not a map position'],
  ['open=../../etc/passwd', 'open', 'no such claim or place'],
  ['places=maybe', 'places', 'can only be off'],
  ['datasets=A,b', 'datasets', 'takes ids of at most 3 datasets, with commas between them'],
  ['datasets=a,b,c,d', 'datasets', 'takes ids of at most 3 datasets, with commas between them'],
  ['known=Friday', 'known', 'not a moment'],
  ['known=2025-03-06/2025-03-07', 'known', 'not a moment'],
  ['view=facts', 'view', 'not one of table, contradictions, tolls, control, compare'],
  ['compare=ap', 'compare', 'not two sources'],
  ['compare=ap,ap', 'compare', 'not two sources'],
  ['compare=ap,nobody', 'compare', 'not two sources'],
  ['sort=colour', 'sort', 'not one of place, happened'],
  ['stack=kind', 'stack', 'can only be speaker'],
  ['v=latest', 'v', 'not a data version'],
  ['base=satellite', 'base', 'not one of tiles, pmtiles'],
  ['story=13', 'story', 'no such step of the story'],
  ['story=0', 'story', 'no such step of the story'],
  ['story=two', 'story', 'no such step of the story'],
  ['colour=red', 'colour', 'no such parameter'],
  ['said=2025-03-07&said=2025-03-08', 'said', 'given twice'],
])('%s is ignored and said so', (text, name, why) => {
  const { ignored } = parse(text)
  expect(ignored).toHaveLength(1)
  expect(ignored[0]).toMatchObject({ name })
  expect(ignoredReason(ignored[0]!, wordsIn('en'))).toContain(why)
})

test('an unknown value beside a known one is dropped, the known one stays', () => {
  expect(parse('speaker=a,zz')).toMatchObject({
    filter: { speaker: { only: ['a'] } },
    ignored: [{ name: 'speaker', value: 'zz' }],
  })
})

test('no query string makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parse(text)))
  fc.assert(
    fc.property(
      fc.constantFrom(...FACETS, 'happened', 'said', 'at', 'open', 'q'),
      fc.string(),
      (name, value) => void parse(`${name}=${encodeURIComponent(value)}`),
    ),
  )
})
