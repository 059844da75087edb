import fc from 'fast-check'
import { binRange, histogram, rangeBins } from '#lib/timeline'

const at = (time?: string, kind = 'incident') => ({ kind, time })

test('three days make twelve quarter-day bars, and a claim stands in every bar it touches', () => {
  const { bins, withoutTime } = histogram([at('2025-03-06'), at('2025-03-07T12:00/2025-03-07T18:00', 'control'), at('2025-03-06/2025-03-08'), at()])
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

test('long spans get longer bars, and no claims no bars', () => {
  expect(histogram([at('2025-03-01'), at('2025-04-20')])).toMatchObject({ stepMinutes: 1440 })
  expect(histogram([at('2020-01-01'), at('2025-04-20')]).bins.length).toBeLessThan(40)
  expect(histogram([]).bins).toEqual([])
})

test('the axis is laid by the frame, not by what is counted', () => {
  const frame = [at('2025-03-06'), at('2025-03-08')]
  expect(histogram([at('2025-03-06')], frame).bins.map((bin) => bin.start)).toEqual(histogram(frame).bins.map((bin) => bin.start))
})

test('a range of bars and its interval say the same', () => {
  const { bins } = histogram([at('2025-03-06'), at('2025-03-08')])
  fc.assert(fc.property(fc.nat(bins.length - 1), fc.nat(bins.length - 1), (a, b) => {
    const [first, last] = a < b ? [a, b] : [b, a]
    expect(rangeBins(bins, binRange(bins, first!, last!))).toEqual([first, last])
  }))
  expect(binRange(bins, 0, 11)).toBeUndefined()
  expect(binRange(bins, 4, 7)).toBe('2025-03-07')
  expect(binRange(bins, 0, 7)).toBe('2025-03-06/2025-03-07')
  expect(binRange(bins, 6, 6)).toBe('2025-03-07T12:00/2025-03-07T18:00')
})
