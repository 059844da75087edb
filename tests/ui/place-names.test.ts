import { placeNames } from '../../app/ui/map/base/offline/place-names'
import type { GroundView } from '../../app/ui/map/base/offline/paint-ground'
import { boxesOverlap } from '../../app/ui/map/marks/boxes'
import type { ScreenBox } from '../../app/ui/map/marks/boxes'
import { latitudeAt, worldSize } from '#lib/geo'
import { baseNames } from '#lib/views'
import type { BaseName } from '#lib/views'
import { fc } from '../property'

const zoom = 7
const scale = worldSize(zoom)
const view: GroundView = { left: 18_000, top: 12_000, width: 900, height: 600, zoom, scale }
/** A point of the map by its pixel on the canvas. */
const at = (x: number, y: number): [number, number] => [
  ((view.left + x) / scale) * 360 - 180,
  latitudeAt(view.top + y, scale),
]
const town = (text: string, x: number, y: number, rank = 1, local?: string): BaseName => ({
  kind: 'town',
  text,
  rank,
  points: [at(x, y)],
  ...(local && { local }),
})
const width = (text: string): number => text.length * 7
const placed = (
  names: BaseName[],
  named: readonly ScreenBox[] = [],
  said = new Set<string>(),
  unnamed: readonly ScreenBox[] = [],
) => placeNames(names, view, 0, { named, unnamed }, said, width)

test('no two names overlap, none is cut by the edge, and none covers a mark', () => {
  const names = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 0, max: 3 }),
    ),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(names, (points) => {
      const mark = { x: 450, y: 300, width: 60, height: 40 }
      const found = placed(
        points.map(([x, y, rank], i) => town(`Town ${i}`, x, y, rank, 'بلدة')),
        [mark],
      )
      const boxes = found.map(({ x, y, align, lines }) => {
        const wide = Math.max(...lines.map(width))
        return {
          x: align === 'left' ? x + wide / 2 : align === 'right' ? x - wide / 2 : x,
          y,
          width: wide - 2,
          height: lines.length * 14 - 2,
        }
      })
      for (const [i, box] of boxes.entries()) {
        expect(boxesOverlap(box, mark)).toBe(false)
        const isCut = (edge: number) => box.x - box.width / 2 < edge && box.x + box.width / 2 > edge
        const isInRow = box.y + box.height / 2 > 0 && box.y - box.height / 2 < view.height
        expect(isInRow && (isCut(0) || isCut(view.width))).toBe(false)
        for (const other of boxes.slice(i + 1)) expect(boxesOverlap(box, other)).toBe(false)
      }
    }),
  )
})

test('a place of the project is not named twice: neither under its mark nor with its words', () => {
  const names = [town('Latakia', 300, 300), town('Homs', 600, 300), town('Hama', 600, 100)]
  const mark = { x: 305, y: 302, width: 30, height: 30 }
  expect(placed(names, [mark], new Set(['Homs'])).map(({ name }) => name.text)).toEqual(['Hama'])
})

test('the local name stands under the other where there is room, and is left out where there is none', () => {
  const name = town('Aleppo', 400, 300, 1, 'حلب')
  expect(placed([name])[0]!.lines).toEqual(['Aleppo', 'حلب'])
  const tight = [
    { x: 400, y: 340, width: 800, height: 60 },
    { x: 400, y: 260, width: 800, height: 60 },
  ]
  expect(placed([name], tight)[0]!.lines).toEqual(['Aleppo'])
})

test('a sea is named at its roomiest free point in view, and not again nearby', () => {
  const sea: BaseName = {
    kind: 'sea',
    text: 'Black Sea',
    rank: 0,
    points: [at(-500, 0), at(450, 300), at(460, 380)],
  }
  const found = placed([sea])
  expect(found).toHaveLength(1)
  expect(found[0]!.x).toBeCloseTo(450, 0)
})

test('a town on the other side of the antimeridian is drawn where the map shows it', () => {
  const far = { ...town('Taveuni', 300, 300), points: [[at(300, 300)[0] - 360, at(300, 300)[1]]] }
  expect(placed([far])[0]!.dot!.x).toBeCloseTo(300, 0)
})

test('names are in the language of the page, else English, with the local one beside', () => {
  const feature = (properties: object) => ({
    type: 'Feature' as const,
    properties,
    geometry: { type: 'Point' as const, coordinates: [36, 34] },
  })
  const names = baseNames(
    {
      type: 'FeatureCollection',
      features: [
        feature({ layer: 'town', rank: 2, names: { en: 'Homs', ar: 'حمص' }, local: 'ar' }),
        feature({ layer: 'name', of: 'sea', names: { en: 'Baltic Sea' } }),
        feature({ layer: 'name', of: 'disputed', countries: ['RU', 'UA'] }),
        feature({ layer: 'river' }),
      ],
    },
    'en',
    (a, b) => `claimed by ${a} and ${b}`,
  )
  expect(names.map(({ text, local }) => [text, local])).toEqual([
    ['Homs', 'حمص'],
    ['Baltic Sea', undefined],
    ['claimed by Russia and Ukraine', undefined],
  ])
})

test('a country, province or sea is named once, at the first of its points that has room', () => {
  const area: BaseName = {
    kind: 'country',
    text: 'Northland',
    rank: 0,
    points: [at(450, 300), at(100, 80), at(820, 520)],
  }
  const mark = { x: 450, y: 300, width: 60, height: 40 }
  expect(placed([area], [mark]).map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
    [100, 80],
  ])
})

test('a town under a mark without a name is named beside the mark, and never under one', () => {
  const mark = { x: 450, y: 300, width: 40, height: 40 }
  const box = ({ x, y }: { x: number; y: number }) => ({
    x: x + width('El Fasher') / 2,
    y,
    width: width('El Fasher'),
    height: 14,
  })
  const [free] = placed([town('El Fasher', 452, 301)], [], undefined, [mark])
  expect(free!.align).toBe('left')
  expect(box(free!).x - box(free!).width / 2).toBeGreaterThanOrEqual(mark.x + mark.width / 2)
  const crowd = [-1, 0, 1].flatMap((i) =>
    [-1, 0, 1].map((j) => ({ ...mark, x: 450 + i * 41, y: 300 + j * 41 })),
  )
  expect(placed([town('El Fasher', 452, 301)], [], undefined, crowd)).toEqual([])
  // a mark that is named stands for its town
  expect(placed([town('El Fasher', 452, 301)], [mark])).toEqual([])
})
