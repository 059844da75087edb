import { readFileSync } from 'node:fs'
import { baseUrl, leave, visit } from './visit'
import type { Visit } from './visit'

let open: Visit
afterEach(() => open.close())
afterAll(leave)

test('without scripts every claim stands in the list under its place, with its words and a way to its page', async () => {
  open = await visit('/', { javaScriptEnabled: false })
  const { page } = open
  const rows = page.locator('[data-place] [data-claim]')
  expect(await rows.count()).toBeGreaterThan(50)
  expect(
    await rows.evaluateAll(
      (all) =>
        all.filter(
          (row) => !row.querySelector('q')?.textContent || !row.querySelector('a[href^="/claim/"]'),
        ).length,
    ),
  ).toBe(0)
  const first = rows.first()
  const id = await first.getAttribute('data-claim')
  await expect(first.locator('q').isVisible()).resolves.toBe(true)
  await first.locator('a[href^="/claim/"]').click()
  expect(new URL(page.url()).pathname).toBe(`/claim/${id}`)
  expect(await page.locator('main h1').textContent()).not.toBe('')
})

test('no script of the page holds a dictionary', async () => {
  open = await visit('/')
  const { page } = open
  await page.waitForSelector('[data-mark]')
  const told = JSON.parse(readFileSync('lib/words/ar.json', 'utf8'))['site.title'] as string
  const scripts = await page
    .locator('script[src]')
    .evaluateAll((all) => all.map((script) => (script as HTMLScriptElement).src))
  expect(scripts.length).toBeGreaterThan(5)
  for (const src of scripts)
    expect([src, (await (await fetch(src)).text()).includes(told)]).toEqual([src, false])
})

test('on a slow network and a phone nothing jumps: the list is there first, the map comes into its own place', async () => {
  open = await visit('/about', { viewport: { width: 390, height: 844 }, isMobile: true })
  const { page } = open
  const network = await page.context().newCDPSession(page)
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  })
  await page.addInitScript(() => {
    const seen = { shift: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      })[])
        if (!entry.hadRecentInput) seen.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`${baseUrl()}/`, { waitUntil: 'commit' })
  await page.waitForSelector('[data-claim]')
  expect(await page.locator('.leaflet-container').count()).toBe(0)
  await page.waitForSelector('[data-mark]')
  await page.waitForLoadState('networkidle')
  expect(
    await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift),
  ).toBeLessThan(0.02)
})

test('where scripts cannot be fetched, their part of the page says so, and the rest works', async () => {
  const html = await (await fetch(baseUrl())).text()
  open = await visit('/about')
  const { page } = open
  const late = (url: URL) => /\/chunks\/.*\.js$/.test(url.pathname) && !html.includes(url.pathname)
  await page.route(late, (route) => route.abort())
  await page.goto(`${baseUrl()}/`)
  const missing = page.getByText('This part of the page could not be loaded; the rest is all here.')
  await page.locator('main').getByText('This part of the page could not be loaded').waitFor()
  expect(await page.locator('[data-claim]').count()).toBeGreaterThan(50)
  await page.getByRole('checkbox', { name: /^Control/ }).uncheck()
  await page.getByRole('button', { name: 'Contradictions', exact: true }).click()
  await page.locator('#claims').getByText('This part of the page could not be loaded').waitFor()
  expect(await missing.count()).toBe(2)
  await page.getByRole('button', { name: 'Claims', exact: true }).click()
  // the map, and the choices over the list
  expect(await missing.count()).toBe(2)
  expect(await page.locator('[data-claim]').count()).toBeGreaterThan(20)
  await page.unroute(late)
  await missing.first().getByRole('button', { name: 'Try again' }).click()
  await page.waitForSelector('[data-mark]')
  expect(new URL(page.url()).searchParams.get('kind')).not.toBeNull()
})

test('an address that names nothing leads back to the map by a search', async () => {
  open = await visit('/nothing-here')
  const { page } = open
  await page.locator('form[role=search] input').fill('Haffah')
  await page.locator('form[role=search] button').click()
  await page.waitForSelector('[data-claim]')
  expect(new URL(page.url()).searchParams.get('q')).toBe('Haffah')
})
