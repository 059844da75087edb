import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { HOSTS, TRACE, hexHash, tracedPng } from '../media'
import { axeFindings } from './axe'
import { readerProject } from './reader-project'
import { baseUrl, leave, settled, visit } from './visit'
import type { Visit } from './visit'

let open: Visit | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

const see = async (path: string, options?: Parameters<typeof visit>[1]) => {
  open = await visit(path, options, baseUrl('reader'))
  await settled(open.page)
  return open
}
const addressOf = (colour: readonly [number, number, number]) =>
  `${baseUrl('reader')}/media/${hexHash(tracedPng(colour))}.png`
const [QUEUE, LOAF, SINGER] = [
  [40, 90, 160],
  [160, 40, 40],
  [90, 160, 40],
] as const
const asked = ({ requests }: Visit) => requests.filter((url) => url.includes('/media/'))
const widths = ({ page }: Visit) =>
  page
    .locator('[data-media] img')
    .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth))

test.each(['/claim/gull/bread', '/?open=gull/bread', '/document/gull?open=gull/bread'])(
  'an image is shown on %s, from our own server, and nothing is asked of another host',
  async (path) => {
    const seen = await see(path)
    await seen.page.locator('[data-media] img').first().scrollIntoViewIfNeeded()
    await seen.page.waitForFunction(
      () => document.querySelector<HTMLImageElement>('[data-media] img')!.naturalWidth === 32,
    )
    expect([...new Set(asked(seen))]).toEqual([addressOf(QUEUE)])
    expect(await seen.page.locator('[data-media] b').count()).toBe(0)
    expect(seen.problems).toEqual([])
  },
)

test('a graphic image is asked for after a click, and not before', async () => {
  const seen = await see('/claim/gull/crowd')
  expect([await widths(seen), asked(seen)]).toEqual([[], []])
  await seen.page.getByRole('button', { name: 'Show the graphic image' }).click()
  await seen.page.waitForFunction(
    () => document.querySelector<HTMLImageElement>('[data-media] img')?.naturalWidth === 32,
  )
  expect(asked(seen)).toEqual([addressOf(LOAF)])
  await seen.page.getByRole('button', { name: 'Hide the graphic image' }).click()
  expect(await widths(seen)).toEqual([])
  expect(seen.problems).toEqual([])
})

test('what is served is without the traces in its file', async () => {
  const answer = await fetch(addressOf(QUEUE))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).not.toContain(TRACE)
})

test('what would identify somebody is words: no image, no address, and its file is served to nobody', async () => {
  const seen = await see('/claim/gull/song')
  const media = seen.page.locator('[data-media]')
  expect(await media.innerText()).toMatch(
    /A singer\.[\s\S]*Kept back: it would identify somebody\./,
  )
  expect(await media.locator('img, button, a').count()).toBe(0)
  expect(asked(seen)).toEqual([])
  expect(seen.problems).toEqual([])
  expect((await fetch(addressOf(SINGER))).status).toBe(404)
})

test.each([
  '/',
  '/claim/gull/song',
  '/document/gull',
  '/?view=table',
  '/export/csv',
  '/export/geojson',
  '/export/jsonld',
  '/feed.atom',
  '/ogc/collections/incidents/items?f=json',
])('nothing of it is in what %s answers', async (path) => {
  const text = await (await fetch(baseUrl('reader') + path)).text()
  for (const secret of [HOSTS.hidden, 'face-of-a-singer', hexHash(tracedPng(SINGER)), '34.8899'])
    expect([secret, text.includes(secret)]).toEqual([secret, false])
})

test('a click on a link that names a host asks that host, without saying where the reader was; nothing is asked before', async () => {
  const seen = await see('/claim/gull/bakers')
  const link = seen.page.getByRole('link', { name: `See it at ${HOSTS.remote}` })
  expect(seen.problems).toEqual([])
  const context = seen.page.context()
  await context.route(`https://${HOSTS.remote}/**`, (route) =>
    route.fulfill({ body: 'the video', contentType: 'text/plain' }),
  )
  const [request] = await Promise.all([
    context.waitForEvent('request', (one) => one.url().includes(HOSTS.remote)),
    link.click(),
  ])
  expect([request.url(), (await request.allHeaders()).referer]).toEqual([
    `https://${HOSTS.remote}/watch?v=4`,
    undefined,
  ])
})

test('the page of a document says where its text can be read, where a copy is, and when it was taken', async () => {
  const { page, problems } = await see('/document/gull')
  const record = page.getByRole('region', { name: 'Record' }).or(page.locator('main'))
  const text = await record.first().innerText()
  expect(text).toContain(`Read it at ${HOSTS.document}`)
  expect(text).toContain(`Kept copy at ${HOSTS.archive}`)
  expect(text).toContain('Retrieved Sun 9 March 2025')
  expect(problems).toEqual([])
})

test.each([
  ['/claim/gull/bread', 'en'],
  ['/claim/gull/crowd', 'ar'],
  ['/claim/gull/song', 'en'],
  ['/claim/gull/bakers', 'ar'],
  ['/document/gull?open=gull/crowd', 'en'],
])(
  'axe finds nothing in %s in %s on a dark phone, graphic images open, and nothing runs out of the page',
  async (path, lang) => {
    const { page, problems } = await see(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    })
    for (const button of await page.locator('[data-media] button').all())
      if (await button.isVisible()) await button.click()
    await settled(page)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    const small = await page
      .locator('[data-media] button, [data-leaves]')
      .evaluateAll((all) =>
        all
          .filter(
            (one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 44,
          )
          .map((one) => one.textContent),
      )
    expect(small).toEqual([])
    expect(problems).toEqual([])
  },
)

test('in copies as files an image stands beside the pages, a graphic one after a click; one file has none and says so', async () => {
  const out = mkdtempSync(join(tmpdir(), 'claims-map-evidence-'))
  const { folder: project } = readerProject()
  const write = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'lib/cli/site.ts', ...args], {
      env: { ...process.env, PROJECT_DIR: project, TEXTS_DIR: '' },
    })
  const [site, single] = [join(out, 'site'), join(out, 'view.html')]
  await Promise.all([write('--out', site), write('--single', '--out', single)])
  open = await visit(`${site}/claim/gull/crowd.html`, {}, 'file://')
  const asked = () => open!.requests.filter((url) => url.endsWith('.png'))
  expect(asked()).toEqual([])
  await open.page.getByRole('button', { name: 'Show the graphic image' }).click()
  await open.page.waitForFunction(
    () => document.querySelector<HTMLImageElement>('[data-media] img')?.naturalWidth === 32,
  )
  const file = join(site, 'media', `${hexHash(tracedPng(LOAF))}.png`)
  expect(asked()).toEqual([`file://${file}`])
  expect(readFileSync(file).toString('latin1')).not.toContain(TRACE)
  expect(open.problems).toEqual([])
  await open.close()
  open = await visit(`${single}#/claim/gull/bread`, {}, 'file://')
  const media = open.page.locator('[data-media]')
  expect(await media.innerText()).toContain('The image is not in this file.')
  expect(await media.locator('img').count()).toBe(0)
  expect(readFileSync(single, 'utf8')).not.toContain(HOSTS.hidden)
  expect(open.problems).toEqual([])
})
