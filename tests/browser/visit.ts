import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

const host = () =>
  JSON.parse(process.env.CLAIMS_MAP_HOST!) as {
    base: string
    hostile: string
    tiles: string
    reader: string
    browser: string
  }

/** A page of the running product, with everything that went wrong in it. */
export type Visit = {
  page: Page
  problems: string[]
  /** Every address asked for. */ requests: string[]
  close: () => Promise<void>
}

let browser: Browser | undefined

/** The address of the running product, or of the one over hostile records, with raster tiles, a PMTiles file of pictures and a dataset, or over an invented document with its text and a PMTiles file of vectors. */
export function baseUrl(which: 'base' | 'hostile' | 'tiles' | 'reader' = 'base'): string {
  return host()[which]
}

/** What Chromium says of a page whose scripts began late: how busy the machine is, not what the page does (`bench -- lighthouse` measures that). */
const LATE = /was preloaded using link preload but not used within a few seconds/

/** Opens a path in a fresh context and waits for the marks; with `file://` as base, a file of this disk. Console errors and requests to other origins are kept as problems. */
export async function visit(
  path: string,
  options: BrowserContextOptions = {},
  base = host().base,
): Promise<Visit> {
  browser ??= await chromium.connect(host().browser)
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const problems: string[] = []
  page.on(
    'console',
    (message) =>
      void (
        ['error', 'warning'].includes(message.type()) &&
        !LATE.test(message.text()) &&
        problems.push(`${message.type()}: ${message.text()}`)
      ),
  )
  page.on('pageerror', (error) => void problems.push(`thrown: ${error.message}`))
  const requests: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    requests.push(url)
    if (!url.startsWith(`${base}/`) && !/^(data|blob):/.test(url))
      problems.push(`request to ${url}`)
  })
  await page.goto(base + path)
  return { page, problems, requests, close: () => context.close() }
}

/** Closes the connection to the browser. */
export async function leave() {
  await browser?.close()
  browser = undefined
}

/** The address of a page: it is written once what it says has been painted, and Next's router then takes note of it when the page has nothing else to do. */
export async function addressOf(page: Page): Promise<URL> {
  return new URL(
    await page.evaluate(
      () =>
        new Promise<string>((resolve) =>
          requestAnimationFrame(() =>
            setTimeout(() =>
              requestIdleCallback(() => resolve(window.location.href), { timeout: 1000 }),
            ),
          ),
        ),
    ),
  )
}

/** The marks on the map, place id to number of claims, sorted by id. */
export async function marks(page: Page): Promise<Record<string, number>> {
  const found = await page
    .locator('[data-mark]')
    .evaluateAll((all) =>
      all.map(
        (mark) =>
          [mark.getAttribute('data-mark')!, Number(mark.getAttribute('data-count'))] as const,
      ),
    )
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}
