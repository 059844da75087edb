import { boxesOverlap, declutter } from '../../app/ui/map/marks/declutter'
import type { MarkBox } from '../../app/ui/map/marks/declutter'
import { layOutLabels } from '../../app/ui/map/labels/label-layout'
import { expect, fc } from '../property'

const boxes = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 3, maxLength: 6 }),
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 400 }),
    width: fc.constantFrom(36, 120),
    height: fc.constantFrom(26, 36),
    weight: fc.nat(50),
    floating: fc.boolean(),
  }),
  { selector: (box) => box.id, maxLength: 40 },
)

test('every mark is in exactly one cluster, and no two clusters cover each other', () => {
  fc.assert(
    fc.property(boxes, (all) => {
      const clusters = declutter(all)
      expect(clusters.flatMap((cluster) => cluster.ids).sort()).toEqual(
        all.map((box) => box.id).sort(),
      )
      const at = (cluster: (typeof clusters)[number]) => ({
        ...(all.find((box) => box.id === cluster.at) as MarkBox),
        x: cluster.x,
        y: cluster.y,
      })
      for (const a of clusters)
        for (const b of clusters) if (a !== b) expect(boxesOverlap(at(a), at(b))).toBe(false)
    }),
  )
})

test('a label of an area moves aside and never joins a town; a town never moves', () => {
  const town = { id: 'town', x: 100, y: 100, width: 36, height: 36, weight: 3 }
  const area = { id: 'area', x: 110, y: 100, width: 120, height: 26, weight: 30, floating: true }
  expect(declutter([area, town])).toEqual([
    { at: 'town', ids: ['town'], x: 100, y: 100 },
    expect.objectContaining({ at: 'area', ids: ['area'] }),
  ])
  expect(declutter([area])).toEqual([{ at: 'area', ids: ['area'], x: 110, y: 100 }])
})

test('a label of an area stays within sight where there is room on any side of what is in its way', () => {
  const sight = { left: 0, top: 0, right: 390, bottom: 250 }
  const walls = [20, 60, 100, 140, 180, 220].map((y, i) => ({
    id: `town-${i}`,
    x: 150,
    y,
    width: 36,
    height: 36,
    weight: 3,
  }))
  const area = {
    id: 'area',
    x: 100,
    y: 120,
    width: 178,
    height: 26,
    weight: 30,
    floating: true,
    within: sight,
  }
  const { x, y } = declutter([area, ...walls]).find(({ at }) => at === 'area')!
  expect([
    x - 89 >= sight.left,
    x + 89 <= sight.right,
    y - 13 >= sight.top,
    y + 13 <= sight.bottom,
  ]).toEqual([true, true, true, true])
})

test('a label of an area without room in sight joins one that is in sight, and stands alone where there is none', () => {
  const sight = { left: 0, top: 0, right: 200, bottom: 60 }
  const [wide, other] = [
    {
      id: 'wide',
      x: 100,
      y: 30,
      width: 180,
      height: 50,
      weight: 30,
      floating: true,
      within: sight,
    },
    {
      id: 'other',
      x: 100,
      y: 30,
      width: 150,
      height: 26,
      weight: 20,
      floating: true,
      within: sight,
    },
  ]
  expect(declutter([other, wide])).toEqual([{ at: 'wide', ids: ['wide', 'other'], x: 100, y: 30 }])
  const town = { id: 'town', x: 100, y: 30, width: 200, height: 60, weight: 3 }
  expect(declutter([other, town]).map(({ at, ids }) => [at, ids])).toEqual([
    ['town', ['town']],
    ['other', ['other']],
  ])
})

test('gathering does not depend on order', () => {
  fc.assert(
    fc.property(boxes, (all) => {
      const sorted = (list: ReturnType<typeof declutter>) =>
        list.map((cluster) => `${cluster.at}: ${[...cluster.ids].sort().join()}`).sort()
      expect(sorted(declutter([...all].reverse()))).toEqual(sorted(declutter(all)))
    }),
  )
})

test('a name covers no mark and no other name; one without room is left out', () => {
  const names = [
    { id: 'a', text: 'Latakia', x: 100, y: 100, rank: 1 },
    { id: 'b', text: 'Al-Shir', x: 104, y: 100, rank: 2 },
  ]
  const walls = [{ id: 'w', x: 250, y: 100, width: 200, height: 400 }]
  expect(layOutLabels(names, []).map((label) => `${label.id} ${label.side}`)).toEqual([
    'a right',
    'b left',
  ])
  expect(layOutLabels(names, walls).every((label) => label.side !== 'right')).toBe(true)
  expect(
    layOutLabels(names, [{ id: 'everywhere', x: 100, y: 100, width: 900, height: 900 }]),
  ).toEqual([])
})

test('a name lies under nothing that covers the map', () => {
  const name = { id: 'a', text: 'Homs', x: 100, y: 100, rank: 0 }
  const covered = [{ x: 150, y: 100, width: 100, height: 18 }]
  expect(layOutLabels([name], [], { left: 0, top: 0, right: 400, bottom: 120, covered })).toEqual([
    { id: 'a', side: 'left', marked: false },
  ])
})

test('a name is not cut by the edge: it stands on another side, or not at all; far outside it does not matter', () => {
  const sight = { left: 0, top: 0, right: 400, bottom: 200, covered: [] }
  const at = (x: number, y: number) =>
    layOutLabels([{ id: 'a', text: 'Baniyas', x, y, rank: 0 }], [], sight).map(({ side }) => side)
  expect([at(200, 100), at(390, 100), at(200, 195), at(399, 199), at(600, 100)]).toEqual([
    ['right'],
    ['left'],
    ['above'],
    [],
    ['right'],
  ])
})

test('a caption stands under its name, is given up before the name, and is never cut off by the edge of what is in sight', () => {
  const name = {
    id: 'a',
    text: 'Baniyas',
    caption: ['the reds', '≠ the blues, who are many'],
    x: 100,
    y: 100,
    rank: 0,
  }
  const sight = { left: 0, top: 0, right: 400, bottom: 200, covered: [] }
  expect(layOutLabels([name], [], sight)).toEqual([
    { id: 'a', side: 'right', marked: false, caption: name.caption },
  ])
  expect(layOutLabels([name], [], { ...sight, right: 250 })).toEqual([
    { id: 'a', side: 'below', marked: false, caption: name.caption },
  ])
  expect(layOutLabels([name], [], { ...sight, right: 150 })).toEqual([
    { id: 'a', side: 'left', marked: false },
  ])
  const walls = [
    { id: 'over', x: 100, y: 75, width: 400, height: 20 },
    { id: 'under', x: 100, y: 125, width: 400, height: 20 },
  ]
  expect(layOutLabels([name], walls, sight)).toEqual([{ id: 'a', side: 'right', marked: false }])
})
