import type { Page } from 'playwright-core'
import { wordsIn } from '#lib/words'
import { axeFindings } from './axe'
import { leave, look, settled, visit } from './visit'
import type { Visit } from './visit'

const SIZES = [
  [390, 844],
  [360, 640],
] as const
const LANGS = ['en', 'ar'] as const

let open: Visit | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

/** Opens an address on a phone, with the names of its controls in the page's language. */
async function phone(
  query: string,
  { width = 390, height = 844, lang = 'en' as (typeof LANGS)[number] } = {},
) {
  open = await visit(`/?${query}${lang === 'en' ? '' : `&lang=${lang}`}`, {
    viewport: { width, height },
    hasTouch: true,
  })
  const { page, problems } = open
  const { say } = wordsIn(lang)
  await page.locator('[data-mark]').first().waitFor()
  const bar = page.getByRole('navigation', { name: say('tabs.label'), exact: true })
  const tab = (id: 'filters' | 'views' | 'time') =>
    bar.getByRole('button', { name: say(`tabs.${id}`), exact: true })
  const list = bar.getByRole('button').first()
  const higher = page.getByRole('button', { name: say('sheet.higher') })
  const lower = page.getByRole('button', { name: say('sheet.lower') })
  return { page, problems, say, bar, tab, list, higher, lower }
}

const box = async (page: Page, selector: string) => (await page.locator(selector).boundingBox())!
/** How high the sheet stands below its handle, in pixels. */
const sheetHeight = async (page: Page) => {
  const [handle, bar] = [
    await box(page, '[data-sheet-handle]'),
    await box(page, '[data-tab] > nav'),
  ]
  return Math.round(bar.y - handle.y - handle.height)
}
const pageSize = (page: Page) =>
  page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])

test.each(SIZES.flatMap((size) => LANGS.map((lang) => [...size, lang] as const)))(
  'at %d x %d in “%s” each tab brings its part into the sheet, the page scrolls nowhere, and axe finds nothing',
  async (width, height, lang) => {
    const { page, problems, bar, tab, list } = await phone('', { width, height, lang })
    const parts = [
      [tab('filters'), 'aside'],
      [tab('views'), '#claims [data-views]'],
      [tab('time'), '#time'],
      [list, '#claims [data-claim]'],
    ] as const
    for (const [button, part] of parts) {
      await button.click()
      await page.locator(part).first().waitFor()
      await settled(page)
      expect([part, await pageSize(page)]).toEqual([part, [width, height]])
      expect(await bar.locator('[aria-pressed=true]').count()).toBe(1)
      for (const [, other] of parts)
        expect([part, other, await page.locator(other).first().isVisible()]).toEqual([
          part,
          other,
          other === part,
        ])
      expect([part, await axeFindings(page)]).toEqual([part, []])
      // what is seen of the map keeps a third of the screen
      const [map, handle] = [await box(page, 'main'), await box(page, '[data-sheet-handle]')]
      expect(handle.y - map.y).toBeGreaterThan(height * 0.3)
      expect(map.width).toBe(width)
    }
    for (const button of await bar.getByRole('button').all()) {
      const { width: wide, height: high } = (await button.boundingBox())!
      expect([wide >= 44, high >= 44]).toEqual([true, true])
      expect(await button.evaluate((item) => item.scrollWidth <= item.clientWidth)).toBe(true)
    }
    expect(problems).toEqual([])
  },
)

test('the sheet has three heights, by keyboard, and the address says nothing of them', async () => {
  const { page, higher, lower, problems } = await phone('view=control&at=35.4,35.95,8z')
  await settled(page)
  const address = page.url()
  const half = await sheetHeight(page)
  const map = await box(page, 'main')
  await higher.press('Enter')
  const full = await sheetHeight(page)
  const header = await box(page, 'header')
  expect((await box(page, '[data-sheet-handle]')).y).toBeLessThanOrEqual(header.y + header.height)
  expect(await box(page, 'main')).toEqual(map)
  expect(await higher.getAttribute('aria-disabled')).toBe('true')
  await higher.press('Enter')
  expect(await sheetHeight(page)).toBe(full)
  await lower.press('Enter')
  expect(await sheetHeight(page)).toBe(half)
  await lower.press('Enter')
  expect(await sheetHeight(page)).toBe(0)
  expect((await box(page, 'main')).height).toBeGreaterThan(map.height * 1.5)
  expect(await page.locator('#claims').isVisible()).toBe(false)
  expect(await lower.evaluate((item) => item === document.activeElement)).toBe(true)
  await settled(page)
  expect(page.url()).toBe(address)
  expect(full).toBeGreaterThan(half * 1.5)
  expect(problems).toEqual([])
})

test('the sheet is dragged: it follows the pointer, and rests at the nearest height', async () => {
  const { page, problems } = await phone('')
  await settled(page)
  const half = await sheetHeight(page)
  const drag = async (by: number, rest = true) => {
    const { y } = await box(page, '[data-sheet-handle]')
    await page.mouse.move(120, y + 25)
    await page.mouse.down()
    await page.mouse.move(120, y + 25 + by / 2)
    await page.mouse.move(120, y + 25 + by)
    const held = await sheetHeight(page)
    // a pointer that rests before it lets go throws nothing
    if (rest) {
      await page.waitForTimeout(60)
      await page.mouse.move(120, y + 25 + by)
      await page.mouse.move(120, y + 26 + by)
    }
    await page.mouse.up()
    return held
  }
  expect(await drag(-60)).toBe(half + 60)
  expect(await sheetHeight(page)).toBe(half)
  await drag(-half * 0.7)
  expect(await sheetHeight(page)).toBeGreaterThan(half * 1.5)
  await drag(half * 0.7)
  expect(await sheetHeight(page)).toBe(half)
  await drag(half * 0.8)
  expect(await sheetHeight(page)).toBe(0)
  await page.mouse.click(120, (await box(page, '[data-sheet-handle]')).y + 25)
  expect(await sheetHeight(page)).toBe(half)
  expect(await page.locator('[data-dragging]').count()).toBe(0)
  expect(problems).toEqual([])
})

test('a view is chosen from its tab, and the tab of the claims leads back to them', async () => {
  const { page, tab, list, say, problems } = await phone('')
  await tab('views').click()
  await page.getByRole('button', { name: say('panel.control'), exact: true }).click()
  await page.locator('[data-view=control]').waitFor()
  expect(await page.locator('[data-sheet-handle] strong').innerText()).toBe(say('panel.control'))
  expect(await tab('views').getAttribute('aria-pressed')).toBe('true')
  expect(new URL(page.url()).searchParams.get('view')).toBe('control')
  await list.click()
  await page.locator('#claims [data-claim]').first().waitFor()
  expect(await page.locator('[data-view=control]').count()).toBe(0)
  expect(problems).toEqual([])
})

test('links to parts of the page bring them into sight', async () => {
  const { page, lower, say, problems } = await phone('')
  await lower.click()
  for (const [link, id] of [
    ['skip.claims', 'claims'],
    ['skip.time', 'time'],
    ['skip.map', 'map'],
  ] as const) {
    await page
      .locator('header')
      .getByRole('link', { name: say(link) })
      .press('Enter')
    await page.waitForFunction((to) => document.activeElement?.id === to, id)
    expect(await page.locator(`#${id}`).isVisible()).toBe(true)
  }
  expect(problems).toEqual([])
})

test('the header says what the project is about and when it was', async () => {
  const { page } = await phone('')
  const header = page.locator('header').first()
  expect(await header.innerText()).toContain('Syrian coast, 6–8 March 2025')
  await look(page, [360, 640, 'dark'])
  expect(await header.innerText()).toContain('Syrian coast, 6–8 March 2025')
  expect((await header.boundingBox())!.height).toBeLessThan(110)
})

/** The places whose marks stand wholly in what is seen of the map, alone or gathered. */
const placesInSight = (page: Page) =>
  page.evaluate(() => {
    const map = document.querySelector('main')!.getBoundingClientRect()
    const bottom =
      document.querySelector('[data-sheet-handle]')?.getBoundingClientRect().top ?? map.bottom
    return [...document.querySelectorAll('[data-mark]')]
      .filter((mark) => {
        const at = mark.getBoundingClientRect()
        return (
          at.left >= map.left && at.right <= map.right && at.top >= map.top && at.bottom <= bottom
        )
      })
      .flatMap((mark) => mark.getAttribute('data-members')!.split(' '))
      .sort()
  })

test('a link from a wide screen shows the same ground on a phone, and stays the link it was', async () => {
  const wide = await visit('/?at=35.3,35.95,9z', { viewport: { width: 1440, height: 900 } })
  await wide.page.locator('[data-mark]').first().waitFor()
  await wide.page.getByRole('button', { name: 'Zoom in' }).click()
  await wide.page.waitForURL((url) => url.searchParams.get('at')?.includes(',10z,') ?? false)
  await settled(wide.page)
  const [seen, shared] = [await placesInSight(wide.page), new URL(wide.page.url()).search.slice(1)]
  await wide.close()
  expect(seen.length).toBeGreaterThan(3)
  const { page, problems } = await phone(shared)
  await settled(page)
  expect(await placesInSight(page)).toEqual(expect.arrayContaining(seen))
  expect(new URL(page.url()).search.slice(1)).toBe(shared)
  expect(problems).toEqual([])
})

test.each(['haffah', 'ap-2025-03-07/outskirts-loyalists'])(
  'an old link that opens “%s” elsewhere moves the phone’s map there and marks it',
  async (id) => {
    const { page, problems } = await phone(`at=36.4,37.2,10z&open=${id}`)
    await settled(page)
    const marked = page.locator('[data-mark][data-open]').first()
    await marked.waitFor()
    expect(await placesInSight(page)).toEqual(
      expect.arrayContaining((await marked.getAttribute('data-members'))!.split(' ')),
    )
    expect(problems).toEqual([])
  },
)

test.each(LANGS)(
  'in “%s” nothing that stands at the edge of the map covers a mark, a name or the rest of it, and Tartus at the edge has its name',
  async (lang) => {
    const { page } = await phone('', { lang })
    await settled(page)
    await page.locator('[data-tray-pill]').waitFor()
    const found = await page.evaluate(() => {
      const boxes = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(`main ${selector}`)]
          .filter((item) => item.checkVisibility())
          .map((item) => [item.outerHTML.slice(0, 90), item.getBoundingClientRect()] as const)
      const over = boxes('[data-over-map]')
      const all = [...over, ...boxes('[data-mark]'), ...boxes('[data-label]')]
      const names = [...document.querySelectorAll<HTMLElement>('[data-label]')].map(
        ({ dataset }) => dataset.label,
      )
      return {
        covered: over.flatMap(([one, a], i) =>
          all
            .slice(i + 1)
            .filter(
              ([, b]) =>
                a.left < b.right - 1 &&
                b.left < a.right - 1 &&
                a.top < b.bottom - 1 &&
                b.top < a.bottom - 1,
            )
            .map(([other]) => `${one} over ${other}`),
        ),
        names,
      }
    })
    expect(found.covered).toEqual([])
    // its mark stands just above scale and pill, and has room on one side
    expect(found.names).toContain('tartus')
  },
)
