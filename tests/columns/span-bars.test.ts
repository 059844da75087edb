import { FIRST_DAY, LAST_DAY, NO_DAY, spanBars } from '#lib/columns'

const axis = { firstDay: 100, stepDays: 7, bars: 3 }
const span = (first: number, last: number, count = 1) => ({ first, last, count })

test('a row is sure in the one bar that holds all of its days, and possible in each it touches', () => {
  const { sure, possible } = spanBars([span(100, 106, 2), span(106, 107), span(90, 130)], axis)
  expect(sure).toEqual([2, 0, 0])
  expect(possible).toEqual([2, 2, 1])
})

test('what lies beyond the axis is counted and in no bar', () => {
  expect(spanBars([span(1, 99, 3), span(121, 121, 4), span(99, 99)], axis)).toEqual({
    sure: [0, 0, 0],
    possible: [0, 0, 0],
    before: 4,
    after: 4,
    unsaid: 0,
  })
})

test('a time that is not said, or not to its end, is in no bar', () => {
  const unsaid = [span(NO_DAY, NO_DAY, 2), span(101, LAST_DAY, 3), span(FIRST_DAY, 101, 5)]
  expect(spanBars(unsaid, axis)).toMatchObject({
    sure: [0, 0, 0],
    possible: [0, 0, 0],
    before: 0,
    after: 0,
    unsaid: 10,
  })
})
