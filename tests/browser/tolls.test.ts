import { axeFindings } from './axe'
import { addressOf, leave, look, visit } from './visit'
import type { Look, Visit } from './visit'

let open: Visit | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

const go = async (query: string, options?: Parameters<typeof visit>[1]) => {
  open = await visit(`/?${query}`, options)
  await open.page.locator('.leaflet-container').waitFor()
  return open
}
const openClaim = async (page: Visit['page']) => (await addressOf(page)).searchParams.get('open')

test('the ladder opens from the panel switch: steps of one voice, words that are no number, parts that add up', async () => {
  const { page, problems } = await go('')
  await page
    .getByRole('navigation', { name: 'What is shown of the claims' })
    .getByRole('button', { name: 'Tolls' })
    .click()
  const first = page.locator('[data-toll-set]').first()
  await first.waitFor()
  expect((await addressOf(page)).searchParams.get('view')).toBe('tolls')
  expect(
    await first
      .locator('[data-step]')
      .evaluateAll((all) => all.map((step) => step.getAttribute('aria-label')!.split(',')[0])),
  ).toEqual(['more than 70 dead', 'over 130 dead', 'some 524 dead'])
  expect(await first.innerText()).toMatch(
    /Killed, people of any group[\s\S]*Syrian coast; running total since Thu 6 March 2025[\s\S]*dozens \(no figure\)[\s\S]*SOHR: 35 security forces \+ 32 fighters \+ 4 civilians = 71 dead[\s\S]*Do not add these/,
  )
  expect(problems).toEqual([])
})

test('a step opens its claim, by pointer and by keyboard, and its card is read in the view', async () => {
  const { page, problems } = await go('view=tolls')
  await page.locator('[data-step]', { hasText: '524 dead' }).first().click()
  await page.locator('[data-toll-set] article').first().waitFor()
  expect(await openClaim(page)).toBe('unnamed-c-2025-03-08/sohr-524')
  await page.locator('[data-step]', { hasText: '311 dead' }).first().focus()
  await page.keyboard.press('Enter')
  expect(await openClaim(page)).toBe('unnamed-c-2025-03-08/sohr-311-alawite-civilians')
  expect(await page.locator('[data-view="tolls"] article').count()).toBe(1)
  expect(problems).toEqual([])
})

test('the table says what the chart draws, and is reached by keyboard', async () => {
  const { page } = await go('view=tolls')
  const first = page.locator('[data-toll-set]').first()
  await first.locator('summary').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await first.locator('tbody').innerText()).toMatch(
    /more than 70 dead[\s\S]*“more than 70”[\s\S]*over 130 dead[\s\S]*“over 130”[\s\S]*some 524 dead/,
  )
  await page.keyboard.press('Enter')
  expect(await openClaim(page)).toMatch(/sohr/)
})

test('both views draw what the filter leaves, as it was known, and say so where nothing is left', async () => {
  const { page } = await go('view=tolls&known=2025-03-07')
  expect(
    await page
      .locator('[data-step]')
      .evaluateAll(
        (all) => all.filter((step) => /^524/.test(step.getAttribute('aria-label')!)).length,
      ),
  ).toBe(0)
  expect(await page.locator('[data-step]').count()).toBeGreaterThan(0)
  await open!.close()
  const none = await go('view=tolls&kind=control')
  await none.page.getByText('No count of people is left').waitFor()
  await none.page.getByRole('button', { name: 'Control', exact: true }).click()
  await none.page.locator('[data-strip-line]').first().waitFor()
  await none.page.goto(none.page.url().replace('kind=control', 'kind=casualties'))
  await none.page.getByText('No claim of control is left').waitFor()
})

test('the strip says who is said to hold each part, from north to south, and a line opens its claim', async () => {
  const { page, problems } = await go('view=control')
  const places = await page
    .locator('[data-strip-place]')
    .evaluateAll((all) => all.map((place) => place.getAttribute('data-strip-place')))
  expect(
    places.filter((id) => ['latakia', 'qardaha', 'jableh', 'baniyas', 'tartus'].includes(id!)),
  ).toEqual(['latakia', 'qardaha', 'jableh', 'baniyas', 'tartus'])
  const baniyas = page.locator('[data-strip-place="baniyas"]')
  expect(await baniyas.innerText()).toMatch(
    /outskirts[\s\S]*held by Assad loyalists[\s\S]*says Rami Abdurrahman[\s\S]*last said by Fri 7 March/i,
  )
  await baniyas.locator('[data-clash] summary').first().click()
  expect(await baniyas.locator('[data-contradiction]').first().innerText()).toMatch(/who holds it/)
  const line = baniyas.locator('[data-strip-line="ap-2025-03-07/outskirts-loyalists"] button')
  await line.focus()
  await page.keyboard.press('Enter')
  expect(await openClaim(page)).toBe('ap-2025-03-07/outskirts-loyalists')
  await baniyas
    .locator('[data-strip-line="ap-2025-03-07/outskirts-loyalists"] button[aria-expanded="true"]')
    .waitFor()
  expect(problems).toEqual([])
})

test('neither view is paid for by the first look', async () => {
  const { page } = await go('')
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => entry.name)
      .filter((name) => name.endsWith('.js')),
  )
  const texts = await Promise.all(scripts.map(async (url) => (await fetch(url)).text()))
  expect(scripts.length).toBeGreaterThan(2)
  expect(
    texts.filter((text) => text.includes('The same as a table') || text.includes('last said by'))
      .length,
  ).toBe(0)
})

const LOOKS: readonly Look[] = [
  [1440, 900, 'light'],
  [1024, 768, 'dark'],
  [390, 844, 'light'],
]

test.each([
  'view=tolls',
  'view=control',
  'view=tolls&open=unnamed-c-2025-03-08/sohr-524',
  'view=control&open=ap-2025-03-07/outskirts-loyalists',
])(
  'at every size axe finds nothing in “%s”, nothing scrolls sideways and no text leaves its chart',
  async (query) => {
    const { page, problems } = await go(query)
    await page.locator('[data-view]').waitFor()
    for (const one of LOOKS) {
      await look(page, one)
      expect([one, await axeFindings(page, '[data-view]')]).toEqual([one, []])
      const view = page.locator('[data-view]')
      expect([
        one,
        await view.evaluate((element) => element.scrollWidth - element.clientWidth),
      ]).toEqual([one, 0])
      expect([
        one,
        await view.locator('[data-ladder] text').evaluateAll((all) =>
          all
            .filter((text) => {
              const [inner, outer] = [
                text.getBoundingClientRect(),
                text.closest('svg')!.getBoundingClientRect(),
              ]
              return inner.left < outer.left - 2 || inner.right > outer.right + 2
            })
            .map((text) => text.textContent),
        ),
      ]).toEqual([one, []])
    }
    expect(problems).toEqual([])
  },
)

test('on a phone every control of both views is large enough', async () => {
  for (const query of ['view=tolls', 'view=control']) {
    const { page } = await go(query, { viewport: { width: 390, height: 844 }, hasTouch: true })
    for (const summary of await page.locator('[data-view="tolls"] summary').all())
      await summary.click()
    const small = await page
      .locator('[data-view] button, [data-view] summary')
      .evaluateAll((all) =>
        all
          .map((item) => [item.textContent, item.getBoundingClientRect().height] as const)
          .filter(([, height]) => height > 0 && height < 44),
      )
    expect(small).toEqual([])
    await open!.close()
  }
})
