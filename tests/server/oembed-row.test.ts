import { rmSync } from 'node:fs'
import { servedDataset } from './served-dataset'

let root: string
beforeAll(async () => {
  root = await servedDataset()
})
afterAll(() => rmSync(root, { recursive: true }))

const ask = async (path: string) => {
  const { GET } = await import('../../app/oembed/route')
  const url = new URL('http://map.example/oembed')
  url.searchParams.set('url', `http://map.example${path}`)
  const answer = await GET(new Request(url, { headers: { host: 'map.example' } }))
  return { status: answer.status, body: (await answer.json()) as Record<string, string> }
}

test('the page of a row is embedded as its dataset with the row open', async () => {
  const { status, body } = await ask('/claim/events/ex3')
  expect(status).toBe(200)
  expect(body.title).toBe('Invented events')
  expect(body.html).toContain('src="http://map.example/dataset/events/embed?open=events/ex3"')
})

test.each([
  ['/claim/events/ex99', /there is no row 'events\/ex99'/],
  ['/claim/events/ex5', /there is no row/], // hidden
  ['/claim/elsewhere/ex3', /open: 'elsewhere\/ex3'/],
])('%s is nowhere, and the error says so', async (path, why) => {
  const { status, body } = await ask(path)
  expect(status).toBe(404)
  expect(body.error).toMatch(why)
})

test('a claim of a document is embedded in the map of the documents', async () => {
  const { body } = await ask('/claim/ap-2025-03-07/clashes-coast')
  expect(body.html).toContain('src="http://map.example/embed?open=ap-2025-03-07/clashes-coast"')
})
