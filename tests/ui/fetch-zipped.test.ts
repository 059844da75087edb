import { gzipSync } from 'node:zlib'
import { fetchZipped } from '../../app/ui/base/fetch-zipped'

const answered = (body: BodyInit, init?: ResponseInit) =>
  jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body, init))

afterEach(() => jest.restoreAllMocks())

test('data are the same, whether the browser has decompressed them or leaves it to the page', async () => {
  const data = { town: 'اللاذقية', claims: [1, null, 'x'.repeat(100_000)] }
  for (const body of [JSON.stringify(data), gzipSync(JSON.stringify(data))]) {
    answered(body)
    expect(await fetchZipped('/records')).toEqual(data)
  }
})

test('what is no data is an error, with the status where there is one', async () => {
  answered('{}', { status: 503 })
  await expect(fetchZipped('/records')).rejects.toThrow('/records was answered with 503')
  const broken = gzipSync(JSON.stringify({ a: 'b'.repeat(100) })).subarray(0, 20)
  for (const body of [broken, '', '<p>']) {
    answered(body)
    await expect(fetchZipped('/records')).rejects.toThrow()
  }
})
