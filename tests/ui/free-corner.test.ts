import { freeCorner } from '../../app/ui/map/corner/free-corner'
import { boxesOverlap } from '../../app/ui/map/marks/boxes'
import { expect, fc } from '../property'

const FRAME = { left: 100, top: 50, right: 900, bottom: 650 }
const at = (x: number, y: number) => ({ x, y, width: 30, height: 30 })

test('the corners are tried from the right and from below; with all taken there is none', () => {
  const corners = [at(880, 600), at(880, 120), at(120, 600), at(120, 120)]
  const tried = [0, 1, 2, 3, 4].map((n) =>
    freeCorner(FRAME, [250, 200], corners.slice(0, n), [10, 40]),
  )
  expect(tried).toEqual(['bottom-right', 'top-right', 'bottom-left', 'top-left', undefined])
})

test('what would take half the width of the map, or all its height, has no corner, however empty that is', () => {
  expect(freeCorner(FRAME, [401, 100], [], [10, 40])).toBeUndefined()
  expect(freeCorner(FRAME, [100, 521], [], [10, 40])).toBeUndefined()
  expect(freeCorner(FRAME, [400, 520], [], [10, 40])).toBe('bottom-right')
})

test('a free corner covers nothing, and where there is none each would', () => {
  const boxes = fc.array(
    fc.record({
      x: fc.integer({ min: 100, max: 900 }),
      y: fc.integer({ min: 50, max: 650 }),
      width: fc.integer({ min: 1, max: 80 }),
      height: fc.integer({ min: 1, max: 80 }),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(boxes, (taken) => {
      const centre = {
        'bottom-right': [765, 510],
        'top-right': [765, 190],
        'bottom-left': [235, 510],
        'top-left': [235, 190],
      } as const
      const covers = (corner: keyof typeof centre) => {
        const [x, y] = centre[corner]
        return taken.some((box) => boxesOverlap(box, { x, y, width: 250, height: 200 }))
      }
      const free = freeCorner(FRAME, [250, 200], taken, [10, 40])
      if (free) expect(covers(free)).toBe(false)
      else expect((Object.keys(centre) as (keyof typeof centre)[]).every(covers)).toBe(true)
    }),
  )
})
