import type { Browser } from 'playwright-core'
import { exportFormats } from '#lib/exports'
import { HOSTILE_CELLS } from './hostile-files'
import { injected } from './injected'
import { openedIn } from './in-chromium'
import { answerTo } from './served-trial'

/** Rows of the dataset whose pages are opened one by one. */
const ROWS = [0, 1, 7, 20, 33, 47]
const DATASET = '/dataset/hostile'

/** Pages on which records and rows are drawn that are full of a stranger's text. */
const PAGES = [
  ...['/', '/?view=table', '/?view=tolls', '/?view=contradictions', '/?lang=ar', '/?story=1'],
  ...['/?view=control', '/?view=compare&compare=ap,sohr', '/documents', '/sources', '/places'],
  ...['/document/ap-2025-03-07', '/about', '/place/baniyas', '/source/sohr', '/embed', '/projects'],
  ...['/claim/ap-2025-03-07/outskirts-loyalists', '/matter/ap-2025-03-07/outskirts-loyalists'],
  ...['/?datasets=hostile', '/?open=ap-2025-03-07/outskirts-loyalists'],
  ...['', '?view=table', '?view=table&lang=ar', '/changes', '/matches', '/embed', '?q=xpwn'].map(
    (path) => DATASET + path,
  ),
  ...['?engine=server', '?engine=server&view=table', '?lang=ar', '?open=hostile/X3'].map(
    (path) => DATASET + path,
  ),
  ...ROWS.map((row) => `/claim/hostile/X${row}`),
]

/** Answers for programs that hold the same texts. */
const ANSWERS = [
  ...['/feed.atom', '/feed.json', '/cite', '/oembed?url=/', '/ogc/collections', '/ogc/api'],
  ...['/ogc/collections/incidents/items', '/ogc/collections/places/items', '/health', '/share.png'],
  ...['/locator.svg?claim=ap-2025-03-07/outskirts-loyalists', '/locator.svg?place=baniyas'],
  ...['/ogc/collections/hostile', '/ogc/collections/hostile/items?limit=100', '/gazetteer/api?q=b'],
  ...[
    '/gazetteer/search?q=banias',
    '/gazetteer/lookup?q=banias',
    '/ogc/collections/hostile/queryables',
  ],
  ...[
    'feed.atom',
    'feed.json',
    'cite',
    'matches.csv?with=documents',
    'names',
    'claims?limit=100',
  ].map((path) => `${DATASET}/${path}`),
  ...[
    'summary',
    'spots?zoom=9',
    'beside',
    'beside/rows?limit=100',
    'share.png',
    'words?q=xpwn',
  ].map((path) => `${DATASET}/${path}`),
  `/oembed?url=${encodeURIComponent(`http://localhost${DATASET}`)}`,
  ...exportFormats.flatMap(({ id }) => [`/export/${id}`, `${DATASET}/export/${id}`]),
]

/**
 * Opens the pages of hostile records and of a hostile dataset in a browser, on a screen and on paper,
 * and reads what programs are answered.
 */
export async function hostilePages(browser: Browser, base: string) {
  const broken: string[] = []
  for (const path of PAGES) {
    const found = await openedIn(
      browser,
      { url: base + path },
      {
        act: async (page) => {
          await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => undefined)
          const open = page
            .locator('[data-view] li[data-claim] button, tr[data-row] button')
            .first()
          if (await open.isVisible().catch(() => false))
            await open.click({ timeout: 2000 }).catch(() => undefined)
          await page.emulateMedia({ media: 'print' })
        },
      },
    )
    if (found) broken.push(`${path}: ${found}`)
  }
  for (const path of ANSWERS) {
    const answer = await answerTo(base + path, { redirect: 'manual' })
    const body = await answer.text()
    const type = answer.headers.get('content-type') ?? ''
    const found = injected(type, /text|json|xml|csv/.test(type) ? body : '', answer.headers)
    if (answer.status >= 500) found.push(String(answer.status))
    if (found.length > 0) broken.push(`${path}: ${[...new Set(found)].join(', ')}`)
  }
  // Each field of the dataset stands on its pages with each payload.
  return { tried: HOSTILE_CELLS + PAGES.length + ANSWERS.length, opened: PAGES.length, broken }
}
