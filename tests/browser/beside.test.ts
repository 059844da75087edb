import type { Page } from 'playwright-core'
import { addressOf, baseUrl, leave, settled, visit } from './visit'
import type { Visit } from './visit'

let open: Visit | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

async function see(query: string, options = {}) {
  open = await visit(`/?datasets=made-up${query}`, options, baseUrl('tiles'))
  await settled(open.page)
  return open
}

/** The numbers of a text, in order. */
const numbersOf = (text: string) =>
  [...text.replaceAll(/[,٬]/g, '').matchAll(/\d+/g)].map(([digits]) => Number(digits))

const numbers = async (page: Page, selector: string) => {
  const [text] = await page.locator(selector).first().allInnerTexts()
  return numbersOf(text!.replaceAll('made-up', ''))
}

const SWITCH = '[data-dataset="made-up"] [role="status"]'
const LINE = '[data-beside-list] [data-beside="made-up"] summary [role="status"]'

test('list, switch and legend say the same number of rows, which its own page says too', async () => {
  const narrow = '&happened=2025-03-06/2025-03-08&type=Battles&at=35,38.5,7z'
  const { page, problems } = await see(narrow)
  const [shown, total] = await numbers(page, SWITCH)
  expect(shown).toBeGreaterThan(0)
  expect(await numbers(page, LINE)).toEqual([shown, total])
  const legend = page.locator('[data-map-legend]')
  // it gives way to rings that come, until a reader has folded or opened it
  await legend.locator('summary').click()
  if (!(await legend.evaluate((one: HTMLDetailsElement) => one.open)))
    await legend.locator('summary').click()
  await page.locator('[data-map-legend] [data-beside="made-up"]', { hasText: ' of ' }).waitFor()
  expect(await numbers(page, '[data-map-legend] [data-beside="made-up"]')).toEqual([shown, total])
  // the sentence of the documents counts their claims alone
  const [claims] = await numbers(page, '#claims [role="status"]')
  expect(claims).toBeLessThan(200)
  await page.locator('[data-beside-list] [data-beside="made-up"] summary').click()
  await page.locator('[data-beside-row]').first().waitFor()
  await page.locator('[data-beside-list] a[href*="/dataset/made-up"]').first().click()
  await page.locator('[data-view="claims"] li[data-claim]').first().waitFor()
  expect((await numbers(page, '#claims [role="status"]')).slice(0, 2)).toEqual([shown, total])
  expect(problems).toEqual([])
})

test('its rows stand on both clocks and follow the filter, and the player narrows them', async () => {
  const { page } = await see('')
  const strips = page.locator('[data-beside-clock] [data-beside="made-up"]')
  await strips.first().waitFor()
  expect(await strips.count()).toBe(2)
  const before = await numbers(page, LINE)
  await page.locator('[data-clock="happened"] [role="group"] button').nth(2).click()
  await page.waitForFunction(
    ([selector, was]) => document.querySelector(selector!)!.textContent !== was,
    [LINE, await page.locator(LINE).innerText()],
  )
  expect((await addressOf(page)).searchParams.get('happened')).not.toBeNull()
  expect((await numbers(page, LINE))[0]).toBeLessThan(before[0]!)
})

test('what the filter cannot choose among its rows is said', async () => {
  const { page } = await see('&speaker=sohr&standing=stated&kind=control')
  const text = await page.locator(SWITCH).innerText()
  expect(text).toMatch(/^0 of /)
  expect(text).toMatch(/No row has this kind: control\./i)
  expect(text).toMatch(/Not narrowed by speaker and how firmly/)
})

test('the rows around an opened place stand beside its claims, each with its file and line', async () => {
  const { page } = await see('&open=syria')
  await page.locator('[data-beside-row]').first().waitFor()
  expect(await page.locator('[data-beside-list]').innerText()).toMatch(/Around Syria: [\d,]+ rows?/)
  expect(await page.locator('[data-beside-row]').first().innerText()).toMatch(
    /made-up\.csv, line \d+/,
  )
})

test('export menu and share dialog say what they hold of datasets', async () => {
  const { page } = await see('')
  await page.locator('header details', { hasText: 'Export' }).locator('summary').click()
  expect(await page.locator('[data-beside-note]').first().innerText()).toMatch(
    /claims of the documents alone/,
  )
})

test.each(['en', 'ar'])('in “%s” the open legend covers no ring of a dataset', async (lang) => {
  const { page } = await see(`&lang=${lang}`)
  await page.locator('main#map').hover({ position: { x: 120, y: 20 } })
  const legend = page.locator('[data-map-legend]')
  await legend.waitFor()
  await page.locator('[data-map-legend] [data-beside]').waitFor({ state: 'attached' })
  // the legend goes where there is room once the rings are drawn
  await page.waitForTimeout(1000)
  const covered = await page.evaluate(() => {
    const box = document.querySelector('[data-map-legend]')!.getBoundingClientRect()
    if (!(document.querySelector('[data-map-legend]') as HTMLDetailsElement).open) return 0
    // the canvas of rings is the one that is drawn over the tiles
    return [...document.querySelectorAll<HTMLCanvasElement>('.leaflet-overlay-pane canvas')]
      .map((canvas) => {
        const at = canvas.getBoundingClientRect()
        const scale = canvas.width / at.width
        const { data } = canvas
          .getContext('2d')!
          .getImageData(
            (box.x - at.x) * scale,
            (box.y - at.y) * scale,
            box.width * scale,
            box.height * scale,
          )
        return data.filter((value, i) => i % 4 === 3 && value > 200).length
      })
      .reduce((sum, count) => sum + count, 0)
  })
  expect(covered).toBe(0)
})

test('an embedded map draws the datasets of its address, and says whose they are', async () => {
  open = await visit(
    '/embed?datasets=made-up&happened=2025-03-06/2025-03-08',
    { viewport: { width: 800, height: 600 } },
    baseUrl('tiles'),
  )
  const { page, problems } = open
  const credit = page.locator('[data-beside-credits] [data-beside="made-up"]')
  await page.waitForFunction(() =>
    /of [\d,]+ row/.test(document.querySelector('[data-beside-credits]')?.textContent ?? ''),
  )
  expect(await credit.innerText()).toMatch(/made-up.* of 20,000 rows\..*made-up\.csv \(.+\)/s)
  expect(await credit.locator('a').getAttribute('href')).toMatch(
    /^\/dataset\/made-up\?happened=2025-03-06%2F2025-03-08|^\/dataset\/made-up\?happened=2025-03-06\/2025-03-08/,
  )
  // the ring comes with the map, which may stand later than the words under it
  const rings = () => open!.requests.some((url) => url.includes('/dataset/made-up/spots?'))
  for (let waits = 0; !rings() && waits < 100; waits++) await page.waitForTimeout(100)
  expect(rings()).toBe(true)
  expect(problems).toEqual([])
  await open.close()
  open = await visit('/embed', {}, baseUrl('tiles'))
  await open.page.locator('footer li').first().waitFor()
  expect(open.requests.filter((url) => url.includes('/dataset/'))).toEqual([])
})

test('without a dataset no part of it is loaded', async () => {
  open = await visit('/', {}, baseUrl('tiles'))
  await settled(open.page)
  expect(open.requests.filter((url) => url.includes('/dataset/'))).toEqual([])
  expect(await open.page.locator('[data-beside-list], [data-beside-clock]').count()).toBe(0)
})
