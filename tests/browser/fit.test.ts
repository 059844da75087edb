import { AxeBuilder } from '@axe-core/playwright'
import { leave, visit } from './visit'

afterAll(leave)

const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const
const VIEWS = [
  '',
  'open=haffah',
  'open=ap-2025-03-07/outskirts-loyalists',
  'speaker=none',
  'kind=nothing',
  'known=2025-03-07T12:00&stack=speaker',
  'view=contradictions&open=baniyas',
  'view=compare&compare=ap,ztc-news',
]

/** Controls in sight whose middle is covered by something else; what is clipped away until it has focus is not in sight. List, views and cards scroll by design and are left out. */
function coveredControls(): string[] {
  const controls = [...document.querySelectorAll<HTMLElement>('button, input, a')].filter(
    (item) =>
      !item.closest('[data-open-id], [data-mark-card], [data-mark], [data-view]') &&
      item.checkVisibility(),
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
        : [item.outerHTML.slice(0, 120)]
    })
}

describe.each(SIZES)('at %d x %d', (width, height) => {
  test.each(VIEWS)('“%s” scrolls nowhere sideways, and no control is covered', async (query) => {
    const { page, problems, close } = await visit(`/?${query}`, { viewport: { width, height } })
    await page.locator('.leaflet-container').waitFor()
    await page.waitForTimeout(500)
    expect(
      await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.scrollHeight,
      ]),
    ).toEqual([width, height])
    expect(await page.evaluate(coveredControls)).toEqual([])
    expect(problems).toEqual([])
    await close()
  })
})

describe.each([...SIZES, [600, 900], [861, 700]] as const)(
  'what opens over the page at %d x %d',
  (width, height) => {
    test.each(['en', 'ar'])('lies within it, in “%s”', async (lang) => {
      const { page, close } = await visit(`/?lang=${lang}`, { viewport: { width, height } })
      await page.locator('[data-mark]').first().waitFor()
      const within = async (selector: string) => {
        await page.locator(selector).waitFor()
        const { x, y, width: w, height: h } = (await page.locator(selector).boundingBox())!
        expect([selector, x >= 0, y >= 0, x + w <= width, y + h <= height]).toEqual([
          selector,
          true,
          true,
          true,
          true,
        ])
      }
      await page.getByRole('combobox').fill('Latakia')
      await within('[role=listbox]')
      await page.getByRole('combobox').fill('')
      await page.locator('header details summary').last().click()
      await within('header details[open] > div')
      await page.locator('header details summary').last().click()
      await page.locator('header button[aria-haspopup=dialog]').click()
      await within('dialog[open]')
      await close()
    })
  },
)

test.each([
  ['1440', '', 'light'],
  ['1440', 'open=haffah', 'light'],
  ['1440', 'open=ap-2025-03-07/outskirts-loyalists', 'light'],
  ['1440', 'open=haffah', 'dark'],
  ['390', '', 'light'],
  ['390', 'open=haffah', 'light'],
  ['390', 'kind=nothing&speaker=none', 'light'],
  ['1440', 'known=2025-03-07T12:00&stack=speaker', 'light'],
  ['1440', 'known=2025-03-07T12:00&happened=2025-03-07&stack=speaker', 'dark'],
  ['390', 'known=2025-03-07T12:00&stack=speaker', 'light'],
] as const)('axe finds nothing at width %s in “%s”, %s', async (width, query, colorScheme) => {
  const { page, close } = await visit(`/?${query}`, {
    viewport: { width: Number(width), height: 844 },
    colorScheme,
  })
  await page.locator('.leaflet-container').waitFor()
  await page.waitForTimeout(500)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html)
          .slice(0, 3)
          .join(' ')}`,
    ),
  ).toEqual([])
  await close()
})

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
    await page.waitForTimeout(350)
  }
  for (const button of await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('button')
    .all())
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  await close()
})
