import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StoreBusy } from '#lib/store'
import type { ClaimStore } from '#lib/store'
import { datasetRoute } from '../../app/server/dataset/dataset-route'
import { isToldBusy, tellBusy, withPageStatus } from '../../app/server/http/page-status'
import { ogcResponse } from '../../app/server/ogc-response'
import { responseUnlessBusy } from '../../app/server/responses'

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

test('its operator is told the cure, once a minute however many ask, and readers are not', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const forOperator = 'DATABASE_URL: the server at here/claims does not answer. Start it.'
  shared.claimsMapDatasets = {
    about: () => Promise.reject(new StoreBusy(SENTENCE, { forOperator })),
  }
  const get = datasetRoute([], async () => ({}))
  for (let i = 0; i < 3; i++) {
    const answer = await get(new Request('http://localhost/dataset/some/names'), {
      params: Promise.resolve({ id: 'some' }),
    })
    expect(answer.status).toBe(503)
    expect(await answer.text()).not.toContain('here/claims')
  }
  expect(said.mock.calls).toEqual([[forOperator]])
  said.mockRestore()
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

test('an answer of the OGC API says when to ask again', async () => {
  const { headers } = await ogcResponse('http://localhost/ogc/collections/some/items', {
    get: () => null,
  })
  expect(headers['Retry-After']).toBe('60')
})

test('a route that is no dataset’s own is a 503 as well', async () => {
  const answer = await responseUnlessBusy(busy)
  expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
    503,
    '60',
    { error: SENTENCE },
  ])
  await expect(
    responseUnlessBusy(() => Promise.reject(new Error('Something broke.'))),
  ).rejects.toThrow('Something broke.')
})

test('a page that says that the store is busy is a 503, one of a known status has it where it is found, and the one beside them its own', async () => {
  const server = createServer((request, response) => {
    void withPageStatus(response, request.url === '/well' ? undefined : 410, async () => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      if (request.url === '/busy') expect(tellBusy()).toBe(true)
      await new Promise((resolve) => setTimeout(resolve, 20))
      response.statusCode = request.url === '/none' ? 404 : 200
      response.setHeader('Content-Type', 'text/plain')
      response.write(isToldBusy() ? 'busy' : 'well')
      response.end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answers = await Promise.all(
    ['/busy', '/well', '/gone', '/none', '/busy'].map((path) => fetch(base + path)),
  )
  const seen = answers.map(async (answer) => [
    answer.status,
    answer.headers.get('retry-after'),
    await answer.text(),
  ])
  expect(await Promise.all(seen)).toEqual([
    [503, '60', 'busy'],
    [200, null, 'well'],
    [410, null, 'well'],
    [404, null, 'well'],
    [503, '60', 'busy'],
  ])
  server.close()
  expect(tellBusy()).toBe(false)
})
