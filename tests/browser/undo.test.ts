import { addressOf, leave, settled, visit } from './visit'
import type { Visit } from './visit'

let open: Visit | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

const go = async (query = '', options?: Parameters<typeof visit>[1]) => {
  open = await visit(`/?${query}`, options)
  await open.page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  await settled(open.page)
  return open
}
type Page = Visit['page']
const query = async (page: Page) => (await addressOf(page)).searchParams.toString()
const sentence = (page: Page) => page.locator('#claims [role=status]').first().innerText()
const marked = (page: Page) =>
  page
    .locator('[data-mark]')
    .evaluateAll((all) =>
      all
        .map((mark) => `${mark.getAttribute('data-mark')} ${mark.getAttribute('data-count')}`)
        .sort(),
    )
const back = async (page: Page) => {
  await page.goBack()
  await settled(page)
}
const article = (page: Page) => page.getByRole('article', { name: 'Claim' })
const outlet = (page: Page, name: string) =>
  page.locator('[data-facet="outlet"]').getByRole('checkbox', { name: new RegExp(`^${name}`) })

test('three changes of the filter are undone by three times back, and made again by forward', async () => {
  const { page, problems } = await go()
  const seen = [[await query(page), await sentence(page), await marked(page)] as const]
  const changes = [
    () => outlet(page, 'Associated Press').click(),
    () => page.locator('[data-clock="happened"]').getByRole('button', { name: 'Fri 7' }).click(),
    () => page.getByRole('button', { name: 'Tolls' }).click(),
  ]
  for (const change of changes) {
    await change()
    await settled(page)
    seen.push([await query(page), await sentence(page), await marked(page)])
  }
  expect(new Set(seen.map(([address]) => address)).size).toBe(4)
  for (const before of seen.slice(0, 3).reverse()) {
    await back(page)
    expect([await query(page), await sentence(page), await marked(page)]).toEqual(before)
  }
  await page.goForward()
  await settled(page)
  expect([await query(page), await sentence(page), await marked(page)]).toEqual(seen[1])
  expect(problems).toEqual([])
})

test('hiding one outlet is undone by one step', async () => {
  const { page } = await go()
  const before = await sentence(page)
  await outlet(page, 'Associated Press').click()
  expect(await query(page)).toBe('outlet=%21ap')
  expect(await sentence(page)).not.toBe(before)
  await back(page)
  expect([await query(page), await sentence(page)]).toEqual(['', before])
  expect(await outlet(page, 'Associated Press').isChecked()).toBe(true)
})

test('typing a word is one step, and so is dragging a handle', async () => {
  const { page } = await go()
  const length = () => page.evaluate(() => history.length)
  const first = await length()
  await page.locator('input[role="combobox"]').click()
  await page.keyboard.type('siege', { delay: 40 })
  await settled(page)
  expect([await query(page), (await length()) - first]).toEqual(['q=siege', 1])
  const handle = page.getByRole('slider', { name: 'As known at' })
  const box = (await handle.boundingBox())!
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width - 7, y)
  await page.mouse.down()
  for (const share of [0.9, 0.7, 0.5, 0.3]) {
    await page.mouse.move(box.x + box.width * share, y, { steps: 4 })
    await page.waitForTimeout(share === 0.5 ? 1700 : 50) // a hand that rests has not let go
  }
  await page.mouse.up()
  await settled(page)
  expect(await query(page)).toMatch(/^known=[^&]+&q=siege$/)
  expect((await length()) - first).toBe(2)
  await back(page)
  expect(await query(page)).toBe('q=siege')
  await back(page)
  expect([await query(page), await page.locator('input[role="combobox"]').inputValue()]).toEqual([
    '',
    '',
  ])
})

test('back brings back the map and what was opened', async () => {
  const { page } = await go('at=35.3,35.95,10z')
  const first = await query(page)
  await page.locator('[data-claim] > button').first().click()
  await article(page).first().waitFor()
  await page.locator('#map .leaflet-container').focus()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
  await settled(page)
  const second = await query(page)
  expect(second).not.toContain('at=35.3%2C35.95')
  await outlet(page, 'Associated Press').click()
  await back(page)
  expect(await query(page)).toBe(second)
  expect(await article(page).count()).toBeGreaterThan(0)
  await back(page)
  expect(await query(page)).toBe(first)
  expect(await article(page).count()).toBe(0)
})

test('/ goes to the search, ? lists the keys, Escape closes; in a field they are letters', async () => {
  const { page, problems } = await go('', { locale: 'en' })
  await page.keyboard.press('/')
  const search = page.locator('input[role="combobox"]')
  await page.waitForFunction(() => document.activeElement?.matches('input[type=search]'))
  await page.keyboard.type('?/')
  expect(await search.inputValue()).toBe('?/')
  expect(await page.getByRole('dialog', { name: 'Keys' }).count()).toBe(0)
  await search.fill('')
  await page.locator('#claims').focus()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await dialog.waitFor()
  expect(await dialog.locator('kbd').allInnerTexts()).toEqual(expect.arrayContaining(['/', '?']))
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('claims')
  await page.locator('[data-claim] > button').first().click()
  await article(page).first().waitFor()
  await page.locator('header summary').last().click()
  await page.keyboard.press('Escape')
  expect(await page.locator('header details[open]').count()).toBe(0)
  expect(await article(page).count()).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await article(page).first().waitFor({ state: 'hidden' })
  expect(problems).toEqual([])
})
