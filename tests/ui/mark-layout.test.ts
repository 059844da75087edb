import { boxesOverlap } from '../../app/ui/map/marks/boxes'
import type { Size } from '../../app/ui/map/marks/boxes'
import type { LaidMark, MarkBox } from '../../app/ui/map/marks/laid-mark'
import { layOutMarks } from '../../app/ui/map/marks/mark-layout'
import { expect, fc } from '../property'

const GATHERED: Size = [140, 26]
const PLACE_SIZES = [
  [36, 36],
  [26, 26],
] as const
const AREA_SIZES = [
  [140, 44],
  [110, 26],
] as const

const markOf = fc.record({
  id: fc.string({ minLength: 3, maxLength: 6 }),
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 400 }),
  weight: fc.nat(50),
  floating: fc.boolean(),
})
const boxes = fc
  .uniqueArray(markOf, { selector: ({ id }) => id, maxLength: 40 })
  .map((all) =>
    all.map((box): MarkBox => ({ ...box, sizes: box.floating ? AREA_SIZES : PLACE_SIZES })),
  )
/** Windows of any width and height, with a button in a corner. */
const sights = fc.option(
  fc.record({
    width: fc.integer({ min: 120, max: 900 }),
    height: fc.integer({ min: 120, max: 700 }),
  }),
  { nil: undefined },
)
type Window = { width: number; height: number } | undefined
const sightOf = (window: Window) =>
  window && {
    left: 0,
    top: 0,
    right: window.width,
    bottom: window.height,
    covered: [{ x: 30, y: 40, width: 40, height: 70 }],
  }
const layOut = (all: readonly MarkBox[], window?: Window) =>
  layOutMarks(all, { sight: sightOf(window), gatheredSize: () => GATHERED })
const inOrder = (marks: readonly LaidMark[]) =>
  [...marks].sort((a, b) => (a.at < b.at ? -1 : 1)).map((mark) => JSON.stringify(mark))

test('whatever the window, every place is in one mark, and what the marks count is what the places have', () => {
  fc.assert(
    fc.property(boxes, sights, (all, window) => {
      const countOf = new Map(all.map(({ id, weight }) => [id, weight]))
      const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + countOf.get(id)!, 0)
      const marks = layOut(all, window)
      expect(marks.flatMap(({ ids }) => ids).sort()).toEqual(all.map(({ id }) => id).sort())
      expect(marks.reduce((total, { ids }) => total + sum(ids), 0)).toBe(sum([...countOf.keys()]))
    }),
  )
})

test('whatever the window, no mark covers another', () => {
  fc.assert(
    fc.property(boxes, sights, (all, window) => {
      const marks = layOut(all, window)
      for (const [i, a] of marks.entries())
        for (const b of marks.slice(i + 1))
          expect([a, b, boxesOverlap(a, b)]).toEqual([a, b, false])
    }),
  )
})

test('the label of an area is never gathered, and a gathered mark is named by its heaviest place', () => {
  fc.assert(
    fc.property(boxes, sights, (all, window) => {
      const byId = new Map(all.map((box) => [box.id, box]))
      for (const { at, ids, width, height } of layOut(all, window)) {
        expect(ids[0]).toBe(at)
        if (ids.length === 1) continue
        expect(ids.some((id) => byId.get(id)!.floating)).toBe(false)
        expect(byId.get(at)!.weight).toBe(Math.max(...ids.map((id) => byId.get(id)!.weight)))
        expect([width, height]).toEqual(GATHERED)
      }
    }),
  )
})

test('a place is under its mark or at the end of a line of it', () => {
  fc.assert(
    fc.property(boxes, sights, (all, window) => {
      for (const { ids, leads, ...box } of layOut(all, window))
        for (const place of all.filter(({ id, floating }) => ids.includes(id) && !floating)) {
          const under =
            Math.abs(place.x - box.x) <= box.width / 2 &&
            Math.abs(place.y - box.y) <= box.height / 2
          expect(under || leads.some(({ x, y }) => x === place.x && y === place.y)).toBe(true)
        }
    }),
  )
})

test('the layout does not depend on order', () => {
  fc.assert(
    fc.property(boxes, sights, (all, window) => {
      expect(inOrder(layOut([...all].reverse(), window))).toEqual(inOrder(layOut(all, window)))
    }),
  )
})

const place = (id: string, x: number, y: number, weight = 1): MarkBox => ({
  id,
  x,
  y,
  weight,
  sizes: PLACE_SIZES,
})
const area = (id: string, x: number, y: number, weight = 1): MarkBox => ({
  ...place(id, x, y, weight),
  sizes: AREA_SIZES,
  floating: true,
})

test('marks with room stand on their places in their usual size; where two would touch, all shrink', () => {
  const far = [place('a', 100, 100), place('b', 160, 100)]
  expect(layOut(far).map(({ x, width, leads }) => [x, width, leads])).toEqual([
    [100, 36, []],
    [160, 36, []],
  ])
  const near = [...far, place('c', 130, 100)]
  expect(layOut(near).map(({ at, x, width, leads }) => [at, x, width, leads])).toEqual([
    ['a', 100, 26, []],
    ['b', 160, 26, []],
    ['c', 130, 26, []],
  ])
})

test('places on one point stand aside with lines before they gather, on the side where nobody is', () => {
  const inland = [0, 1, 2, 3, 4].map((i) =>
    place(`inland-${i}`, 170 + 40 * (i % 2), 20 + 40 * i, 9),
  )
  const marks = layOut([place('city', 120, 100, 8), place('suburb', 124, 100, 2), ...inland])
  expect(marks.every(({ ids }) => ids.length === 1)).toBe(true)
  const suburb = marks.find(({ at }) => at === 'suburb')!
  expect(suburb.leads).toEqual([{ x: 124, y: 100 }])
  expect(suburb.x).toBeLessThan(124)
})

test('what has no room within reach is gathered into the nearest, and told so', () => {
  const crowd = Array.from({ length: 130 }, (_, i) =>
    place(`p${String(i).padStart(3, '0')}`, 100, 100, i),
  )
  const marks = layOut(crowd)
  const gathered = marks.filter(({ ids }) => ids.length > 1)
  expect(gathered.length).toBeGreaterThan(0)
  expect(gathered[0]!.at).toBe('p129')
  expect(marks.length).toBeGreaterThan(20)
})

test('a label of an area in sight stays in sight, clear of towns and buttons; it shrinks before it leaves', () => {
  const window = { width: 300, height: 200 }
  const towns = [20, 60, 100, 140, 180].map((y) => place(`town-${y}`, 150, y, 3))
  const inSight = ({ x, y, width, height }: LaidMark) =>
    x - width / 2 >= 0 && x + width / 2 <= 300 && y - height / 2 >= 0 && y + height / 2 <= 200
  const [coast] = layOut([...towns, area('coast', 100, 120, 30)], window).slice(-1)
  expect([coast!.at, coast!.step, inSight(coast!)]).toEqual(['coast', 1, true])
  expect(boxesOverlap(coast!, sightOf(window)!.covered[0]!)).toBe(false)
  const many = [1, 2, 3, 4].map((i) => area(`area-${i}`, 100, 120, i))
  const labels = layOut([...towns, ...many], window).filter(({ at }) => at.startsWith('area'))
  expect(labels.map(({ ids }) => ids.length)).toEqual([1, 1, 1, 1])
  expect(labels.every(inSight)).toBe(true)
})
