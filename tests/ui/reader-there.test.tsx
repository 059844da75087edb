const load = () => {
  let loaded: typeof import('../../app/ui/base/use-reader-there')
  jest.isolateModules(() => {
    loaded = jest.requireActual('../../app/ui/base/use-reader-there')
  })
  return loaded!.readerThere
}

let state: DocumentReadyState = 'complete'
beforeAll(() => Object.defineProperty(document, 'readyState', { get: () => state }))
beforeEach(() => {
  state = 'complete'
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

/** Whether the promise is kept by now. */
async function isKept(promise: Promise<void>) {
  const kept = jest.fn()
  void promise.then(kept)
  await Promise.resolve()
  await Promise.resolve()
  return kept.mock.calls.length > 0
}

test.each(['pointerover', 'focusin', 'keydown', 'wheel'])(
  '%s tells that a reader is there',
  async (sign) => {
    const there = load()()
    expect(await isKept(there)).toBe(false)
    dispatchEvent(new Event(sign))
    expect(await isKept(there)).toBe(true)
  },
)

test('an untouched page goes on by itself, some time after it has loaded', async () => {
  state = 'loading'
  const there = load()()
  jest.advanceTimersByTime(60_000)
  expect(await isKept(there)).toBe(false)
  dispatchEvent(new Event('load'))
  jest.advanceTimersByTime(2_999)
  expect(await isKept(there)).toBe(false)
  jest.advanceTimersByTime(1)
  expect(await isKept(there)).toBe(true)
})
