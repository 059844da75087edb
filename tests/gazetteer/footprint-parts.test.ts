import {
  area,
  booleanPointInPolygon,
  distance,
  featureCollection,
  feature,
  intersect,
} from '@turf/turf'
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { FACILITY_KINDS, PARTS, QUADRANTS, SETTLEMENT_KINDS, SITE_KINDS } from '#lib/model'
import type { Part, Place, PlaceKind } from '#lib/model'
import { createFootprints } from '../../lib/gazetteer/footprints/footprint'
import type { FootprintOptions } from '../../lib/gazetteer/footprints/footprint'
import { expect, fc } from '../property'

const place = (
  id: string,
  kind: PlaceKind,
  coordinates: [number, number] | null,
  more: Partial<Place['properties']> = {},
): Place => ({
  type: 'Feature',
  id,
  geometry: coordinates && { type: 'Point', coordinates },
  properties: {
    kind,
    names: [{ text: id, lang: 'en', script: 'Latn', role: 'preferred' }],
    ids: {},
    admin: [],
    points: [],
    ...more,
  },
})
const SEALESS: FeatureCollection = { type: 'FeatureCollection', features: [] }
const drawer = (places: Place[], areas: [string, Polygon | MultiPolygon][] = [], land = SEALESS) =>
  createFootprints({
    byId: new Map(places.map((item) => [item.id, item])),
    areas: new Map(areas),
    land,
  })
const square = (west: number, south: number, side: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
})

const corners = (geometry: Polygon | MultiPolygon): Position[] =>
  (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).flat()
const farthest = (geometry: Polygon | MultiPolygon, from: Position) =>
  Math.max(...corners(geometry).map((corner) => distance(from, corner, { units: 'meters' })))
const shared = (a: Polygon | MultiPolygon, b: Polygon | MultiPolygon) => {
  const both = intersect(featureCollection([feature(a), feature(b)]))
  return both ? area(both) : 0
}

/** A place anywhere people live, of any size, as coordinates and extents are written. */
const anywhere = fc
  .record({
    lon: fc.integer({ min: -179_000, max: 179_000 }).map((value) => value / 1000),
    lat: fc.integer({ min: -60_000, max: 70_000 }).map((value) => value / 1000),
    kind: fc.constantFrom<PlaceKind>(...SITE_KINDS, ...SETTLEMENT_KINDS),
    extentMetres: fc.option(fc.integer({ min: 100, max: 15000 }), { nil: undefined }),
  })
  .map(({ lon, lat, kind, extentMetres }) => place('here', kind, [lon, lat], { extentMetres }))
const village = (from: Place, east: number, north: number) =>
  place('village', 'village', [
    from.geometry!.coordinates[0] + east / 1000,
    from.geometry!.coordinates[1] + north / 1000,
  ])
const offset = fc.integer({ min: -150, max: 150 })
const drawn = (places: Place[], part: Part, options?: FootprintOptions) => {
  const footprint = drawer(places)('here', part, options)!
  return { ...footprint, geometry: footprint.geometry as Polygon | MultiPolygon }
}
const RINGS = ['outskirts', 'near', 'around', 'outside', 'towards'] as const

test('a ring never holds its centre, and shares no ground with the place', () => {
  fc.assert(
    fc.property(anywhere, fc.constantFrom(...RINGS), (here, part) => {
      const { geometry } = drawn([here], part)
      expect(booleanPointInPolygon(here.geometry!.coordinates, geometry)).toBe(false)
      expect(shared(geometry, drawn([here], 'whole').geometry)).toBe(0)
    }),
  )
})

test('villages around a place are named, drawn whole, and take nothing of the place', () => {
  fc.assert(
    fc.property(anywhere, offset, offset, (here, east, north) => {
      const other = village(here, east, north)
      const { geometry, members, precision } = drawn([here, other], 'around')
      const core = here.properties.extentMetres ?? 0
      const metres = distance(here.geometry!.coordinates, other.geometry!.coordinates, {
        units: 'meters',
      })
      expect(shared(geometry, drawn([here], 'whole').geometry)).toBeLessThan(20_000)
      expect(farthest(geometry, here.geometry!.coordinates)).toBeLessThanOrEqual(
        precision.metres + 1,
      )
      if (members)
        expect([
          members,
          metres > core,
          booleanPointInPolygon(other.geometry!.coordinates, geometry),
        ]).toEqual([['village'], true, true])
    }),
  )
})

test('the centre lies in the whole', () => {
  fc.assert(
    fc.property(anywhere, (here) => {
      const [centre, whole] = [drawn([here], 'centre').geometry, drawn([here], 'whole').geometry]
      expect(shared(centre, whole) / area(centre)).toBeCloseTo(1, 5)
    }),
  )
})

/** Within so many metres of a place a ring is the edge of a spot, and written ten times as finely. */
const SPOT = 400
test('no part reaches farther than its metres, and none has more than three decimals but around a spot', () => {
  const options = fc.record({
    quadrant: fc.option(fc.constantFrom(...QUADRANTS), { nil: undefined }),
    from: fc.constantFrom(undefined, 'village'),
    to: fc.constantFrom(undefined, undefined, 'village'),
  })
  fc.assert(
    fc.property(
      anywhere,
      fc.constantFrom(...PARTS),
      options,
      offset,
      offset,
      (here, part, wish, east, north) => {
        const { geometry, precision, rule } = drawn([here, village(here, east, north)], part, wish)
        expect(farthest(geometry, here.geometry!.coordinates)).toBeLessThanOrEqual(
          precision.metres + 1,
        )
        const center = here.geometry!.coordinates
        const finer = corners(geometry).filter((corner) => {
          const isNear = distance(center, corner, { units: 'meters' }) < SPOT
          return corner.some((value) => value !== Number(value.toFixed(isNear ? 4 : 3)))
        })
        expect(finer).toEqual([])
        expect(rule.length).toBeGreaterThan(10)
      },
    ),
  )
})

test.each([
  ['whole', (core: number) => core ** 2],
  ['outskirts', (core: number) => (core + 4000) ** 2 - core ** 2],
  ['near', (core: number) => Math.max(10_000, core + 4000) ** 2 - core ** 2],
  ['around', (core: number) => (core + 8000) ** 2 - core ** 2],
] as const)('the area of %s is that of the formula, but for the grid', (part, squared) => {
  fc.assert(
    fc.property(anywhere, fc.integer({ min: 1000, max: 15000 }), (here, extentMetres) => {
      const { geometry } = drawn(
        [{ ...here, properties: { ...here.properties, extentMetres } }],
        part,
      )
      const exact = Math.PI * squared(extentMetres)
      // Either edge may be off by the grid's 100 m all around, mostly by half of it.
      expect(Math.abs(area(geometry) - exact)).toBeLessThan(
        0.003 * exact + 2 * Math.PI * 75 * (2 * extentMetres + 8000),
      )
    }),
  )
})

test('a wedge opens towards where they came from; from within the place there is none', () => {
  const places = [
    place('here', 'town', [36, 35]),
    place('east', 'town', [37, 35]),
    place('inside', 'village', [36.01, 35]),
  ]
  const { geometry, precision, rule } = drawn(places, 'towards', { from: 'east' })
  expect(
    [
      [36.08, 35],
      [36.05, 35.03],
      [35.95, 35],
      [36, 35.05],
    ].map((point) => booleanPointInPolygon(point, geometry)),
  ).toEqual([true, false, false, false])
  expect(precision).toMatchObject({ level: 'vicinity', metres: 10_000, acled: 2, ucdp: 2 })
  expect(rule).toContain('25 degrees')
  expect(drawn(places, 'towards', { from: 'inside' }).rule).toContain('direction not said')
})

test('between two places lies a corridor without them, and a long one is a fuzzy line to UCDP', () => {
  const places = [
    place('here', 'town', [36, 35]),
    place('near', 'town', [36, 35.2]),
    place('far', 'city', [36, 36]),
  ]
  const short = drawn(places, 'whole', { to: 'near' })
  expect(
    [
      [36, 35.1],
      [36.03, 35.1],
      [36, 35],
      [36, 35.2],
    ].map((point) => booleanPointInPolygon(point, short.geometry)),
  ).toEqual([true, false, false, false])
  expect(short.precision).toMatchObject({ level: 'vicinity', ucdp: 2 })
  const long = drawn(places, 'whole', { to: 'far' })
  expect(booleanPointInPolygon([36.11, 35.5], long.geometry)).toBe(true)
  expect(long.precision).toMatchObject({ level: 'vague', acled: 3, ucdp: 5 })
})

test('a quadrant halves or quarters an area, and the four quarters make the whole', () => {
  const footprints = drawer([place('land', 'country', [36, 35])], [['land', square(35, 34, 2)]])
  const part = (quadrant?: (typeof QUADRANTS)[number]) => footprints('land', 'whole', { quadrant })!
  const size = (quadrant?: (typeof QUADRANTS)[number]) => area(part(quadrant).geometry!)
  expect(size('northeast') + size('northwest') + size('southeast') + size('southwest')).toBeCloseTo(
    size(),
    -6,
  )
  expect(size('west') / size()).toBeCloseTo(0.5, 2)
  expect(size('centre') / size()).toBeCloseTo(1 / 9, 2)
  expect(part('southwest')).toMatchObject({
    precision: { level: 'vague', ucdp: 5 },
    rule: 'the outline of the country: the southwest of it',
  })
})

test('beyond a border lies a belt; countryside leaves towns out and keeps villages', () => {
  const places = [
    place('here', 'governorate', [36, 35]),
    place('town', 'town', [36, 35], { admin: ['here'] }),
    place('village', 'hamlet', [36.2, 35], { admin: ['here'] }),
  ]
  const footprints = drawer(places, [['here', square(35.5, 34.5, 1)]])
  const holds = (part: Part, ...points: Position[]) =>
    points.map((point) =>
      booleanPointInPolygon(point, footprints('here', part)!.geometry as Polygon),
    )
  expect(holds('near', [36, 35], [36.55, 35], [36.7, 35])).toEqual([false, true, false])
  expect(holds('countryside', [36, 35], [36.2, 35])).toEqual([false, true])
})

test('along the coast is a strip of some 5 km; where there is no coast, the outline', () => {
  const land = {
    type: 'FeatureCollection' as const,
    features: [
      feature(square(34, 33, 4)),
      feature({
        type: 'Polygon' as const,
        coordinates: [
          [
            [33, 34],
            [33.5, 34],
            [33.5, 35],
            [33, 35],
            [33, 34],
          ],
        ],
      }),
    ],
  }
  // The second polygon widens the basemap to the west, so that the line at 34 degrees is coast and
  // not its cut.
  const footprints = drawer(
    [place('coastal', 'governorate', [34.5, 35]), place('inland', 'governorate', [36.5, 35])],
    [
      ['coastal', square(34, 34.5, 1)],
      ['inland', square(36, 34.5, 1)],
    ],
    land,
  )
  const strip = footprints('coastal', 'along')!
  expect(
    [
      [34.02, 35],
      [34.045, 35],
      [34.07, 35],
    ].map((point) => booleanPointInPolygon(point, strip.geometry as Polygon)),
  ).toEqual([true, true, false])
  expect(footprints('inland', 'along')).toMatchObject({
    rule: expect.stringContaining('has no coast'),
  })
})

test('at the antimeridian outlines are cut, and stay within 180 degrees', () => {
  const { geometry } = drawer([place('here', 'town', [179.99, -17])])('here', 'whole')! as {
    geometry: MultiPolygon
  }
  expect(geometry.type).toBe('MultiPolygon')
  expect(Math.max(...corners(geometry).map(([lon]) => Math.abs(lon!)))).toBe(180)
  expect(area(geometry) / (Math.PI * 3000 ** 2)).toBeCloseTo(1, 0)
})

test('an area that is not safe to compute with is left out, and said', () => {
  const bow: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [35, 34],
        [37, 36],
        [37, 34],
        [35, 37],
        [35, 34],
      ],
    ],
  }
  const footprints = drawer([place('here', 'governorate', [36, 35])], [['here', bow]])
  expect(footprints.issues).toEqual([
    expect.objectContaining({
      file: 'data/boundaries.geojson',
      record: 'here',
      rule: expect.stringContaining('cross'),
    }),
  ])
  expect(footprints('here', 'whole')!.rule).toContain('a disc')
})

test('ids that nobody knows have no footprint', () => {
  const footprints = drawer([place('here', 'town', [36, 35])])
  expect([
    footprints('there', 'whole'),
    footprints('here', 'towards', { from: 'there' }),
    footprints('here', 'whole', { to: 'there' }),
  ]).toEqual([undefined, undefined, undefined])
})

test.each([
  ['site', undefined, 100, 'site'],
  ['facility', undefined, 100, 'site'],
  ['facility', 'hospital', 100, 'site'],
  ['facility', 'base', 2000, 'site'],
  ['crossing', undefined, 100, 'site'],
  ['camp', undefined, 1000, 'settlement'],
  ['neighbourhood', undefined, 1000, 'settlement'],
  ['road', undefined, 2000, 'vicinity'],
] as const)(
  'a %s (%s) without an extent is known to %i metres, at level %s',
  (kind, facility, metres, level) => {
    const { geometry, precision } = drawn([place('here', kind, [36, 35], { facility })], 'whole')
    expect(precision).toMatchObject({ level, metres, acled: level === 'vicinity' ? 2 : 1 })
    expect(area(geometry) / (Math.PI * metres ** 2)).toBeCloseTo(1, 0)
  },
)

test('what the gazetteer measures goes before what is usual, and nothing is smaller than 100 m', () => {
  const metres = (extentMetres: number) =>
    drawn([place('here', 'facility', [36, 35], { facility: 'base', extentMetres })], 'whole')
      .precision.metres
  expect([99, 100, 101, 2500].map(metres)).toEqual([100, 100, 101, 2500])
})

test('every sort of facility is named in a rule', () => {
  const rules = FACILITY_KINDS.map(
    (facility) => drawn([place('here', 'facility', [36, 35], { facility })], 'whole').rule,
  )
  expect(rules.filter((rule) => rule.includes('theKind'))).toEqual([])
  expect(new Set(rules).size).toBe(FACILITY_KINDS.length)
  expect(rules[0]).toBe('a disc of 0.1 km around the centre of the hospital')
})
