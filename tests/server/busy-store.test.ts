import { StoreBusy } from '#lib/store'
import type { ClaimStore } from '#lib/store'
import { datasetRoute } from '../../app/server/dataset/dataset-route'
import { ogcResponse } from '../../app/server/ogc-response'

const SENTENCE = 'The database has too much to do to answer this now.'
const shared = globalThis as typeof globalThis & { claimsMapDatasets?: Partial<ClaimStore> }
const busy = () => Promise.reject(new StoreBusy(SENTENCE))

beforeEach(() => {
  shared.claimsMapDatasets = { about: busy, datasets: busy }
})
afterEach(() => {
  delete shared.claimsMapDatasets
})

test('a store that has too much to do is a 503 with its sentence and a time to ask again', async () => {
  const get = datasetRoute([], async () => ({}))
  const answer = await get(new Request('http://localhost/dataset/some/names'), {
    params: Promise.resolve({ id: 'some' }),
  })
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('60')
  expect(await answer.json()).toEqual({ error: SENTENCE })
})

test('another failure of the store is no 503', async () => {
  shared.claimsMapDatasets = { about: () => Promise.reject(new Error('Something broke.')) }
  const get = datasetRoute([], async () => ({}))
  await expect(
    get(new Request('http://localhost/dataset/some/names'), {
      params: Promise.resolve({ id: 'some' }),
    }),
  ).rejects.toThrow('Something broke.')
})

test('items of a dataset are a 503 as well', async () => {
  const { status, body } = await ogcResponse('http://localhost/ogc/collections/some/items', {
    get: () => null,
  })
  expect(status).toBe(503)
  expect(Buffer.concat(body).toString()).toContain(SENTENCE)
})
