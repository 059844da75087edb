import { axisOf, binRange, histogram, mayFallIn, rangeBins } from '#lib/timeline'
import { dayFromNumber } from '#lib/util'
import { expect, fc } from '../property'

const at = (time?: string, key = 'incident') => ({ key, time })

test('three days make twelve quarter-day bars, and a claim stands in every bar it touches', () => {
  const { bins, withoutTime } = histogram([
    at('2025-03-06'),
    at('2025-03-07T12:00/2025-03-07T18:00', 'control'),
    at('2025-03-06/2025-03-08'),
    at(),
  ])
  expect(bins).toHaveLength(12)
  expect(bins[0]).toMatchObject({ start: '2025-03-06T00:00', end: '2025-03-06T06:00', total: 2 })
  expect(bins[6]).toMatchObject({ start: '2025-03-07T12:00', counts: { control: 1, incident: 1 } })
  expect(bins[11]).toMatchObject({ end: '2025-03-09T00:00', total: 1 })
  expect(withoutTime).toBe(1)
})

test('a claim of months does not stretch the axis; it is said to begin before', () => {
  const { bins, startBefore } = histogram([at('2024-12-08/2025-03-08'), at('2025-03-07')])
  expect(bins).toHaveLength(4)
  expect(bins.map((bin) => bin.total)).toEqual([2, 2, 2, 2])
  expect(startBefore).toBe(1)
})

test('a claim is sure in a bar that holds all of its time, and a lasting one in every bar it touches', () => {
  const { bins } = histogram([
    at('2025-03-06'),
    at('2025-03-06T06:00/2025-03-06T12:00', 'control'),
    { ...at('2025-03-06T03:00/2025-03-06T13:00', 'curfew'), lasts: true },
  ])
  expect(bins.map((bin) => bin.counts)).toEqual([
    { incident: 1, curfew: 1 },
    { incident: 1, control: 1, curfew: 1 },
    { incident: 1, curfew: 1 },
    { incident: 1 },
  ])
  expect(bins.map((bin) => bin.sure)).toEqual([
    { curfew: 1 },
    { control: 1, curfew: 1 },
    { curfew: 1 },
    {},
  ])
  expect(
    histogram([at('2024-01-01/2025-03-06'), at('2025-03-06T00:00/2025-03-06T06:00', 'control')])
      .bins[0]!.sure,
  ).toEqual({ control: 1 })
})

test('open ends reach beyond the axis and do not lay it', () => {
  expect(histogram([at('../2025-03-06'), at('2025-03-06'), at('2025-03-06/..')])).toMatchObject({
    startBefore: 1,
    endAfter: 1,
    bins: { length: 4 },
  })
  expect(histogram([at('../2025-03-07')]).bins.map((bin) => bin.start.slice(0, 10))).toEqual(
    Array(4).fill('2025-03-07'),
  )
  expect(histogram([at('2025-03-06/..')]).bins).toHaveLength(4)
})

test('long spans get longer bars, and no claims no bars', () => {
  expect(histogram([at('2025-03-01'), at('2025-04-20')])).toMatchObject({ stepMinutes: 1440 })
  expect(histogram([at('2020-01-01'), at('2025-04-20')]).bins.length).toBeLessThan(40)
  expect(histogram([]).bins).toEqual([])
})

test('the axis is laid by the frame, not by what is counted', () => {
  const frame = [at('2025-03-06'), at('2025-03-08')]
  expect(
    histogram([at('2025-03-06')], axisOf(frame.map(({ time }) => time))).bins.map(
      (bin) => bin.start,
    ),
  ).toEqual(histogram(frame).bins.map((bin) => bin.start))
})

test('a range of bars and its interval say the same', () => {
  const { bins } = histogram([at('2025-03-06'), at('2025-03-08')])
  fc.assert(
    fc.property(fc.nat(bins.length - 1), fc.nat(bins.length - 1), (a, b) => {
      const [first, last] = a < b ? [a, b] : [b, a]
      expect(rangeBins(bins, binRange(bins, first!, last!))).toEqual([first, last])
    }),
  )
  expect(binRange(bins, 0, 11)).toBeUndefined()
  expect(binRange(bins, 4, 7)).toBe('2025-03-07')
  expect(binRange(bins, 0, 7)).toBe('2025-03-06/2025-03-07')
  expect(binRange(bins, 6, 6)).toBe('2025-03-07T12:00/2025-03-07T18:00')
})

/** A day of five centuries, and intervals of any width among them, open ones too. */
const day = fc.integer({ min: -100_000, max: 100_000 }).map(dayFromNumber)
const anyTime = fc.oneof(
  day,
  fc.tuple(day, day).map((days) => days.sort().join('/')),
  day.map((date) => `../${date}`),
  day.map((date) => `${date}/..`),
  day.map((date) => `${date}T11:59/${date}T12:00`),
  fc.constant(undefined),
)
const timed = fc.record({
  key: fc.constantFrom('incident', 'control'),
  time: anyTime,
  lasts: fc.boolean(),
})

test('whatever the times, bars follow on each other, are never too many, and lose no claim', () => {
  fc.assert(
    fc.property(fc.array(timed, { maxLength: 20 }), (claims) => {
      const { bins, withoutTime, startBefore, endAfter, stepMinutes } = histogram(claims)
      expect(bins.length).toBeLessThanOrEqual(140)
      expect(stepMinutes).toBeGreaterThan(0)
      bins.slice(1).forEach((bin, i) => expect(bin.start).toBe(bins[i]!.end))
      expect(withoutTime).toBe(claims.filter((claim) => !claim.time).length)
      for (const bin of bins) {
        expect(bin.total).toBe(Object.values(bin.counts).reduce((sum, count) => sum + count, 0))
        for (const [key, count] of Object.entries(bin.sure))
          expect(count).toBeLessThanOrEqual(bin.counts[key]!)
      }
      const found = histogram(claims.map((claim, i) => ({ ...claim, key: String(i) })))
      const inBars = new Set(found.bins.flatMap((bin) => Object.keys(bin.counts))).size
      expect(inBars + withoutTime + startBefore + endAfter).toBeGreaterThanOrEqual(claims.length)
      expect(inBars + withoutTime).toBeLessThanOrEqual(claims.length)
    }),
  )
})

test('one moment makes a day of bars; a claim wholly beside a narrow axis is said to lie beside it', () => {
  expect(histogram([at('2025-03-06T11:59/2025-03-06T12:00')]).bins.map((bin) => bin.total)).toEqual(
    [0, 1, 0, 0],
  )
  expect(
    histogram([at('2025-03-06'), at('2019-01-01/2020-01-01'), at('2026-01-01/2026-02-01')]),
  ).toMatchObject({ startBefore: 1, endAfter: 1, bins: { length: 4 } })
  expect(histogram([at(), at('no time')])).toMatchObject({ bins: [], withoutTime: 2 })
})

test('a time may fall in exactly the bars that count it', () => {
  const day = fc.integer({ min: 0, max: 20 }).map((number) => dayFromNumber(20150 + number))
  const time = fc.option(
    fc.tuple(day, day, fc.boolean()).map(([a, b, noon]) => {
      const [first, last] = a < b ? [a, b] : [b, a]
      return noon ? `${first}T12:00/${last}T18:00` : `${first}/${last}`
    }),
    { nil: undefined },
  )
  fc.assert(
    fc.property(fc.array(time, { minLength: 1, maxLength: 12 }), (times) => {
      const claims = times.map((one) => at(one))
      for (const bin of histogram(claims).bins)
        expect(times.filter((one) => mayFallIn(one, bin)).length).toBe(bin.total)
    }),
  )
})
