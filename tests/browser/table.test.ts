import { ownProject } from '../project'
import { addressOf, leave, marks, visit } from './visit'
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
  await open.page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  return open
}
const rows = (page: Visit['page']) =>
  page
    .locator('[data-view="table"] tr[data-claim]')
    .evaluateAll((all) => all.map((row) => row.getAttribute('data-claim')!))

test('the table has a row for every claim the map and the tray show, under any filter', async () => {
  const { page, problems } = await go('view=table&at=35.3,35.95,13z')
  expect((await rows(page)).sort()).toEqual(ids)
  await page.getByRole('checkbox', { name: /^Control/ }).uncheck()
  const left = await rows(page)
  expect(left.length).toBeLessThan(ids.length)
  expect(await page.getByRole('status').filter({ hasText: 'shown' }).innerText()).toBe(
    `${left.length} of ${ids.length} claims shown`,
  )
  const byPlace: Record<string, number> = {}
  for (const places of await page
    .locator('[data-view="table"] tr[data-claim]')
    .evaluateAll((all) =>
      all.map((row) => [...new Set(row.getAttribute('data-places')!.split(' ').filter(Boolean))]),
    ))
    for (const place of places) byPlace[place] = (byPlace[place] ?? 0) + 1
  for (const [place, count] of Object.entries(await marks(page)))
    expect([place, byPlace[place]]).toEqual([place, count])
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

test('a row opens the card that the list opens, and the map lifts its ground', async () => {
  const { page } = await go('view=table&at=35.18,35.95,12z')
  await page.locator('tr[data-claim="ap-2025-03-07/outskirts-loyalists"] button').click()
  const card = page
    .locator('[data-view="table"]')
    .getByRole('article', { name: 'Claim', exact: true })
  const inTable = await card.innerText()
  expect(inTable).toMatch(/who holds it/i)
  expect(
    await page.locator('.leaflet-footprints-lit-pane path[stroke-width="2.4"]').count(),
  ).toBeGreaterThan(0)
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
})

test('without scripts the table is in the page', async () => {
  open = await visit('/?view=table&kind=control', { javaScriptEnabled: false })
  expect(await open.page.locator('tr[data-claim]').count()).toBeGreaterThan(10)
})
