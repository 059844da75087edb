import { keepInFrame } from '../../app/ui/map/labels/keep-in-frame'
import { expect, fc } from '../property'

const frame = { left: 1000, top: 2000, right: 1400, bottom: 2400 }
const size = { width: 120, height: 26 }

test('a label cut at an edge comes in, one in sight or out of it stays', () => {
  expect(keepInFrame({ x: 1300, y: 2005, ...size }, frame)).toEqual({ x: 1300, y: 2021 })
  expect(keepInFrame({ x: 1020, y: 2050, ...size }, frame)).toEqual({ x: 1068, y: 2050 })
  expect(keepInFrame({ x: 1380, y: 2050, ...size }, frame)).toEqual({ x: 1332, y: 2050 })
  expect(keepInFrame({ x: 1020, y: 2200, ...size }, frame)).toEqual({ x: 1068, y: 2200 })
  for (const still of [
    { x: 1200, y: 2200 },
    { x: 1200, y: 1900 },
    { x: 900, y: 2200 },
  ])
    expect(keepInFrame({ ...still, ...size }, frame)).toEqual(still)
})

test('what is in sight at all is wholly in sight, on any map that is wide enough', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 950, max: 1450 }),
      fc.integer({ min: 1990, max: 2410 }),
      (x, y) => {
        const seen =
          x + 60 > frame.left && x - 60 < frame.right && y + 13 > frame.top && y - 13 < frame.bottom
        const at = keepInFrame({ x, y, ...size }, frame)
        expect(
          at.x - 60 >= frame.left &&
            at.x + 60 <= frame.right &&
            at.y - 13 >= frame.top &&
            at.y + 13 <= frame.bottom,
        ).toBe(seen)
      },
    ),
  )
})
