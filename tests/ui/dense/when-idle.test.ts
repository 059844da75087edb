import { whenIdle } from '../../../app/ui/dense/engine/when-idle'

afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
  Reflect.deleteProperty(globalThis, 'requestIdleCallback')
})

test('as much work is done as an idle moment holds, and the rest in the next one', () => {
  const moments: IdleRequestCallback[] = []
  globalThis.requestIdleCallback = (callback) => moments.push(callback)
  let [done, left] = [0, 0]
  whenIdle(() => {
    left -= 10
    return ++done < 6
  })
  const idle = (milliseconds: number) => {
    left = milliseconds
    moments.shift()?.({ didTimeout: false, timeRemaining: () => left })
  }
  idle(48)
  expect(done).toBe(5)
  idle(3)
  expect(done).toBe(6)
  expect(moments).toEqual([])
})

test('one step is done in the shortest moment, and none once it is stopped', () => {
  const moments: IdleRequestCallback[] = []
  globalThis.requestIdleCallback = (callback) => moments.push(callback)
  let done = 0
  const stop = whenIdle(() => ++done > 0)
  moments.shift()!({ didTimeout: false, timeRemaining: () => 0 })
  expect(done).toBe(1)
  stop()
  moments.shift()!({ didTimeout: false, timeRemaining: () => 50 })
  expect(done).toBe(1)
  expect(moments).toEqual([])
})

test('where a browser knows no idle moments, work goes on between pauses', () => {
  jest.useFakeTimers()
  let [done, now] = [0, 0]
  jest.spyOn(performance, 'now').mockImplementation(() => now)
  whenIdle(() => {
    now += 4
    return ++done < 5
  })
  jest.advanceTimersByTime(100)
  expect(done).toBeGreaterThan(0)
  expect(done).toBeLessThan(5)
  jest.advanceTimersByTime(1000)
  expect(done).toBe(5)
})
