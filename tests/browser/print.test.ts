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
