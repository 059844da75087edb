import { dayAxis, spanOn } from '#lib/timeline'

test('an axis is of whole days, and neither open ends nor months stretch it', () => {
  const axis = dayAxis([
    '2025-03-07T12:00/2025-03-07T18:00',
    '2025-03-08',
    '2024-12-08/2025-03-08',
    '../2025-03-20',
  ])!
  expect(axis.days.map(({ day }) => day)).toEqual(['2025-03-07', '2025-03-08'])
  expect(axis.endMinutes - axis.startMinutes).toBe(2 * 1440)
  expect(dayAxis(['../2025-03-07'])!.days.map(({ day }) => day)).toEqual(['2025-03-07'])
  expect(dayAxis([])).toBeUndefined()
})

test('“as known at” ends the axis with its day, and names the moment', () => {
  const axis = dayAxis(['2025-03-06', '2025-03-09'], '2025-03-07T12:00')!
  expect(axis.days.map(({ day }) => day)).toEqual(['2025-03-06', '2025-03-07'])
  expect(axis.untilMinutes).toBe(axis.startMinutes + 1.5 * 1440)
})

test('an interval is cut where the axis ends, and is nowhere beyond it', () => {
  const axis = dayAxis(['2025-03-06', '2025-03-07'])!
  expect(spanOn(axis, '2025-03-07/..')).toEqual({
    startMinutes: axis.startMinutes + 1440,
    endMinutes: axis.endMinutes,
  })
  expect(spanOn(axis, '../2025-03-06')).toEqual({
    startMinutes: axis.startMinutes,
    endMinutes: axis.startMinutes + 1440,
  })
  expect(spanOn(axis, '2025-03-09')).toBeUndefined()
})
