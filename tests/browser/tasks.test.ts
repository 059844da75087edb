import type { Locator, Page } from 'playwright-core'
import { leave, visit } from './visit'
import type { Visit } from './visit'

/**
 * What readers come for, with the clicks that it takes. A task that takes more clicks than it is
 * given here fails.
 */
let open: Visit | undefined
let clicks = 0

afterEach(async () => {
  await open?.close()
  open = undefined
  clicks = 0
})
afterAll(leave)

async function start(path: string, options?: Parameters<typeof visit>[1]): Promise<Page> {
  open = await visit(path, options)
  await open.page.locator('.leaflet-container').waitFor({ state: 'attached' })
  await open.page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  return open.page
}
async function click(target: Locator): Promise<void> {
  clicks += 1
  await target.click()
}

test('what was claimed about a place, and who disagrees: one click', async () => {
  const page = await start('/')
  await click(page.locator('[data-mark="mukhtariyeh"]'))
  const place = page.locator('section[data-open-id="mukhtariyeh"]')
  await place.getByText('They contradict each other').waitFor()
  expect(await place.innerText()).toMatch(
    /by Assad loyalists .* ≠ by groups allied with the government/,
  )
  expect(clicks).toBe(1)
})

test('one voice alone, as known on Friday evening: one click and one handle', async () => {
  const page = await start('/')
  const only = page.getByRole('button', {
    name: 'only Syrian Observatory for Human Rights',
    exact: true,
  })
  await only.first().focus()
  await click(only.first())
  await page
    .getByText(/by Syrian Observatory for Human Rights/)
    .first()
    .waitFor()
  const handle = page.getByRole('slider', { name: /as known at/i }).first()
  await handle.focus()
  for (
    let i = 0;
    i < 12 && !/Fri 7 March/.test((await handle.getAttribute('aria-valuetext')) ?? '');
    i++
  )
    await page.keyboard.press('ArrowLeft')
  await page.waitForURL(/known=2025-03-07/)
  expect(clicks).toBe(1)
})

test('who is said to have held a town over time: two clicks', async () => {
  const page = await start('/')
  await click(
    page
      .getByRole('tab', { name: 'Control' })
      .or(page.getByRole('button', { name: 'Control', exact: true }))
      .first(),
  )
  await click(page.locator('[data-mark="baniyas"]'))
  await page.getByText('outskirts: Assad loyalists (SOHR)').first().waitFor()
  await page.waitForURL(/open=baniyas/)
  expect(clicks).toBe(2)
})

test('an outlet is hidden, and shown again by going back: one click', async () => {
  const page = await start('/')
  await page.getByText('All 97 claims').first().waitFor()
  await click(page.getByRole('checkbox', { name: /Associated Press/ }).first())
  await page.waitForURL(/outlet=/)
  await page.goBack()
  await page.waitForURL((url) => !url.search.includes('outlet'))
  await page.getByText('All 97 claims').first().waitFor()
  expect(clicks).toBe(1)
})

test('a claim’s quote and its citation: two clicks', async () => {
  const page = await start('/')
  await click(page.locator('[data-open-id="ap-2025-03-07/sohr-more-than-70"] button').first())
  await page.getByText('more than 70 people dead').first().waitFor()
  await click(page.getByText('Cite this claim').first())
  await page
    .getByText(/line 1/)
    .first()
    .waitFor()
  expect(clicks).toBe(2)
})

test('two outlets beside each other: two clicks', async () => {
  const page = await start('/')
  await click(
    page
      .getByRole('tab', { name: 'Compare' })
      .or(page.getByRole('button', { name: 'Compare', exact: true }))
      .first(),
  )
  await click(page.locator('[data-view="compare"] ul button, [data-view="compare"] ul a').first())
  await page.waitForURL(/compare=/)
  expect(clicks).toBe(2)
})

test('a shared address shows the same claims on a phone: no click', async () => {
  const path = '/?speaker=sohr&known=2025-03-07'
  const wide = await start(path)
  const sentence = await wide.locator('[data-sentence], h1, h2').first().innerText()
  await open!.close()
  const phone = await start(path, { viewport: { width: 390, height: 844 } })
  expect(await phone.locator('[data-sentence], h1, h2').first().innerText()).toBe(sentence)
  expect(clicks).toBe(0)
})

test('a file for QGIS: two clicks', async () => {
  const page = await start('/')
  await click(page.getByText('Export').first())
  const download = page.waitForEvent('download')
  await click(page.getByText('GeoPackage').first())
  expect((await download).suggestedFilename()).toMatch(/\.gpkg$/)
  expect(clicks).toBe(2)
})

test('the dead of a town without a count of its own are told of the areas that contain it: two clicks', async () => {
  const page = await start('/')
  await click(page.locator('[data-mark="tartus"]'))
  await page.getByText('Also said of areas that contain it').first().waitFor()
  await click(
    page
      .getByRole('tab', { name: 'Tolls' })
      .or(page.getByRole('button', { name: 'Tolls', exact: true }))
      .first(),
  )
  await page.getByText('some 524').first().waitFor()
  expect(clicks).toBe(2)
})

test('what happened, who counted how many and where voices part stand there at first: no click', async () => {
  const page = await start('/')
  const lead = await page.locator('[data-lead]').innerText()
  expect(lead).toMatch(
    /SOHR counted more than 70, then over 130 \(unverified\), then some 524 dead/,
  )
  expect(lead).toContain('≠')
  expect(await page.locator('[data-lead]').isVisible()).toBe(true)
  expect(clicks).toBe(0)
})
