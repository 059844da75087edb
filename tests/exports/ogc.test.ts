import { matchesEntityTag, ogcAnswer } from '#lib/exports'
import type { Collection } from '#lib/exports'
import { indexedCollection } from '../../lib/exports/ogc/collection'
import { findFeatures } from '../../lib/exports/ogc/find-features'
import { shapeMeetsBox } from '#lib/geo'
import { entityTag } from '../../lib/exports/ogc/entity-tag'
import { ownProject } from '../project'
import { expect, fc } from '../property'
import { collectionsOf } from './seen'

type Page = {
  features: { id: string; geometry: object | null; properties: Record<string, unknown> }[]
  numberMatched: number
  numberReturned: number
  timeStamp: string
  links: { rel: string; href: string }[]
}

let collections: Collection[]
let own: Awaited<ReturnType<typeof ownProject>>
beforeAll(async () => {
  own = await ownProject()
  collections = collectionsOf(own)
})

const NOW = new Date('2025-03-09T10:00:00Z')
function ask(path: string, now = NOW) {
  const { pathname, searchParams } = new URL(path, 'http://map.example')
  const { status, type, body, etag } = ogcAnswer(collections, {
    path: pathname.split('/').filter(Boolean).map(decodeURIComponent),
    params: searchParams,
    base: 'http://map.example/ogc',
    now,
    settings: own.project.settings,
  })
  return { status, type, etag, body: JSON.parse(Buffer.concat(body).toString('utf8')) }
}
const page = (path: string): Page => ask(path).body

test('the landing page leads to the API, the conformance classes and the collections', () => {
  const { status, type, body } = ask('/')
  expect([status, type]).toEqual([200, 'application/json'])
  expect(
    Object.fromEntries(
      body.links.map(({ rel, href }: { rel: string; href: string }) => [rel, href]),
    ),
  ).toEqual({
    self: 'http://map.example/ogc',
    'service-desc': 'http://map.example/ogc/api',
    conformance: 'http://map.example/ogc/conformance',
    data: 'http://map.example/ogc/collections',
    alternate: 'http://map.example/',
  })
  expect(ask('/conformance').body.conformsTo).toEqual([
    ...['core', 'oas30', 'geojson'].map(
      (part) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${part}`,
    ),
    ...['queryables', 'queryables-query-parameters'].map(
      (part) => `http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/${part}`,
    ),
  ])
})

test('there is a collection for every kind, for places and for contradicting pairs, and nothing shown is missing', () => {
  expect(ask('/collections').body.collections.map(({ id }: { id: string }) => id)).toEqual([
    'incidents',
    'casualties',
    'control',
    'places',
    'contradicting-pairs',
  ])
  expect(collections.slice(0, 3).reduce((sum, { length }) => sum + length, 0)).toBe(
    own.map.claims.length,
  )
  expect(ask('/collections/incidents').body).toMatchObject({
    itemType: 'feature',
    extent: {
      spatial: { crs: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84' },
      temporal: { interval: [['2024-12-08T00:00:00+03:00', '2025-03-09T00:00:00+03:00']] },
    },
  })
})

test('a page says how many match, how many it holds and when, and leads on to all of them, each once', () => {
  const all: string[] = []
  let url: string | undefined = '/collections/incidents/items?limit=10&standing=stated'
  while (url) {
    const { features, numberMatched, numberReturned, timeStamp, links } = page(
      url.replace('http://map.example/ogc', ''),
    )
    expect([numberReturned, timeStamp]).toEqual([features.length, '2025-03-09T10:00:00.000Z'])
    all.push(...features.map(({ id }) => id))
    url = links.find(({ rel }) => rel === 'next')?.href
    if (!url) expect(all).toHaveLength(numberMatched)
  }
  expect(new Set(all).size).toBe(all.length)
  expect(all).toHaveLength(
    own.map.claims.filter(({ kind, standing }) => kind === 'incident' && standing === 'stated')
      .length,
  )
})

test('all features of a collection have the same keys, those of its OpenAPI description', () => {
  const { body: api } = ask('/api')
  for (const { id, columns } of collections) {
    const described = Object.keys(
      api.components.schemas[`${id}Feature`].properties.properties.properties,
    )
    expect(described).toEqual(columns.map(({ name }) => name))
    for (const { properties, geometry } of page(`/collections/${id}/items?limit=1000`).features) {
      expect(Object.keys(properties)).toEqual(described)
      expect([null, 'MultiPolygon']).toContain((geometry as { type?: string } | null)?.type ?? null)
      for (const { name, type } of columns)
        if (properties[name] !== null)
          expect(typeof properties[name]).toBe(
            type === 'integer' || type === 'number' ? 'number' : 'string',
          )
    }
  }
})

test('every filter is declared in the OpenAPI document, and chooses', () => {
  const { body: api } = ask('/api')
  for (const { id, filters } of collections) {
    const declared = api.paths[`/collections/${id}/items`].get.parameters.flatMap(
      ({ name }: { name?: string }) => name ?? [],
    )
    expect(declared).toEqual(filters.map(({ name }) => name))
  }
  const speaker = page('/collections/incidents/items?speaker=sohr&limit=1000')
  expect(speaker.numberMatched).toBe(
    own.map.claims.filter((claim) => claim.kind === 'incident' && claim.speaker === 'sohr').length,
  )
  expect(
    page('/collections/incidents/items?perpetrator=government&limit=1000').features.every(
      ({ properties }) => String(properties.perpetrator).split('; ').includes('government'),
    ),
  ).toBe(true)
})

test('an answer has the same tag at any moment, and another where anything else differs', () => {
  const paths = [
    '/',
    '/collections',
    '/api',
    '/collections/incidents/items',
    '/collections/incidents/items?limit=5',
    '/collections/incidents/items?limit=5&offset=5',
    '/collections/places/items?limit=5',
    '/collections/incidents/items/ap-2025-03-07:clashes-coast',
  ]
  const tags = paths.map((path) => ask(path).etag)
  expect(paths.map((path) => ask(path, new Date('2026-01-01T00:00:00Z')).etag)).toEqual(tags)
  expect(new Set(tags).size).toBe(paths.length)
  for (const tag of tags) expect(tag).toMatch(/^W\/"[\w-]+"$/)
})

test.each([
  [null, false],
  ['', false],
  ['W/"a-b"', true],
  ['"a-b"', true],
  ['W/"x", W/"a-b"', true],
  ['*', true],
  ['W/"a"', false],
])('If-None-Match %j names the version W/"a-b": %s', (header, named) => {
  expect(matchesEntityTag(header, 'W/"a-b"')).toBe(named)
})

test('bytes that differ anywhere have other tags', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc.nat(39),
      fc.integer({ min: 1, max: 255 }),
      (bytes, at, by) => {
        const other = bytes.slice()
        other[at % bytes.length]! ^= by
        expect(entityTag(other)).not.toBe(entityTag(bytes))
      },
    ),
  )
})

test('a feature is had by the id of its record with a colon for the slash', () => {
  const { status, type, body } = ask('/collections/incidents/items/ap-2025-03-07:clashes-coast')
  expect([status, type, body.id, body.properties.claim]).toEqual([
    200,
    'application/geo+json',
    'ap-2025-03-07:clashes-coast',
    'ap-2025-03-07/clashes-coast',
  ])
  expect(body.links[0].href).toBe(
    'http://map.example/ogc/collections/incidents/items/ap-2025-03-07:clashes-coast',
  )
  expect(ask('/collections/incidents/items/ap-2025-03-07%3Aclashes-coast').status).toBe(200)
})

test('a contradicting pair has both sides, what it is about and why, on the ground that is contested', () => {
  const all = page('/collections/contradicting-pairs/items?limit=1000')
  expect(all.numberMatched).toBe(own.relations.filter(({ kind }) => kind === 'contradicts').length)
  const haffah = all.features.find(({ properties }) =>
    String(properties.place_names).includes('Haffah'),
  )!
  expect(haffah.properties).toMatchObject({
    about: 'perpetrator',
    about_words: 'who did it',
    claim_a: expect.stringContaining('/'),
    claim_b: expect.stringContaining('/'),
    reason: expect.stringMatching(/^who did it: by .+ [([].+[)\]] ≠ by .+ [([].+[)\]]$/),
  })
  expect(haffah.geometry).not.toBeNull()
})

test.each([
  ['datetime=2025-03-06', '2025-03-06', '2025-03-06'],
  ['datetime=2025-03-08T/..', '2025-03-08', '9999-12-31'],
  ['datetime=../2025-03-06', '0000-01-01', '2025-03-06'],
  ['datetime=/2025-03-06', '0000-01-01', '2025-03-06'],
  ['datetime=2025-03-06T21:00:00Z/2025-03-07T20:59:00Z', '2025-03-07', '2025-03-07'],
  ['datetime=2025-03-07T00:00:00%2B03:00/2025-03-07T23:59:00%2B03:00', '2025-03-07', '2025-03-07'],
])('%s chooses what may have happened from %s to %s, in Syria', (query, first, last) => {
  const chosen = page(`/collections/incidents/items?limit=1000&${query}`)
  const expected = page('/collections/incidents/items?limit=1000').features.filter(
    ({ properties: { happened_first, happened_last, event_time } }) =>
      event_time !== null &&
      String(happened_first ?? '0000') <= last &&
      String(happened_last ?? '9999') >= first,
  )
  expect(chosen.features.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
  expect(chosen.numberMatched).toBeGreaterThan(0)
})

test('every time is asked for by an interval open at both ends; places have no time, so all are chosen', () => {
  expect(page('/collections/incidents/items?datetime=../..').numberMatched).toBe(
    page('/collections/incidents/items').numberMatched,
  )
  expect(page('/collections/places/items?datetime=1999-01-01').numberMatched).toBe(
    own.project.places.length,
  )
})

test('a box with heights is a box, and one across the antimeridian is its two halves', () => {
  const flat = page('/collections/places/items?bbox=35.7,35.3,36,35.6').numberMatched
  expect(flat).toBeGreaterThan(3)
  expect(page('/collections/places/items?bbox=35.7,35.3,0,36,35.6,100').numberMatched).toBe(flat)
  expect(page('/collections/places/items?bbox=170,-90,-170,90').numberMatched).toBe(0)
  expect(page('/collections/places/items?bbox=20,-90,-170,90').numberMatched).toBe(
    page('/collections/places/items?bbox=20,-90,180,90').numberMatched,
  )
})

test('a limit beyond the greatest is taken for the greatest; an offset beyond the last is an empty page', () => {
  expect(page('/collections/incidents/items?limit=99999999').numberReturned).toBe(63)
  expect(page('/collections/incidents/items?offset=5000')).toMatchObject({
    numberReturned: 0,
    numberMatched: 63,
    features: [],
  })
})

test.each([
  ['bbox=1,2,3', "bbox: '1,2,3'", 'four numbers'],
  ['bbox=1,2,x,4', "bbox: '1,2,x,4'", 'four numbers'],
  ['bbox=0,10,1,5', 'bbox', 'four numbers'],
  ['bbox=0,0,1,95', 'bbox', 'degrees'],
  ['datetime=yesterday', "datetime: 'yesterday'", 'an interval'],
  ['datetime=2025-02-30', "datetime: '2025-02-30'", 'a day'],
  ['datetime=2025-03-08/2025-03-07', 'datetime', 'an interval'],
  ['datetime=..', 'datetime', 'an interval'],
  ['limit=0', "limit: '0'", 'a whole number from 1'],
  ['limit=many', "limit: 'many'", 'a whole number'],
  ['offset=-1', "offset: '-1'", 'a whole number from 0'],
  ['standing=true', "standing: 'true'", 'stated, reported, alleged, unverified'],
  ['colour=red', "colour: 'red'", 'bbox, datetime, limit'],
  ['f=html', "f: 'html'", 'json'],
  ['limit=1&limit=2', "limit: '1 and 2'", 'one value'],
])('%s is refused: %s, allowed is %s', (query, named, allowed) => {
  const { status, type, body } = ask(`/collections/incidents/items?${query}`)
  expect([status, type, body.code]).toEqual([400, 'application/json', 'InvalidParameterValue'])
  expect(body.description).toContain(named)
  expect(body.description).toContain(allowed)
})

test.each([
  '/collections/rumours',
  '/collections/rumours/items',
  '/collections/incidents/items/no-such',
  '/collections/incidents/things',
  '/nothing',
  '/conformance/more',
  '/collections/incidents/items/a/b',
])('%s is not there, and JSON says so', (path) => {
  const { status, body } = ask(path)
  expect([status, body.code]).toEqual([404, 'NotFound'])
  expect(body.description).toMatch(/^There is n/)
})

const square = (x: number, y: number, size: number) => ({
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [x, y],
        [x + size, y],
        [x + size, y + size],
        [x, y + size],
        [x, y],
      ],
    ],
  ],
})
test.each([
  ['a corner inside', [0, 0, 1, 1], square(0.5, 0.5, 5), true],
  ['the box inside the shape', [2, 2, 3, 3], square(0, 0, 10), true],
  ['an edge through it', [2, -1, 3, 11], square(0, 0, 10), true],
  [
    'only the outer boxes meet',
    [0, 0, 1, 1],
    {
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [0, 3],
            [3, 0],
            [3, 3],
            [0, 3],
          ],
        ],
      ],
    },
    false,
  ],
  [
    'the box in a hole',
    [4, 4, 5, 5],
    {
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          ...square(0, 0, 10).coordinates[0]!,
          [
            [2, 2],
            [2, 8],
            [8, 8],
            [8, 2],
            [2, 2],
          ],
        ],
      ],
    },
    false,
  ],
] as const)('whether a shape shares ground with a box: %s', (_name, box, shape, meets) => {
  expect(shapeMeetsBox(shape.coordinates as never, box)).toBe(meets)
})

test('whatever is asked for, the features found are those a plain look finds', () => {
  const number = (max: number) => fc.double({ min: -max, max, noNaN: true })
  const feature = fc.record({
    x: number(170),
    y: number(80),
    size: fc.double({ min: 0.01, max: 9, noNaN: true }),
    located: fc.boolean(),
    day: fc.option(fc.integer({ min: 1, max: 28 })),
    colour: fc.constantFrom('red', 'blue', 'red; blue'),
  })
  const day = (n: number) => `2025-03-${String(n).padStart(2, '0')}`
  fc.assert(
    fc.property(
      fc.array(feature, { maxLength: 30 }),
      number(170),
      number(80),
      fc.double({ min: 0.1, max: 60, noNaN: true }),
      fc.integer({ min: 1, max: 28 }),
      (made, west, south, span, from) => {
        const box = [west, south, Math.min(180, west + span), Math.min(90, south + span)] as const
        const collection = indexedCollection({
          id: 'x',
          title: 'x',
          description: '',
          columns: [],
          timed: true,
          filters: [{ name: 'colour' }],
          features: made.map(({ x, y, size, located, day: at, colour }, i) => ({
            id: `f${i}`,
            geometry: located ? square(x, y, size) : null,
            ...(at !== null && { time: [`${day(at)}T00:00`, `${day(at)}T24:00`] as const }),
            zone: 'UTC',
            cells: { colour },
          })),
        })
        const minutes = [
          Date.parse(`${day(from)}T00:00Z`) / 60_000,
          Date.parse('2025-03-28T24:00Z') / 60_000,
        ] as const
        const expected = made.flatMap(({ x, y, size, located, day: at, colour }, i) =>
          located &&
          at !== null &&
          at >= from &&
          colour.includes('red') &&
          x <= box[2] &&
          x + size >= box[0] &&
          y <= box[3] &&
          y + size >= box[1]
            ? [i]
            : [],
        )
        expect(
          findFeatures(collection, {
            boxes: [box],
            time: () => minutes,
            values: [['colour', 'red']],
          }),
        ).toEqual(expected)
      },
    ),
  )
})
