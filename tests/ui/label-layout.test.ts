import { layOutLabels } from '../../app/ui/map/labels/label-layout'
import { expect } from '../property'

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

test('a name that has room on none of the four sides stands beside the corner of its mark that has', () => {
  const mark = { id: 'a', x: 100, y: 100, width: 26, height: 26 }
  const walls = [
    { id: 'right', x: 200, y: 100, width: 160, height: 20 },
    { id: 'left', x: 0, y: 100, width: 160, height: 60 },
    { id: 'above', x: 100, y: 76, width: 12, height: 12 },
    { id: 'below', x: 92, y: 124, width: 12, height: 12 },
  ]
  const [label] = layOutLabels(
    [{ id: 'a', text: 'Jableh', x: 100, y: 100, rank: 0 }],
    [mark, ...walls],
  )
  expect(label).toMatchObject({ id: 'a', side: 'below right' })
})

test('a name lies under nothing that covers the map', () => {
  const name = { id: 'a', text: 'Homs', x: 100, y: 100, rank: 0 }
  const covered = [{ x: 150, y: 100, width: 100, height: 18 }]
  expect(
    layOutLabels([name], [], { left: 0, top: 0, right: 400, bottom: 120, covered }),
  ).toMatchObject([{ id: 'a', side: 'left', marked: false }])
})

test('a name is not cut by the edge: it stands on another side, or not at all; far outside it does not matter', () => {
  const sight = { left: 0, top: 0, right: 400, bottom: 200, covered: [] }
  const at = (x: number, y: number) =>
    layOutLabels([{ id: 'a', text: 'Baniyas', x, y, rank: 0 }], [], sight).map(({ side }) => side)
  expect([at(200, 100), at(390, 100), at(200, 195), at(399, 199), at(600, 100)]).toEqual([
    ['right'],
    ['left'],
    ['above'],
    ['above left'],
    ['right'],
  ])
  const narrow = { ...sight, right: 40 }
  expect(layOutLabels([{ id: 'a', text: 'Baniyas', x: 20, y: 100, rank: 0 }], [], narrow)).toEqual(
    [],
  )
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
  expect(layOutLabels([name], [], sight)).toMatchObject([
    { id: 'a', side: 'right', marked: false, caption: name.caption },
  ])
  expect(layOutLabels([name], [], { ...sight, right: 250 })).toMatchObject([
    { id: 'a', side: 'below', marked: false, caption: name.caption },
  ])
  expect(layOutLabels([name], [], { ...sight, right: 150 })).toMatchObject([
    { id: 'a', side: 'left', marked: false },
  ])
  const walls = [
    { id: 'over', x: 100, y: 75, width: 400, height: 20 },
    { id: 'under', x: 100, y: 125, width: 400, height: 20 },
  ]
  expect(layOutLabels([name], walls, sight)).toMatchObject([
    { id: 'a', side: 'right', marked: false },
  ])
})

test('a name begins where its mark ends, however wide that is', () => {
  const name = { id: 'a', text: 'Homs', x: 100, y: 100, rank: 0 }
  const reachOf = (width: number) =>
    layOutLabels([name], [{ id: 'a', x: 100, y: 100, width, height: 26 }])[0]!
  expect([reachOf(26).reach, reachOf(60).reach]).toEqual([17, 34])
  expect(reachOf(60)).toMatchObject({ side: 'right', marked: true })
})
