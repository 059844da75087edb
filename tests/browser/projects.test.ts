import { baseUrl, leave, visit } from './visit'
import type { Visit } from './visit'

let open: Visit | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

const go = async (path: string) => (open = await visit(path, {}, baseUrl('sudan')))
const text = (page: Visit['page'], selector: string) => page.locator(selector).first().innerText()

test('another project has its own name, subject, days and ground, and asks nobody else', async () => {
  const { page, problems } = await go('/')
  expect(await page.title()).toBe('El Fasher: who said what')
  expect(await text(page, 'header')).toContain('El Fasher and Zamzam, May 2024: who said')
  expect(await text(page, 'body')).toContain('Fri 10 May')
  // its first view: the box of its project.json, seen from far enough
  await page
    .getByText(/^(50|100)\skm$/)
    .first()
    .waitFor()
  // without a basemap, nobody is named as its source
  expect(await text(page, '[data-over-map]')).not.toContain('OpenStreetMap')
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
