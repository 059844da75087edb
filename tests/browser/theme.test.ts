import { leave, visit } from './visit'
import type { Visit } from './visit'

let open: Visit | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

const paper = (page: Visit['page']) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor)

test.each(['light', 'dark'] as const)(
  'where the system is %s the switch turns to the other, every later page begins so, and back is kept as no choice',
  async (colorScheme) => {
    open = await visit('/', { colorScheme })
    const { page, problems } = open
    const other = colorScheme === 'light' ? 'dark' : 'light'
    await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
    const before = await paper(page)
    await page.getByRole('button', { name: 'Light or dark' }).click()
    const after = await paper(page)
    expect(after).not.toBe(before)
    await page.goto(new URL('/about', page.url()).href, { waitUntil: 'commit' })
    await page.locator('main').waitFor()
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(other)
    expect(await paper(page)).toBe(after)
    await page.goBack()
    await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Light or dark' }).click()
    expect(await paper(page)).toBe(before)
    expect(
      await page.evaluate(() => [document.documentElement.dataset.theme, localStorage.length]),
    ).toEqual([undefined, 0])
    expect(problems).toEqual([])
  },
)
