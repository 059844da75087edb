import type { Browser, Page } from 'playwright-core'
import { settled } from './visit'

/** What stands on the sheet: its words, where to find it, and what is done to it before. */
type Item = { words: string; path: string; mark: string; act?: 'hover' | 'focus' }

/** What is done to a page once it has loaded. */
type Prepare = (page: Page) => Promise<void>

/**
 * How a sheet is drawn: pixels of the picture for each of the page, and what is done to every page
 * before.
 */
export type SheetOptions = { scale: number; prepare: Prepare }

const NEAR = 'at=35.4,35.95,10z'
const ITEMS: readonly Item[] = [
  { words: 'claims of several kinds, contradicted', path: `/?${NEAR}`, mark: 'latakia' },
  { words: 'claims nobody contradicts', path: `/?${NEAR}`, mark: 'qardaha' },
  { words: 'one kind, contradicted', path: `/?kind=incident&${NEAR}`, mark: 'haffah' },
  { words: 'one claim, stated', path: `/?speaker=mustafa-kneifati&${NEAR}`, mark: '*' },
  { words: 'one claim, reported', path: `/?standing=reported&kind=incident&${NEAR}`, mark: '*' },
  { words: 'said of a vague region', path: '/', mark: 'syrian-coast' },
  { words: 'beside its place, for want of room', path: '/?at=35.4,35.95,8z', mark: 'qardaha' },
  { words: 'pointed at', path: `/?${NEAR}`, mark: 'jableh', act: 'hover' },
  { words: 'with the focus', path: `/?${NEAR}`, mark: 'jableh', act: 'focus' },
  { words: 'opened', path: `/?open=jableh&${NEAR}`, mark: 'jableh' },
  {
    words: 'beside the contradictions',
    path: `/?view=contradictions&${NEAR}`,
    mark: 'mukhtariyeh',
  },
  { words: 'a weaker contradiction', path: `/?view=contradictions&${NEAR}`, mark: 'latakia' },
  {
    words: 'beside a comparison',
    path: `/?view=compare&compare=ap,unnamed-outlet-a&${NEAR}`,
    mark: 'latakia',
  },
  {
    words: 'a comparison that disagrees',
    path: `/?view=compare&compare=unnamed-outlet-a,unnamed-outlet-b&${NEAR}`,
    mark: 'mukhtariyeh',
  },
]
/** Pixels of ground around a mark. */
const AROUND = 34

/** A picture of a mark with some ground around it; `undefined` where it is not on the page. */
async function pictureOf(page: Page, { mark, act }: Item): Promise<string | undefined> {
  const item = page.locator(mark === '*' ? '[data-mark]' : `[data-mark="${mark}"]`).first()
  if ((await item.count()) === 0) return undefined
  if (act) await item[act]()
  await settled(page)
  const box = (await item.boundingBox())!
  const clip = {
    x: Math.max(0, box.x + box.width / 2 - Math.max(AROUND, box.width / 2 + 12)),
    y: Math.max(0, box.y + box.height / 2 - AROUND),
    width: Math.max(2 * AROUND, box.width + 24),
    height: 2 * AROUND,
  }
  const picture = (await page.screenshot({ clip, animations: 'disabled' })).toString('base64')
  await page.mouse.move(0, 0)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  return picture
}

const THEMES = ['light', 'dark'] as const

/**
 * Pictures of all items and of the legend, by theme. Each address is opened once, for all of its
 * items in both themes.
 */
async function pictures(browser: Browser, base: string, { scale, prepare }: SheetOptions) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1000 },
    deviceScaleFactor: scale,
    bypassCSP: true,
    reducedMotion: 'reduce',
  })
  const made = {
    light: { found: new Map<Item, string | undefined>(), legend: '' },
    dark: { found: new Map<Item, string | undefined>(), legend: '' },
  }
  for (const path of new Set(ITEMS.map((item) => item.path))) {
    await page.goto(base + path)
    await prepare(page)
    await page.locator('[data-basemap=ground][data-drawn]').first().waitFor({ state: 'attached' })
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme })
      await settled(page)
      for (const item of ITEMS.filter((one) => one.path === path))
        made[theme].found.set(item, await pictureOf(page, item))
      if (path === '/')
        made[theme].legend = (
          await page.getByRole('region', { name: 'Legend' }).first().screenshot()
        ).toString('base64')
    }
  }
  await page.close()
  return made
}

/**
 * Draws each mark and state as the running page shows it, on light and on dark, with the legends.
 * @param base the address of the running page.
 * @returns the sheet as a PNG.
 * @throws Error that names what is not found on the page.
 */
export async function marksSheet(
  browser: Browser,
  base: string,
  options: SheetOptions,
): Promise<Buffer> {
  const { light, dark } = await pictures(browser, base, options)
  const missing = ITEMS.filter((item) => !light.found.get(item) || !dark.found.get(item))
  if (missing.length > 0)
    throw new Error(
      `Not found on the page: ${missing.map(({ words, path }) => `${words} (${path})`).join('; ')}`,
    )
  const sheet = await browser.newPage({
    viewport: { width: 1080, height: 400 },
    deviceScaleFactor: options.scale,
  })
  const image = (data: string, width?: string) =>
    `<img src="data:image/png;base64,${data}" style="height:${width ? 'auto' : '68px'};width:${width ?? 'auto'}">`
  await sheet.setContent(`<body style="margin:16px;font:13px system-ui;color:#1d2730;background:#fff">
  <div style="display:grid;grid-template-columns:repeat(3,1fr);gap:10px 20px">${ITEMS.map((item) => `<figure style="margin:0;display:flex;gap:6px;align-items:center">${image(light.found.get(item)!)}${image(dark.found.get(item)!)}<figcaption>${item.words}</figcaption></figure>`).join('')}</div>
  <div style="display:flex;gap:20px;margin-top:14px;align-items:start">${image(light.legend, '300px')}${image(dark.legend, '300px')}</div></body>`)
  await options.prepare(sheet)
  const png = await sheet.screenshot({ fullPage: true })
  await sheet.close()
  return png
}
