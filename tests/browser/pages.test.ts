import { reasonWords, withEnds } from '#lib/views'
import type { MapData } from '#lib/views'
import { matterLine } from '../../lib/views/say/matter-words'
import { claimsAbout } from '../../lib/views/lists/matters'
import { pageLookups } from '../../app/ui/base/page-context'
import { ownProject } from '../project'
import { axeFindings } from './axe'
import { MARKUP } from './hostile-project'
import { addressOf, baseUrl, leave, look, settled, visit } from './visit'
import type { Look, Visit } from './visit'
import { wordsIn } from '#lib/words'

const words = wordsIn('en')

let map: MapData
let open: Visit | undefined
beforeAll(async () => {
  map = (await ownProject()).map
})
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

const go = async (path: string, options?: Parameters<typeof visit>[1], base?: string) =>
  (open = await visit(path, options, base))
const path = (page: Visit['page']) => new URL(page.url()).pathname

const STORMED = 'unnamed-a-2025-03-07/villages-stormed'
const PAGES = [
  '/about',
  '/documents',
  '/sources',
  '/places',
  `/claim/${STORMED}`,
  `/matter/${STORMED}`,
  '/place/baniyas',
  '/place/latakia-governorate',
  '/matter/ap-2025-03-07/outskirts-loyalists@baniyas',
  '/source/sohr',
  '/source/qardaha-resident',
  '/source/unattributed',
  '/source/ap',
  '/document/ztc-2025-03-07',
  '/document/ap-2025-03-07?open=ap-2025-03-07/outskirts-loyalists',
]

test.each(PAGES)(
  '%s opens without a problem, scrolls nowhere sideways, and axe finds nothing',
  async (address) => {
    const { page, problems } = await go(address)
    const looks: Look[] = [
      [1440, 844, 'light'],
      [390, 844, 'dark'],
    ]
    for (const one of looks) {
      await look(page, one)
      expect([one, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
        one,
        one[0],
      ])
      expect([one, await axeFindings(page)]).toEqual([one, []])
    }
    expect(problems).toEqual([])
  },
)

test('from the map’s card one link follows the other: claim, matter, voice, document, place, and back to the map', async () => {
  const { page, problems } = await go(`/?open=${STORMED}`)
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle') // by then the list stands still and the card is whole
  const steps: [link: string, arrives: RegExp][] = [
    ['Permalink', /^\/claim\/unnamed-a-2025-03-07\/villages-stormed$/],
    ['All reports of this', /^\/matter\//],
    ['Syrian Observatory for Human Rights', /^\/source\/sohr$/],
    [
      '52 Alawite men were executed by government forces in Al-Shir and Al-Mukhtariya.',
      /^\/claim\/unnamed-c-2025-03-08\/sohr-52-shir-mukhtariyeh$/,
    ],
    ['Al-Shir', /^\/place\/shir$/],
    ['On the map', /^\/$/],
  ]
  for (const [name, arrives] of steps) {
    await page.getByRole('link', { name, exact: true }).first().click()
    await page.waitForURL((url) => arrives.test(url.pathname))
  }
  expect((await addressOf(page)).searchParams.get('open')).toBe('shir')
  await settled(page) // the list is held where it begins until all above it is there
  await page
    .locator('section[data-open][data-place="shir"]')
    .getByRole('link', { name: 'Al-Shir' })
    .first()
    .click()
  await page.waitForURL('**/place/shir')
  expect(problems).toEqual([])
})

test('any claim of a matter finds it, with its line and every claim, and none merged', async () => {
  const claims = claimsAbout(map.claims, map.claims.find(({ id }) => id === STORMED)!.matter)
  for (const { id } of claims) {
    const { page, close } = await visit(`/matter/${id}`)
    expect(await page.locator('main').innerText()).toContain(matterLine(claims, words))
    expect(
      (
        await page
          .locator('[data-entry]')
          .evaluateAll((all) => all.map((entry) => entry.getAttribute('data-entry')!))
      ).sort(),
    ).toEqual(claims.map((claim) => claim.id).sort())
    await close()
  }
})

test('a side of a contradiction leads to its claim', async () => {
  const { page } = await go(`/matter/${STORMED}`)
  await page.waitForLoadState('networkidle')
  await page.locator('[data-contradiction] button').first().click()
  await page.waitForURL(`**/claim/${STORMED}`)
})

test('a claim’s page names what contradicts it, with the reason, and its title is its words', async () => {
  const { page } = await go(`/claim/${STORMED}`)
  const claim = map.claims.find(({ id }) => id === STORMED)!
  expect(await page.title()).toBe(`${claim.summary} · The claims map`)
  const { names } = pageLookups(map, words)
  for (const relation of claim.relations)
    expect(await page.locator(`[data-entry="${relation.to}"]`).innerText()).toContain(
      reasonWords(withEnds(claim.id, relation), names),
    )
})

test('a place’s page has its names in both scripts and keeps parts apart', async () => {
  const { page } = await go('/place/baniyas')
  const text = await page.locator('main').innerText()
  expect(text).toMatch(
    /Outskirts[\s\S]*Around it[\s\S]*بانياس[\s\S]*OCHA COD-AB[\s\S]*Banias in the Golan/,
  )
})

test('a protected speaker’s page has no name, and nothing of it stands in the page’s data', async () => {
  const html = await (await fetch(`${baseUrl()}/source/qardaha-resident`)).text()
  expect(html).toContain('A resident (protected, 1)')
  // after it stands the page's data, with the dictionary that holds every heading
  const shown = html.slice(0, html.indexOf('self.__next_f'))
  expect(shown).toContain('</main>')
  expect(shown).not.toContain('Names met')
  expect(html).toMatch(/\\"name\\":\\"A resident \(protected, 1\)\\",\\"spellings\\":\[\]/)
})

test.each([
  ['/claim/ap-2025-03-07/no-such-claim', 'No claim has the id “ap-2025-03-07/no-such-claim”'],
  ['/matter/nobody/nothing', 'No claim has the id “nobody/nothing”, so there are no reports of it'],
  ['/place/atlantis', 'No place has the id “atlantis”'],
  ['/source/%3Cb%3E', 'No source has the id “<b>”'],
  ['/document/unwritten', 'No document has the id “unwritten”'],
  ['/anything-else', 'No page has this address'],
])('%s is not found, and says what is missing', async (address, words) => {
  expect((await fetch(baseUrl() + address)).status).toBe(404)
  const { page, problems } = await go(address)
  expect(await page.locator('main').innerText()).toContain(words)
  await page.locator('main').getByRole('searchbox').fill('Jableh')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.waitForURL((url) => url.pathname === '/' && url.searchParams.get('q') === 'Jableh')
  await page.goBack()
  await page.getByRole('link', { name: 'Back to the map' }).click()
  await page.waitForURL((url) => url.pathname === '/' && !url.search)
  expect(problems.filter((problem) => !problem.includes('404'))).toEqual([])
})

test('without the text a document’s page says so and has every claim in reading order', async () => {
  const { page } = await go('/document/ap-2025-03-07')
  expect(await page.locator('[data-no-text]').innerText()).toContain('The text itself is not here')
  const order = map.claims
    .filter(({ document }) => document === 'ap-2025-03-07')
    .map(({ evidence }) => evidence.start)
    .sort((a, b) => a - b)
  const listed = await page
    .locator('[data-claim]')
    .evaluateAll((all) => all.map((row) => row.getAttribute('data-claim')!))
  expect(listed.map((id) => map.claims.find((claim) => claim.id === id)!.evidence.start)).toEqual(
    order,
  )
  expect(await page.locator('main').innerText()).toMatch(
    /Kept in the record, not on the map[\s\S]*Read and not coded[\s\S]*Line 5:/,
  )
})

test('records full of markup are shown as text on every page', async () => {
  for (const address of [
    '/claim/ap-2025-03-07/outskirts-loyalists',
    '/matter/ap-2025-03-07/outskirts-loyalists',
    '/place/baniyas',
    '/source/sohr',
    '/document/ap-2025-03-07',
  ]) {
    const { page, problems, close } = await visit(address, {}, baseUrl('hostile'))
    await page.waitForLoadState('networkidle')
    expect([
      address,
      await page.evaluate(() => (window as { pwned?: number }).pwned),
      await page.locator('img[src="x"]').count(),
      problems,
    ]).toEqual([address, undefined, 0, []])
    expect(await page.getByText(MARKUP.slice(0, 20)).count()).toBeGreaterThan(0)
    expect(await page.locator('body').innerText()).not.toContain('\u202E')
    expect(await page.locator('body').innerText()).toContain('␦abc')
    await close()
  }
})

test('without scripts a page’s words are in it, and its links are links', async () => {
  const html = (await (await fetch(`${baseUrl()}/matter/${STORMED}`)).text()).replace(
    /<script[\s\S]*?<\/script>/g,
    '',
  )
  expect(html).toContain('They contradict each other')
  expect(html).toContain(`href="/claim/${STORMED}"`)
  expect(html).not.toMatch(/ style="/)
})

test('back leads from a page to the map as it was', async () => {
  const { page } = await go('/?kind=control&open=ap-2025-03-07/outskirts-loyalists')
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle') // by then the list stands still and the card is whole
  await page.getByRole('link', { name: 'Permalink' }).first().click()
  await page.waitForURL('**/claim/**')
  await page.goBack()
  await page.waitForURL((url) => url.pathname === '/')
  expect(path(page) + new URL(page.url()).search).toMatch(
    /^\/\?kind=control.*open=ap-2025-03-07\/outskirts-loyalists$/,
  )
})
