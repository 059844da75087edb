import type { Browser, BrowserContext, Page } from 'playwright-core'

/** How long a page has to run what it should not, once it is loaded, in milliseconds. */
const WAITS = 400

/** Whether anything of a stranger's has run in an open page, or has become an element of it. */
const hasRun = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      (window as { pwned?: number }).pwned !== undefined ||
      document.querySelector('xpwn, [xpwn], img[src="x-none"], img[src="x"]') !== null ||
      /root:[^:\n]*:0:0:/.test(document.body.textContent ?? ''),
  )

/** Why an open page is not as it should be; `undefined` where all of a stranger's is text. */
export async function foundIn(page: Page): Promise<string | undefined> {
  await page.waitForTimeout(WAITS)
  return (await hasRun(page)) ? 'it ran in a browser, or became an element' : undefined
}

/**
 * Opens a page in a browser as a reader does.
 * @param context where there is one whose cookies the page needs
 * @param act what is done on the page before it is looked at
 */
export async function openedIn(
  browser: Browser,
  open: { url: string } | { html: string },
  { context, act }: { context?: BrowserContext; act?: (page: Page) => Promise<unknown> } = {},
): Promise<string | undefined> {
  const own = context ?? (await browser.newContext())
  const page = await own.newPage()
  try {
    if ('html' in open) await page.setContent(open.html)
    else await page.goto(open.url, { waitUntil: 'load', timeout: 60_000 }).catch(() => undefined)
    await act?.(page)
    return await foundIn(page)
  } finally {
    await (context ? page.close() : own.close())
  }
}

/** Reads pages as a browser does, without opening them: what of each is a stranger's element. */
export async function chromiumParser(browser: Browser) {
  const page = await browser.newPage()
  return {
    parse: (body: string): Promise<string[]> =>
      page.evaluate((text) => {
        const read = new DOMParser().parseFromString(text, 'text/html')
        return [...read.querySelectorAll('*')].flatMap((element) => {
          const isOurs = /^\/(?:_next|desk)\//.test(element.getAttribute('src') ?? '')
          return [
            ...(element.localName === 'xpwn' || element.hasAttribute('xpwn') ? ['xpwn'] : []),
            ...(['base', 'iframe', 'object'].includes(element.localName)
              ? [element.localName]
              : []),
            ...(element.localName === 'script' && !element.hasAttribute('nonce') && !isOurs
              ? element.getAttribute('type') === 'application/json'
                ? []
                : ['script']
              : []),
            ...[...element.attributes].flatMap(({ name }) => (/^on/.test(name) ? [name] : [])),
          ]
        })
      }, body),
  }
}
