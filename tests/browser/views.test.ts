import { weakWords } from '#lib/views'
import type { ClaimView } from '#lib/views'
import { wordsIn } from '#lib/words'
import { ownProject } from '../project'
import { axeFindings } from './axe'
import { addressOf, leave, marks, settled, visit } from './visit'
import type { Visit } from './visit'

/** Close enough that no mark gathers with another. */
const CLOSE = 'at=35.3,35.95,13z'
/** Where the five documents contradict each other, read by a person. */
const CONTESTED = ['baniyas', 'haffah', 'jableh', 'latakia', 'mukhtariyeh', 'shir', 'tartus']
let claims: ClaimView[]
let open: Visit | undefined

beforeAll(async () => {
  claims = (await ownProject()).map.claims
})
afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

const go = async (query: string, options?: Parameters<typeof visit>[1], wait = '[data-mark]') => {
  open = await visit(`/?${query}`, options)
  await open.page.locator(wait).first().waitFor({ state: 'attached' })
  // what stands in the HTML answers no click before the page has woken
  await open.page.locator('.leaflet-container').waitFor({ state: 'attached' })
  return open
}
const ids = (page: Visit['page'], attribute: string, within = '') =>
  page
    .locator(`${within} [${attribute}]`)
    .evaluateAll(
      (all, name) => [...new Set(all.map((item) => item.getAttribute(name)!))].sort(),
      attribute,
    )
const pairs = () =>
  claims.flatMap((a) =>
    a.relations
      .filter(({ kind, to }) => kind === 'contradicts' && a.id < to)
      .map((relation) => ({ a: a.id, b: relation.to, relation })),
  )
const sources = (claim: ClaimView) => [claim.speaker, claim.body, claim.outlet, ...claim.via]

test('the contradictions view marks exactly the contested places, and draws no other ground', async () => {
  const { page, problems } = await go(`${CLOSE}&view=contradictions`, {}, '[data-mark="tartus"]')
  expect(Object.keys(await marks(page))).toEqual(CONTESTED)
  expect(
    await page
      .locator('[data-mark][data-weak]')
      .evaluateAll((all) => all.map((mark) => mark.getAttribute('data-mark')).sort()),
  ).toEqual(['latakia', 'tartus'])
  expect(await page.locator('[data-mark="haffah"]').getAttribute('aria-label')).toBe(
    'Al-Haffah: 1 contradiction; who did it: by Assad loyalists [Speaker not named, in Text A (7–8 March, outlet not named)] ≠ by groups allied with the government, or by government forces (SOHR)',
  )
  // one in each of three villages, Latakia 2, Jableh 3, Baniyas 3, Tartus 2
  expect(await page.locator('.leaflet-footprints-pane path').count()).toBe(13)
  expect(problems).toEqual([])
})

test('every contradicting pair stands in the panel on two sides, with words, standing and the reason', async () => {
  const { page } = await go(`${CLOSE}&view=contradictions`, {}, '[data-case]')
  for (const { a, b, relation } of pairs()) {
    const sides = await page.evaluate(
      ([x, y]) =>
        [...document.querySelectorAll('[data-case]')].map((item) =>
          [x, y].map((id) =>
            item
              .querySelector(`[data-side-claim="${id}"]`)
              ?.closest('[data-side]')
              ?.getAttribute('data-side'),
          ),
        ),
      [a, b],
    )
    expect(sides.some(([x, y]) => x !== undefined && y !== undefined && x !== y)).toBe(true)
    const text = (
      await page
        .locator('[data-case]', { has: page.locator(`[data-side-claim="${a}"]`) })
        .allInnerTexts()
    ).join('\n')
    if (relation.weak)
      expect(text).toContain(`Weaker, because ${weakWords(relation.weak, wordsIn('en'))}.`)
    for (const claim of claims.filter(({ id }) => id === a)) {
      expect(text).toContain(claim.evidence.quote)
      expect(text).toContain(`How firmly: ${claim.standing}.`)
    }
  }
  const first = await page.locator('[data-case]').first().innerText()
  expect(first).toMatch(
    /Who did it\?[\s\S]*Al-Haffah, Al-Mukhtariyah, Al-Shir[\s\S]*By Assad loyalists[\s\S]*By groups allied with the government, or by government forces[\s\S]*What differs:/i,
  )
  expect(await page.locator('h2', { hasText: 'Weaker contradictions' }).count()).toBe(1)
})

test('by keyboard a mark opens the contradictions of its place, which take the focus; the address keeps both', async () => {
  const { page, problems } = await go(`${CLOSE}&view=contradictions`, {}, '[data-mark="tartus"]')
  await page.locator('[data-mark="tartus"]').focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-places') === 'tartus')
  const query = (await addressOf(page)).searchParams
  expect([query.get('view'), query.get('open')]).toEqual(['contradictions', 'tartus'])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect((await addressOf(page)).searchParams.get('open')).toContain('/')
  await page.getByRole('article', { name: 'Claim' }).first().waitFor()
  await page.goBack()
  await page.locator('[data-case]').first().waitFor()
  expect(problems).toEqual([])
})

test('where a filter hides all contradictions, the view says which part to take away', async () => {
  const { page } = await go('view=contradictions&agreement=single-voice', {}, '[data-empty]')
  expect(await page.locator('[data-mark]').count()).toBe(0)
  await page.getByRole('button', { name: /“a single voice” hides 6 contradictions/ }).click()
  await page.locator('[data-case]').first().waitFor()
  expect(await page.locator('[data-case]').count()).toBe(6)
  expect((await addressOf(page)).searchParams.get('agreement')).toBeNull()
})

test('“as known at” hides contradictions with what was said later', async () => {
  const { page } = await go('view=contradictions&known=2025-03-06', {}, '[data-empty]')
  expect(await page.locator('[data-empty]').innerText()).toMatch(
    /What was said later is left out: the map is drawn as known at the end of Thu 6 March 2025/,
  )
})

test('the quick filters leave exactly the claims that are contradicted, corroborated or alone', async () => {
  const has = (claim: ClaimView, ...kinds: string[]) =>
    claim.relations.some(
      (relation) =>
        kinds.includes(relation.kind) && !(relation.kind === 'corroborates' && relation.weak),
    )
  const expected = {
    'Only contradicted': claims.filter((claim) => has(claim, 'contradicts')),
    'Only corroborated by independent speakers': claims.filter((claim) =>
      has(claim, 'corroborates'),
    ),
    'Single voice': claims.filter((claim) => !has(claim, 'contradicts', 'corroborates')),
  }
  const { page } = await go(CLOSE)
  const group = page
    .getByRole('group', { name: 'Do others agree' })
    .filter({ has: page.getByRole('button', { name: 'Single voice' }) })
  for (const [name, list] of Object.entries(expected)) {
    const button = group.getByRole('button', { name: `${name} ${list.length} claims` })
    await button.click()
    expect(await button.getAttribute('aria-pressed')).toBe('true')
    expect(await ids(page, 'data-claim')).toEqual(list.map(({ id }) => id).sort())
    await button.click()
  }
  expect(await ids(page, 'data-claim')).toHaveLength(claims.length)
})

test('claims of one matter stand once, under one head that counts what is shown of them, and their other places say where', async () => {
  const { page } = await go(CLOSE)
  const home = page.locator('[data-place="mukhtariyeh"]')
  const stormed = page.locator('[data-claim="unnamed-a-2025-03-07/villages-stormed"]')
  const card = home.locator('article', { has: stormed })
  expect(await card.locator('header').innerText()).toMatch(/Al-Haffah[\s\S]*5 reports, 3 outlets/)
  expect(await card.locator('[data-claim]').count()).toBe(5)
  expect(await stormed.count()).toBe(1)
  const haffah = page.locator('[data-place="haffah"]')
  expect(await haffah.locator('h2').innerText()).toContain('2 claims')
  expect(await haffah.locator('[data-claim]').count()).toBe(0)
  expect(await haffah.innerText()).toMatch(
    /2 more claims are about several places and stand under Al-Mukhtariyah/,
  )
  await haffah.getByRole('link', { name: 'Al-Mukhtariyah' }).click()
  expect(await home.locator('h2').isVisible()).toBe(true)
})

test('the list is ordered by choice: each claim once, the address keeps it, and a place that is opened comes first', async () => {
  const { page, problems } = await go(CLOSE)
  const order = page.getByRole('combobox', { name: 'Order' })
  await order.selectOption('largest counts of dead first')
  await page.getByRole('heading', { name: 'No count of dead in these' }).waitFor()
  expect((await addressOf(page)).searchParams.get('sort')).toBe('-dead')
  const rows = () =>
    page
      .locator('#claims [data-claim]')
      .evaluateAll((all) => all.map((row) => row.getAttribute('data-claim')!))
  const byDead = await rows()
  expect(new Set(byDead).size).toBe(byDead.length)
  expect([...byDead].sort()).toEqual(claims.map(({ id }) => id).sort())
  expect(await page.locator('#claims [data-claim]').first().innerText()).toContain('524')
  await page.reload()
  await page.locator('#claims [data-claim]').first().waitFor()
  expect(await rows()).toEqual(byDead)
  await page.locator('[data-mark="haffah"]').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('#claims section[data-open-id="haffah"]').waitFor()
  expect((await rows()).slice(0, 2).sort()).toEqual(
    claims
      .filter(({ places }) => places.some(({ place }) => place === 'haffah'))
      .map(({ id }) => id)
      .sort(),
  )
  await order.selectOption('north to south')
  expect((await addressOf(page)).searchParams.get('sort')).toBe(null)
  expect(problems).toEqual([])
})

test('two sources are compared as their claims’ relations say, in the panel and on the map', async () => {
  const [a, b] = ['ap', 'ztc-news']
  const { page, problems } = await go(
    `${CLOSE}&view=compare&compare=${a},${b}`,
    {},
    '[data-mark][data-stance]',
  )
  const of = (id: string) => claims.filter((claim) => sources(claim).includes(id))
  const faces = (claim: ClaimView, ...kinds: string[]) =>
    claim.relations.some(
      ({ kind, to }) =>
        kinds.includes(kind) && of(sources(claim).includes(a) ? b : a).some(({ id }) => id === to),
    )
  const either = [...new Set([...of(a), ...of(b)])]
  // else "carried" would have to be told apart here
  expect(of(a).filter((claim) => of(b).includes(claim)).length).toBe(0)
  const expected = {
    contradict: either.filter((claim) => faces(claim, 'contradicts')),
    agree: either.filter(
      (claim) => !faces(claim, 'contradicts') && faces(claim, 'corroborates', 'repeats'),
    ),
  }
  for (const [stance, list] of Object.entries(expected)) {
    expect(list.length).toBeGreaterThan(0)
    expect(await ids(page, 'data-claim', `section[data-stance="${stance}"]`)).toEqual(
      list.map(({ id }) => id).sort(),
    )
  }
  expect(await ids(page, 'data-claim', '[data-view="compare"]')).toEqual(
    either.map(({ id }) => id).sort(),
  )
  const placed = new Set(either.flatMap((claim) => claim.places.map(({ place }) => place)))
  expect(new Set(Object.keys(await marks(page)))).toEqual(placed)
  const speaks = (id: string, place: string) =>
    of(id).some((claim) => claim.places.some((item) => item.place === place))
  for (const place of placed) {
    const stance = await page.locator(`[data-mark="${place}"]`).getAttribute('data-stance')
    if (!speaks(b, place)) expect([place, stance]).toEqual([place, 'only-a'])
    else if (!speaks(a, place)) expect([place, stance]).toEqual([place, 'only-b'])
    else expect(['contradict', 'agree', 'apart']).toContain(stance)
  }
  expect(await page.locator('[data-mark="baniyas"]').getAttribute('data-stance')).toBe('contradict')
  expect(problems).toEqual([])
})

test('sources are chosen from lists, swapped and offered; the address has both or none, and restores them', async () => {
  const { page, problems } = await go('view=compare', {}, '[data-pair]')
  // the lists are in the HTML; a reader focuses one before choosing, which wakes the view
  await page.locator('.leaflet-container').waitFor()
  await page.getByLabel('Source A').focus()
  expect(await page.locator('[data-pair]').count()).toBe(3)
  await page.getByLabel('Source A').selectOption('ap')
  expect((await addressOf(page)).searchParams.get('compare')).toBeNull()
  expect(await page.getByLabel('Source B').locator('option[value="ap"]').isDisabled()).toBe(true)
  await page.getByLabel('Source B').selectOption('sohr')
  await page.locator('[data-mark][data-stance]').first().waitFor()
  expect((await addressOf(page)).searchParams.get('compare')).toBe('ap,sohr')
  expect(await page.locator('section[data-stance="carried"] h2').innerText()).toMatch(
    /Associated Press carries Syrian Observatory for Human Rights/,
  )
  await page.getByRole('button', { name: 'Swap A and B' }).click()
  const told = await page.locator('[data-view="compare"]').innerText()
  await page.reload()
  await page.locator('[data-mark][data-stance]').first().waitFor()
  expect((await addressOf(page)).searchParams.get('compare')).toBe('sohr,ap')
  expect(await page.locator('[data-view="compare"]').innerText()).toBe(told)
  expect(problems).toEqual([])
})

test.each([
  [1440, 'view=contradictions', 'light'],
  [1440, 'view=contradictions&open=latakia', 'dark'],
  [390, 'view=contradictions', 'light'],
  [1440, 'view=compare', 'light'],
  [1440, 'view=compare&compare=ap,sohr', 'dark'],
  [390, 'view=compare&compare=ap,ztc-news', 'light'],
  [390, 'view=contradictions&agreement=single-voice', 'dark'],
] as const)(
  'axe finds nothing at %d in “%s”, %s, and nothing scrolls sideways',
  async (width, query, colorScheme) => {
    const { page, problems } = await go(
      query,
      { viewport: { width, height: 844 }, colorScheme },
      '[data-case], [data-view], [data-empty]',
    )
    await settled(page)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(problems).toEqual([])
  },
)
