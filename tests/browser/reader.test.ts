import { axeFindings } from './axe'
import { TEXT } from './reader-project'
import { baseUrl, leave, settled, visit } from './visit'
import type { Visit } from './visit'

let open: Visit | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

const read = async (query = '', options?: Parameters<typeof visit>[1]) => {
  open = await visit(`/document/gull${query}`, options, baseUrl('reader'))
  await open.page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  await settled(open.page)
  return open
}
const lit = async (page: Visit['page']) =>
  (await page.locator('[data-reader] [data-lit]').allInnerTexts()).map((text) => text.trim())
const opened = (page: Visit['page']) => new URL(page.url()).searchParams.get('open')
/** Where the map looks, read off a mark: it moves with the ground. */
const markAt = (page: Visit['page'], place: string) =>
  page.locator(`[data-mark="${place}"]`).boundingBox()

test('the text is there word for word, as text, and says how much of it is coded', async () => {
  const { page, problems } = await read()
  const shown = await page.locator('[data-line] > p:first-of-type').allTextContents()
  expect(shown.map((line) => line.trim())).toEqual(TEXT.split('\n').filter((line) => line !== ''))
  expect(await page.locator('[data-coverage]').innerText()).toBe('2 of 5 sentences carry a claim.')
  expect(await page.locator('[data-line="1"]').innerText()).toContain('Not coded: Title.')
  expect(await page.locator('[data-reader] b').count()).toBe(0)
  expect(problems).toEqual([])
})

test('a click on a sentence flies the map to its ground and opens the card; of nested claims the narrowest first, then the next', async () => {
  const { page, problems } = await read()
  const before = await markAt(page, 'jableh')
  await page.locator('[data-claims="gull/bakers"]').click()
  expect(await lit(page)).toEqual(['bakers hold the outskirts of Jableh,', 'while a second crowd'])
  await page.locator('[data-claim="gull/bakers"]').getByRole('article', { name: 'Claim' }).waitFor()
  await page.waitForFunction(
    (was) => document.querySelector('[data-mark="jableh"]')!.getBoundingClientRect().y !== was,
    before!.y,
  )
  expect(opened(page)).toBe('gull/bakers')
  await page.locator('[data-claims="gull/bread gull/crowd"]').click()
  expect([opened(page), await lit(page)]).toEqual(['gull/bread', ['to ask for bread']])
  await page.locator('[data-claims="gull/bread gull/crowd"]').click()
  expect([opened(page), await lit(page)]).toEqual([
    'gull/crowd',
    ['A crowd gathered in Baniyas on Friday', 'to ask for bread'],
  ])
  expect(problems).toEqual([])
})

test('a click on a mark lights its sentence up and brings it into view; a mark of several claims lists them', async () => {
  const { page } = await read('', { viewport: { width: 1440, height: 420 } })
  await page.locator('[data-mark="tartus"]').dispatchEvent('click')
  expect([opened(page), await lit(page)]).toEqual([
    'gull/song',
    ['while a second crowd', 'sang in Tartus'],
  ])
  expect(
    await page
      .locator('[data-lit]')
      .first()
      .evaluate(
        (words) =>
          words.getBoundingClientRect().top > 0 &&
          words.getBoundingClientRect().bottom < innerHeight,
      ),
  ).toBe(true)
  await page.locator('[data-mark="baniyas"]').dispatchEvent('click')
  expect(opened(page)).toBe('baniyas')
  expect(await lit(page)).toEqual(['A crowd gathered in Baniyas on Friday', 'to ask for bread'])
  const list = page.getByRole('region', { name: 'Claims of the document' })
  expect(await list.locator('[data-claim]').count()).toBe(2)
  await list.getByRole('button', { name: 'all', exact: true }).click()
  expect([opened(page), await list.locator('[data-claim]').count()]).toEqual([null, 4])
})

test('a click on a claim of the list lights its sentence up; back and a link restore what was open', async () => {
  const { page } = await read()
  await page.locator('[data-claim="gull/song"] > button').click()
  expect(await lit(page)).toEqual(['while a second crowd', 'sang in Tartus'])
  await page.locator('[data-claim="gull/crowd"] > button').click()
  await page.goBack()
  expect(await lit(page)).toEqual(['while a second crowd', 'sang in Tartus'])
  await page.reload()
  expect(await lit(page)).toEqual(['while a second crowd', 'sang in Tartus'])
  await page.goto(`${baseUrl('reader')}/document/gull?open=no-such/claim`)
  expect(await page.locator('[data-lit]').count()).toBe(0)
})

test('by keyboard the sign at the end of a span opens its claim, and without scripts it is a link that does', async () => {
  const { page } = await read()
  await page.locator('[data-sign="gull/bread"]').focus()
  await page.keyboard.press('Enter')
  expect(opened(page)).toBe('gull/bread')
  const html = (
    await (await fetch(`${baseUrl('reader')}/document/gull?open=gull/bread`)).text()
  ).replace(/<script[\s\S]*?<\/script>/g, '')
  expect(html).toContain('href="?open=gull/bread"')
  expect(html).toMatch(/<mark[^>]*data-claims="gull\/bread gull\/crowd"[^>]*data-lit="true"/)
  expect(html).not.toMatch(/ style="/)
})

test('on a phone the opened claim comes up from below', async () => {
  const { page } = await read('', { viewport: { width: 390, height: 844 }, hasTouch: true })
  await page.locator('[data-claims="gull/bakers"]').tap()
  const sheet = page.getByRole('complementary', { name: 'What is opened' })
  expect(await sheet.innerText()).toContain('Bakers hold the outskirts of Jableh.')
  await sheet.getByRole('button', { name: 'Close' }).tap()
  expect([opened(page), await sheet.count()]).toEqual([null, 0])
})

test.each([
  [1440, 'light', ''],
  [1440, 'dark', '?open=gull/bakers'],
  [1024, 'light', '?open=baniyas'],
  [390, 'light', '?open=gull/bakers'],
] as const)('axe finds nothing at width %s, %s, “%s”', async (width, colorScheme, query) => {
  const { page, problems } = await read(query, { viewport: { width, height: 844 }, colorScheme })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  expect(await axeFindings(page)).toEqual([])
  expect(problems).toEqual([])
})
