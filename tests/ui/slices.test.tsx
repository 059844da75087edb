import { act, renderHook } from '@testing-library/react'
import { prepareMap } from '../../app/ui/map/base/offline/prepared-map'
import type { RegionMap } from '../../app/ui/map/base/offline/prepared-map'
import { useGrowing } from '../../app/ui/map/use-growing'

const ring = [
  [35, 34],
  [36, 34],
  [36, 35],
  [35, 34],
]
const REGION = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { layer: 'land' },
      geometry: { type: 'MultiPolygon', coordinates: [[ring]] },
    },
    {
      type: 'Feature',
      properties: { layer: 'river', rank: 3 },
      geometry: { type: 'MultiLineString', coordinates: [ring] },
    },
  ],
} as RegionMap

test('a basemap is prepared whole, and lets others have their turn in between', async () => {
  let turns = 0
  const other = setInterval(() => turns++)
  const map = await prepareMap(REGION)
  clearInterval(other)
  expect(turns).toBeGreaterThan(0)
  expect(map.land).toHaveLength(1)
  expect(map.rivers).toEqual([{ rank: 3, traces: [expect.anything()] }])
})

describe('parts that are drawn a few at a time', () => {
  beforeEach(() => void jest.useFakeTimers())
  afterEach(() => void jest.useRealTimers())
  const pause = () => act(() => void jest.advanceTimersByTime(1))

  test('come slice by slice until all are there, and go on when there are more', () => {
    const { result, rerender } = renderHook(({ total }) => useGrowing(total, 16), {
      initialProps: { total: 40 },
    })
    expect(result.current).toBe(16)
    pause()
    expect(result.current).toBe(32)
    pause()
    pause()
    expect(result.current).toBe(48)
    rerender({ total: 60 })
    pause()
    expect(result.current).toBe(64)
  })

  test('wait for nothing where there are few', () => {
    const { result } = renderHook(() => useGrowing(5, 16))
    expect(result.current).toBeGreaterThanOrEqual(5)
    expect(jest.getTimerCount()).toBe(0)
  })
})
