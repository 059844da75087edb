import { addDays, dayCount, dayFromNumber, dayNumberOf, isCalendarDay, lastDayOf } from '#lib/util'
import { expect, fc } from '../property'

const number = fc.integer({ min: dayNumberOf('1900-01-01'), max: dayNumberOf('2100-12-31') })

test('day numbers and days are inverses', () => {
  expect(dayNumberOf('1970-01-01')).toBe(0)
  fc.assert(fc.property(number, (day) => dayNumberOf(dayFromNumber(day)) === day))
})

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 4000 }), (start, more) => {
      const day = dayFromNumber(start)
      return dayCount(day, addDays(day, more)) === more + 1
    }),
  )
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
})

test('an end at midnight belongs to the day before', () => {
  expect(
    ['2025-03-08T00:00', '2025-03-07T24:00', '2025-03-07T12:00', '2025-03-07'].map(lastDayOf),
  ).toEqual(['2025-03-07', '2025-03-07', '2025-03-07', '2025-03-07'])
})

test('only days of the calendar are days', () => {
  expect(
    ['2024-02-29', '2025-02-29', '2025-13-01', '2025-2-1', 'today'].map(isCalendarDay),
  ).toEqual([true, false, false, false, false])
})
