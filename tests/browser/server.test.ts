import { request } from 'node:http'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { IncomingMessage } from 'node:http'
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { filesStore } from '#lib/store'
import { freePort, serverOf } from '../../bench/shared/served'
import { syntheticDataset } from '../../bench/store/synthetic'
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

test('the server itself, and no route of it, draws a page', () => {
  const styles = readdirSync('.next/program').filter((name) => name.endsWith('.css'))
  expect(styles).toEqual([])
})

test('no picture is made smaller for whoever asks', async () => {
  const { status } = await ask('/_next/image?url=%2Fshare.png&w=640&q=75')
  expect(status).toBe(404)
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
])('%s is refused in words', async (path, status, named) => {
  const answer = await ask(path)
  expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/json'])
  expect((JSON.parse(answer.body.toString()) as { description: string }).description).toContain(
    named,
  )
})

test('all else is Next’s: other routes of the API, pages', async () => {
  expect(
    (JSON.parse((await ask('/ogc/collections')).body.toString()) as { collections: object[] })
      .collections.length,
  ).toBeGreaterThan(3)
  const page = await ask('/')
  expect([page.status, /nonce-/.test(String(page.headers['content-security-policy']))]).toEqual([
    200,
    true,
  ])
  expect((await ask(`${ITEMS}/nothing`)).status).toBe(404)
})

test('headers of Next’s own scripts, right or wrong, get the page as everybody does', async () => {
  const wrong = { rsc: '1', 'next-router-state-tree': '%5B%5D', 'next-action': 'x' }
  expect([(await ask('/about', wrong)).status, (await ask('/nothing', wrong)).status]).toEqual([
    200, 404,
  ])
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

/** An address of every sort that there is. */
const ADDRESSES = [
  ...['/', '/about', '/embed', '/document/ap-2025-03-07', '/place/baniyas', '/source/sohr'],
  ...['/health', '/basemap', '/feed.atom', '/feed.json', '/cite', '/share.png', '/icon.svg'],
  '/records?lang=ar',
  ...['/export/csv', '/export/jsonld', '/ogc', '/ogc/collections', ITEMS],
  '/gazetteer/lookup?q=banias',
]

test.each(ADDRESSES)(
  '%s answers HEAD as GET without a body, and refuses to be written to',
  async (path) => {
    const [get, head] = [await ask(path), await ask(path, {}, 'HEAD')]
    expect([get.status, head.status, head.body.length]).toEqual([200, 200, 0])
    expect(head.headers['content-type']).toBe(get.headers['content-type'])
    for (const method of ['POST', 'TRACE', 'DELETE']) {
      const { status, headers } = await ask(path, {}, method)
      expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD, OPTIONS'])
    }
  },
)

test.each(ADDRESSES)(
  '%s keeps the host that a client claims out of what others are given',
  async (path) => {
    const claimed = { host: 'evil.example', 'x-forwarded-host': 'worse.example' }
    const { headers, body } = await ask(path, claimed)
    expect(JSON.stringify(headers)).not.toMatch(/evil\.example|worse\.example/)
    const cached = /public/.test(String(headers['cache-control']))
    expect([cached, cached && /evil\.example|worse\.example/.test(body.toString())]).toEqual([
      cached,
      false,
    ])
  },
)

test.each(['/ogc/collections/%ff/items', '/place/%E0%A4', '/?q=%', '/export/csv?%zz=1'])(
  '%s cannot be decoded: 400',
  async (path) => {
    const { status, body } = await ask(path)
    expect([status, body.toString()]).toEqual([400, expect.stringContaining('write % as %25')])
  },
)

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a parameter, a value and an id called %s are none of ours, and said so',
  async (name) => {
    const page = (await ask(`/?${name}=some-value`)).body.toString()
    expect(page).toMatch(new RegExp(`<bdi>${name}<!-- -->=<!-- -->some-value</bdi>`))
    const statuses = [`/export/csv?${name}=1`, `/feed.json?kind=${name}`, `${ITEMS}?${name}=1`]
    for (const path of statuses) expect([path, (await ask(path)).status]).toEqual([path, 400])
    for (const path of ['place', 'source', 'document', 'dataset', 'export'])
      expect([path, (await ask(`/${path}/${name}`)).status]).toEqual([path, 404])
  },
)

describe('a server of its own', () => {
  /** Starts one, and gives what it prints and how it ends. */
  async function start(environment: Record<string, string>) {
    const port = await freePort()
    const child = spawn(process.execPath, serverOf('.', port), {
      env: { ...process.env, TEXTS_DIR: '', ...environment },
    })
    let log = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => void (log += chunk.toString()))
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    const base = `http://127.0.0.1:${port}`
    while (!log.includes('Ready')) await new Promise((resolve) => setTimeout(resolve, 50))
    return { base, child, ended, log: () => log }
  }

  test('that is told to end finishes what it was asked, and lets nobody new in', async () => {
    const { base, child, ended } = await start({})
    await fetch(`${base}/health`)
    // A server answers `Expect: 100-continue` as soon as it has the request.
    const sent = request(`${base}/share.png?width=2400`, { headers: { Expect: '100-continue' } })
    const bytes = new Promise<number>((resolve, reject) => {
      sent.once('error', reject).once('response', (answer) => {
        let length = 0
        answer
          .on('data', (part: Buffer) => void (length += part.length))
          .once('end', () => resolve(length))
          .once('error', reject)
      })
    })
    await new Promise((has) => sent.once('continue', has).end())
    child.kill('SIGTERM')
    expect(await bytes).toBeGreaterThan(10_000)
    expect(await ended).toBe(0)
    await expect(fetch(base)).rejects.toThrow()
  })

  test.each([
    ['of one project', ['tests/fixtures/projects/sudan']],
    ['of several processes', ['tests/fixtures/projects/sudan', '--workers', '2']],
    ['of several projects', ['tests/fixtures/projects/sudan', 'tests/fixtures/projects/ukraine']],
  ])(
    '%s ends where its port is taken, with one sentence that says what to do',
    async (_name, args) => {
      const taken = createServer()
      await new Promise<void>((listens) => void taken.listen(0, '127.0.0.1', listens))
      const { port } = taken.address() as AddressInfo
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', 'lib/cli/serve.ts', ...args, '-p', String(port)],
        { env: { ...process.env, TEXTS_DIR: '' } },
      )
      let errors = ''
      child.stderr.on('data', (chunk: Buffer) => void (errors += chunk.toString()))
      child.stdout.resume()
      expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1)
      // Next says on the same stream that it has read its configuration
      const said = errors
        .split('\n')
        .filter((line) => line !== '' && !line.includes('next.config.js'))
      expect(said).toEqual([
        `-p ${port}: the port is taken. Stop what listens there, or give another: npm start -- -p ${port + 1}`,
      ])
      taken.close()
    },
  )

  test('answers a connection that asks for much at once in order, one by one', async () => {
    const { port } = new URL(baseUrl())
    const socket = connect(Number(port), '127.0.0.1')
    const paths = ['/health', '/nowhere', '/export/csv', '/health']
    socket.write(
      paths
        .map(
          (path, i) =>
            `GET ${path} HTTP/1.1\r\nHost: x\r\n${i === 3 ? 'Connection: close\r\n' : ''}\r\n`,
        )
        .join(''),
    )
    let text = ''
    for await (const chunk of socket) text += String(chunk)
    const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status)
    expect(statuses).toEqual(['200', '404', '200', '200'])
  })

  test('whose records cannot be read is not ready, and says why in a line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claims-map-no-records-'))
    const { base, child, ended, log } = await start({ PROJECT_DIR: folder })
    const health = await fetch(`${base}/health`)
    expect([health.status, await health.json()]).toEqual([
      503,
      { ready: false, problem: expect.stringMatching(/issues in the data/) },
    ])
    expect((await fetch(base)).status).toBe(500)
    child.kill('SIGTERM')
    await ended
    expect(log()).toContain('data/gazetteer.geojson: is missing or empty.')
    expect(log()).not.toMatch(/^\s+at /m)
    rmSync(folder, { recursive: true })
  })

  test('shows an edit when the page is loaded again, and keeps the last good while one is wrong', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claims-map-edited-'))
    cpSync('tests/fixtures/projects/sudan', folder, { recursive: true })
    const { base, child, ended, log } = await start({ PROJECT_DIR: folder })
    const file = join(folder, 'seeds/bell-2024-05-11.json')
    const seed = readFileSync(file, 'utf8')
    const edit = async (text: string) => {
      writeFileSync(file, text)
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    const page = async () => (await fetch(base)).text()
    const health = async () =>
      (await (await fetch(`${base}/health`)).json()) as { ready: boolean; problem?: string }
    expect(await page()).toContain('At least nine people were killed in Zamzam camp')
    await edit(
      seed.replace(
        '"At least nine people were killed in Zamzam camp on Friday."',
        '"Nine or more."',
      ),
    )
    expect(await page()).toContain('Nine or more.')
    await edit(seed.replace('"zamzam"', '"zamzan"'))
    expect(await page()).toContain('Nine or more.')
    expect(await health()).toMatchObject({
      ready: true,
      problem: '1 issue in the data',
    })
    await edit(seed)
    expect(await page()).toContain('At least nine people were killed in Zamzam camp')
    expect((await health()).problem).toBeUndefined()
    expect(log().match(/the last good ones are served: .*zamzan/g)).toHaveLength(1)
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true })
  })

  test('says on every page of a damaged dataset which file it is, with 503', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claims-map-damaged-'))
    cpSync('tests/fixtures/projects/sudan', folder, { recursive: true })
    const datasets = join(folder, 'data/datasets')
    const store = filesStore(datasets)
    await store.load(syntheticDataset({ id: 'broken', rows: 60, seed: 5, places: 4 }).dataset)
    await store.close()
    const version = readFileSync(join(datasets, 'broken/current'), 'utf8').split(' ')[0]!
    writeFileSync(join(datasets, 'broken', version, 'profiles.arrow'), 'nothing')
    const { base, child, ended } = await start({ PROJECT_DIR: folder })
    for (const path of ['', '/changes', '/matches?with=documents']) {
      const answer = await fetch(`${base}/dataset/broken${path}`)
      expect([path, answer.status]).toEqual([path, 503])
      expect(await answer.text()).toContain('profiles.arrow')
    }
    expect((await fetch(`${base}/`)).status).toBe(200)
    // While files are still being looked through, it says 'checking'.
    let aside: unknown = 'checking'
    for (const end = Date.now() + 30_000; aside === 'checking' && Date.now() < end;)
      aside = ((await (await fetch(`${base}/health`)).json()) as { datasets: unknown }).datasets
    expect(aside).toMatchObject([{ id: 'broken', file: `broken/${version}/profiles.arrow` }])
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true })
  })

  test('that has a limit answers 429 to who asks too often, and others as before', async () => {
    const { base, child, ended } = await start({ COSTLY_PER_MINUTE: '1' })
    const as = (client: string) =>
      fetch(`${base}/export/csv`, { headers: { 'X-Forwarded-For': client } })
    const begun = Date.now()
    expect([(await as('192.0.2.1')).status, (await as('192.0.2.2')).status]).toEqual([200, 200])
    const refused = await as('192.0.2.1')
    // the minute began with the first answer, however long the others took
    const left = Number(refused.headers.get('retry-after'))
    const sinceBegun = Math.ceil((Date.now() - begun) / 1000)
    expect([refused.status, left >= 60 - sinceBegun, left <= 60]).toEqual([429, true, true])
    child.kill('SIGTERM')
    await ended
  })
})
