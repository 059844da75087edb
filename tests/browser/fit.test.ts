import { axeFindings } from './axe'
import { leave, look, settled, visit } from './visit'
import type { Look } from './visit'

afterAll(leave)

const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const
const OPEN_VIEWS = ['table', 'contradictions', 'tolls', 'control', 'compare'] as const
const DESK: Look = [1440, 844, 'light']
const DESK_DARK: Look = [1440, 844, 'dark']
const PHONE: Look = [390, 844, 'light']
/**
 * Views of the map, each with the looks in which axe goes over it; what `axe` looks at in other
 * languages and themes is not looked at again.
 */
const VIEWS: readonly (readonly [query: string, looks: readonly Look[]])[] = [
  ['', [DESK, PHONE]],
  ['open=haffah', [DESK, DESK_DARK, PHONE]],
  ['open=ap-2025-03-07/outskirts-loyalists', [DESK]],
  ['speaker=none', []],
  ['kind=nothing', []],
  ['kind=nothing&speaker=none', [PHONE]],
  ['known=2025-03-07T12:00&stack=speaker', [DESK, PHONE]],
  ['view=contradictions&open=baniyas', []],
  ['view=compare&compare=ap,ztc-news', []],
]

/**
 * Controls in sight whose middle is covered by something else; what is clipped away until it has
 * focus is not in sight. List, views and cards scroll by design and are left out.
 */
function coveredControls(): string[] {
  const controls = [...document.querySelectorAll<HTMLElement>('button, input, a')].filter(
    (item) => !item.closest('[data-open-id], [data-mark], [data-view]') && item.checkVisibility(),
  )
  return controls
    .filter((item) => getComputedStyle(item).clipPath === 'none')
    .flatMap((item) => {
      const { left, right, top, bottom } = item.getBoundingClientRect()
      const [x, y] = [(left + right) / 2, (top + bottom) / 2]
      const frame = item.closest('aside, section[aria-label]')?.getBoundingClientRect()
      const inSight =
        x >= 0 &&
        y >= 0 &&
        x < innerWidth &&
        y < innerHeight &&
        (!frame || (y > frame.top && y < frame.bottom))
      if (!inSight || item.matches('[type=range]')) return []
      const at = document.elementFromPoint(x, y)
      return at && (item.contains(at) || at.contains(item) || at.closest('label')?.contains(item))
        ? []
        : [`${item.outerHTML.slice(0, 120)} under ${at?.outerHTML.slice(0, 120)} at ${x}, ${y}`]
    })
}

test.each(VIEWS)(
  'at every size “%s” scrolls nowhere sideways and covers no control, and axe finds nothing',
  async (query, looks) => {
    const { page, problems, close } = await visit(`/?${query}`)
    await page.locator('.leaflet-container').waitFor({ state: 'attached' })
    for (const [width, height] of SIZES) {
      await look(page, [width, height, 'light'])
      // a claim that the address opens takes the focus if the reader did something before it was
      // there, as which Chromium counts the questions of a test; its words then lie over the views
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      const at = `${width} x ${height}`
      expect([
        at,
        await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.scrollHeight,
        ]),
      ]).toEqual([at, [width, height]])
      // what was opened may still be scrolling into view
      let covered = await page.evaluate(coveredControls)
      for (let tries = 0; covered.length > 0 && tries < 50; tries++) {
        await page.waitForTimeout(200)
        covered = await page.evaluate(coveredControls)
      }
      expect([at, covered]).toEqual([at, []])
    }
    for (const one of looks) {
      await look(page, one)
      expect([one, await axeFindings(page)]).toEqual([one, []])
    }
    expect(problems).toEqual([])
    await close()
  },
)

test('no view makes the page itself scroll: what a view holds scrolls in its own frame', async () => {
  const { page, close } = await visit('/')
  for (const query of ['', ...OPEN_VIEWS.map((view) => `view=${view}`), 'view=control&lang=ar']) {
    await page.goto(new URL(`/?${query}`, page.url()).href)
    await page.locator('.leaflet-container').waitFor({ state: 'attached' })
    for (const [width, height] of [...SIZES, [1280, 720] as const]) {
      await page.setViewportSize({ width, height })
      expect([
        query,
        width,
        await page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
      ]).toEqual([query, width, 0])
    }
  }
  await close()
})

test('axe finds nothing where both clocks have a range, on dark', async () => {
  const { page, close } = await visit('/?known=2025-03-07T12:00&happened=2025-03-07&stack=speaker')
  await look(page, DESK_DARK)
  expect(await axeFindings(page)).toEqual([])
  await close()
})

test.each(['en', 'ar'])(
  'what opens over the page lies within it at every size, in “%s”',
  async (lang) => {
    const { page, close } = await visit(`/?lang=${lang}`)
    await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
    for (const [width, height] of [...SIZES, [600, 900], [861, 700]] as const) {
      await look(page, [width, height, 'light'])
      const within = async (selector: string) => {
        await page.locator(selector).waitFor()
        const { x, y, width: w, height: h } = (await page.locator(selector).boundingBox())!
        const at = `${selector} at ${width} x ${height}`
        expect([at, x >= 0, y >= 0, x + w <= width, y + h <= height]).toEqual([
          at,
          true,
          true,
          true,
          true,
        ])
      }
      await page.locator('input[role="combobox"]').fill('Latakia')
      await within('[role=listbox]')
      await page.locator('input[role="combobox"]').fill('')
      await page.locator('header details summary').last().click()
      await within('header details[open] > div')
      await page.locator('header details summary').last().click()
      await page.locator('header button[aria-haspopup=dialog]').click()
      await within('dialog[open]')
      await page.keyboard.press('Escape')
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
    }
    await close()
  },
)

test('no two marks cover each other at any zoom, and a phone’s buttons are large enough', async () => {
  const { page, close } = await visit('/', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  await page.locator('[data-mark]').first().waitFor()
  for (let step = 0; step < 5; step++) {
    const boxes = await page
      .locator('[data-mark]')
      .evaluateAll((all) =>
        all
          .map((mark) => mark.getBoundingClientRect())
          .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
      )
    const covered = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
        ),
    )
    expect(covered).toEqual([])
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await settled(page)
  }
  for (const button of await page
    .getByRole('navigation', { name: 'Parts of the page' })
    .getByRole('button')
    .all())
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  await close()
})
