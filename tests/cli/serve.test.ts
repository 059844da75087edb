import { serverEnvironment } from '#lib/cli/serve/environment'

test.each([
  [{}, '--max-old-space-size=512'],
  [{ HEAP_MB: '' }, '--max-old-space-size=512'],
  [{ HEAP_MB: '2048' }, '--max-old-space-size=2048'],
  [{ NODE_OPTIONS: '--no-warnings' }, '--no-warnings --max-old-space-size=512'],
  [{ HEAP_MB: '1', NODE_OPTIONS: '--max-old-space-size=99' }, '--max-old-space-size=99'],
])('under %j the server is started with %s', (environment, options) => {
  expect(serverEnvironment({ A: 'b', ...environment })).toMatchObject({
    A: 'b',
    NODE_OPTIONS: options,
  })
})

test('compiled code is kept beside the build, or where its operator says', () => {
  expect(serverEnvironment({}).NODE_COMPILE_CACHE).toBe('.next/cache/compiled')
  expect(serverEnvironment({ NODE_COMPILE_CACHE: '/elsewhere' }).NODE_COMPILE_CACHE).toBe(
    '/elsewhere',
  )
})
