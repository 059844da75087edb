import { ownProject } from '../project'
import { addressOf, leave, visit } from './visit'
import type { Visit } from './visit'

let ids: string[]
let open: Visit | undefined
beforeAll(async () => {
  ids = (await ownProject()).map.claims.map(({ id }) => id).sort()
})
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

const go = async (query: string) => {
  open = await visit(`/?${query}`)
  await open.page.locator('[data-view="table"] tbody tr').first().waitFor({ state: 'attached' })
  await open.page.locator('.leaflet-container').waitFor({ state: 'attached' })
  return open
}
const rows = (page: Visit['page']) =>
  page
    .locator('[data-view="table"] tr[data-claim]')
    .evaluateAll((all) => all.map((row) => row.getAttribute('data-claim')!))

test('the table has a row for every claim, under any filter', async () => {
  const { page, problems } = await go('view=table&at=35.3,35.95,13z')
  expect((await rows(page)).sort()).toEqual(ids)
  await page.getByRole('checkbox', { name: /^Control/ }).uncheck()
  const left = await rows(page)
  expect(left.length).toBeLessThan(ids.length)
  expect(await page.getByRole('status').filter({ hasText: 'shown' }).innerText()).toBe(
    `${left.length} of ${ids.length} claims shown`,
  )
  expect(problems).toEqual([])
})

test('a heading orders the rows by keyboard, says so, and the address keeps it', async () => {
  const { page } = await go('view=table')
  const said = page.getByRole('columnheader', { name: 'Said', exact: true })
  await said.getByRole('button').focus()
  await page.keyboard.press('Enter')
  expect(await said.getAttribute('aria-sort')).toBe('ascending')
  const before = await rows(page)
  await page.keyboard.press('Enter')
  expect(await said.getAttribute('aria-sort')).toBe('descending')
  expect((await addressOf(page)).searchParams.get('sort')).toBe('-said')
  const after = await rows(page)
  expect(after).not.toEqual(before)
  await page.reload()
  await page.locator('[data-view="table"] tbody tr').first().waitFor()
  expect(await rows(page)).toEqual(after)
})

test('a row opens the card that the list opens, and the map that comes back lifts its ground', async () => {
  const { page } = await go('view=table&at=35.18,35.95,12z')
  await page.locator('tr[data-claim="ap-2025-03-07/outskirts-loyalists"] button').click()
  const card = page
    .locator('[data-view="table"]')
    .getByRole('article', { name: 'Claim', exact: true })
  const inTable = await card.innerText()
  expect(inTable).toMatch(/who holds it/i)
  await page
    .getByRole('navigation', { name: 'What is shown of the claims' })
    .getByRole('button', { name: 'Claims' })
    .click()
  expect(
    await page
      .locator('[data-view="claims"]')
      .getByRole('article', { name: 'Claim', exact: true })
      .first()
      .innerText(),
  ).toBe(inTable)
  expect(
    await page.locator('.leaflet-footprints-lit-pane path[stroke-width="2.4"]').count(),
  ).toBeGreaterThan(0)
})

test('at 1440 x 900 seven to fourteen rows are in view, each summary on at most two lines', async () => {
  for (const lang of ['en', 'ar']) {
    const { page, close } = await go(`view=table&lang=${lang}`)
    const seen = await page.locator('tr[data-claim]').evaluateAll((all) => {
      const box = document.querySelector('[data-view="table"]')!.getBoundingClientRect()
      return all.filter((row) => row.getBoundingClientRect().bottom <= box.bottom).length
    })
    expect(seen).toBeGreaterThanOrEqual(7)
    expect(seen).toBeLessThanOrEqual(14)
    const width = await page.locator('[data-view="table"]').evaluate((box) => box.clientWidth)
    expect(width).toBeGreaterThan(1150)
    const tall = await page
      .locator('tr[data-claim] th button > span')
      .evaluateAll((all) => Math.max(...all.map((text) => text.clientHeight)))
    expect(tall).toBeLessThan(45)
    await close()
  }
})

test('a column’s filter is the page’s: the address has it, Escape closes it, and focus comes back', async () => {
  const { page, problems } = await go('view=table')
  const button = page.getByRole('button', { name: 'Filter: Published by' })
  await button.focus()
  await page.keyboard.press('Enter')
  const lists = page.getByRole('group', { name: 'Filter: Published by' })
  const only = lists.getByRole('button', { name: 'only Associated Press' })
  await only.focus()
  await page.keyboard.press('Enter')
  expect((await addressOf(page)).searchParams.get('outlet')).toBe('ap')
  await page.keyboard.press('Escape')
  await lists.waitFor({ state: 'hidden' })
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Filter: Published by, in use',
  )
  const said = await page.locator('tr[data-claim] td:nth-child(6)').allInnerTexts()
  expect(new Set(said)).toEqual(new Set(['Associated Press']))
  expect(problems).toEqual([])
})

test('a wrong parameter is told beside the table as well', async () => {
  const { page } = await go('view=table&speaker=nobody')
  const notice = page.getByText(/nobody/).first()
  expect(await notice.isVisible()).toBe(true)
})

test('without scripts the table is in the page', async () => {
  open = await visit('/?view=table&kind=control', { javaScriptEnabled: false })
  expect(await open.page.locator('tr[data-claim]').count()).toBeGreaterThan(10)
})
