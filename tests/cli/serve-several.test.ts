import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { listenOptions, serveArguments } from '#lib/cli/serve/arguments'
import { startHub } from '#lib/cli/serve/hub'
import { mountedProjects, routeOf } from '#lib/cli/serve/mounts'

const home = mkdtempSync(join(tmpdir(), 'claims-map-several-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const folder = (name: string, id: string) => {
  const path = join(home, name)
  mkdirSync(path)
  writeFileSync(join(path, 'project.json'), JSON.stringify({ id, title: { en: name } }))
  return path
}
const [a, b, twin] = [folder('a', 'river'), folder('b', 'hills'), folder('twin', 'river')]
const two = () => mountedProjects([a, b])

test('each project lies under its id', async () => {
  expect(await two()).toEqual([
    { id: 'river', mount: '/p/river', folder: resolve(a) },
    { id: 'hills', mount: '/p/hills', folder: resolve(b) },
  ])
})

test('two projects of one id are refused with both folders', async () => {
  await expect(mountedProjects([a, twin])).rejects.toThrow(
    `'${resolve(a)}' and '${twin}' are both called 'river'. Write another id`,
  )
})

test.each([
  ['/', { to: 'river', path: '/projects' }],
  ['/?lang=ar', { to: 'river', path: '/projects?lang=ar' }],
  ['/_next/static/x.js', { to: 'river', path: '/_next/static/x.js' }],
  ['/p/hills/', { to: 'hills', path: '/' }],
  ['/p/hills/claim/a/b?lang=ar', { to: 'hills', path: '/claim/a/b?lang=ar' }],
  ['/p/hills/?kind=control', { to: 'hills', path: '/?kind=control' }],
  ['/p/hills', { redirect: '/p/hills/' }],
  ['/p/hills?kind=control', { redirect: '/p/hills/?kind=control' }],
  ['/p/other/', undefined],
  ['/about', undefined],
  ['/projects', undefined],
  ['/p/river/p/hills/', { to: 'river', path: '/p/hills/' }],
  ['//evil.example/', undefined],
])('%s goes to %j', async (target, route) => {
  expect(routeOf(target, await two())).toEqual(route)
})

test('folders, port and host are read; what is no folder is refused', () => {
  const given = serveArguments([a, b, '-p', '8080', '-H', '0.0.0.0'])
  expect(given).toEqual({
    folders: [a, b],
    port: '8080',
    hostname: '0.0.0.0',
    desk: false,
    planted: false,
    workers: 1,
  })
  expect(listenOptions(given)).toEqual(['-p', '8080', '-H', '0.0.0.0'])
  expect(listenOptions(serveArguments([a, '--desk']))).toEqual(['--desk'])
  expect(listenOptions(serveArguments([a, '--desk', '--planted']))).toEqual(['--desk', '--planted'])
  expect(() => serveArguments([a, '--planted'])).toThrow('add --desk')
  expect(() => serveArguments([a, b, '--desk'])).toThrow('--desk is for one project')
  expect(listenOptions(serveArguments([a, '--workers', '2']))).toEqual(['--workers', '2'])
  expect(() => serveArguments([a, '--desk', '--workers', '2'])).toThrow('--desk has one process')
  expect(() => serveArguments([a, '--workers', '0'])).toThrow(
    "--workers: '0' is not a whole number from 1 to 64",
  )
  expect(() => serveArguments([join(home, 'none')])).toThrow('is no folder; name that of a project')
})

describe('a server before several', () => {
  let hub: ReturnType<typeof startHub>
  let base = ''
  beforeAll(async () => {
    hub = startHub(await two(), ['tests/fixtures/serve/echo-server.mjs'])
    await hub.ready
    await new Promise<void>((ready) => hub.server.listen(0, '127.0.0.1', ready))
    base = `http://127.0.0.1:${(hub.server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    hub.stop()
    hub.server.close()
  })
  const ask = async (path: string, headers = {}) =>
    (await (await fetch(base + path, { headers })).json()) as Record<string, unknown>

  test('gives each project its own folder and path, and the list of all', async () => {
    expect(await ask('/p/hills/about?lang=ar')).toMatchObject({
      asked: '/about?lang=ar',
      folder: resolve(b),
      mount: '/p/hills',
      listed: 2,
    })
    expect(await ask('/p/river/')).toMatchObject({ asked: '/', folder: resolve(a) })
  })

  test('passes on who asks for what host, and nothing of its own connection', async () => {
    const { headers } = await ask('/p/river/', { 'x-forwarded-for': '192.0.2.1' })
    expect(headers).toMatchObject({ host: base.slice(7), 'x-forwarded-for': '192.0.2.1' })
  })

  test('says where a project is that was asked without its slash, and that others are none', async () => {
    const moved = await fetch(`${base}/p/hills`, { redirect: 'manual' })
    expect([moved.status, moved.headers.get('location')]).toEqual([308, '/p/hills/'])
    expect((await fetch(`${base}/p/other/`)).status).toBe(404)
  })

  test.each([
    ['/about', '/p/hills/about'],
    ['/p/hills/about', '/p/hills/about'],
    ['/p/hillside', '/p/hills/p/hillside'],
    ['https://elsewhere.example/', 'https://elsewhere.example/'],
  ])('a project that leads on to %s leads to %s', async (to, seen) => {
    const path = `/p/hills/lead-on?${encodeURIComponent(to)}`
    const moved = await fetch(base + path, { redirect: 'manual' })
    expect([moved.status, moved.headers.get('location')]).toEqual([308, seen])
  })

  test('goes on where the server of one project has ended', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    expect((await fetch(`${base}/p/hills/end`)).status).toBe(502)
    while (log.mock.calls.length === 0) await new Promise((next) => setTimeout(next, 20))
    expect(log.mock.calls[0]![0]).toContain('hills: its server has ended (3)')
    log.mockRestore()
    expect((await fetch(`${base}/p/hills/`)).status).toBe(502)
    expect((await fetch(`${base}/p/river/`)).status).toBe(200)
  })
})
