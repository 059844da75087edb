import { intervalBounds } from '#lib/model'
import { ownProject } from '../project'
import { addressOf, leave, settled, visit } from './visit'
import type { Visit } from './visit'

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
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }
const param = async (page: Visit['page'], name: string) =>
  (await addressOf(page)).searchParams.get(name)
const listed = async (page: Visit['page']) =>
  [
    ...new Set(
      await page
        .locator('[data-claim]')
        .evaluateAll((all) => all.map((row) => row.getAttribute('data-claim')!)),
    ),
  ].sort()
/** Claims whose report time begins before a moment, straight from the records. */
const begunBefore = (moment: string) =>
  map.claims.filter((claim) => intervalBounds(claim.said)![0] < moment)
const clock = (page: Visit['page'], id: 'happened' | 'said') => page.locator(`[data-clock="${id}"]`)

test('the moment by keyboard leaves exactly what had been, or may have been, said by then; the address brings it back', async () => {
  const { page, problems } = await go('')
  const slider = page.getByRole('slider', { name: 'As known at' })
  expect(await slider.getAttribute('aria-valuetext')).toBe('now, nothing is cut')
  await slider.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  expect(await param(page, 'known')).toBe('2025-03-07T12:00')
  const kept = begunBefore('2025-03-07T12:00')
  expect(kept.length).toBeLessThan(map.claims.length)
  expect(await listed(page)).toEqual(kept.map((claim) => claim.id).sort())
  const surely = kept.filter((claim) => intervalBounds(claim.said)![1] <= '2025-03-07T12:00').length
  const words = `As known on Fri 7 March 2025 at 12:00: ${surely} claim said by then, ${kept.length - surely} more may have been`
  expect(await slider.getAttribute('aria-valuetext')).toBe(words)
  expect(await page.getByText(words).count()).toBe(1)
  expect(await page.locator('[data-marker]').count()).toBe(1)
  await page.reload()
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  expect(await listed(page)).toEqual(kept.map((claim) => claim.id).sort())
  await page.getByRole('button', { name: 'now', exact: true }).click()
  expect(await param(page, 'known')).toBeNull()
  expect((await listed(page)).length).toBe(map.claims.length)
  expect(problems).toEqual([])
})

test('no claim and no contradiction of a later report is anywhere on the page', async () => {
  const { page } = await go('known=2025-03-07&at=35.3,35.95,13z')
  const kept = new Set(begunBefore('2025-03-07T24:00').map((claim) => claim.id))
  const later = map.claims.filter((claim) => !kept.has(claim.id))
  expect(later.length).toBeGreaterThan(10)
  const surely = new Set(
    map.claims
      .filter(({ said }) => intervalBounds(said)![1] <= '2025-03-07T24:00')
      .map(({ id }) => id),
  )
  const contradicted = map.claims
    .filter(
      (claim) =>
        kept.has(claim.id) &&
        claim.relations.some(
          ({ kind, to }) =>
            kind === 'contradicts' && kept.has(to) && (!surely.has(claim.id) || surely.has(to)),
        ),
    )
    .map((claim) => claim.id)
  const shown = await page
    .locator('[data-claim]')
    .evaluateAll((all) => [
      ...new Set(
        all.filter((row) => row.querySelector('em')).map((row) => row.getAttribute('data-claim')!),
      ),
    ])
  expect(shown.sort()).toEqual(contradicted.sort())
  const only = map.claims.find(
    (claim) =>
      kept.has(claim.id) &&
      claim.relations.length > 0 &&
      claim.relations.every(({ to }) => !kept.has(to)),
  )
  for (const claim of [...contradicted.slice(0, 2), ...(only ? [only.id] : [])])
    await page.locator(`[data-claim="${claim}"] > button`).first().click()
  const text = await page.locator('body').innerHTML()
  const body = text.replace(/<script[\s\S]*?<\/script>/g, '')
  for (const claim of later)
    expect([claim.id, body.includes(`"${claim.id}"`), body.includes(claim.summary)]).toEqual([
      claim.id,
      false,
      false,
    ])
})

test('a claim that only may have been said by then says so in its row, and no other does', async () => {
  const { page } = await go('known=2025-03-07')
  const noted = await page
    .locator('[data-claim]')
    .evaluateAll((all) => [
      ...new Set(
        all
          .filter((row) => row.textContent!.includes('may not have been said yet'))
          .map((row) => row.getAttribute('data-claim')!),
      ),
    ])
  const expected = begunBefore('2025-03-07T24:00')
    .filter((claim) => intervalBounds(claim.said)![1] > '2025-03-07T24:00')
    .map((claim) => claim.id)
  expect(noted.sort()).toEqual(expected.sort())
  expect(noted.length).toBeGreaterThan(0)
})

test('what may not have been said yet is a ghost, counted apart, until the switch counts it too', async () => {
  const { page, problems } = await go('known=2025-03-07T12:00')
  const kept = begunBefore('2025-03-07T12:00')
  const sure = kept.filter(({ said }) => intervalBounds(said)![1] <= '2025-03-07T12:00').length
  const possible = kept.length - sure
  const total = map.claims.length
  const status = page.locator('#claims [role=status]').first()
  expect(await status.innerText()).toBe(`${sure} + ${possible} possible of ${total} claims shown`)
  expect(await page.locator('[data-mark][data-ghost]').count()).toBeGreaterThan(0)
  const rows = await page
    .locator('[data-claim]')
    .evaluateAll((all) => [
      ...new Set(
        all
          .filter((row) => row.hasAttribute('data-possible'))
          .map((row) => row.getAttribute('data-claim')),
      ),
    ])
  expect(rows.length).toBe(possible)
  await page.getByRole('button', { name: 'possibly', exact: true }).click()
  expect(await param(page, 'rule')).toBe('possibly')
  expect(await status.innerText()).toBe(`${kept.length} of ${total} claims shown`)
  expect(await page.locator('[data-ghost], li[data-possible]').count()).toBe(0)
  const rowsOf = async (query: string) =>
    (await (await page.request.get(new URL(`/export/csv?${query}`, page.url()).href)).text()).length
  expect(await rowsOf('known=2025-03-07T12:00')).toBeLessThan(
    await rowsOf('known=2025-03-07T12:00&rule=possibly'),
  )
  expect(problems).toEqual([])
})

test('both clocks have one scale, and a bar says its number when pointed at or on its handle', async () => {
  const { page } = await go('')
  const [a, b] = await page.locator('footer figure small[class*=most]').allInnerTexts()
  expect(a).toBe(b)
  const said = clock(page, 'said')
  await said.locator('[data-bin]').first().hover()
  expect(await said.locator('figcaption').innerText()).toMatch(/\d+ claims? \+ \d+ possible/)
  await page.mouse.move(10, 10)
  await said.getByRole('slider', { name: 'Said, from' }).focus()
  expect(await said.locator('figcaption').innerText()).toMatch(/\d+ claims? \+ \d+ possible/)
})

test('bars after the moment are pale, those before are not and count what was said by then only', async () => {
  const { page } = await go('known=2025-03-07T12:00')
  const bars = await clock(page, 'said')
    .locator('[data-bin]')
    .evaluateAll((all) =>
      all.map(
        (bar) =>
          [
            bar.getAttribute('data-bin')!,
            bar.hasAttribute('data-strong'),
            [...bar.querySelectorAll('[data-claims]')].reduce(
              (sum, part) => sum + Number(part.getAttribute('data-claims')),
              0,
            ),
          ] as const,
      ),
    )
  for (const [start, strong, count] of bars) {
    const [from, to] = [start, bars.find(([other]) => other > start)?.[0] ?? '2025-03-10T00:00']
    const claims = (
      start < '2025-03-07T12:00' ? begunBefore('2025-03-07T12:00') : map.claims
    ).filter(
      (claim) => intervalBounds(claim.said)![0] < to && from < intervalBounds(claim.said)![1],
    )
    expect([start, strong, count]).toEqual([start, start < '2025-03-07T12:00', claims.length])
  }
})

test('a window of one bar steps along the event clock, and a curfew stays in sight until it ends', async () => {
  const { page } = await go('', { reducedMotion: 'reduce' })
  const forward = clock(page, 'happened').getByRole('button', { name: 'Step forward' })
  const curfew = map.claims.find(
    (claim) => claim.timeIs === 'throughout' && claim.happened === '2025-03-07',
  )!
  const seen: [string, boolean][] = []
  for (let step = 0; step < 12; step++) {
    await forward.click()
    seen.push([
      (await param(page, 'happened'))!,
      (await page.locator(`[data-claim="${curfew.id}"]`).count()) > 0,
    ])
  }
  expect(seen[0]![0]).toBe('2025-03-06T00:00/2025-03-06T06:00')
  expect(seen[11]![0]).toBe('2025-03-08T18:00/2025-03-09T00:00')
  expect(seen.filter(([, there]) => there).map(([range]) => range.slice(0, 13))).toEqual([
    '2025-03-07T00',
    '2025-03-07T06',
    '2025-03-07T12',
    '2025-03-07T18',
  ])
  expect(await forward.getAttribute('aria-disabled')).toBe('true')
  await clock(page, 'happened').getByRole('button', { name: 'Step back' }).click()
  expect(await param(page, 'happened')).toBe('2025-03-08T12:00/2025-03-08T18:00')
})

test('it plays along the report clock at four times the speed and stops at the end, as one step of the history', async () => {
  const { page, problems } = await go('', { reducedMotion: 'no-preference' })
  const before = await page.evaluate(() => history.length)
  const player = clock(page, 'said')
  await player.getByRole('button', { name: 'Speed 1×, change' }).click()
  await player.getByRole('button', { name: 'Speed 2×, change' }).click()
  // Written down in the page itself, so that no step is missed on a slow machine. What the page
  // writes has no state: Next's router, which notes it later, brings its own.
  await page.evaluate(() => {
    const seen: (string | null)[] = []
    Object.assign(window, { seen })
    for (const name of ['pushState', 'replaceState'] as const) {
      const write = history[name].bind(history)
      history[name] = (state, unused, url) => {
        write(state, unused, url)
        const known = new URL(String(url), location.href).searchParams.get('known')
        if (state === null && (seen.length === 0 ? known !== null : seen.at(-1) !== known))
          seen.push(known)
      }
    }
  })
  await player.getByRole('button', { name: 'Play', exact: true }).click()
  const steps = () => page.evaluate(() => (window as unknown as { seen: (string | null)[] }).seen)
  for (
    const started = Date.now();
    Date.now() - started < 30_000 &&
    ((await steps()).length < 2 || (await steps()).at(-1) !== null);
  )
    await page.waitForTimeout(200)
  const seen = await steps()
  expect(seen).toEqual([...new Set(seen)])
  expect(seen[0]).toBe('2025-03-07T06:00')
  expect(seen.slice(-2)).toEqual(['2025-03-09T18:00', null])
  expect(seen.length).toBeGreaterThan(8)
  await player.getByRole('button', { name: 'Play', exact: true }).waitFor()
  await settled(page)
  expect(await param(page, 'known')).toBeNull()
  expect(await page.evaluate(() => history.length)).toBe(before + 1)
  expect(problems).toEqual([])
})

test('pause holds what is shown, and one clock plays at a time', async () => {
  const { page } = await go('', { reducedMotion: 'no-preference' })
  await clock(page, 'said').getByRole('button', { name: 'Play', exact: true }).click()
  await clock(page, 'happened').getByRole('button', { name: 'Play', exact: true }).click()
  expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(1)
  await clock(page, 'happened').getByRole('button', { name: 'Pause' }).click()
  const address = (await addressOf(page)).href
  await page.waitForTimeout(1500)
  expect((await addressOf(page)).href).toBe(address)
})

test('where less motion is asked for nothing plays, and the button says why', async () => {
  const { page } = await go('', { reducedMotion: 'reduce' })
  const play = clock(page, 'said').getByRole('button', {
    name: /^Play is off, since your device asks for less motion/,
  })
  expect(await play.getAttribute('title')).toContain('step instead')
  await play.click({ force: true })
  await page.waitForTimeout(1500)
  expect(await param(page, 'known')).toBeNull()
  await clock(page, 'said').getByRole('button', { name: 'Step back' }).click()
  expect(await param(page, 'known')).toBe('2025-03-09T18:00')
})

test('bars by speaker name the five largest voices and the others, and the address keeps it', async () => {
  const { page, problems } = await go('')
  await page.getByRole('button', { name: 'by speaker' }).click()
  expect(await param(page, 'stack')).toBe('speaker')
  const legend = page.getByRole('list', { name: 'Colours of the bars' })
  const counts = new Map<string, number>()
  for (const { body } of map.claims)
    if (map.sources.some(({ id }) => id === body)) counts.set(body, (counts.get(body) ?? 0) + 1)
  const largest = [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, 5)
    .map(([body]) => map.sources.find(({ id }) => id === body)!.name.toLowerCase())
  expect(
    (await legend.getByRole('listitem').allInnerTexts()).map((text) => text.trim().toLowerCase()),
  ).toEqual([...largest, 'others, or not named', 'possibly'])
  const totals = () =>
    clock(page, 'happened')
      .locator('[data-bin]')
      .evaluateAll((all) =>
        all.map((bar) =>
          [...bar.querySelectorAll('[data-claims]')].reduce(
            (sum, part) => sum + Number(part.getAttribute('data-claims')),
            0,
          ),
        ),
      )
  const bySpeaker = await totals()
  expect(await clock(page, 'happened').locator('[data-key="sohr"]').count()).toBeGreaterThan(0)
  await page.reload()
  expect(await page.getByRole('button', { name: 'by speaker' }).getAttribute('aria-pressed')).toBe(
    'true',
  )
  await page.getByRole('button', { name: 'by speaker' }).click()
  expect(await param(page, 'stack')).toBeNull()
  expect(await totals()).toEqual(bySpeaker)
  expect(await clock(page, 'happened').locator('[data-key="control"]').count()).toBeGreaterThan(0)
  expect(problems).toEqual([])
})

test('on a phone the clocks leave the map its room, and what is touched is large enough', async () => {
  const { page } = await go('', PHONE)
  await page.getByRole('navigation').getByRole('button', { name: 'Time', exact: true }).click()
  for (const name of ['Happened', 'Said']) {
    await page.getByRole('group', { name: 'Clock' }).getByRole('button', { name }).click()
    expect((await page.locator('main').boundingBox())!.height).toBeGreaterThan(230)
    for (const button of await page.locator('footer').getByRole('button').all()) {
      if (
        (await button.isVisible()) &&
        !(await button.evaluate((item) => item.closest('figcaption')))
      )
        expect([await button.innerText(), (await button.boundingBox())!.height]).toEqual([
          await button.innerText(),
          44,
        ])
    }
  }
  const boxes = await page.locator('footer button').evaluateAll((all) =>
    all
      .filter((item) => item.checkVisibility())
      .map((item) => item.getBoundingClientRect())
      .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
  )
  expect(
    boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (b) =>
            a.left < b.right - 0.5 &&
            b.left < a.right - 0.5 &&
            a.top < b.bottom - 0.5 &&
            b.top < a.bottom - 0.5,
        ),
    ),
  ).toEqual([])
})

test.each([
  [1440, 900, 132],
  [1024, 768, 140],
])('at %d x %d the strip is at most so high, whatever is chosen', async (width, height, most) => {
  const { page } = await go('known=2025-03-07T12:00&happened=2025-03-07T12:00/2025-03-07T18:00', {
    viewport: { width, height },
  })
  expect((await page.locator('footer').boundingBox())!.height).toBeLessThanOrEqual(most)
})

test.each([
  ['en', 1],
  ['ar', -1],
])('in “%s” bars, days and handles run in one direction', async (lang, direction) => {
  const { page } = await go(`lang=${lang}`)
  const left = (selector: string) =>
    page
      .locator(`[data-clock=happened] ${selector}`)
      .evaluateAll((all) => all.map((item) => item.getBoundingClientRect().left))
  for (const selector of ['[data-bin]', '[data-days] button']) {
    const found = await left(selector)
    expect(found.length).toBeGreaterThan(1)
    expect([selector, Math.sign(found.at(-1)! - found[0]!)]).toEqual([selector, direction])
  }
})
