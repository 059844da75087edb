import { primaryLog } from '../../lib/store/postgis/replica-lag'

test('a replica that has what the primary last had lags by nothing, however long that is ago', () => {
  const log = primaryLog()
  log.note(0, 100)
  expect(log.lagMs(60_000, 100, 60_000)).toBe(0)
  expect(log.lagMs(60_000, 120, undefined)).toBe(0)
})

test('a replica lags since the primary was first seen to have more', () => {
  const log = primaryLog()
  log.note(0, 100)
  log.note(1_000, 100)
  log.note(2_000, 150)
  log.note(3_000, 170)
  expect(log.lagMs(3_500, 160, 90_000)).toBe(500)
  expect(log.lagMs(3_500, 149, 90_000)).toBe(1_500)
  expect(log.lagMs(3_500, 100, 90_000)).toBe(1_500)
})

test('a lag from before the first note is told by the servers’ own clocks, or is unknown', () => {
  const log = primaryLog()
  expect(log.lagMs(0, 100, 700)).toBe(700)
  log.note(1_000, 200)
  expect(log.lagMs(1_200, 100, 9_000)).toBe(9_000)
  expect(log.lagMs(1_200, 100, 50)).toBe(200)
  expect(log.lagMs(1_200, 100, undefined)).toBe(Infinity)
})

test('a long lag is at least as long as what is remembered', () => {
  const log = primaryLog()
  for (let second = 0; second < 2_000; second++) log.note(second * 1_000, second + 1)
  expect(log.lagMs(2_000_000, 5, 0)).toBe(600_000)
})
