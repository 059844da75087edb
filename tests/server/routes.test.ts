import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerRoute } from '../../app/server/http/route-answer'
import { routeFiles } from '../../app/server/http/route-files'
import type { RouteModule } from '../../app/server/http/route-files'
import { routeFinder, appRoute } from '../../app/server/http/routes'

const load = () => Promise.reject(new Error('never loaded'))
const find = routeFinder(
  ['health', 'dataset/[id]/spots', 'dataset/[id]/tiles/[z]/[x]/[y]', 'ogc/[[...path]]'].map(
    (folder) => ({ folder, load }),
  ),
)
const paramsOf = (path: string) => find(path)?.params

describe('the route of an address', () => {
  test.each([
    ['/health', {}],
    ['/dataset/acled/spots', { id: 'acled' }],
    ['/dataset/a%20b%2Fc/spots', { id: 'a b/c' }],
    ['/dataset/acled/tiles/3/4/5', { id: 'acled', z: '3', x: '4', y: '5' }],
    ['/ogc', {}],
    ['/ogc/collections', { path: ['collections'] }],
    ['/ogc/collections/%D8%A3/items', { path: ['collections', 'أ', 'items'] }],
  ])('%s is found', (path, params) => {
    expect(paramsOf(path)).toEqual(params)
  })

  test.each([
    '/',
    '/health/',
    '/healthy',
    '/Health',
    '//health',
    '/dataset/acled',
    '/dataset//spots',
    '/dataset/acled/spots/1',
    '/dataset/acled/tiles/3/4',
    '/ogc/',
    '/ogcs',
    '/about',
  ])('%s is none', (path) => {
    expect(find(path)).toBeUndefined()
  })

  test('of every file below app is its own', async () => {
    const files = routeFiles()
    expect(files.length).toBeGreaterThan(25)
    for (const { folder, load } of files) {
      const path = `/${folder.replace(/\/?\[\[.*/, '').replace(/\[(\w+)\]/g, 'x$1')}`
      expect([folder, existsSync(`app/${folder}/route.ts`)]).toEqual([folder, true])
      const found = appRoute(path)
      expect([folder, found?.params]).toEqual([
        folder,
        Object.fromEntries(
          [...folder.matchAll(/(?<!\.)\[(\w+)\]/g)].map(([, name]) => [name, `x${name}`]),
        ),
      ])
      expect(typeof load).toBe('function')
    }
  })
})

describe('the answer of a route', () => {
  let server: Server
  let address: string
  let GET: RouteModule['GET']
  let failed: unknown
  beforeAll(async () => {
    server = createServer((request, response) => {
      const route = { load: async () => ({ GET }), params: { id: 'a' } }
      answerRoute(request, response, route).catch((error) => {
        failed = error
        response.destroy()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  test('is given its address, its headers and its parameters', async () => {
    GET = async (request, { params }) =>
      Response.json([
        request.url,
        ...['x-asked', 'host'].map((name) => request.headers.get(name)),
        await params,
      ])
    const answer = await fetch(`${address}/b?__proto__=1`, { headers: { 'X-Asked': 'é' } })
    expect(await answer.json()).toEqual([
      'http://localhost/b?__proto__=1',
      'é',
      new URL(address).host,
      { id: 'a' },
    ])
  })

  test('loads nothing as a page and is what its type says, unless the route says otherwise', async () => {
    GET = () => new Response('<svg/>', { headers: { 'X-Own': '1', 'Referrer-Policy': 'origin' } })
    const { headers } = await fetch(address)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('origin')
    expect(headers.get('x-own')).toBe('1')
  })

  test('is gzipped where that is worth it and accepted', async () => {
    const text = 'claims '.repeat(2000)
    GET = () => new Response(text, { headers: { 'Content-Type': 'application/json' } })
    const plain = await fetch(address, { headers: { 'Accept-Encoding': 'identity' } })
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, text])
    const refused = await fetch(address, { headers: { 'Accept-Encoding': 'gzip;q=0' } })
    expect([refused.headers.get('content-encoding'), await refused.text()]).toEqual([null, text])
    const zipped = await fetch(address, { headers: { 'Accept-Encoding': 'gzip' } })
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(zipped.headers.get('vary')).toMatch(/Accept-Encoding/i)
    expect(await zipped.text()).toBe(text)
  })

  test('is left as it is where the route packed it', async () => {
    GET = () =>
      new Response('packed', {
        headers: { 'Content-Type': 'application/gzip', 'Cache-Control': 'no-transform' },
      })
    const answer = await fetch(address, { headers: { 'Accept-Encoding': 'gzip' } })
    expect([answer.headers.get('content-encoding'), await answer.text()]).toEqual([null, 'packed'])
  })

  test('of HEAD has no body, and what would have made it ends', async () => {
    const cancelled = jest.fn()
    GET = () =>
      new Response(new ReadableStream({ cancel: cancelled }), {
        status: 203,
        headers: { 'X-Own': '1' },
      })
    const answer = await fetch(address, { method: 'HEAD' })
    expect([answer.status, answer.headers.get('x-own'), await answer.text()]).toEqual([
      203,
      '1',
      '',
    ])
    expect(cancelled).toHaveBeenCalledTimes(1)
  })

  test('breaks off where its body cannot be finished', async () => {
    failed = undefined
    let pieces = 0
    GET = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            if (pieces++ < 3) controller.enqueue(new TextEncoder().encode('piece '))
            else controller.error(new Error('a damaged file'))
          },
        }),
      )
    await expect(fetch(address).then((answer) => answer.text())).rejects.toThrow()
    expect(failed).toEqual(new Error('a damaged file'))
  })

  test('ends its work when the client goes away', async () => {
    let ended: (why: string) => void
    const end = new Promise<string>((resolve) => (ended = resolve))
    GET = (request) => {
      request.signal.addEventListener('abort', () => ended('told'))
      return new Response(
        new ReadableStream({
          pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
        }),
      )
    }
    const gone = new AbortController()
    const answer = await fetch(address, { signal: gone.signal })
    await answer.body!.getReader().read()
    gone.abort()
    expect(await end).toBe('told')
  })
})
