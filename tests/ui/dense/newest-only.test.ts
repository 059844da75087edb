import { costlyLimit } from '../../../app/server/http/costly-routes'
import { isSuperseded, newestOnly, turns } from '../../../app/ui/dense/engine/newest-only'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

/** A server that answers after some time, and notes what it was asked and when. */
function server(ms: number) {
  const asked: { key: string; at: number }[] = []
  const ask = async (key: string) => {
    asked.push({ key, at: performance.now() })
    await new Promise((resolve) => setTimeout(resolve, ms))
    return `answer ${key}`
  }
  return { asked, ask }
}

test('while an answer is on its way only the newest question waits', async () => {
  const { asked, ask } = server(1000)
  const newest = newestOnly(ask)
  const first = newest('a')
  await jest.advanceTimersByTimeAsync(1)
  const answers = [first, ...['b', 'c', 'd'].map((key) => newest(key).catch(isSuperseded))]
  await jest.advanceTimersByTimeAsync(3000)
  expect(await Promise.all(answers)).toEqual(['answer a', true, true, 'answer d'])
  expect(asked.map(({ key }) => key)).toEqual(['a', 'd'])
})

test('whoever asks what is on its way shares it, and gives up what waited', async () => {
  const { asked, ask } = server(1000)
  const newest = newestOnly(ask)
  const first = newest('a')
  await jest.advanceTimersByTimeAsync(1)
  const between = newest('b').catch(isSuperseded)
  expect(newest('a')).toBe(first)
  await jest.advanceTimersByTimeAsync(3000)
  expect([await first, await between]).toEqual(['answer a', true])
  expect(asked).toHaveLength(1)
})

test('a question that fails does not keep the next from being asked', async () => {
  const newest = newestOnly((key) =>
    key === 'a' ? Promise.reject(new Error('gone')) : Promise.resolve(key),
  )
  await expect(newest('a')).rejects.toThrow('gone')
  expect(await newest('b')).toBe('b')
})

test('a clock played fast over three datasets stays below the limit of costly requests', async () => {
  const { asked, ask } = server(40)
  const turn = turns({ atOnce: 12, perMinute: 90 })
  const lines = [1, 2, 3].map(() => newestOnly(ask, turn))
  const last: unknown[] = []
  // four stops in 1.2 seconds, for three minutes
  for (let stop = 0; stop < 600; stop++) {
    lines.forEach((newest, i) =>
      newest(`${i} ${stop}`).then(
        (answer) => (last[i] = answer),
        () => undefined,
      ),
    )
    await jest.advanceTimersByTimeAsync(300)
  }
  await jest.advanceTimersByTimeAsync(10_000)
  expect(last).toEqual(['answer 0 599', 'answer 1 599', 'answer 2 599'])
  const limit = costlyLimit(120)
  expect(asked.filter(({ at }) => limit('/dataset/a/beside', 'reader', at) > 0)).toEqual([])
  // each dataset was asked all along, none at the cost of another
  for (const i of [0, 1, 2])
    expect(asked.filter(({ key }) => key.startsWith(`${i} `)).length).toBeGreaterThan(80)
})
