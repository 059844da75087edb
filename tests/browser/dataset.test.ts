import type { Page } from 'playwright-core'
import { wordsIn } from '#lib/words'
import { EVENTS } from './dataset-project'
import { addressOf, baseUrl, leave, visit } from './visit'
import type { Visit } from './visit'

let open: Visit | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

type Summary = {
  shown: number
  counts: { speaker: Record<string, number>; kind: Record<string, number> }
}
/** What the server counts itself, under the query of an address. */
const summary = async (query = '') =>
  (await (await fetch(`${baseUrl('tiles')}/dataset/made-up/summary?${query}`)).json()) as Summary

async function see(query = '', options = {}) {
  open = await visit(`/dataset/made-up${query}`, options, baseUrl('tiles'))
  const { page } = open
  await page.locator('.leaflet-container canvas').first().waitFor()
  await page.locator('[data-view="claims"] li[data-claim]').first().waitFor()
  const sentence = () => page.locator('#claims [role="status"]').first().innerText()
  /** The numbers in the sentence over the list. */
  const numbers = async () =>
    [...(await sentence()).replaceAll(/[,٬]/g, '').matchAll(/\d+/g)].map(([digits]) =>
      Number(digits),
    )
  return { ...open, numbers }
}

test('a dataset opens with its claims counted, a mark for every place, and asks no other origin', async () => {
  const { page, problems, numbers } = await see()
  expect((await summary()).shown).toBeGreaterThanOrEqual(EVENTS)
  expect(await numbers()).toEqual([(await summary()).shown])
  // never an element a claim
  expect(await page.locator('.leaflet-container *').count()).toBeLessThan(400)
  expect(problems).toEqual([])
})

/** The marks as they are drawn. */
const drawn = (page: Page) =>
  page
    .locator('.leaflet-overlay-pane canvas')
    .last()
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())

/**
 * How many pixels of two drawings differ by more than a trace: what is copied from a sprite is
 * smoothed otherwise than what is drawn, most so at the edge of the map.
 */
const differing = (page: Page, one: string, other: string) =>
  page.evaluate(
    async (sources) => {
      const [a, b] = await Promise.all(
        sources.map(async (src) => {
          const image = Object.assign(new Image(), { src })
          await image.decode()
          const context = Object.assign(document.createElement('canvas'), {
            width: image.width,
            height: image.height,
          }).getContext('2d')!
          context.drawImage(image, 0, 0)
          return context.getImageData(0, 0, image.width, image.height).data
        }),
      )
      const weight = (data: Uint8ClampedArray, i: number, channel: number) =>
        (data[i + channel]! * data[i + 3]!) / 255
      let count = 0
      for (let i = 0; i < a!.length; i += 4)
        if (
          Math.abs(a![i + 3]! - b![i + 3]!) > 40 ||
          [0, 1, 2].some(
            (channel) => Math.abs(weight(a!, i, channel) - weight(b!, i, channel)) > 40,
          )
        )
          count++
      return count
    },
    [one, other],
  )

test('of the marks a filter draws only those that look otherwise, and the map is as one drawn anew', async () => {
  const { page, problems } = await see('?at=34.8,37.2,7z')
  const source = page.getByRole('checkbox', { name: /Invented Source/ }).nth(9)
  const first = await drawn(page)
  await source.uncheck()
  await page.waitForFunction(() => new URL(location.href).searchParams.has('speaker'))
  const filtered = await drawn(page)
  expect(await differing(page, first, filtered)).toBeGreaterThan(20)
  await source.check()
  await page.waitForFunction(() => !new URL(location.href).searchParams.has('speaker'))
  expect(await differing(page, await drawn(page), first)).toBe(0)
  await source.uncheck()
  await page.waitForFunction(() => new URL(location.href).searchParams.has('speaker'))
  const { search } = await addressOf(page)
  expect(problems).toEqual([])
  await open!.close()
  const { page: anew } = await see(search)
  expect(await differing(anew, await drawn(anew), filtered)).toBe(0)
})

test('a mark opens the list of exactly the claims it counts, and the address brings it back', async () => {
  const { page, numbers, problems } = await see()
  await page.locator('#claims summary').click()
  const button = page.locator('#claims details li button').first()
  await button.waitFor()
  const counted = Number(
    /[\d,]+/.exec(await button.locator('small').innerText())![0].replaceAll(',', ''),
  )
  await button.click()
  await page.waitForFunction(() => new URL(location.href).searchParams.has('ground'))
  const list = page.locator('[data-view="claims"] ul').last()
  expect((await numbers()).at(-1)).toBe(counted)
  expect(await list.locator('li').first().getAttribute('aria-setsize')).toBe(String(counted))
  await page.reload()
  await page.locator('[data-view="claims"] li[data-claim]').first().waitFor()
  expect((await numbers()).at(-1)).toBe(counted)
  expect(problems).toEqual([])
})

test('speakers switched off leave what the server counts under the same address', async () => {
  const { page, numbers, problems } = await see()
  for (const at of [1, 4])
    await page
      .getByRole('checkbox', { name: /Invented Source/ })
      .nth(at)
      .uncheck()
  await page.waitForFunction(
    () => (new URL(location.href).searchParams.get('speaker') ?? '').split(',').length === 2,
  )
  const query = (await addressOf(page)).search.slice(1)
  const [shown, total] = await numbers()
  expect(total).toBe((await summary()).shown)
  expect(shown).toBe((await summary(query)).shown)
  expect(shown).toBeLessThan(total!)
  expect(shown).toBeGreaterThan(0)
  expect(problems).toEqual([])
})

test('the list draws only the rows in sight, to its very end, and a row opens its claim with where it is from', async () => {
  const { page, problems } = await see()
  const window = page.locator('[data-view="claims"]')
  await window.evaluate((box) => box.scrollTo(0, box.scrollHeight))
  const last = window.locator('li[data-claim]').last()
  await last.waitFor()
  await page.waitForFunction(() => {
    const rows = [...document.querySelectorAll('[data-view="claims"] li[data-claim]')]
    const end = rows.at(-1)
    return end && end.getAttribute('aria-posinset') === end.getAttribute('aria-setsize')
  })
  expect(await window.locator('li').count()).toBeLessThan(60)
  const id = await last.getAttribute('data-claim')
  await last.locator('button').first().click()
  await window.locator('article blockquote').first().waitFor()
  expect((await addressOf(page)).searchParams.get('open')).toBe(id)
  await page.reload()
  // the address opens it, wherever it is
  await window.locator('article blockquote').first().waitFor()
  expect(problems).toEqual([])
})

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
] as const)(
  'on a phone in %s nothing is wider than the page, and every part is a thumb away',
  async (lang, dir) => {
    const { say } = wordsIn(lang)
    const { page, problems } = await see(`?lang=${lang}`, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    })
    expect(
      await page.evaluate(() => [
        document.documentElement.dir,
        document.documentElement.scrollWidth <= window.innerWidth,
      ]),
    ).toEqual([dir, true])
    const tabs = page.getByRole('button').filter({ visible: true })
    expect(await tabs.filter({ hasText: say('tabs.filters') }).count()).toBeGreaterThan(0)
    await tabs
      .filter({ hasText: say('tabs.filters') })
      .last()
      .click()
    await page.locator('aside input[type="checkbox"]').first().waitFor({ state: 'visible' })
    expect(problems).toEqual([])
  },
)

test('what only may have been said by a moment is drawn as ghosts, which the legend explains and a pointer counts', async () => {
  const { page, problems } = await see('?at=34.8,37.2,10z')
  expect(await page.locator('canvas[data-ghosts]').count()).toBe(0)
  expect(await page.getByText('ghost: only possible').count()).toBe(0)
  expect(problems).toEqual([])
  await open!.close()
  const asked = await see('?at=34.8,37.2,10z&known=2019-06-01')
  const ghosts = asked.page.locator('canvas[data-ghosts]')
  await ghosts.waitFor()
  expect(Number(await ghosts.getAttribute('data-ghosts'))).toBeGreaterThan(0)
  expect(await asked.page.getByText('ghost: only possible').count()).toBe(1)
  expect(asked.problems).toEqual([])
})
