import { asyncLruCache, lruCache, memoizeAsync } from '#lib/util'

test('the value used longest ago makes room', () => {
  const cache = lruCache<string, string>(2)
  const made: string[] = []
  const get = (key: string) => cache.get(key, () => (made.push(key), key.toUpperCase()))
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('a value that is undefined is kept like any other', () => {
  const cache = lruCache<string, undefined>(2)
  const make = jest.fn(() => undefined)
  cache.get('a', make)
  cache.get('a', make)
  expect(make).toHaveBeenCalledTimes(1)
})

test('two who ask at once share one answer, and a failed one is asked for again', async () => {
  const cache = asyncLruCache<string, number>(2)
  const ask = jest.fn(() => Promise.reject(new Error('no')))
  const both = [cache.get('a', ask), cache.get('a', ask)]
  expect(await Promise.allSettled(both)).toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ])
  expect(ask).toHaveBeenCalledTimes(1)
  expect(await cache.get('a', () => Promise.resolve(1))).toBe(1)
})

test('a memoized function is asked once a key', async () => {
  const ask = jest.fn((key: string) => Promise.resolve(key.length))
  const length = memoizeAsync(3, ask)
  expect(await Promise.all(['a', 'bb', 'a'].map((key) => length(key)))).toEqual([1, 2, 1])
  expect(ask).toHaveBeenCalledTimes(2)
})
