import { select, agreementOf } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { byPlace } from '../../lib/views/lists/by-place'
import { ownProject } from '../project'
import { addressOf, baseUrl, leave, marks, settled, visit } from './visit'
import type { Visit } from './visit'

/** Close enough that no mark gathers with another. */
const CLOSE = 'at=35.3,35.95,13z'
let map: Awaited<ReturnType<typeof ownProject>>['map']
let open: Visit | undefined

beforeAll(async () => {
  map = (await ownProject()).map
})
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

const go = async (query: string, options?: Parameters<typeof visit>[1]) => {
  open = await visit(`/?${query}`, options)
  await open.page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  return open
}

/** The marks a filter should leave, from the records, by another path than the page's. */
function expectedMarks(filter: Filter): Record<string, number> {
  const { shown } = select(
    map.claims.map((claim) => ({ ...claim, text: () => '', agreement: agreementOf(claim) })),
    filter,
  )
  const groups = byPlace(shown, (id) => map.places.find((place) => place.id === id)).filter(
    (group) => group.place.anchor,
  )
  return Object.fromEntries(
    groups
      .map((group) => [group.place.id, group.claims.length] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
const listed = async (page: Visit['page']) =>
  new Set(
    await page
      .locator('[data-claim]')
      .evaluateAll((all) => all.map((row) => row.getAttribute('data-claim'))),
  ).size

test('the page opens with every claim: one mark a place, one row a claim, nothing asked of anybody else', async () => {
  const { page, problems } = await go(CLOSE)
  expect(await marks(page)).toEqual(expectedMarks({}))
  expect(await listed(page)).toBe(map.claims.length)
  expect(await page.locator('[data-tray] [data-claim]').count()).toBe(
    map.claims.filter((claim) => claim.places.length === 0).length,
  )
  await page.locator('[data-basemap=ground][data-drawn]').first().waitFor({ state: 'attached' })
  expect(await page.context().cookies()).toEqual([])
  expect(problems).toEqual([])
})

test('switching a layer off takes exactly its marks away', async () => {
  const { page, problems } = await go(CLOSE)
  await page.getByRole('checkbox', { name: /^Control/ }).uncheck()
  const filter: Filter = { kind: { only: ['casualties', 'incident'] } }
  expect(await marks(page)).toEqual(expectedMarks(filter))
  expect(await listed(page)).toBe(map.claims.filter((claim) => claim.kind !== 'control').length)
  expect((await addressOf(page)).search).toContain('kind=casualties,incident')
  expect(problems).toEqual([])
})

test('marks follow each other as the list does, from north to south, whatever comes and goes', async () => {
  const { page } = await go(CLOSE)
  const idsOf = (selector: string, name: string) =>
    page
      .locator(selector)
      .evaluateAll((all, attribute) => all.map((item) => item.getAttribute(attribute)!), name)
  const follow = async () => {
    const [order, list] = [
      await idsOf('[data-mark]', 'data-mark'),
      await idsOf('#claims [data-place]', 'data-place'),
    ]
    expect(order).toEqual(list.filter((id) => order.includes(id)))
    return order.length
  }
  const all = await follow()
  const kind = page.getByRole('checkbox', { name: /^Incidents/ })
  await kind.uncheck()
  expect(await follow()).toBeLessThan(all)
  await kind.check()
  expect(await follow()).toBe(all)
})

test('switching a speaker off, then “only” another, changes exactly the marks it should', async () => {
  const { page } = await go(CLOSE)
  const speakers = page.locator('[data-facet="speaker"]')
  await speakers.getByRole('checkbox', { name: 'Resul Serdar' }).uncheck()
  expect(await marks(page)).toEqual(expectedMarks({ speaker: { not: ['resul-serdar'] } }))
  await speakers.getByRole('button', { name: 'only Rami Abdurrahman' }).click({ force: true })
  expect(await marks(page)).toEqual(expectedMarks({ speaker: { only: ['rami-abdurrahman'] } }))
  expect(await listed(page)).toBe(5)
  await speakers.getByRole('button', { name: 'none' }).click()
  expect(await marks(page)).toEqual({})
  expect(await page.getByText('Nothing matches.').isVisible()).toBe(true)
  await speakers.getByRole('button', { name: 'all', exact: true }).click()
  expect(await marks(page)).toEqual(expectedMarks({}))
})

test('an outlet’s count is the number of claims it shows when chosen alone', async () => {
  const { page } = await go(CLOSE)
  const row = page.locator('[data-facet="outlet"] li', { hasText: 'Associated Press' })
  const count = Number(await row.locator('span').last().innerText())
  await row.getByRole('button', { name: 'only Associated Press' }).click({ force: true })
  expect(await listed(page)).toBe(count)
  expect(await page.getByRole('status').filter({ hasText: 'claims' }).innerText()).toBe(
    `${count} of ${map.claims.length} claims shown`,
  )
})

test('a day, and a range by keyboard, leave exactly the claims that may have happened then', async () => {
  const { page } = await go(CLOSE)
  const clock = page.locator('[data-clock="happened"]')
  await clock.getByRole('button', { name: 'Thu 6 March' }).click()
  expect(await marks(page)).toEqual(expectedMarks({ happened: '2025-03-06' }))
  await clock.getByRole('slider', { name: /until/ }).focus()
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
  expect((await addressOf(page)).searchParams.get('happened')).toBe('2025-03-06/2025-03-07')
  expect(await marks(page)).toEqual(expectedMarks({ happened: '2025-03-06/2025-03-07' }))
})

test('reload restores filters, position and open card; back closes the card', async () => {
  const { page } = await go(CLOSE)
  await page
    .locator('[data-facet="outlet"]')
    .getByRole('button', { name: 'only Associated Press' })
    .click({ force: true })
  await page.locator('[data-claim="ap-2025-03-07/outskirts-loyalists"] > button').first().click()
  await settled(page)
  const [before, address] = [await marks(page), (await addressOf(page)).href]
  await page.reload()
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  await settled(page)
  expect((await addressOf(page)).href).toBe(address)
  expect(await marks(page)).toEqual(before)
  expect(await page.getByRole('article', { name: 'Claim' }).count()).toBeGreaterThan(0)
  await page.goBack()
  expect(await page.getByRole('article', { name: 'Claim' }).count()).toBe(0)
})

test('a mark opens its place in the list, lit on the map and covered by nothing; a side of its contradiction opens its claim', async () => {
  const { page, problems } = await go(CLOSE)
  await page.locator('[data-mark="haffah"]').dispatchEvent('click')
  const section = page.locator('section[data-open][data-place="haffah"]')
  expect(await section.locator('[data-contradiction]').innerText()).toMatch(
    /who did it[\s\S]*Assad loyalists[\s\S]*groups allied with the government/,
  )
  const [list, opened] = [
    await page.locator('#claims [data-view]').boundingBox(),
    await section.boundingBox(),
  ]
  expect(Math.abs(opened!.y - list!.y)).toBeLessThan(50)
  expect(await page.locator('[data-mark="haffah"]').getAttribute('data-open')).toBe('true')
  expect(await page.locator('.leaflet-footprints-lit-pane path').count()).toBeGreaterThan(0)
  expect(await page.locator('.leaflet-popup-pane > *').count()).toBe(0)
  await section.locator('[data-contradiction] button').first().click()
  expect((await addressOf(page)).searchParams.get('open')).toBe(
    'unnamed-a-2025-03-07/villages-stormed',
  )
  expect(problems).toEqual([])
})

test('by keyboard a mark opens its place, which takes the focus; Escape gives it back, and the list is where it was', async () => {
  const { page } = await go('at=35.3,35.95,10z')
  // the keys are fetched once the page stands
  await page.waitForLoadState('networkidle')
  const scrolled = () => page.locator('#claims [data-view]').evaluate((list) => list.scrollTop)
  await page.locator('#claims [data-view]').evaluate((list) => list.scrollTo({ top: 40 }))
  const before = await scrolled()
  await page.locator('[data-mark="baniyas"]').focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.matches('section[data-place="baniyas"]'))
  expect(await scrolled()).toBeGreaterThan(before)
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.activeElement?.matches('[data-mark="baniyas"]'))
  expect(await scrolled()).toBe(before)
  expect((await addressOf(page)).searchParams.get('open')).toBeNull()
  const order = await page
    .locator('[data-mark]')
    .evaluateAll((all) => all.map((mark) => mark.getAttribute('data-mark')))
  expect(order.indexOf('haffah')).toBeLessThan(order.indexOf('qardaha'))
  expect(order.indexOf('qardaha')).toBeLessThan(order.indexOf('tartus'))
})

test.each([
  ['view=control', '[data-strip-place="tartus"]'],
  ['view=tolls', '[data-toll-set][data-places~="shir"]'],
  ['view=compare&compare=ap,ztc-news', 'article[data-places~="baniyas"]'],
])('in “%s” a mark shows its place in that view, and Escape closes it', async (query, shown) => {
  const { page } = await go(query)
  const [place] = /(?<=")\w+(?=")/.exec(shown)!
  const mark = page.locator(`[data-mark="${place}"]`)
  await mark.focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(
    (selector) => document.activeElement === document.querySelector(selector),
    shown,
  )
  await settled(page)
  const [view, part] = [
    await page.locator('#claims [data-view]').boundingBox(),
    await page.locator(shown).first().boundingBox(),
  ]
  expect(part!.y).toBeLessThan(view!.y + view!.height)
  await page.keyboard.press('Escape')
  await page.waitForFunction(
    (id) => document.activeElement?.getAttribute('data-mark') === id,
    place,
  )
  expect((await addressOf(page)).searchParams.get('open')).toBeNull()
})

test('control claims of opposite sides are marked as contradicted and never filled as a territory', async () => {
  const { page } = await go(CLOSE)
  expect(await page.locator('[data-mark="baniyas"]').getAttribute('data-contradicted')).toBe(
    'shown',
  )
  const fills = await page
    .locator('.leaflet-footprints-pane path')
    .evaluateAll((all) => all.map((path) => Number(path.getAttribute('fill-opacity'))))
  expect(Math.max(...fills)).toBeLessThan(0.1)
})

test('wrong parameters are ignored and said so', async () => {
  const { page } = await go('kind=rumour&happened=Friday&colour=red&speaker=sohr')
  const notice = page.getByRole('status').filter({ hasText: 'Ignored' })
  expect(await notice.innerText()).toMatch(
    /kind=rumour: no such kind[\s\S]*happened=Friday[\s\S]*colour=red: no such parameter/,
  )
  expect(await listed(page)).toBe(map.claims.filter((claim) => claim.body === 'sohr').length)
})

test('free text finds places in either script', async () => {
  const { page } = await go(CLOSE)
  await page.locator('input[role="combobox"]').fill('القرداحة')
  expect(Object.keys(await marks(page))).toContain('qardaha')
  expect(await listed(page)).toBe(
    map.claims.filter((claim) => claim.places.some((item) => item.place.startsWith('qardaha')))
      .length,
  )
})

test('records full of markup are shown as text', async () => {
  open = await visit('/?open=baniyas', {}, baseUrl('hostile'))
  const { page, problems } = open
  await page.locator('section[data-open]').waitFor()
  await page.locator('[data-claim="ap-2025-03-07/outskirts-loyalists"] > button').first().click()
  expect(await page.evaluate(() => (window as { pwned?: number }).pwned)).toBeUndefined()
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  expect(await page.getByText('<script>window.pwned=1</script>').count()).toBeGreaterThan(10)
  expect(problems).toEqual([])
})

test('raster tiles come only from the origin that is set, and their attribution is text', async () => {
  const answer = await fetch(baseUrl('tiles'))
  expect(answer.headers.get('content-security-policy')).toContain(
    "img-src 'self' data: http://127.0.0.1:9;",
  )
  // a choice made before its script had come would be lost
  expect(await answer.text()).not.toContain('name="base"')
  open = await visit('/', {}, baseUrl('tiles'))
  const { page, problems } = open
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  expect(problems).toEqual([])
  await page.getByRole('radio', { name: 'Tiles' }).check()
  await page.waitForURL(/base=tiles/)
  await page.getByText('<img src=x onerror="window.pwned=1"> Tiles by nobody').waitFor()
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  const tiles = () => problems.filter((problem) => problem.startsWith('request'))
  while (!tiles().length) await page.waitForTimeout(50) // ends with the test's own time limit
  const requests = tiles()
  for (const request of requests)
    expect(request).toMatch(/^request to http:\/\/127\.0\.0\.1:9\/\d+\/\d+\/\d+\.png$/)
})

test('the policy forbids inline scripts, framing and other origins', async () => {
  const answer = await fetch(baseUrl())
  const policy = answer.headers.get('content-security-policy')!
  expect(policy).toMatch(/script-src 'self' 'nonce-[0-9a-f]+' 'strict-dynamic';/)
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:/)
  expect(policy).toMatch(/frame-ancestors 'none'/)
  expect(answer.headers.get('set-cookie')).toBeNull()
  const again = await fetch(baseUrl())
  expect(again.headers.get('content-security-policy')).not.toBe(policy)
})

test('without scripts the claims are in the page', async () => {
  const html = await (await fetch(`${baseUrl()}/?kind=control`)).text()
  const control = map.claims.filter((claim) => claim.kind === 'control')
  const body = html.replace(/<script[\s\S]*?<\/script>/g, '')
  for (const claim of control) expect(body).toContain(`data-claim="${claim.id}"`)
  expect(body).not.toContain('data-claim="ap-2025-03-07/gathering-air-base"')
})

test.each(['UTC', 'Asia/Damascus', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'days are days in Syria for a reader in %s',
  async (timezoneId) => {
    const { page } = await go(`${CLOSE}&happened=2025-03-07`, { timezoneId })
    expect(
      await page
        .locator('[data-clock="happened"] :is(figcaption, [data-days]) button')
        .allInnerTexts(),
    ).toEqual(['any time', 'Thu 6 March', 'Fri 7 March', 'Sat 8 March'])
    expect(await page.locator('[data-clock="happened"] figcaption').innerText()).toContain(
      'Fri 7 March',
    )
    expect(await marks(page)).toEqual(expectedMarks({ happened: '2025-03-07' }))
  },
)

test('where words may mean a city or a governorate, an opened claim draws both', async () => {
  const outlines = async () => page.locator('.leaflet-footprints-pane path').count()
  const { page } = await go(CLOSE)
  const before = await outlines()
  await page
    .locator('[data-claim="unnamed-a-2025-03-07/fighting-erupted-latakia-tartus"] > button')
    .first()
    .click()
  await page
    .locator('[data-claim="unnamed-a-2025-03-07/fighting-erupted-latakia-tartus"] article')
    .first()
    .waitFor()
  expect(await page.getByText('or Latakia: the text does not say').count()).toBeGreaterThan(0)
  expect(await outlines()).toBeGreaterThanOrEqual(before)
  const strong = await page
    .locator('.leaflet-footprints-lit-pane path')
    .evaluateAll((all) => all.filter((path) => path.getAttribute('stroke-width') === '2.4').length)
  expect(strong).toBe(4)
})

test('a distance is measured by click and by keyboard, and Escape ends it without opening anything', async () => {
  const { page, problems } = await go('at=35.3,35.95,10z')
  const measure = page.getByRole('button', { name: 'Measure a distance' })
  await measure.click()
  const box = (await page.locator('.leaflet-container').boundingBox())!
  const said = page.locator('[role="status"][data-over-map]')
  expect(await said.innerText()).toContain('Click where the line begins')
  await page.mouse.click(box.x + 80, box.y + box.height - 200)
  await page.mouse.click(box.x + 180, box.y + box.height - 200)
  // at zoom 10 a hundred pixels on the 35th parallel are some 12 km
  expect(await said.innerText()).toMatch(/^About 1[12](?:\.\d)? km$/)
  await page.locator('.leaflet-container').focus()
  await page.keyboard.press('Backspace')
  expect(await said.innerText()).toBe('Click on for the next point.')
  await page.keyboard.press('Enter')
  expect(await said.innerText()).toMatch(/^About [\d.]+ km$/)
  await page.keyboard.press('Escape')
  expect(await said.count()).toBe(0)
  expect(await measure.getAttribute('aria-pressed')).toBe('false')
  expect((await addressOf(page)).searchParams.get('open')).toBe(null)
  expect(problems).toEqual([])
})
