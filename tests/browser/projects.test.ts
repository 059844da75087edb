import { EXAMPLE_PROJECTS } from '../example-projects'
import { baseUrl, leave, marks, visit } from './visit'
import type { Visit } from './visit'

let open: Visit | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

const go = async (path: string, name: Parameters<typeof baseUrl>[0] = 'sudan') =>
  (open = await visit(path, {}, baseUrl(name)))
const text = (page: Visit['page'], selector: string) => page.locator(selector).first().innerText()

test('another project has its own name, subject, days and ground, and asks nobody else', async () => {
  const { page, problems } = await go('/')
  expect(await page.title()).toBe('El Fasher: who said what')
  expect(await text(page, 'header')).toContain('El Fasher and Zamzam, May 2024: who said')
  expect(await text(page, 'body')).toContain('Fri 10 May')
  // its first view: the box of its project.json, seen from far enough
  await page
    .getByText(/^(50|100) km$/)
    .first()
    .waitFor()
  expect(await text(page, 'body')).toContain('OpenStreetMap')
  expect(problems).toEqual([])
})

test('in Arabic its months are those of Khartoum', async () => {
  const { page, problems } = await go('/?lang=ar')
  expect(await page.title()).toBe('الفاشر: من قال ماذا')
  const all = await text(page, 'body')
  expect(all).toContain('مايو')
  expect(all).not.toContain('أيار')
  expect(problems).toEqual([])
})

test('its pages say whose days and whose licence they are, and nothing of another project', async () => {
  const { page, problems } = await go('/about')
  const all = await text(page, 'body')
  expect(all).toContain('Days are days in Sudan.')
  expect(all).toContain('CC0 1.0')
  expect(all).not.toMatch(/Syria|coast|0 documents|0 claims/)
  expect(problems).toEqual([])
})

test('its feed, its table and its KML tell times by its own clock', async () => {
  const ask = async (path: string) => (await fetch(baseUrl('sudan') + path)).text()
  expect(await ask('/feed.atom')).toContain('<published>2024-05-11T00:00:00+02:00</published>')
  expect(await ask('/export/csv')).toContain('Africa/Khartoum')
  expect(await ask('/export/kml')).toContain('<begin>2024-05-10T00:00:00+02:00</begin>')
})

test.each([
  ['sudan', ['el-fasher', 'zamzam']],
  ['gaza', ['khan-younis', 'shejaia', 'rafah-crossing']],
] as const)(
  'a mark of %s has its name, be it of a town, a camp, a quarter or a crossing',
  async (name, places) => {
    const { page } = await go('/', name)
    for (const place of places) await page.locator(`[data-label="${place}"]`).waitFor()
  },
)

describe.each(EXAMPLE_PROJECTS)('$name', ({ name, title, town, contested, number }) => {
  test('first shows marks of its contested places and its town, by name', async () => {
    const { page, problems } = await go('/', name)
    await page.locator('[data-mark]').first().waitFor()
    expect(await page.title()).toBe(title)
    const shown = Object.keys(await marks(page))
    for (const place of contested) expect(shown).toContain(place)
    expect(await text(page, 'body')).toContain(town.name)
    expect(problems).toEqual([])
  })

  test('its contradictions, its tolls and its control have views', async () => {
    const { page, problems } = await go('/?view=contradictions', name)
    await page.locator('[data-mark]').first().waitFor()
    expect(Object.keys(await marks(page))).toEqual(contested)
    await page.goto(`${baseUrl(name)}/?view=tolls`)
    await page.locator('[data-toll-set]').first().waitFor()
    await page.goto(`${baseUrl(name)}/?view=control`)
    await page.locator('.leaflet-container').waitFor()
    expect(await text(page, 'body')).toContain(town.name)
    expect(problems).toEqual([])
  })

  test('its page in Arabic is whole, from right to left', async () => {
    const { page, problems } = await go('/?lang=ar', name)
    await page.locator('[data-mark]').first().waitFor()
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(problems).toEqual([])
  })

  test('its events are of its country', async () => {
    const [, first] = (await (await fetch(`${baseUrl(name)}/export/acled`)).text()).split('\n')
    expect(first).toContain(`,${number},`)
  })
})

describe('several projects of one server', () => {
  const several = () => baseUrl('several')

  test('are listed at its root, each leading to its own map, and each leads back', async () => {
    const { page, problems } = await go('/', 'several')
    expect(await page.title()).toBe('All maps')
    const links = page.locator('main li a')
    expect(await links.allInnerTexts()).toEqual(['Pokrovsk: who said what', 'Gaza: who said what'])
    await links.last().click()
    await page.waitForURL(`${baseUrl('gaza')}/`)
    expect(await page.title()).toBe('Gaza: who said what')
    await page.getByRole('link', { name: 'Maps', exact: true }).first().click()
    await page.waitForURL(`${several()}/`)
    expect(problems).toEqual([])
  })

  test.each([
    '/',
    '/about',
    '/documents',
    '/place/rafah',
    '/claim/seafront-2025-06-02/army-holds-rafah',
  ])('every link of %s stays under the path of its project, and is answered', async (path) => {
    const { page, problems, requests } = await go(path, 'gaza')
    await page.waitForLoadState('networkidle')
    const found = await page
      .locator('a[href], link[rel=alternate][href], form[action]')
      .evaluateAll((all) =>
        all.map((item) => (item as HTMLAnchorElement).href || (item as HTMLFormElement).action),
      )
    const own = [...new Set(found)]
      .filter((href) => href.startsWith(several()) && href !== `${several()}/`)
      .map((href) => href.split('#')[0]!)
    expect(own.length).toBeGreaterThan(4)
    for (const href of own) {
      expect(href.startsWith(`${baseUrl('gaza')}/`)).toBe(true)
      expect([href, (await fetch(href)).status]).toEqual([href, 200])
    }
    for (const asked of requests.filter((url) => !/^data:|^blob:/.test(url)))
      expect(asked.slice(several().length)).toMatch(/^\/(p\/gaza\/|_next\/|icon\.svg)/)
    expect(problems).toEqual([])
  })

  test('what is asked of none of them is not found, and their own pages of nothing neither', async () => {
    expect((await fetch(`${several()}/about`)).status).toBe(404)
    expect((await fetch(`${several()}/p/none/`)).status).toBe(404)
    expect((await fetch(`${baseUrl('gaza')}/nothing`)).status).toBe(404)
    expect((await fetch(`${baseUrl('base')}/projects`)).status).toBe(404)
  })

  test('a claim’s citation and its share picture lie under its path', async () => {
    const cited = (await (await fetch(`${baseUrl('gaza')}/cite?`)).json()) as Record<string, string>
    for (const key of ['url', 'image', 'atom'])
      expect(cited[key]!.startsWith(`${baseUrl('gaza')}/`)).toBe(true)
    expect((await fetch(cited.image!)).status).toBe(200)
  })
})
