import { AxeBuilder } from '@axe-core/playwright'
import { leave, visit } from './visit'

afterAll(leave)

const SIZES = [[1440, 900], [1024, 768], [390, 844]] as const
const VIEWS = ['', 'open=haffah', 'open=ap-2025-03-07/outskirts-loyalists', 'speaker=none', 'kind=nothing']

describe.each(SIZES)('at %d x %d', (width, height) => {
  test.each(VIEWS)('“%s” scrolls nowhere sideways, covers no control, and axe finds nothing', async (query) => {
    const { page, problems, close } = await visit(`/?${query}`, { viewport: { width, height } })
    if (query !== 'speaker=none') await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
    else await page.locator('.leaflet-container').waitFor()
    const wide = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])
    expect(wide).toEqual([width, height])
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3).join(' ')}`)).toEqual([])
    expect(problems).toEqual([])
    await close()
  })
})

test('in the dark theme axe finds nothing either', async () => {
  const { page, close } = await visit('/?open=haffah', { colorScheme: 'dark' })
  await page.locator('[data-mark-card]').waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3).join(' ')}`)).toEqual([])
  await close()
})

test('no two marks cover each other at any zoom, and a phone’s buttons are large enough', async () => {
  const { page, close } = await visit('/', { viewport: { width: 390, height: 844 }, hasTouch: true })
  await page.locator('[data-mark]').first().waitFor()
  for (let step = 0; step < 5; step++) {
    const boxes = await page.locator('[data-mark]').evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect()).map(({ left, right, top, bottom }) => ({ left, right, top, bottom })))
    const covered = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom))
    expect(covered).toEqual([])
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.waitForTimeout(350)
  }
  for (const button of await page.getByRole('navigation', { name: 'Views' }).getByRole('button').all()) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  await close()
})
