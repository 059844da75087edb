import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { ownProject } from '../project'
import { axeFindings } from './axe'
import { addressOf, baseUrl, leave, marks, visit } from './visit'
import type { Visit } from './visit'

let open: Visit | undefined
let own: Awaited<ReturnType<typeof ownProject>>
let elsewhere: Server | undefined

beforeAll(async () => {
  own = await ownProject()
})
afterEach(async () => {
  await open?.close()
  open = undefined
  elsewhere?.closeAllConnections()
  elsewhere?.close()
  elsewhere = undefined
})
afterAll(leave)

const go = async (path: string, options?: Parameters<typeof visit>[1]) =>
  (open = await visit(path, options))
const share = async (query: string, options?: Parameters<typeof visit>[1]) => {
  const { page, ...rest } = await go(`/?${query}`, options)
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Share' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share and cite' })
  await dialog.getByRole('link', { name: 'Picture (PNG)' }).waitFor()
  await dialog.locator('img').evaluate((image: HTMLImageElement) => image.decode())
  return { page, dialog, ...rest }
}
const get = (path: string) => fetch(baseUrl() + path)

test('the dialog gives a permalink with the data version, a citation and code, and they lead back to the view', async () => {
  const { page, dialog, problems } = await share('kind=control&speaker=!sohr')
  const [link, citation, bibtex, code] = await Promise.all(
    ['Link to this view', 'Citation', 'BibTeX', 'Code to embed it'].map((name) =>
      dialog.getByLabel(name, { exact: true }).inputValue(),
    ),
  )
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?kind=control&speaker=!sohr&v=[0-9a-f]{8}$/)
  expect(citation).toContain(link)
  expect(bibtex).toMatch(/^@misc\{claims-map-[0-9a-f]{8},/)
  expect(code).toContain(`<iframe src="${baseUrl()}/embed?kind=control&amp;speaker=!sohr"`)
  expect(problems).toEqual([])
  const shown = await marks(page)
  await open!.close()
  const { page: again } = await go(link!.slice(baseUrl().length))
  await again.locator('[data-mark]').first().waitFor({ state: 'attached' })
  expect(await marks(again)).toEqual(shown)
  expect(await again.getByText('This link was made from data version').count()).toBe(0)
})

test('a reader of the Arabic page takes an Arabic citation, frame and picture along, whose addresses are Arabic', async () => {
  const { page } = await go('/?kind=control', { locale: 'ar' })
  await page.getByRole('button', { name: 'مشاركة' }).click()
  const dialog = page.getByRole('dialog', { name: 'المشاركة والاستشهاد' })
  await dialog.getByRole('link', { name: 'صورة (PNG)' }).waitFor()
  const [link, citation, code] = await Promise.all(
    ['رابط هذا العرض', 'نص الاستشهاد', 'شيفرة التضمين'].map((name) =>
      dialog.getByLabel(name, { exact: true }).inputValue(),
    ),
  )
  expect(link).not.toContain('lang=') // whoever is sent the link reads it in their own language
  expect(citation).toMatch(
    /^خريطة الإفادات، نسخة البيانات .* \S*\?kind=control&lang=ar&v=[0-9a-f]{8} \(CC BY 4\.0\)\.$/,
  )
  expect(code).toContain('/embed?kind=control&amp;lang=ar"')
  expect(code).toContain(' title="خريطة الإفادات: ')
  const picture = dialog.locator('img')
  expect(await picture.getAttribute('src')).toContain('/share.png?kind=control&lang=ar')
  await picture.evaluate((image: HTMLImageElement) => image.decode())
})

test('the keyboard opens it, stays in it, leaves it with Escape and is back on the button', async () => {
  const { page } = await go('/')
  const button = page.getByRole('button', { name: 'Share' })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  for (let i = 0; i < 14; i++) {
    await page.keyboard.press('Tab')
    expect(
      await page.evaluate(
        () =>
          document.activeElement === document.body ||
          document.activeElement?.closest('dialog') !== null,
      ),
    ).toBe(true)
  }
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await button.evaluate((item) => item === document.activeElement)).toBe(true)
})

test('Copy puts the text on the clipboard and says so', async () => {
  const { page, dialog } = await share('kind=control', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await dialog.getByRole('button', { name: 'Copy: Citation' }).click()
  await dialog.getByText('Copied').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await dialog.getByLabel('Citation', { exact: true }).inputValue(),
  )
})

test.each([
  [1440, 900, 'light'],
  [390, 844, 'light'],
  [390, 844, 'dark'],
] as const)(
  'at %d x %d, %s, the dialog fits and axe finds nothing',
  async (width, height, colorScheme) => {
    const { page, dialog } = await share('open=haffah', {
      viewport: { width, height },
      colorScheme,
    })
    const box = (await dialog.boundingBox())!
    expect([
      box.x >= 0,
      box.y >= 0,
      box.x + box.width <= width,
      box.y + box.height <= height,
    ]).toEqual([true, true, true, true])
    expect(await dialog.evaluate((item) => item.scrollWidth <= item.clientWidth)).toBe(true)
    expect(await axeFindings(page, 'dialog')).toEqual([])
  },
)

test('a link of a version that nobody recorded is said to be one; the first step drops the version', async () => {
  const { page, problems } = await go('/?kind=control&v=00000000')
  await page
    .getByText('This link was made from data version 00000000, of which there is no record here.')
    .waitFor()
  await page.getByRole('checkbox', { name: /^Incidents/ }).check()
  expect((await addressOf(page)).searchParams.has('v')).toBe(false)
  expect(problems).toEqual([])
})

test('the page’s head leads to the feeds of what it shows, to oEmbed and to its picture', async () => {
  const html = await (await get('/?kind=control&at=35.3,35.95,9z')).text()
  const head = html.slice(0, html.indexOf('</head>'))
  const links = Object.fromEntries(
    [...head.matchAll(/<link rel="alternate" type="([^"]+)"[^>]*href="([^"]+)"/g)].map(
      ([, type, href]) => [type!, href!.replaceAll('&amp;', '&')],
    ),
  )
  expect(links).toEqual({
    'application/atom+xml': `${baseUrl()}/feed.atom?kind=control`,
    'application/feed+json': `${baseUrl()}/feed.json?kind=control`,
    'application/json+oembed': expect.stringContaining(`${baseUrl()}/oembed?url=`),
  })
  const oembed = await (await fetch(links['application/json+oembed']!)).json()
  expect(oembed).toMatchObject({
    type: 'rich',
    html: expect.stringContaining(`src="${baseUrl()}/embed?kind=control&amp;at=35.3,35.95,9z"`),
  })
  expect(head).toMatch(/<meta property="og:image" content="[^"]*\/share\.png\?kind=control/)
})

test('feeds answer with their filter, their own address and a tag that spares a second reading', async () => {
  const atom = await get('/feed.atom?kind=control&speaker=sohr')
  const text = await atom.text()
  expect([atom.status, atom.headers.get('content-type')]).toEqual([
    200,
    'application/atom+xml; charset=utf-8',
  ])
  expect(text).toContain(
    `<link rel="self" type="application/atom+xml" href="${baseUrl()}/feed.atom?kind=control&amp;speaker=sohr"/>`,
  )
  const again = await fetch(`${baseUrl()}/feed.atom?kind=control&speaker=sohr`, {
    headers: { 'If-None-Match': atom.headers.get('etag')! },
  })
  expect(again.status).toBe(304)
  const { items } = await (await get('/feed.json?kind=control')).json()
  expect(
    items.filter((item: { _claims_map: { about: string } }) => item._claims_map.about === 'claim'),
  ).toHaveLength(own.map.claims.filter(({ kind }) => kind === 'control').length)
  expect((await get(new URL(items[0].url).pathname)).status).toBe(200)
})

test.each(['/feed.atom', '/feed.json', '/cite', '/share.png'])(
  '%s refuses a wrong filter with the parameter, the value and what is allowed',
  async (path) => {
    const answer = await get(`${path}?kind=nothing`)
    expect([answer.status, (await answer.json()).error]).toEqual([
      400,
      "kind: 'nothing': no such kind; allowed: casualties, control, incident",
    ])
  },
)

test('the picture is a PNG of the size that is asked for', async () => {
  for (const [query, width, height] of [
    ['', 1200, 630],
    ['&width=2400', 2400, 1260],
  ] as const) {
    const answer = await get(`/share.png?kind=control${query}`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect([
      answer.headers.get('content-type'),
      bytes.subarray(1, 4).toString(),
      bytes.readUInt32BE(16),
      bytes.readUInt32BE(20),
    ]).toEqual(['image/png', 'PNG', width, height])
  }
  expect((await get('/share.png?width=100000')).status).toBe(400)
})

test('only the framed map may be framed', async () => {
  const policies = await Promise.all(
    ['/embed?kind=control', '/', '/claim/ap-2025-03-07/clashes-coast', '/embedded', '/cite'].map(
      async (path) => (await get(path)).headers.get('content-security-policy')!,
    ),
  )
  expect(policies.map((policy) => /frame-ancestors [^;]*/.exec(policy)?.[0])).toEqual([
    'frame-ancestors *',
    ...Array(4).fill("frame-ancestors 'none'"),
  ])
})

/** A page of another origin with a frame. */
async function pageWith(src: string): Promise<string> {
  elsewhere = createServer(
    (_request, response) =>
      void response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(
          `<!doctype html><html lang="en"><title>An article</title><link rel="icon" href="data:,"><h1>An article</h1><iframe src="${src}" title="The claims map" width="640" height="420"></iframe>`,
        ),
  ).listen(0, '127.0.0.1')
  await new Promise((resolve) => void elsewhere!.once('listening', resolve))
  return `http://127.0.0.1:${(elsewhere.address() as { port: number }).port}`
}

test('another site’s page shows the framed map with its marks, and a mark says what it holds', async () => {
  open = await visit('/', {}, await pageWith(`${baseUrl()}/embed?kind=control`))
  const { page, problems } = open
  const frame = page.frameLocator('iframe')
  await frame.locator('[data-mark="baniyas"]').waitFor()
  expect(await frame.getByText(/of 97 claims: of kind Control/).count()).toBe(1)
  await frame.locator('[data-mark="baniyas"]').click()
  const link = frame.getByRole('link', { name: /Read on the full map/ })
  expect([await link.getAttribute('href'), await link.getAttribute('target')]).toEqual([
    expect.stringMatching(/^\/\?kind=control&.*open=baniyas/),
    '_blank',
  ])
  expect(problems.filter((problem) => !problem.startsWith(`request to ${baseUrl()}/`))).toEqual([])
})

test('another site’s page cannot frame the map page', async () => {
  open = await visit('/', {}, await pageWith(`${baseUrl()}/`))
  const { page, problems } = open
  // ends with the test's own time limit
  while (!/frame-ancestors 'none'/.test(problems.join())) await page.waitForTimeout(50)
  expect(await page.frameLocator('iframe').locator('[data-mark]').count()).toBe(0)
})

test.each([
  ['640', 'light'],
  ['340', 'dark'],
] as const)(
  'axe finds nothing in the framed map at width %s, %s, and nothing scrolls sideways',
  async (width, colorScheme) => {
    const { page, problems } = await go('/embed?open=baniyas', {
      viewport: { width: Number(width), height: 420 },
      colorScheme,
    })
    await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(Number(width))
    expect(problems).toEqual([])
  },
)

test('the framed map leads to the whole one in its language, which the address names once', async () => {
  open = await visit('/embed?lang=ar')
  const link = open.page.getByRole('link', { name: /الخريطة كاملة/ })
  expect(await link.getAttribute('href')).toBe('/?lang=ar')
  expect(await open.page.locator('[data-mark="baniyas"]').textContent()).not.toBe('')
  expect(open.problems).toEqual([])
})
