import { rmSync } from 'node:fs'
import { hostileProject } from '../browser/hostile-project'
import { launch } from '../browser/launch'
import { importHostile } from './hostile-files'
import { chromiumParser, openedIn } from './in-chromium'
import { injected } from './injected'
import { hostileDesk } from './injection-desk'
import { openedFiles } from './injection-open'
import { hostilePages } from './injection-pages'
import { PAYLOADS } from './payloads'
import { answerTo, servedTrial } from './served-trial'
import type { Trial } from './trial'

const DATASET = '/dataset/hostile'
/** Every address that takes a text of a stranger; `{}` stands for it. */
const SURFACES = [
  ...['/?q={}', '/?view={}', '/?open={}', '/?at={}', '/?known={}', '/?speaker={}', '/?compare={}'],
  ...['/?lang={}', '/?v={}', '/?base={}', '/?step={}', '/?{}=1', '/?kind={}&said={}', '/{}'],
  ...['/place/{}', '/source/{}', '/document/{}', '/claim/{}/x', '/claim/x/{}', '/matter/x/{}'],
  ...['/about?lang={}', '/places?q={}', '/sources?q={}', '/embed?q={}', '/dataset/{}', '/p/{}/'],
  ...['/feed.atom?q={}', '/feed.json?q={}', '/feed.atom?speaker={}', '/cite?q={}', '/cite?id={}'],
  ...['/oembed?url={}', '/oembed?url=http://localhost/?q={}&format={}', '/share.png?q={}'],
  ...['/locator.svg?place={}', '/locator.svg?claim={}', '/gazetteer/lookup?q={}'],
  ...['/gazetteer/search?q={}', '/gazetteer/reverse?lat={}&lon={}', '/gazetteer/api?q={}'],
  ...['/export/csv?speaker={}', '/export/{}', '/export/kml?q={}', '/export/geojson?q={}'],
  ...['/export/xlsx?q={}', '/export/gpkg?q={}', '/?datasets={}', '/?story={}', '/?sort={}'],
  ...['/ogc/collections/{}', '/ogc/collections/{}/queryables', '/ogc/{}', '/desk?q={}'],
  ...['/ogc/collections/incidents/items?{}=1', '/ogc/collections/incidents/items/{}', '/open?q={}'],
  ...['/media/{}', '/pmtiles?x={}', '/health?x={}', '/projects?x={}', '/basemap/{}', '/_next/{}'],
  ...['?q={}', '?view={}', '?open={}', '?{}=1', '?speaker={}', '?ground={}', '?lang={}', '/{}'].map(
    (rest) => DATASET + rest,
  ),
  ...['/embed?q={}', '/changes?x={}', '/matches?with={}', '/matches.csv?with={}', '/cite?q={}'].map(
    (rest) => DATASET + rest,
  ),
  ...[
    '/feed.atom?q={}',
    '/feed.json?q={}',
    '/export/{}',
    '/export/csv?q={}',
    '/share.png?q={}',
  ].map((rest) => DATASET + rest),
  ...['/summary?q={}', '/claims?id={}', '/claims?rows={}', '/words?q={}', '/spots?box={}'].map(
    (rest) => DATASET + rest,
  ),
  ...['/beside?axes={}', '/beside/rows?places={}', '/names?lang={}', '/columns/{}'].map(
    (rest) => DATASET + rest,
  ),
  ...['/tiles/{}/0/0', '/summary?v={}', '/../{}'].map((rest) => DATASET + rest),
  ...['/claim/hostile/{}', '/ogc/collections/hostile/items?{}=1', '/oembed?url=http://localhost{}'],
  ...['/ogc/collections/hostile/items/{}', '/ogc/collections/hostile/items?bbox={}'],
]
/** One of so many addresses is opened in a browser as well, of those that are pages. */
const OPENED = 20
const SIDE_BY_SIDE = 4
const CONTROL =
  '<p><xpwn></p><img src=x-none onerror="window.pwned=1"><p>root:x:0:0:root:/root:/bin/sh</p>'

/**
 * A server over hostile records, asked with texts that would run or turn into elements, at every
 * address that takes one, over records, datasets, dropped files and a desk that are full of them:
 * they stay text. A page that does take them for markup is tried first, and must be told.
 */
export const injection: Trial = {
  count: 9000,
  async run(count, random) {
    const folder = hostileProject()
    importHostile(folder)
    const browser = await launch()
    const broken: string[] = []
    try {
      if (!(await openedIn(browser, { html: CONTROL })))
        broken.push('The control page did not fire')
      const parser = await chromiumParser(browser)
      if ((await parser.parse(CONTROL)).length < 2) broken.push('The control page was not parsed')
      if (injected('text/html', CONTROL, new Headers()).length < 3)
        broken.push('The control page was not told')
      return await servedTrial(folder, ['--desk'], async ({ base, printed }) => {
        let [asked, pages, opened] = [0, 0, 0]
        const one = async () => {
          while (asked < count) {
            const number = asked++
            // Each surface has each payload before any has one twice.
            const surface = SURFACES[number % SURFACES.length]!
            const at = Math.floor(number / SURFACES.length) + (number % SURFACES.length)
            const payload = PAYLOADS[at % PAYLOADS.length]!
            const path = surface.replaceAll('{}', encodeURIComponent(payload))
            const answer = await answerTo(base + path, { redirect: 'manual' })
            const type = answer.headers.get('content-type') ?? ''
            const body = await answer.text()
            const found =
              body && !(answer.status >= 300 && answer.status < 400)
                ? injected(type, body, answer.headers)
                : []
            const to = answer.headers.get('location')
            if (to && new URL(to, base).origin !== base) found.push(`a redirect to ${to}`)
            // 501 is what oEmbed answers to a format that it does not have (oembed.com, 2.3.3).
            if (answer.status >= 500 && answer.status !== 501) found.push(String(answer.status))
            if (/html/.test(type)) {
              pages++
              found.push(...(await parser.parse(body)))
              if (random() < 1 / OPENED) {
                opened++
                const ran = await openedIn(browser, { url: base + path })
                if (ran) found.push(ran)
              }
            }
            if (found.length > 0) broken.push(`${path}: ${[...new Set(found)].join(', ')}`)
          }
        }
        await Promise.all(Array.from({ length: SIDE_BY_SIDE }, one))
        const names = Math.min(PAYLOADS.length, Math.ceil(count / 100))
        const records = await hostilePages(browser, base)
        const files = await openedFiles(browser, base, names)
        const desk = await hostileDesk(browser, base, printed)
        broken.push(...records.broken, ...files.broken, ...desk.broken)
        const said = [
          `${asked} addresses`,
          `${records.tried} of records and rows`,
          `${files.tried} of dropped files`,
          `${desk.tried} of the desk`,
        ]
        return {
          seen: `${asked + records.tried + files.tried + desk.tried} (${said.join(', ')}); ${pages} pages parsed by a browser, ${opened + records.opened + desk.opened} opened in it; the control page fired`,
          broken,
        }
      })
    } finally {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
