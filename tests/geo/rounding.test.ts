import { roundedToPrecision, toDecimals, twoDigitsUp } from '#lib/geo'

test('a number keeps so many decimals, and is never minus zero', () => {
  expect(toDecimals(35.123456, 3)).toBe(35.123)
  expect(Object.is(toDecimals(-0.0001, 3), 0)).toBe(true)
})

test.each([
  [1, 35.1235],
  [2000, 35.123],
  [80_000, 35.1],
  [10_000_000, 35],
])('a coordinate known to %d m keeps the decimals that it earns', (metres, rounded) =>
  expect(roundedToPrecision(35.123456, metres)).toBe(rounded),
)

test('metres are rounded up to two digits, and nothing stays nothing', () => {
  expect([0, 1, 9.5, 99, 100, 1234, 25_000, 25_001].map(twoDigitsUp)).toEqual([
    0, 1, 10, 99, 100, 1300, 25_000, 26_000,
  ])
})
