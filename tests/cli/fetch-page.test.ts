import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FETCH_LIMITS, fetchPage, isPublic, webAddress } from '#lib/cli/read/fetch-page'

let base = ''
let answer: (request: IncomingMessage, response: ServerResponse) => void
const server = createServer((request, response) => answer(request, response))
beforeAll(
  () =>
    new Promise<void>((done) =>
      server.listen(0, '127.0.0.1', () => {
        base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
        done()
      }),
    ),
)
afterAll(() => new Promise((done) => server.close(done)))

const here = {
  ...FETCH_LIMITS,
  milliseconds: 60_000,
  allow: (address: string) => address === '127.0.0.1',
}
const pages =
  (of: Record<string, [number, string, Record<string, string>?]>) =>
  ({ url = '' }: IncomingMessage, response: ServerResponse) => {
    const [status, body, headers] = of[url] ?? [404, '']
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body)
  }

test('a page is fetched with every address on the way', async () => {
  answer = pages({ '/a': [302, '', { location: '/b' }], '/b': [200, 'the page'] })
  const page = await fetchPage(`${base}/a`, here)
  expect(page.bytes.toString()).toBe('the page')
  expect(page.addresses).toEqual([`${base}/a`, `${base}/b`])
})

test('robots.txt is held to', async () => {
  answer = pages({
    '/robots.txt': [200, 'User-agent: *\nDisallow: /private'],
    '/private/a': [200, 'x'],
    '/a': [200, 'y'],
  })
  await expect(fetchPage(`${base}/private/a`, here)).rejects.toThrow(
    /robots\.txt asks that this page is not fetched\. Save it in a browser/,
  )
  expect((await fetchPage(`${base}/a`, here)).bytes.toString()).toBe('y')
})

test('a private network is not reached: by figures, by a name, or by a redirect', async () => {
  await expect(fetchPage(`${base}/a`)).rejects.toThrow(
    '127.0.0.1 is an address of a private network, which is not fetched',
  )
  await expect(fetchPage('http://localhost:9/')).rejects.toThrow(
    /localhost is .*, an address of a private network/,
  )
  answer = pages({ '/a': [302, '', { location: 'http://169.254.169.254/latest' }] })
  await expect(fetchPage(`${base}/a`, here)).rejects.toThrow(
    '169.254.169.254 is an address of a private network',
  )
  answer = pages({ '/a': [302, '', { location: 'file:///etc/passwd' }] })
  await expect(fetchPage(`${base}/a`, here)).rejects.toThrow('is no address of the web')
})

test.each([
  '10.0.0.1',
  '192.168.1.1',
  '172.16.0.9',
  '::1',
  'fd00::1',
  'fe80::1',
  '0.0.0.0',
  '100.64.0.1',
  '::ffff:127.0.0.1',
  '::7f00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '224.0.0.1',
])('%s is not public', (address) => expect(isPublic(address)).toBe(false))
test.each(['8.8.8.8', '2606:4700:4700::1111'])('%s is public', (address) =>
  expect(isPublic(address)).toBe(true),
)

test('what is too large, too slow, leads on for ever or is not there ends in one sentence', async () => {
  answer = (_, response) => response.writeHead(200).end('x'.repeat(5000))
  await expect(fetchPage(`${base}/a`, { ...here, bytes: 1000 })).rejects.toThrow(
    /is larger than 1000 bytes/,
  )
  answer = ({ url }, response) => {
    if (url === '/robots.txt') response.writeHead(404).end()
  }
  await expect(fetchPage(`${base}/a`, { ...here, milliseconds: 150 })).rejects.toThrow(
    /did not answer in 0\.15 seconds/,
  )
  answer = ({ url = '' }, response) =>
    response.writeHead(url === '/robots.txt' ? 404 : 302, { location: `${url}x` }).end()
  await expect(fetchPage(`${base}/a`, here)).rejects.toThrow(/leads on more than 5 times/)
  answer = pages({})
  await expect(fetchPage(`${base}/a`, here)).rejects.toThrow(
    /answers with 404\. Save the page in a browser/,
  )
  server.closeAllConnections()
})

test('only addresses of the web are fetched, and none with a password', () => {
  expect(() => webAddress('file:///etc/passwd')).toThrow('is no address of the web')
  expect(() => webAddress('https://me:secret@example.org/')).toThrow('with a name and a password')
})
