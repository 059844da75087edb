import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { buildReason, readStamp } from '../../lib/cli/build/stamp'
import type { BuildStamp } from '../../lib/cli/build/stamp'
import { baseUrl } from './visit'

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer }

/** Asks the running server as a program does: nothing added, nothing unpacked. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const sent = request(baseUrl() + path, { method, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode!,
          headers: answer.headers,
          body: Buffer.concat(parts),
        }),
      )
    })
    sent.on('error', reject).end()
  })

const ITEMS = '/ogc/collections/incidents/items'
type Page = {
  numberMatched: number
  numberReturned: number
  features: object[]
  links: { rel: string; href: string }[]
}
const read = (body: Buffer) => JSON.parse(body.toString('utf8')) as Page

test('a page of items is answered open to all, with its length, its tag and links under the address that was asked', async () => {
  const { status, headers, body } = await ask(`${ITEMS}?limit=5`)
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'application/geo+json',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    'content-length': String(body.length),
    vary: 'Accept-Encoding',
  })
  const { features, numberReturned, links } = read(body)
  expect([features.length, numberReturned]).toEqual([5, 5])
  expect(links.find(({ rel }) => rel === 'next')!.href).toBe(
    `${baseUrl()}${ITEMS}?limit=5&offset=5`,
  )
})

test('it goes out compressed to who takes that, and not at all to who has it', async () => {
  const plain = await ask(ITEMS)
  const packed = await ask(ITEMS, { 'accept-encoding': 'gzip, br' })
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(packed.body.length).toBeLessThan(plain.body.length / 4)
  expect(read(gunzipSync(packed.body)).features).toEqual(read(plain.body).features)
  const known = await ask(ITEMS, { 'if-none-match': plain.headers.etag! })
  expect([known.status, known.body.length, known.headers.etag]).toEqual([
    304,
    0,
    plain.headers.etag,
  ])
})

test('HEAD has the headers without the body', async () => {
  const [head, get] = [await ask(ITEMS, {}, 'HEAD'), await ask(ITEMS)]
  expect([head.status, head.body.length]).toEqual([200, 0])
  expect([head.headers['content-length'], head.headers.etag]).toEqual([
    get.headers['content-length'],
    get.headers.etag,
  ])
})

test.each([
  [`${ITEMS}?limit=many`, 400, 'limit'],
  [`${ITEMS}?bbox=1,2`, 400, 'bbox'],
  ['/ogc/collections/nothing/items', 404, 'nothing'],
  ['/ogc/collections/%ff/items', 404, '%ff'],
])('%s is refused in words', async (path, status, named) => {
  const answer = await ask(path)
  expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/json'])
  expect((JSON.parse(answer.body.toString()) as { description: string }).description).toContain(
    named,
  )
})

test('all else is Next’s: other routes of the API, other methods, pages', async () => {
  expect(
    (JSON.parse((await ask('/ogc/collections')).body.toString()) as { collections: object[] })
      .collections.length,
  ).toBeGreaterThan(3)
  expect((await ask(ITEMS, {}, 'POST')).status).toBe(405)
  const page = await ask('/')
  expect([page.status, /nonce-/.test(String(page.headers['content-security-policy']))]).toEqual([
    200,
    true,
  ])
  expect((await ask(`${ITEMS}/nothing`)).status).toBe(404)
})

test('no page is made at build time, so that records are no reason to build: only the icon is', () => {
  const { routes, dynamicRoutes } = JSON.parse(
    readFileSync('.next/prerender-manifest.json', 'utf8'),
  ) as { routes: object; dynamicRoutes: object }
  const pages = [...Object.keys(routes), ...Object.keys(dynamicRoutes)]
  expect(pages.filter((path) => path !== '/_global-error')).toEqual(['/icon.svg'])
})

test('the build says what it was made of, and that is what there is', () => {
  const stamp = JSON.parse(readFileSync('.next/build-stamp.json', 'utf8')) as BuildStamp
  expect(buildReason(stamp, readStamp('.', process.env))).toBeUndefined()
})
