import { spawn } from 'node:child_process'
import { serverEnvironment } from '#lib/cli/serve/environment'
import type { Browser } from 'playwright-core'
import { freePort, serverOf, untilServed } from '../../bench/shared/served'
import { hostileProject } from '../browser/hostile-project'
import { launch } from '../browser/launch'
import { injected } from './injected'
import { PAYLOADS } from './payloads'
import type { Trial } from './trial'

/** Every address that takes a text of a stranger; `{}` stands for it. */
const SURFACES = [
  ...['/?q={}', '/?view={}', '/?open={}', '/?at={}', '/?known={}', '/?speaker={}', '/?compare={}'],
  ...['/?lang={}', '/?v={}', '/?base={}', '/?step={}', '/?{}=1', '/?kind={}&said={}', '/{}'],
  ...['/place/{}', '/source/{}', '/document/{}', '/claim/{}/x', '/claim/x/{}', '/matter/x/{}'],
  ...['/about?lang={}', '/places?q={}', '/sources?q={}', '/embed?q={}', '/dataset/{}', '/p/{}/'],
  ...['/feed.atom?q={}', '/feed.json?q={}', '/feed.atom?speaker={}', '/cite?q={}', '/cite?id={}'],
  ...['/oembed?url={}', '/oembed?url=http://localhost/?q={}&format={}', '/share.png?q={}'],
  ...['/locator.svg?place={}', '/locator.svg?claim={}', '/gazetteer/lookup?q={}'],
  ...['/gazetteer/search?q={}', '/gazetteer/reverse?lat={}&lon={}', '/export/csv?speaker={}'],
  ...[
    '/export/{}',
    '/export/kml?q={}',
    '/export/geojson?q={}',
    '/ogc/collections/{}',
    '/desk?q={}',
  ],
  ...['/ogc/collections/incidents/items?{}=1', '/ogc/collections/incidents/items/{}', '/open?q={}'],
  ...['/dataset/x/summary?q={}', '/media/{}', '/health?x={}', '/projects?x={}'],
]
/** One of so many addresses is opened in a browser as well, of those that are pages. */
const OPENED = 60
const SIDE_BY_SIDE = 4

/** Whether anything has run in a page; it has a second to do so. */
async function runs(browser: Browser, open: { url: string } | { html: string }): Promise<boolean> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    if ('html' in open) await page.setContent(open.html)
    else await page.goto(open.url, { waitUntil: 'load', timeout: 60_000 }).catch(() => undefined)
    await page.waitForTimeout(1000)
    return await page.evaluate(
      () =>
        (window as { pwned?: number }).pwned !== undefined ||
        document.querySelector('xpwn, [xpwn], img[src="x-none"], img[src="x"]') !== null,
    )
  } finally {
    await context.close()
  }
}

/**
 * A server over hostile records, asked with texts that would run or turn into elements, at every
 * address that takes one: they stay text. A page that does take them for markup is tried first, and
 * must be told.
 */
export const injection: Trial = {
  count: 9000,
  async run(count, random) {
    const port = await freePort()
    const base = `http://127.0.0.1:${port}`
    const server = spawn(process.execPath, serverOf('.', port), {
      stdio: 'ignore',
      env: serverEnvironment({
        ...process.env,
        NODE_ENV: 'production',
        PROJECT_DIR: hostileProject(),
        COSTLY_PER_MINUTE: '0',
      }) as NodeJS.ProcessEnv,
    })
    const browser = await launch()
    const broken: string[] = []
    let [asked, pages, opened] = [0, 0, 0]
    try {
      const control = '<p><xpwn></p><img src=x-none onerror="window.pwned=1">'
      if (!(await runs(browser, { html: control }))) broken.push('The control page did not fire')
      if (injected('text/html', control, new Headers()).length < 2)
        broken.push('The control page was not told')
      await untilServed(`${base}/`)
      const one = async () => {
        while (asked < count) {
          const number = asked++
          const surface = SURFACES[Math.floor(random() * SURFACES.length)]!
          const payload = PAYLOADS[Math.floor(random() * PAYLOADS.length)]!
          const path = surface.replaceAll('{}', encodeURIComponent(payload))
          const answer = await fetch(base + path, { redirect: 'manual' })
          const type = answer.headers.get('content-type') ?? ''
          const body = /png|octet/.test(type)
            ? void (await answer.arrayBuffer())
            : await answer.text()
          const found =
            body && !(answer.status >= 300 && answer.status < 400)
              ? injected(type, body, answer.headers)
              : []
          const to = answer.headers.get('location')
          if (to && new URL(to, base).origin !== base) found.push(`a redirect to ${to}`)
          // 501 is what oEmbed answers to a format that it does not have (oembed.com, 2.3.3).
          if (answer.status >= 500 && answer.status !== 501) found.push(String(answer.status))
          if (found.length > 0) broken.push(`${path}: ${[...new Set(found)].join(', ')}`)
          if (!/html/.test(type)) continue
          pages++
          if (number % OPENED !== 0) continue
          opened++
          if (await runs(browser, { url: base + path })) broken.push(`${path}: it ran in a browser`)
        }
      }
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, one))
    } finally {
      await browser.close()
      server.kill('SIGKILL')
    }
    return {
      seen: `${pages} pages, ${opened} of them in a browser; the control page fired`,
      broken,
    }
  },
}
