import { PANELS } from '#lib/filter'
import { axeFindings } from './axe'
import { leave, settled, visit } from './visit'

afterAll(leave)

const STORMED = 'unnamed-a-2025-03-07/villages-stormed'
/**
 * Every view of the map, a card, a place, and an empty result; then every kind of page, which
 * `pages` looks at in English.
 */
const VIEWS = [
  '/',
  ...PANELS.map((panel) => `/?view=${panel}`),
  `/?open=${STORMED}`,
  '/?open=mukhtariyeh',
  '/?view=contradictions&at=35.36,35.95,10z&open=jableh&story=1',
  '/?q=nothing+says+this',
  '/?happened=1999-01-01&colour=red',
]
const PAGES = [
  '/about',
  '/documents',
  '/sources',
  '/places',
  `/claim/${STORMED}`,
  `/matter/${STORMED}`,
  '/place/baniyas',
  '/source/sohr',
  '/source/qardaha-resident',
  '/document/ztc-2025-03-07',
  '/place/atlantis',
  '/embed',
]
/**
 * Both languages, both themes, both widths; what other tests look at in English on light is not
 * looked at again.
 */
const cases = [
  ...VIEWS.flatMap(
    (path) =>
      [
        [path, 'en', 'dark', 390],
        [path, 'ar', 'light', 1440],
      ] as const,
  ),
  ...PAGES.map(
    (path, i) =>
      (i % 2 ? [path, 'ar', 'light', 390] : [path, 'ar', 'dark', 1440]) as readonly [
        string,
        'ar',
        'light' | 'dark',
        number,
      ],
  ),
  ['/', 'ar', 'dark', 390] as const,
]

test.each(cases)(
  'axe finds nothing in %s, %s, %s, %d pixels wide, and nothing runs out of the page',
  async (path, lang, colorScheme, width) => {
    const { page, problems, close } = await visit(
      `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`,
      { viewport: { width, height: 844 }, colorScheme },
    )
    await settled(page)
    expect(await axeFindings(page)).toEqual([])
    expect(
      await page.evaluate(() => [
        document.documentElement.lang,
        document.documentElement.dir,
        document.documentElement.scrollWidth,
      ]),
    ).toEqual([lang, lang === 'ar' ? 'rtl' : 'ltr', width])
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([])
    await close()
  },
)
