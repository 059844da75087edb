import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import type { BrowserContextOptions, Page } from 'playwright-core'
import writeXlsxFile from 'write-excel-file/universal'
import { ownProject } from '../project'
import { axeFindings } from './axe'
import { leave, visit } from './visit'
import type { Visit } from './visit'

let open: Visit | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

const HEAD = ['Date', 'Town', 'Lat', 'Lon', 'Sort', 'Source', 'Notes']
const MARKUP = '<img src=x onerror="window.broken=1"> near the market'
const ROWS = [
  ['2024-03-01', 'Nairobi', '-1.2921', '36.8219', 'Protest', 'Invented Post', MARKUP],
  ['2024-03-02', 'Mombasa', '-4.0435', '39.6682', 'Riot', 'Invented Post', 'A second note'],
  ['some day', 'Kisumu', '-0.0917', '34.7680', 'Riot', 'Invented Radio', 'No day at all'],
  ['2024-03-04', 'Eldoret', '0.5143', '35.2698', 'Raid', 'Invented Radio', 'A third note'],
]
const CSV = [HEAD, ...ROWS]
  .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join())
  .join('\n')

async function see(query = '', options: BrowserContextOptions = {}) {
  open = await visit(`/open${query}`, options)
  return open
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.locator('[data-file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

const read = (page: Page) => page.locator('[data-status="read"]').waitFor()

/** Nothing but reads of the page's own files, none of which bears a word of the reader's file. */
function expectNothingSent(visited: Visit, posts: readonly string[]) {
  expect(visited.problems).toEqual([])
  expect(posts).toEqual([])
  for (const url of visited.requests)
    expect(decodeURIComponent(url)).not.toMatch(/Nairobi|market|Invented/)
}

test('a dropped CSV is mapped, sampled, drawn, reported and explored, and nothing of it is sent', async () => {
  const visited = await see()
  const { page } = visited
  const posts: string[] = []
  page.on('request', (request) => request.method() !== 'GET' && posts.push(request.url()))
  await page.evaluate((text) => {
    const given = new DataTransfer()
    given.items.add(new File([text], 'invented.csv'))
    const zone = document.querySelector('[data-drop]')!
    zone.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: given }),
    )
  }, CSV)
  await read(page)
  expect(await page.locator('h1').innerText()).toBe('invented.csv')
  expect(await page.locator('[data-status]').innerText()).toBe(
    '4 rows read, 3 claims, 1 row refused',
  )
  expect(await page.locator('tr[data-refused]').innerText()).toContain("date 'some day' is no day")
  await page.locator('.leaflet-overlay-pane canvas').first().waitFor()
  // cells are text, whatever is in them
  expect(await page.getByText(MARKUP).count()).toBeGreaterThan(0)
  expect(await page.locator('main img').count()).toBe(0)
  expect(await page.evaluate(() => 'broken' in window)).toBe(false)
  expect(await axeFindings(page)).toEqual([])

  // a changed column is followed by rows and report
  const kind = page.locator('tr[data-column="Sort"]')
  expect(await kind.getAttribute('data-why')).toBe('unknown')
  await kind.locator('select').selectOption('type')
  await page.locator('tr[data-column="Sort"][data-why="chosen"]').waitFor()
  await read(page)
  expect(await page.getByRole('cell', { name: 'Protest', exact: true }).count()).toBe(1)

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'mapping.json' }).click(),
  ])
  const mapping = (await json(await saved.createReadStream())) as { columns: object }
  expect(mapping.columns).toMatchObject({ date: 'Date', type: 'Sort', lat: 'Lat', lon: 'Lon' })

  await page.locator('button[data-main]').click()
  await page.locator('[data-view="claims"] li[data-claim]').first().waitFor()
  expect(await page.locator('#claims [role="status"]').first().innerText()).toContain('3')
  await page.locator('[data-view="claims"] li[data-claim] button').first().click()
  await page.locator('[data-card]').waitFor()
  expect(await page.evaluate(() => 'broken' in window)).toBe(false)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('market')
  await page.waitForFunction(
    () => document.querySelectorAll('[data-view="claims"] li[data-claim]').length === 1,
  )
  await page.getByRole('button', { name: 'Back to the columns' }).click()
  await page.locator('[data-column]').first().waitFor()
  expectNothingSent(visited, posts)
})

test('a workbook opens in Arabic on a phone', async () => {
  const sheet = await writeXlsxFile(
    [HEAD, ...ROWS].map((row) => row.map((value) => ({ value, type: String }))),
  ).toBlob()
  const { page, problems } = await see('?lang=ar', { viewport: { width: 390, height: 844 } })
  await choose(page, 'invented.xlsx', Buffer.from(await sheet.arrayBuffer()))
  await read(page)
  expect(await page.locator('[data-status]').innerText()).toContain('3 إفادات')
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await axeFindings(page)).toEqual([])
  await page.locator('button[data-main]').click()
  await page.locator('[data-view="claims"] li[data-claim]').first().waitFor()
  expect(problems).toEqual([])
})

test('a damaged file says what was seen and the cure, and the next one opens', async () => {
  const { page, problems } = await see()
  await choose(page, 'invented.csv.gz', gzipSync(CSV).subarray(0, 60))
  const alert = page.locator('main [role="alert"]')
  await alert.waitFor()
  expect(await alert.innerText()).toBe(
    'invented.csv.gz was not read: it is compressed and damaged: pack it anew.',
  )
  expect(await axeFindings(page)).toEqual([])
  await choose(page, 'invented.pdf', Buffer.from('%PDF-1.7 …'))
  await page.getByText('it is a PDF: export its table as CSV').waitFor()
  await choose(page, 'invented.csv', Buffer.from('date,town\n2024-03-01,Nairobi\n'))
  await read(page)
  expect(await page.locator('main [role="alert"]').innerText()).toContain('as the place on the map')
  expect(problems).toEqual([])
})

test.each(['incidents.parquet', 'incidents.fgb', 'incidents.gpkg.gz'])(
  '%s opens, whose reader comes when it is needed',
  async (name) => {
    const { page, problems, requests } = await see()
    await choose(page, name, readFileSync(`tests/fixtures/imports/geo/${name}`))
    await read(page)
    await page.locator('.leaflet-overlay-pane canvas').first().waitFor()
    expect(problems).toEqual([])
    // SQLite is fetched for a GeoPackage alone
    expect(requests.some((url) => url.includes('.wasm'))).toBe(name.includes('.gpkg'))
  },
)

test('no script that a browser is sent holds zod', () => {
  const folder = '.next/static/chunks'
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
  const holding = (text: string) =>
    scripts.filter((name) => readFileSync(join(folder, name), 'utf8').includes(text))
  expect(holding('ZodError')).toEqual([])
  // the worker is among them, and what importers say is in none of them
  expect(holding('file.noTable')).toHaveLength(1)
  expect(holding('is neither text nor one of the kinds of files')).toEqual([])
})

test('rows without coordinates are placed by their names, which this site sends once and no other', async () => {
  const { project } = await ownProject()
  const town = project.places.find(({ properties }) => properties.kind === 'town')!
  const [name] = town.properties.names
  const visited = await see()
  const { page, requests, problems } = visited
  const names = () => requests.filter((url) => url.includes('/gazetteer/names'))
  await choose(page, 'invented.csv', Buffer.from(CSV))
  await read(page)
  expect(names()).toEqual([])
  await page.getByRole('button', { name: 'Open another file' }).click()
  const rows = [name!.text, name!.text, 'Nowhere at all'].map((at) => `2024-03-01,Riot,"${at}"`)
  await choose(page, 'named.csv', Buffer.from(`date,type,place\n${rows.join('\n')}\n`))
  await page.locator('h1', { hasText: 'named.csv' }).waitFor()
  await read(page)
  expect(names()).toHaveLength(1)
  await page.locator('.leaflet-overlay-pane canvas').first().waitFor()
  const remark = page.locator('main li', { hasText: 'knows by its name, no more exact' })
  expect(await remark.innerText()).toMatch(/^2 /)
  await page.locator('button[data-main]').click()
  await page.locator('[data-view="claims"] li[data-claim] button').first().click()
  await page.locator('[data-card]').waitFor()
  expect(await page.locator('[data-card]').innerText()).toContain(
    'found in the gazetteer by its name: the row gives no coordinates',
  )
  expect(requests.filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([])
  expect(problems).toEqual([])
})
