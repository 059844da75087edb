import { visibleRows, rowTop } from '../../../app/ui/dense/list/use-window'
import { expect, fc } from '../../property'

const taller = fc.option(fc.record({ position: fc.nat(400), by: fc.nat(3000) }), { nil: undefined })

test('every row that a stretch of the list touches is drawn, and few others', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 20, max: 120 }),
      taller,
      fc.nat(40_000),
      fc.nat(1200),
      (count, height, tall, from, length) => {
        const to = from + length
        const { first, end } = visibleRows(from, to, count, height, tall)
        for (let row = 0; row < count; row++) {
          const [top, bottom] = [rowTop(row, height, tall), rowTop(row + 1, height, tall)]
          if (bottom > from && top < to) expect(row >= first && row < end).toBe(true)
        }
        expect(end - first).toBeLessThanOrEqual(Math.ceil(length / height) + 16)
        expect(first).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(count)
      },
    ),
  )
})
