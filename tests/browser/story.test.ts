import { readFileSync } from 'node:fs'
import { MARKUP } from './hostile-project'
import { addressOf, baseUrl, leave, settled, visit } from './visit'
import type { Visit } from './visit'

const { steps } = JSON.parse(readFileSync('data/story.json', 'utf8')) as {
  steps: { query: string; title: { en: string }; text: { en: string } }[]
}
const pathOf = (step: number) => `/?${steps[step - 1]!.query}&story=${step}`

let open: Visit | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)
const go = async (path: string, options?: Parameters<typeof visit>[1]) => {
  open = await visit(path, options)
  await open.page.locator('.leaflet-container').waitFor({ state: 'attached' })
  await settled(open.page)
  return open
}
const queryOf = async (page: Visit['page']) =>
  decodeURIComponent((await addressOf(page)).search).slice(1)
/** The title of the step that is seen, by where it stands in the list. */
const seen = (page: Visit['page']) =>
  page.locator('[data-told] ol').evaluate((list) => {
    const box = list.getBoundingClientRect()
    const item = [...list.children].find((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return top <= box.top + box.height / 2 && bottom > box.top + box.height / 2
    })
    return item?.querySelector('h2')?.textContent
  })

test('the first screen leads into the story; next, back and the browser’s own back walk it, and each step has its address', async () => {
  const { page, problems } = await go('/')
  await page.getByRole('link', { name: `Follow the story, in ${steps.length} steps` }).click()
  await page.waitForURL((url) => url.searchParams.get('story') === '1')
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  await settled(page)
  expect(await seen(page)).toBe(steps[0]!.title.en)
  await page.getByRole('button', { name: 'Next' }).click()
  await settled(page)
  expect(await queryOf(page)).toBe(pathOf(2).slice(2))
  expect(await seen(page)).toBe(steps[1]!.title.en)
  await page.goBack()
  await settled(page)
  expect([await queryOf(page), await seen(page)]).toEqual([pathOf(1).slice(2), steps[0]!.title.en])
  expect(problems).toEqual([])
})

test('by keyboard the arrows walk and Escape leaves into the map as the step shows it', async () => {
  const { page } = await go(pathOf(2))
  await page.keyboard.press('ArrowRight')
  await settled(page)
  expect(await queryOf(page)).toBe(pathOf(3).slice(2))
  await page.keyboard.press('Escape')
  await settled(page)
  expect(await queryOf(page)).toBe(steps[2]!.query)
  expect(await page.locator('[data-told]').count()).toBe(0)
})

test('on a phone the steps are scrolled through, and the map follows; nothing is cut off', async () => {
  const { page, problems } = await go(pathOf(1), { viewport: { width: 390, height: 844 } })
  for (const step of [1, 2]) {
    expect(await seen(page)).toBe(steps[step - 1]!.title.en)
    await page.locator('[data-told] ol').hover()
    // a step is as tall as its text
    const height = await page
      .locator('[data-told] ol')
      .evaluate((list, at) => list.children[at]!.getBoundingClientRect().height, step - 1)
    await page.mouse.wheel(0, height)
    await page.waitForURL((url) => url.searchParams.get('story') === String(step + 1))
    await settled(page)
  }
  for (const button of await page.locator('[data-told] nav button').all())
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(problems).toEqual([])
})

test.each(steps.map((_, i) => i + 1))(
  'on a phone step %i has room to be read, whatever its filter',
  async (step) => {
    const { page } = await go(pathOf(step), { viewport: { width: 390, height: 844 } })
    expect((await page.locator('[data-told] ol').boundingBox())!.height).toBeGreaterThan(180)
    expect(await page.locator('#claims').getByRole('status').first().isVisible()).toBe(true)
  },
)

test('a step is in the HTML, and the page stands still while its scripts come', async () => {
  const { page } = await go('/')
  await page.addInitScript(() => {
    const seen: [number, ...unknown[]][] = []
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as unknown as {
          value: number
          sources: { node?: Element; previousRect: DOMRect; currentRect: DOMRect }[]
        }
        const moved = sources.map(({ node, previousRect, currentRect }) => [
          node?.nodeName,
          node?.className,
          previousRect.toJSON(),
          currentRect.toJSON(),
        ])
        seen.push([value, ...moved])
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of [pathOf(4), '/', '/documents', '/sources', '/places']) {
    await page.goto(new URL(path, page.url()).href)
    await settled(page)
    const seen = await page.evaluate(
      () => (window as unknown as { seen: [number, ...unknown[]][] }).seen,
    )
    const shift = seen.reduce((sum, [value]) => sum + value, 0)
    // what moved is told where too much did
    expect([path, shift < 0.02 ? [] : seen]).toEqual([path, []])
  }
  const html = await (await fetch(new URL(pathOf(4), page.url()).href)).text()
  expect(html.slice(0, html.indexOf('self.__next_f'))).toContain(steps[3]!.text.en.slice(0, 40))
})

test('on paper the whole story stands', async () => {
  const { page } = await go(pathOf(3))
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const list = page.locator('[data-told] ol')
  for (const { title, text } of steps) {
    const item = list.locator('> li', { hasText: title.en }).first()
    expect(await item.innerText()).toContain(text.en)
    const [inner, outer] = [await item.boundingBox(), await list.boundingBox()]
    expect(inner!.y + inner!.height).toBeLessThanOrEqual(outer!.y + outer!.height + 1)
  }
  expect(await page.locator('[data-told] nav').isVisible()).toBe(false)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await settled(page)
  expect([await queryOf(page), await seen(page)]).toEqual([pathOf(3).slice(2), steps[2]!.title.en])
})

test('a story full of markup is shown as text', async () => {
  open = await visit('/?view=tolls&story=1', {}, baseUrl('hostile'))
  const { page, problems } = open
  await settled(page)
  expect(await page.locator('[data-told] li').innerText()).toContain(MARKUP.slice(0, 20))
  expect(await page.evaluate(() => (window as { pwned?: number }).pwned)).toBeUndefined()
  expect(problems).toEqual([])
})

test('a step that is not there is said so', async () => {
  const { page } = await go('/?story=99')
  expect(await page.locator('main').innerText()).toContain('no such step of the story')
  expect(await page.locator('[data-told]').count()).toBe(0)
})
