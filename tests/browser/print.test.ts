import { wordsIn } from '#lib/words'
import { leave, settled, visit } from './visit'
import type { Visit } from './visit'

let open: Visit | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

/** Pages of a PDF: Chromium writes each as an object of its own, uncompressed. */
const pagesOf = (pdf: Buffer) =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

describe.each([
  ['en', 'of kind Control', 'Cite as:', 'Associated Press'],
  ['ar', 'سيطرة', 'للاستشهاد:', 'أسوشيتد برس'],
])('in %s', (lang, filter, cite, outlet) => {
  test.each(['kind=control', ''])(
    'the map with “%s” is one page of A4, with filter, legend, sources and citation, and the screen comes back as it was',
    async (query) => {
      open = await visit(`/?${[query, `lang=${lang}`].filter(Boolean).join('&')}`)
      const { page, problems } = open
      await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
      await settled(page)
      const before = [
        page.url(),
        await page.locator('main').boundingBox(),
        await page.locator('[data-mark]').count(),
      ]
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(1)
      await page.locator('[data-print-foot]').waitFor({ state: 'detached' })
      await settled(page)
      expect([
        page.url(),
        await page.locator('main').boundingBox(),
        await page.locator('[data-mark]').count(),
      ]).toEqual(before)
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      const foot = page.locator('[data-print-foot]')
      expect(await foot.innerText()).toContain(cite)
      expect(await foot.innerText()).toMatch(/v=[0-9a-f]{8}/)
      expect(await foot.innerText()).toContain(outlet)
      if (query) expect(await page.locator('#claims').innerText()).toContain(filter)
      expect(
        await page
          .locator('aside, footer, [role="combobox"]')
          .evaluateAll((all) => all.filter((item) => item.checkVisibility()).length),
      ).toBe(0)
      const [map, paper] = [await page.locator('main').boundingBox(), await foot.boundingBox()]
      expect(map!.width).toBeCloseTo(718, 0) // 190 mm
      expect(paper!.y).toBeGreaterThanOrEqual(map!.y + map!.height - 1)
      expect(
        await page.locator('[data-mark]').evaluateAll(
          (all, { x, y, width, height }) =>
            all.filter((mark) => {
              const { left, right, top, bottom } = mark.getBoundingClientRect()
              return right > x && left < x + width && bottom > y && top < y + height
            }).length,
          map!,
        ),
      ).toBeGreaterThan(3)
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
      expect(problems).toEqual([])
    },
  )
})

/** How far the text of a page reaches beyond it, and what of its view is cut off. */
const overflow = (page: Visit['page']) =>
  page.locator('[data-view]').evaluate((view) => {
    const { clientWidth } = document.documentElement
    const cut = [...view.querySelectorAll('*')].filter(
      (item) =>
        item.checkVisibility() &&
        !item.closest('.visually-hidden, svg') &&
        ['hidden', 'clip', 'auto', 'scroll'].includes(getComputedStyle(item).overflowX) &&
        item.scrollWidth > item.clientWidth + 1,
    )
    return [
      view.scrollHeight - view.clientHeight,
      cut.length,
      view.getBoundingClientRect().width > clientWidth,
    ]
  })

describe.each(['en', 'ar'])('in %s', (lang) => {
  test.each([
    ['table', 'tr[data-claim]', 1123],
    ['contradictions', '[data-case]', 794],
    ['tolls', 'figure', 794],
  ])(
    'the view %s is printed whole, under a title with its subject and date, and the screen comes back',
    async (panel, part, width) => {
      open = await visit(`/?view=${panel}&kind=casualties,control,incident&lang=${lang}`, {
        viewport: { width, height: 900 },
      })
      const { page, problems } = open
      await page.locator(`[data-view="${panel}"] ${part}`).first().waitFor()
      await page.locator('.leaflet-container').waitFor({ state: 'attached' })
      // what only paper shows is fetched once the page stands
      await page.waitForLoadState('networkidle')
      const [address, title, parts] = [
        page.url(),
        await page.title(),
        await page.locator(`[data-view="${panel}"] ${part}`).count(),
      ]
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(1)
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      const head = page.locator('[data-print-title]')
      expect(await head.innerText()).toContain(
        wordsIn(lang as 'en').say(`panel.${panel as 'table'}`),
      )
      expect(await head.innerText()).toMatch(/20\d\d/)
      expect(await page.title()).toBe((await head.textContent())!)
      expect(await page.locator('main').isVisible()).toBe(false)
      expect(await page.locator(`[data-view="${panel}"] ${part}`).count()).toBe(parts)
      expect(await page.locator(`[data-view="${panel}"] details:not([open])`).count()).toBe(0)
      expect(await overflow(page)).toEqual([0, 0, false])
      expect(
        await page
          .getByText(wordsIn(lang as 'en').say('table.morePlaces', { count: 2 }))
          .filter({ visible: true })
          .count(),
      ).toBe(0)
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
      await head.waitFor({ state: 'detached' })
      await settled(page)
      expect([page.url(), await page.title()]).toEqual([address, title])
      expect(problems).toEqual([])
    },
  )
})
