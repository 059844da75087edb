import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { EXAMPLE_PROJECTS } from '../example-projects'
import type { ExampleProject } from '../example-projects'

const host = () =>
  JSON.parse(process.env.CLAIMS_MAP_HOST!) as {
    base: string
    hostile: string
    tiles: string
    reader: string
    sudan: string
    several: string
    browser: string
    packaged: boolean
  }

/** A page of the running product, with everything that went wrong in it. */
export type Visit = {
  page: Page
  problems: string[]
  /** Every address asked for. */ requests: string[]
  close: () => Promise<void>
}

type ServedName = 'base' | 'hostile' | 'tiles' | 'reader' | 'several' | ExampleProject['name']

let browser: Browser | undefined

/**
 * The address of the running product, or of the one over hostile records, with raster tiles, a
 * PMTiles file of pictures and a dataset, or over an invented document with its text and a PMTiles
 * file of vectors, or over an example project of another country. `several` is the list of two of
 * these, which are served under paths of their own.
 */
export function baseUrl(which: ServedName = 'base'): string {
  if (which !== 'ukraine' && which !== 'gaza') return host()[which]
  const { id } = EXAMPLE_PROJECTS.find(({ name }) => name === which)!
  return `${host().several}/p/${id}`
}

/** Whether the tests run in the packaged browser, the one that draws the same everywhere. */
export const inPackagedBrowser = (): boolean => host().packaged

/** The browser that all tests share. */
export const sharedBrowser = async (): Promise<Browser> =>
  (browser ??= await chromium.connect(host().browser))

/**
 * What Chromium says of a page whose scripts began late: how busy the machine is, not what the page
 * does (`bench -- lighthouse` measures that).
 */
const LATE = /was preloaded using link preload but not used within a few seconds/

/**
 * Opens a path in a fresh context and waits for the marks; with `file://` as base, a file of this
 * disk. Console errors and requests to other origins are kept as problems.
 */
export async function visit(
  path: string,
  options: BrowserContextOptions = {},
  base = host().base,
): Promise<Visit> {
  const context = await (
    await sharedBrowser()
  ).newContext({
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
  const origin = base.startsWith('http') ? new URL(base).origin : base
  page.on('request', (request) => {
    const url = request.url()
    requests.push(url)
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url))
      problems.push(`request to ${url}`)
  })
  await page.goto(base + path)
  if (options.javaScriptEnabled !== false) await answering(page)
  return { page, problems, requests, close: () => context.close() }
}

/**
 * Waits until the list of claims answers: its head is fetched beside the page's scripts, and may
 * come after the marks. React notes on each element that answers what it was given.
 */
async function answering(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('#claims button')].every((button) =>
      Object.keys(button).some((key) => key.startsWith('__reactProps')),
    ),
  )
}

/**
 * Waits until a page stands still: what it asks for once a reader is there has come, and number and
 * place of its parts stay the same while it has nothing to do.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => void dispatchEvent(new Event('wheel')))
  await page.waitForLoadState('networkidle')
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let [before, same] = ['', 0]
        const look = () => {
          const parts = document.querySelectorAll(
            'header, main, aside, footer, dialog, [data-mark]',
          )
          const now = [...parts]
            .map((part) => part.getBoundingClientRect())
            .map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' '))
            .concat(String(document.querySelectorAll('*').length))
            .join()
          same = now === before ? same + 1 : 0
          before = now
          if (same === 4) resolve()
          else
            requestIdleCallback(() => requestAnimationFrame(() => setTimeout(look, 20)), {
              timeout: 500,
            })
        }
        look()
      }),
  )
}

/** How an opened page is looked at: its size in pixels and whether it is light or dark. */
export type Look = readonly [width: number, height: number, colorScheme: 'light' | 'dark']

/** Gives an opened page another size and theme, and waits until it stands still. */
export async function look(page: Page, [width, height, colorScheme]: Look): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme })
  await settled(page)
}

/** Closes the connection to the browser. */
export async function leave() {
  await browser?.close()
  browser = undefined
}

/**
 * The address of a page: it is written once what it says has been painted, and Next's router then
 * takes note of it when the page has nothing else to do.
 */
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
