import { area } from '@turf/turf'
import type { Position } from 'geojson'
import { safeGeometry, shapeOf, squareDegrees } from '#lib/geo'
import { expect, fc } from '../property'

const WHERE = { file: 'data/boundaries.geojson', feature: 'somewhere' }
const polygon = (...rings: Position[][]) => ({ type: 'Polygon', coordinates: rings })
const square = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const wheel = (corners: number, reach: (index: number) => number): Position[] => {
  const ring = Array.from({ length: corners }, (_, index) => [
    reach(index) * Math.cos((index * 2 * Math.PI) / corners),
    reach(index) * Math.sin((index * 2 * Math.PI) / corners),
  ])
  return [...ring, ring[0]!]
}
const star = (corners: number): Position[] => {
  const ring = Array.from({ length: corners }, (_, index) => [
    10 * Math.cos(index * Math.PI * (1 - 1 / corners)),
    10 * Math.sin(index * Math.PI * (1 - 1 / corners)),
  ])
  return [...ring, ring[0]!]
}
const nest = (depth: number) => {
  let list: unknown = 1
  for (let level = 0; level < depth; level++) list = [list]
  return list
}
const rule = (geometry: unknown) => {
  const result = safeGeometry(geometry, WHERE)
  return 'issue' in result ? result.issue.rule : 'safe'
}

test.each([
  ['nothing', null, /no geometry/],
  ['a point', { type: 'Point', coordinates: [36, 35] }, /no geometry with an area/],
  ['a type of any depth', { type: nest(10_000), coordinates: [] }, /no geometry with an area/],
  ['no coordinates', { type: 'Polygon' }, /no list of rings/],
  ['no polygons', { type: 'MultiPolygon', coordinates: [] }, /no list of polygons/],
  [
    'a polygon nested as a multipolygon',
    { type: 'Polygon', coordinates: [[square(0, 0, 1)]] },
    /too few|no position/,
  ],
  ['depth 10,000', { type: 'Polygon', coordinates: nest(10_000) }, /too few/],
  [
    'three positions',
    polygon([
      [0, 0],
      [1, 1],
      [0, 0],
    ]),
    /too few/,
  ],
  ['an open ring', polygon(square(0, 0, 1).slice(0, 4)), /not closed/],
  [
    'NaN',
    polygon([
      [0, 0],
      [NaN, 1],
      [1, 1],
      [0, 0],
    ]),
    /finite/,
  ],
  [
    'words',
    {
      type: 'Polygon',
      coordinates: [
        [
          ['0', '0'],
          ['1', '0'],
          ['1', '1'],
          ['0', '0'],
        ],
      ],
    },
    /finite/,
  ],
  [
    'a line',
    polygon([
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 0],
    ]),
    /without area/,
  ],
  ['metres', polygon(square(350_000, 4_000_000, 100)), /outside of longitude/],
  ['latitude before longitude', polygon(square(35, 136, 1)), /latitude before longitude/],
  [
    'a bow',
    polygon([
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 3],
      [0, 0],
    ]),
    /cross/,
  ],
  ['a hole across the edge', polygon(square(0, 0, 2), square(1, 1, 2)), /cross/],
  [
    'the same square twice',
    { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(0, 0, 1)]] },
    /lie on one another/,
  ],
  [
    'a ring round the pole',
    polygon([
      [0, 80],
      [120, 81],
      [-120, 82],
      [0, 80],
    ]),
    /round a pole/,
  ],
  [
    '10,001 polygons',
    { type: 'MultiPolygon', coordinates: Array.from({ length: 10_001 }, () => [square(0, 0, 1)]) },
    /more than 10000/,
  ],
  ['a star of a million corners', polygon(star(1_000_001)), /more than 100000/],
  ['a star of 99,999 corners', polygon(star(99_999)), /cross/],
  [
    'needles from one point',
    polygon(wheel(99_990, (index) => (index % 2 ? 10 : 0.1))),
    /too often/,
  ],
])(
  '%s is refused and never hangs, and said',
  (_, geometry, words) => {
    expect(rule(geometry)).toMatch(words)
  },
  60_000,
) // an unsafe overlay of these runs for hours

test('the message names file, feature, value, rule and cure', () => {
  expect(safeGeometry(polygon(square(35, 136, 1)), WHERE)).toEqual({
    issue: {
      file: 'data/boundaries.geojson',
      record: 'somewhere',
      value: '35, 136',
      rule: 'looks like latitude before longitude',
      cure: 'GeoJSON has longitude first: swap the two numbers of every position.',
    },
  })
})

test('with a known point, swapped numbers are seen where both orders are in range', () => {
  const swapped = polygon(square(35, 36, 0.5))
  expect('geometry' in safeGeometry(swapped, WHERE)).toBe(true)
  expect(safeGeometry(swapped, WHERE, [36.2, 35.2])).toMatchObject({
    issue: { rule: 'looks like latitude before longitude' },
  })
})

test.each([
  ['a square', polygon(square(0, 0, 1)), polygon(square(0, 0, 1))],
  [
    'altitudes are left out',
    polygon(square(0, 0, 1).map((corner) => [...corner, 12])),
    polygon(square(0, 0, 1)),
  ],
  [
    'a hole that touches the edge in a point',
    polygon(square(0, 0, 4), [
      [0, 2],
      [1, 1],
      [1, 3],
      [0, 2],
    ]),
    undefined,
  ],
  [
    'a repeated corner',
    polygon([
      [0, 0],
      [1, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ]),
    undefined,
  ],
  [
    'the whole world',
    polygon([
      [-180, -90],
      [180, -90],
      [180, 90],
      [-180, 90],
      [-180, -90],
    ]),
    undefined,
  ],
])('%s passes', (_, given, expected = given) => {
  expect(safeGeometry(given, WHERE)).toEqual({ geometry: expected })
})

test('100,000 corners in a round and in a comb pass', () => {
  const teeth = Array.from({ length: 33_000 }, (_, tooth) => [
    [tooth / 2000, 0],
    [(tooth + 0.4) / 2000, 20],
    [(tooth + 0.5) / 2000, 0],
  ]).flat()
  expect([
    rule(polygon(wheel(99_990, () => 10))),
    rule(polygon([...teeth, [17, -1], [0, -1], [0, 0]])),
  ]).toEqual(['safe', 'safe'])
})

test('a ring over the antimeridian is cut there, and loses no ground', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -89, max: 89 }),
      fc.integer({ min: 3, max: 60 }),
      fc.boolean(),
      (middle, corners, isHollow) => {
        const rings = [wheel(corners, () => 9), ...(isHollow ? [wheel(corners, () => 2)] : [])]
        const moved = (by: number) =>
          polygon(...rings.map((ring) => ring.map(([lon, lat]) => [lon! + by, lat! + middle / 2])))
        const wrapped = moved(180 + middle / 20)
        for (const corner of wrapped.coordinates.flat()) if (corner[0]! > 180) corner[0]! -= 360
        const result = safeGeometry(wrapped, WHERE)
        if ('issue' in result) throw new Error(result.issue.rule)
        const lons = (
          result.geometry.type === 'Polygon'
            ? result.geometry.coordinates
            : result.geometry.coordinates.flat()
        )
          .flat()
          .map(([lon]) => lon!)
        expect(Math.max(...lons.map(Math.abs))).toBeLessThanOrEqual(180)
        // In square degrees: on the sphere a cut edge is not the same curve.
        expect(squareDegrees(shapeOf(result.geometry))).toBeCloseTo(
          squareDegrees([moved(0).coordinates]),
          6,
        )
      },
    ),
  )
})

test('whatever is given, it answers and does not throw', () => {
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 6 }, fc.double(), fc.anything(), fc.array(tie('tree'))),
  }))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.record({ type: fc.constantFrom('Polygon', 'MultiPolygon'), coordinates: tree }),
      ),
      (geometry) => {
        const result = safeGeometry(geometry, WHERE)
        expect('geometry' in result || result.issue.rule.length > 0).toBe(true)
      },
    ),
  )
})

test('random rings either pass or are said to cross, and those that pass have area', () => {
  const corner = fc
    .tuple(fc.integer({ min: -1800, max: 1800 }), fc.integer({ min: -900, max: 900 }))
    .map(([lon, lat]): Position => [lon / 10, lat / 10])
  fc.assert(
    fc.property(fc.array(corner, { minLength: 3, maxLength: 8 }), (corners) => {
      const result = safeGeometry(polygon([...corners, corners[0]!]), WHERE)
      if ('geometry' in result) expect(area(result.geometry)).toBeGreaterThan(0)
      else expect(result.issue.cure).not.toBe('')
    }),
  )
})
