import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { clientOf, costlyLimit } from '../../app/server/http/costly-routes'
import { readableLines } from '../../app/server/http/listening'
import { logAnswer, requestLine } from '../../app/server/http/request-log'
import { quietErrors } from '../../app/server/http/quiet-errors'
import { plainAnswer } from '../../app/server/http/plain-answer'
import { serverSettings } from '../../app/server/http/settings'
import { publicOrigin } from '../../app/server/public-url'
import { requestOrigin } from '../../app/server/request-origin'
import { etagResponse, linkedHeaders } from '../../app/server/responses'
import { expect as plain, fc } from '../property'

afterEach(() => void delete process.env.PUBLIC_URL)

describe('what is answered before any page', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'CONNECT', 'PROPFIND', 'get'])(
    '%s is 405 and says what is allowed',
    (method) => {
      expect(plainAnswer(method, '/')).toMatchObject({
        status: 405,
        headers: { Allow: 'GET, HEAD, OPTIONS' },
        error: expect.stringContaining(method),
      })
    },
  )

  test('OPTIONS is 204, for a path and for the whole server', () => {
    for (const target of ['/ogc', '*'])
      expect(plainAnswer('OPTIONS', target)).toMatchObject({
        status: 204,
        headers: { Allow: 'GET, HEAD, OPTIONS', 'Access-Control-Allow-Origin': '*' },
      })
  })

  test.each([
    ['/%', '%'],
    ['/claim/%E0%A4/x', '%E0%A4'],
    ['/?q=%ff', '%ff'],
    ['/?%zz=1', '%zz'],
    ['/place/a%00b', 'a%00b'],
    ['/?a=1&q=100%', '100%'],
  ])('%s is 400, and the part is named', (target, part) => {
    expect(plainAnswer('GET', target)).toMatchObject({
      status: 400,
      error: expect.stringContaining(`'${part}'`),
    })
  })

  test.each(['*', 'http://elsewhere.example/', 'x'])('%s is no path: 400', (target) => {
    expect(plainAnswer('GET', target)).toMatchObject({ status: 400 })
  })

  test('every text, encoded, goes on to the pages', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const part = encodeURIComponent(text.replaceAll('\0', ''))
        plain(plainAnswer('GET', `/place/${part}?q=${part}&${part}=1`)).toBe(undefined)
        plain(plainAnswer('HEAD', `/?q=${part.replaceAll('%20', '+')}`)).toBe(undefined)
      }),
    )
  })
})

describe('the log of requests', () => {
  const logged = async (target: string, answer: (response: ServerResponse) => void) => {
    const lines: string[] = []
    const server = createServer((request, response) => {
      logAnswer(response, { method: request.method!, target: request.url! }, (line) =>
        lines.push(line),
      )
      answer(response)
    })
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await fetch(`http://127.0.0.1:${port}${target}`, {
      headers: { Referer: 'https://reader.example/', 'X-Forwarded-For': '192.0.2.7' },
    }).catch(() => undefined)
    await new Promise((resolve) => server.close(resolve))
    expect(lines).toHaveLength(1)
    return JSON.parse(lines[0]!) as Record<string, unknown>
  }

  test('a line is JSON with path and status, and holds neither the query nor who asked', async () => {
    const line = await logged('/place/baniyas?q=my+name&said=2025', (response) => {
      response.statusCode = 404
      response.end()
    })
    expect(line).toEqual({
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      method: 'GET',
      path: '/place/baniyas',
      status: 404,
      ms: expect.any(Number),
    })
  })

  test('a client that went first is told of, and a line is one line however long its path', async () => {
    expect(await logged('/', (response) => void response.destroy())).toMatchObject({
      aborted: true,
    })
    const at = new Date(0)
    const odd = requestLine({
      method: 'GET',
      target: `/${'a\n"'.repeat(500)}#x`,
      status: 1,
      ms: 1,
      at,
    })
    expect(odd.split('\n')).toHaveLength(1)
    expect((JSON.parse(odd) as { path: string }).path).toHaveLength(200)
  })
})

describe('costly addresses', () => {
  test.each([
    ['/share.png', true],
    ['/share.png?kind=control', true],
    ['/export/csv', true],
    ['/dataset/made-up/words?q=x', true],
    ['/dataset/made-up/claims', true],
    ['/dataset/made-up/matches?with=documents', true],
    ['/dataset/made-up/export/csv', true],
    ['/dataset/made-up/spots?zoom=3', false],
    ['/ogc/collections/made-up/items?limit=1000', true],
    ['/ogc/collections/dataset-incidents/items', true],
    ['/ogc/collections/made-up/items/made-up:1', true],
    ['/ogc/collections/made-up/queryables', false],
    ['/ogc/collections/incidents/items?limit=1000', false],
    ['/ogc/collections/places/items', false],
    ['/ogc/collections/contradicting-pairs/items', false],
    ['/', false],
    ['/share.png.html', false],
    ['/place/export', false],
  ])('%s is one of them: %s', (target, costly) => {
    const ask = costlyLimit(1)
    expect(ask(target, '192.0.2.1', 0)).toBe(0)
    expect(ask(target, '192.0.2.1', 0) > 0).toBe(costly)
  })

  test.each([
    '/./share.png',
    '/x/../share.png',
    '/%2e/export/csv',
    '/x/%2E%2e/dataset/a/words?q=b',
  ])('%s is what it is answered as', (target) => {
    const ask = costlyLimit(1)
    expect(ask('/share.png', '192.0.2.1', 0)).toBe(0)
    expect(ask(target, '192.0.2.1', 0)).toBeGreaterThan(0)
  })

  test('so many at once, then as they grow back; another client has its own', () => {
    const ask = costlyLimit(6)
    const answers = Array.from({ length: 8 }, () => ask('/share.png', 'a', 1000))
    expect(answers).toEqual([0, 0, 0, 0, 0, 0, 10, 10])
    expect(ask('/share.png', 'b', 1000)).toBe(0)
    expect(ask('/share.png', 'a', 10_999)).toBe(1)
    expect(ask('/share.png', 'a', 11_001)).toBe(0)
    // However long nobody asked, there are no more at once than the limit.
    const later = Array.from({ length: 7 }, () => ask('/share.png', 'a', 9_999_999))
    expect(later.filter((seconds) => seconds === 0)).toHaveLength(6)
  })

  test('0 is no limit, and neither is there one for this machine itself', () => {
    const [ask, free] = [costlyLimit(1), costlyLimit(0)]
    for (let i = 0; i < 5; i++) {
      expect(ask('/share.png', undefined, 0)).toBe(0)
      expect(free('/share.png', 'a', 0)).toBe(0)
    }
  })

  test.each([
    ['192.0.2.7', undefined, '192.0.2.7'],
    ['192.0.2.7', '198.51.100.1', '192.0.2.7'],
    ['127.0.0.1', undefined, undefined],
    ['127.0.0.1', 'made up by a client, 198.51.100.1', '198.51.100.1'],
    ['::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['::1', '2001:db8::7', '2001:db8:0:0'],
    ['2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
    ['2001:0db8:1:2::', undefined, '2001:db8:1:2'],
    [undefined, '198.51.100.1', undefined],
  ])('a connection from %s, forwarded for %s, is %s', (remote, forwarded, client) => {
    expect(clientOf(remote, forwarded)).toBe(client)
  })
})

describe('settings', () => {
  test('only this machine is listened to unless another address is given', () => {
    expect(serverSettings({}, {})).toEqual({ port: 3000, host: '127.0.0.1', costlyPerMinute: 120 })
    expect(
      serverSettings({ port: '0', hostname: '0.0.0.0' }, { PORT: '1', COSTLY_PER_MINUTE: '0' }),
    ).toEqual({ port: 0, host: '0.0.0.0', costlyPerMinute: 0 })
    expect(serverSettings({}, { PORT: '65535' }).port).toBe(65_535)
  })

  test.each(['-1', '65536', '80a', '1.5'])('%s is no port', (port) => {
    expect(() => serverSettings({ port }, {})).toThrow(
      `--port: '${port}' is not a whole number from 0 to 65535`,
    )
  })

  test('an open address says what becomes readable; one of this machine says nothing', () => {
    expect(readableLines('0.0.0.0', { texts: true, datasets: 2 })).toEqual([
      expect.stringMatching(
        /^Whoever reaches 0\.0\.0\.0 .* the texts of TEXTS_DIR in full, 2 imported datasets\./,
      ),
    ])
    expect(readableLines('0.0.0.0', { texts: false, datasets: 0 })[0]).not.toMatch(/texts|dataset/)
    expect(readableLines('127.0.0.1', { texts: true, datasets: 2 })).toEqual([])
  })
})

describe('the public address', () => {
  const asked = {
    headers: new Headers({ host: 'evil.example', 'x-forwarded-host': 'worse.example' }),
  }

  test('is that of every link, whatever a client sends, and such answers may be kept', () => {
    process.env.PUBLIC_URL = 'https://map.example.org'
    expect(requestOrigin(asked)).toBe('https://map.example.org')
    expect(linkedHeaders()['Cache-Control']).toBe('public, max-age=300')
  })

  test('without one, what a client sends is in no answer that others may be given', () => {
    expect(requestOrigin(asked)).toBe('http://worse.example')
    expect(linkedHeaders()['Cache-Control']).toBe('private, no-cache')
    const answer = etagResponse(new Request('http://x/'), 'body', 'text/plain', linkedHeaders())
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
  })

  test.each([
    'map.example.org',
    'ftp://map.example.org',
    'https://map.example.org/under',
    'https://a@b',
  ])('%s is none', (text) => {
    expect(() => publicOrigin(text)).toThrow(
      `PUBLIC_URL: '${text}' is no public address; write scheme and host alone`,
    )
  })
})

describe('errors in the log', () => {
  const printed = (debug: boolean, ...parts: unknown[]) => {
    const lines: unknown[][] = []
    const target = { error: (...given: unknown[]) => void lines.push(given) }
    quietErrors(debug, target)
    target.error(...parts)
    return lines[0]
  }
  const error = new Error('data/x.json: is not JSON.')

  test('are sentences, without where they arose', () => {
    expect(printed(false, 'It failed:', error, { code: 7 })).toEqual([
      'It failed:',
      'data/x.json: is not JSON.',
      { code: 7 },
    ])
    expect(printed(false, error.stack, undefined)).toEqual([
      'Error: data/x.json: is not JSON.',
      undefined,
    ])
  })

  test('are whole with DEBUG', () => {
    expect(printed(true, error)).toEqual([error])
  })
})
