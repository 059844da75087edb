import type { Browser } from 'playwright-core'
import { hostileFiles } from './hostile-files'
import type { HostileFile } from './hostile-files'
import { foundIn } from './in-chromium'

/** How long a page may take to read such a small file, in milliseconds. */
const READS = 30_000

/**
 * Drops files of incidents on `/open`, one after the other: their names, headers, sheets and cells
 * stay text, on the page of the file and on the map of its rows.
 * @param names how many files are tried that have a payload as their name
 */
export async function openedFiles(
  browser: Browser,
  base: string,
  names: number,
): Promise<{ tried: number; broken: string[] }> {
  const all = await hostileFiles()
  const isNamed = ({ payloads }: HostileFile) => payloads === 1
  const files = [...all.filter((file) => !isNamed(file)), ...all.filter(isNamed).slice(0, names)]
  const context = await browser.newContext({ acceptDownloads: false })
  const broken: string[] = []
  let tried = 0
  for (const { name, bytes, payloads } of files) {
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(base))
        asked.push(request.url())
    })
    await page.goto(`${base}/open`)
    await page.waitForLoadState('networkidle')
    await page.evaluate(
      ([called, data]) => {
        const given = new DataTransfer()
        given.items.add(new File([Uint8Array.from(atob(data!), (c) => c.charCodeAt(0))], called!))
        document
          .querySelector('[data-drop]')!
          .dispatchEvent(
            new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: given }),
          )
      },
      [name, Buffer.from(bytes).toString('base64')],
    )
    const shown = page.locator('[data-status="read"], main [role="alert"]').first()
    if (
      !(await shown.waitFor({ timeout: READS }).then(
        () => true,
        () => false,
      ))
    )
      broken.push(`/open: ${name}: was neither read nor refused`)
    let found = await foundIn(page)
    const map = page.locator('button[data-main]:not([disabled])')
    if (payloads > 1 && (await map.count()) > 0) {
      await map.click()
      const claim = page.locator('[data-view="claims"] li[data-claim] button').first()
      if (
        await claim.waitFor({ timeout: READS }).then(
          () => true,
          () => false,
        )
      )
        await claim.click()
      found ??= await foundIn(page)
    }
    if (found) broken.push(`/open: ${name}: ${found}`)
    for (const url of asked) broken.push(`/open: ${name}: asked ${url}`)
    tried += payloads
    await page.close()
  }
  await context.close()
  return { tried, broken }
}
