import { leave, settled, visit } from './visit'
import type { Visit } from './visit'

let open: Visit | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

/** How late what a reader asks for comes here, in milliseconds. */
const LATE = 1200

/**
 * Opens the map and waits until it stands, untouched; every script that is asked for from then on
 * comes late.
 */
async function untouched() {
  open = await visit('/')
  const { page } = open
  // however slow the machine, the page has not stood for long
  await page.addInitScript(() => {
    const { setTimeout: later } = window
    const never = (run: () => void, ms?: number) => (ms === 3000 ? 0 : later(run, ms))
    window.setTimeout = never as typeof window.setTimeout
  })
  await page.reload()
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  await page.route('**/_next/static/chunks/*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE))
    await route.continue()
  })
  return page
}
type Page = Visit['page']

/** Where the first mark is, and the middle of free sea beside the marks. */
const markAt = async (page: Page) => (await page.locator('[data-mark]').first().boundingBox())!
const FREE = { x: 330, y: 420 }

test('ground and handlers are fetched once somebody points, and not before', async () => {
  const page = await untouched()
  expect(await page.locator('[data-ground]').count()).toBe(0)
  await page.mouse.move(FREE.x, FREE.y)
  await page.locator('[data-ground]').first().waitFor({ state: 'attached' })
})

test('a page that nobody touches fetches them too', async () => {
  open = await visit('/')
  const { page, problems } = open
  await page.locator('[data-ground]').first().waitFor({ state: 'attached' })
  expect(problems).toEqual([])
})

test('of an opened claim nothing is told over an untouched page', async () => {
  open = await visit('/about')
  const { page } = open
  // what a test asks of a page counts as something that its reader did
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: false } }),
  )
  await page.goto(new URL('/?open=ap-2025-03-07/outskirts-loyalists', page.url()).href)
  await page.locator('[data-ground]').first().waitFor({ state: 'attached' })
  await settled(page)
  await page.waitForTimeout(3500)
  expect(await page.locator('#tell').count()).toBe(0)
})

test('an opened place begins with its head and what its voices differ on, whatever comes above it later', async () => {
  open = await visit('/?open=baniyas', { viewport: { width: 1200, height: 760 } })
  const { page } = open
  const head = page.locator('section[data-open-id="baniyas"] h2')
  await head.waitFor()
  await page.mouse.move(FREE.x, FREE.y)
  await settled(page)
  await page.waitForTimeout(1500)
  const [list, start] = await Promise.all([
    page.locator('#claims section').first().locator('..').boundingBox(),
    page.locator('section[data-open-id="baniyas"]').boundingBox(),
  ])
  expect(Math.abs(start!.y - list!.y)).toBeLessThan(4)
})

test('a map that is pressed before it can be dragged is dragged when it can', async () => {
  const page = await untouched()
  const before = await markAt(page)
  await page.mouse.move(FREE.x, FREE.y)
  await page.mouse.down()
  expect(await page.locator('.leaflet-grab').count()).toBe(0)
  await page.locator('.leaflet-grab').waitFor()
  await page.mouse.move(FREE.x + 80, FREE.y + 40, { steps: 4 })
  // held still before it is let go, it does not run on
  await page.waitForTimeout(150)
  await page.mouse.up()
  await page.waitForURL((url) => url.search.includes('at='))
  expect((await markAt(page)).x - before.x).toBeCloseTo(80, 0)
})

test('a press that is let go before that drags nothing', async () => {
  const page = await untouched()
  const before = await markAt(page)
  await page.mouse.move(FREE.x, FREE.y)
  await page.mouse.down()
  await page.mouse.up()
  await page.locator('.leaflet-grab').waitFor()
  await page.mouse.move(FREE.x + 80, FREE.y + 40, { steps: 4 })
  expect((await markAt(page)).x).toBeCloseTo(before.x, 0)
})

test('a wheel and a key that come before that are obeyed', async () => {
  const page = await untouched()
  const before = await markAt(page)
  await page.mouse.move(FREE.x, FREE.y)
  await page.mouse.wheel(0, -120)
  await page.locator('.leaflet-grab').waitFor()
  await page.waitForURL((url) => Number(/,([\d.]+)z/.exec(decodeURIComponent(url.search))?.[1]) > 0)
  await open!.close()

  const other = await untouched()
  await other.locator('.leaflet-container').focus()
  await other.keyboard.press('ArrowRight')
  await other.locator('.leaflet-grab').waitFor()
  await other.waitForURL((url) => url.search.includes('at='))
  expect((await markAt(other)).x).toBeLessThan(before.x)
})

test('the page stands as the server has drawn it until its records are there, and asks for them again', async () => {
  const { page, problems } = (open = await visit('/about'))
  let tries = 0
  let letThrough!: () => void
  const through = new Promise<void>((resolve) => (letThrough = resolve))
  await page.route('**/records?*', async (route) => {
    if (++tries === 1) return route.abort()
    await through
    await route.continue()
  })
  await page.goto(new URL('/', page.url()).href)
  const list = page.locator('#claims [data-claim]')
  const drawn = await list.count()
  expect(drawn).toBeGreaterThan(5)
  expect(await page.locator('[data-mark]').count()).toBe(0)
  letThrough()
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  expect(await list.count()).toBeGreaterThanOrEqual(drawn)
  expect(problems.filter((problem) => !problem.includes('ERR_FAILED'))).toEqual([])
})

test('what is pressed before the page can answer is answered when it can, once', async () => {
  const { page, problems } = (open = await visit('/about'))
  let letThrough!: () => void
  const through = new Promise<void>((resolve) => (letThrough = resolve))
  await page.route('**/records?*', async (route) => {
    await through
    await route.continue()
  })
  await page.goto(new URL('/?known=2025-03-07T12:00', page.url()).href)
  const pressed = (name: string) => page.getByRole('button', { name, exact: true })
  const ghosts = await page.locator('li[data-possible]').count()
  expect(ghosts).toBeGreaterThan(0)
  // React hears of presses, and cannot answer: nobody knows yet what they would do
  await page.waitForFunction(() =>
    Object.keys(document).some((key) => key.startsWith('__reactContainer')),
  )
  await pressed('surely').click()
  await pressed('possibly').click() // of two the last counts
  expect(new URL(page.url()).searchParams.get('rule')).toBeNull()
  letThrough()
  await page.waitForURL((url) => url.searchParams.get('rule') === 'possibly')
  await page.waitForFunction(() => !document.querySelector('li[data-possible]'))
  // and from then on a press is one press
  await pressed('surely').click()
  await page.waitForURL((url) => !url.searchParams.has('rule'))
  expect(await page.locator('li[data-possible]').count()).toBe(ghosts)
  expect(problems).toEqual([])
})
