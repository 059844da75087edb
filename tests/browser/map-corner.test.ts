import { wordsIn } from '#lib/words'
import { ownProject } from '../project'
import { axeFindings } from './axe'
import { leave, settled, visit } from './visit'
import type { Visit } from './visit'

let open: Visit | undefined

afterEach(async () => {
  await open?.close()
  open = undefined
})
afterAll(leave)

const go = async (query: string, options?: Parameters<typeof visit>[1]) => {
  open = await visit(`/?${query}`, options)
  const { page } = open
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  await page.locator('main#map').hover({ position: { x: 120, y: 20 } })
  await page.locator('[data-map-legend]').waitFor()
  return open
}

test.each(['en', 'ar'] as const)(
  'in “%s” the edge of the map counts the claims without a place, and brings their tray forward',
  async (lang) => {
    const { page, problems } = await go(`lang=${lang}`)
    const { map } = await ownProject()
    const count = map.claims.filter(({ places }) => places.length === 0).length
    const { say } = wordsIn(lang)
    const pill = page.locator('[data-tray-pill]')
    expect(await pill.innerText()).toBe(
      say('list.tray', { claims: say('count.claim', { count }) }).replace(/[\u2066-\u2069]/g, ''),
    )
    await pill.click()
    await page.waitForFunction(() => document.activeElement?.matches('[data-tray]'))
    const [view, tray] = [
      await page.locator('#claims [data-view]').boundingBox(),
      await page.locator('[data-tray]').boundingBox(),
    ]
    expect(tray!.y).toBeLessThan(view!.y + view!.height)
    expect(problems).toEqual([])
  },
)

test('where every shown claim has a place there is no count of others, and another view has neither', async () => {
  const { map } = await ownProject()
  const placed = ({ places }: { places: readonly unknown[] }) => places.length > 0
  const speaker = map.claims
    .map((claim) => claim.speaker)
    .find((id) => map.claims.filter((claim) => claim.speaker === id).every(placed))
  const { page } = await go(`speaker=${speaker}`)
  expect(await page.locator('[data-tray-pill]').count()).toBe(0)
  await page.goto(page.url().replace(/\?.*/, '?view=control'))
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  await page.locator('main#map').hover({ position: { x: 120, y: 20 } })
  await settled(page)
  expect(await page.locator('[data-tray-pill], [data-map-legend]').count()).toBe(0)
})

test('the legend names the kinds in view and no other, covers no mark, and folds', async () => {
  const { page } = await go('kind=control&at=35.3,35.95,9z')
  const legend = page.locator('[data-map-legend]')
  const isOpen = () => legend.evaluate((item) => (item as HTMLDetailsElement).open)
  if (await isOpen()) {
    const box = (await legend.boundingBox())!
    for (const mark of await page.locator('[data-mark]').all()) {
      const other = (await mark.boundingBox())!
      expect(
        other.x + other.width <= box.x ||
          other.x >= box.x + box.width ||
          other.y + other.height <= box.y ||
          other.y >= box.y + box.height,
      ).toBe(true)
    }
  } else await legend.locator('summary').click()
  const { say } = wordsIn('en')
  const lines = await legend.locator('li').allInnerTexts()
  expect(lines).toContain(say('kind.control'))
  expect(lines).not.toContain(say('kind.incident'))
  expect(await axeFindings(page)).toEqual([])
  await legend.locator('summary').click()
  expect(await isOpen()).toBe(false)
})

test('on a phone the legend is folded until it is opened', async () => {
  const { page } = await go('', { viewport: { width: 390, height: 844 } })
  const legend = page.locator('[data-map-legend]')
  expect(await legend.getAttribute('open')).toBeNull()
  await legend.locator('summary').click()
  expect(await legend.locator('li').first().isVisible()).toBe(true)
})
