import { readFileSync } from 'node:fs'
import type { FeatureCollection, MultiPolygon, Position } from 'geojson'
import { clipLine, clipRings, nestedRings } from '#lib/cli/basemap/shapes/clip'
import { bordersIn } from '#lib/cli/basemap/shapes/borders'
import { insideOf } from '#lib/cli/basemap/shapes/inside'
import { keepsWater } from '#lib/cli/basemap/shapes/land'
import { orientedRing } from '#lib/cli/basemap/shapes/lines'
import { untangled } from '#lib/cli/basemap/shapes/untangled'
import type { PackedRing } from '#lib/cli/basemap/sources/packed-rings'
import { isInShape } from '#lib/geo'
import type { Box } from '#lib/geo'
import { fc } from '../../property'

const square = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

/** A star-shaped ring around a centre: never crosses itself, and is often concave. */
const star = fc
  .array(fc.double({ min: 0.5, max: 8, noNaN: true }), { minLength: 3, maxLength: 14 })
  .map((radii) => {
    const corners = radii.map((radius, i): Position => {
      const angle = (i / radii.length) * 2 * Math.PI
      return [radius * Math.cos(angle), radius * Math.sin(angle)]
    })
    return [...corners, corners[0]!]
  })
const near = fc.tuple(
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.double({ min: -3, max: 3, noNaN: true }),
)

test('a ring cut to a box holds the points of the box that the ring holds, and no others', () => {
  const box: Box = [-2.03, -1.01, 2.02, 1.53]
  fc.assert(
    fc.property(
      star,
      star,
      fc.array(near, { minLength: 20, maxLength: 20 }),
      (ring, other, points) => {
        const hole = other.map(([x, y]) => [x! / 30, y! / 30]).reverse()
        const inRings = insideOf([ring, hole])
        // A hole that leaves the ring is no hole: such pairs are not what is cut.
        fc.pre(hole.every((corner) => insideOf([ring])(corner)))
        const cut = nestedRings(clipRings([ring, hole], box, inRings([box[0], box[1]])))
        for (const point of points) {
          const inBox =
            point[0] > box[0] && point[0] < box[2] && point[1] > box[1] && point[1] < box[3]
          expect(isInShape(point, cut)).toBe(inBox && inRings(point))
        }
      },
    ),
  )
})

test('a box that no ring crosses is ground or not, as is said', () => {
  const around = square(-10, -10, 10, 10)
  expect(clipRings([around], [-1, -1, 1, 1], true)).toEqual([square(-1, -1, 1, 1)])
  expect(clipRings([square(5, 5, 6, 6)], [-1, -1, 1, 1], false)).toEqual([])
})

test('a line is cut where it leaves the box and goes on where it comes back', () => {
  expect(
    clipLine(
      [
        [0, 0],
        [2, 0],
        [2, 0.5],
        [0, 0.5],
      ],
      [-1, -1, 1, 1],
    ),
  ).toEqual([
    [
      [0, 0],
      [1, 0],
    ],
    [
      [1, 0.5],
      [0, 0.5],
    ],
  ])
})

test('strings of triangles and ponds are no lakes, and islets no islands', () => {
  const ring = (size: number, corners: number): Position[] =>
    Array.from({ length: corners + 1 }, (_, i) => {
      const angle = ((i % corners) / corners) * 2 * Math.PI
      return [size * Math.cos(angle), size * Math.sin(angle)]
    })
  expect(keepsWater(ring(0.02, 12), true)).toBe(true)
  expect(keepsWater(ring(0.02, 5), true)).toBe(false)
  expect(keepsWater(ring(0.005, 12), true)).toBe(false)
  expect(keepsWater(ring(0.005, 12), false)).toBe(true)
  expect(keepsWater(ring(0.001, 12), false)).toBe(false)
})

const outline = (country: string, ring: Position[]): PackedRing => ({
  polygon: 0,
  country,
  hole: false,
  ring,
})
const everywhere: Box = [-20, -20, 20, 20]
const bordersOf = (rings: PackedRing[], isLand = (): boolean => false) =>
  bordersIn(rings, everywhere, isLand)

test('a border is the line that two outlines share in opposite directions; a coast is none', () => {
  const { borders, disputed } = bordersOf([
    outline('AAA', square(0, 0, 2, 2)),
    outline('BBB', square(2, 0, 4, 2)),
  ])
  expect(disputed).toEqual([])
  expect(borders).toEqual([
    {
      countries: ['AAA', 'BBB'],
      disputed: false,
      lines: [
        [
          [2, 0],
          [2, 2],
        ],
      ],
    },
  ])
})

test('ground in two outlines is disputed, and each line that runs through the other is drawn as such', () => {
  const { borders, disputed } = bordersOf([
    outline('AAA', [
      [0, 0],
      [2, 0],
      [3, 0],
      [3, 2],
      [2, 2],
      [0, 2],
      [0, 0],
    ]),
    outline('BBB', [
      [2, 0],
      [3, 0],
      [5, 0],
      [5, 2],
      [3, 2],
      [2, 2],
      [2, 0],
    ]),
  ])
  expect(disputed.map(({ countries }) => countries)).toEqual([['AAA', 'BBB']])
  expect(insideOf(disputed[0]!.rings)([2.5, 1])).toBe(true)
  expect(insideOf(disputed[0]!.rings)([1, 1])).toBe(false)
  expect(borders).toHaveLength(1)
  expect(borders[0]).toMatchObject({ countries: ['AAA', 'BBB'], disputed: true })
  expect(borders[0]!.lines.flat().every(([x]) => x === 2 || x === 3)).toBe(true)
})

test('an enclave whose surroundings have no hole is not disputed', () => {
  const { borders, disputed } = bordersOf([
    outline('AAA', square(0, 0, 4, 4)),
    outline('BBB', square(1, 1, 2, 2)),
  ])
  expect(disputed).toEqual([])
  expect(borders.map((border) => border.disputed)).toEqual([false])
})

test('an outline on land that nobody else claims is drawn as disputed', () => {
  const { borders } = bordersOf([outline('AAA', square(0, 0, 2, 2))], () => true)
  expect(borders).toMatchObject([{ countries: ['AAA'], disputed: true }])
})

describe('towns near borders lie in their own country by the outlines of OpenStreetMap', () => {
  const { features } = JSON.parse(
    readFileSync('tests/fixtures/basemap/seven-towns.geojson', 'utf8'),
  ) as FeatureCollection<MultiPolygon, { A3: string; near: string }>
  test.each([
    ['Goma', 'COD', 29.2285, -1.6741],
    ['Khuza’a', 'PSE', 34.3611, 31.3068],
    ['Beit Hanoun', 'PSE', 34.5358, 31.5353],
    ['Kobani', 'SYR', 38.3535, 36.891],
    ['Myawaddy', 'MMR', 98.5089, 16.6891],
    ['Kurmuk', 'SDN', 34.2833, 10.52],
    ['Wad Medani', 'SDN', 33.5199, 14.4012],
  ])('%s lies in %s alone', (name, country, lon, lat) => {
    const holding = features
      .filter(({ properties }) => properties.near === name)
      .filter(({ geometry }) => insideOf(geometry.coordinates.flat())([lon, lat]))
    expect(holding.map(({ properties }) => properties.A3)).toEqual([country])
  })
})

test('land that rounding has tangled is mended: the smaller ring goes, a ring that crosses itself is redrawn', () => {
  const shore = square(0, 0, 10, 10)
  const islet = square(9.5, 4, 10.5, 5)
  const pond = [...square(2, 2, 3, 3)].reverse()
  const other = [...square(2.5, 2.5, 2.9, 3.5)].reverse()
  expect(untangled([[shore, pond, other], [islet]])).toEqual([[shore, pond]])
  const bow: Position[] = [
    [20, 0],
    [24, 4],
    [24, -1],
    [20, 3],
    [20, 0],
  ]
  const mended = untangled([[bow]])
  expect(mended.length).toBeGreaterThan(0)
  expect(untangled(mended)).toEqual(mended)
})

test('a ring is turned only where it runs the other way', () => {
  const ring = square(0, 0, 1, 1)
  expect(orientedRing(ring, true)).toEqual(ring)
  expect(orientedRing(ring, false)).toEqual([...ring].reverse())
})
