import type { Page } from 'playwright-core'
import { byPlace, heldPlaces, toldPlaces } from '#lib/views'
import type { PlaceGroup, PlaceView } from '#lib/views'
import { ownProject } from '../project'
import { leave, look, settled, visit } from './visit'

afterAll(leave)

const SIZES = [
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [390, 844],
] as const

/** The marks on the map: their places, the count each holds, and whether they gather places. */
const marksOn = (page: Page) =>
  page.locator('[data-mark]').evaluateAll((all) =>
    all.map((mark) => ({
      places: mark.getAttribute('data-members')!.split(' '),
      count: Number(mark.getAttribute('data-count')),
      printed: /\d+$/.exec(mark.textContent!.replace('≠', '').trim())?.[0],
      isGathered: mark.hasAttribute('data-gathered'),
    })),
  )

/** Boxes of marks and names in sight that cover another. */
const covered = (page: Page) =>
  page.locator('[data-mark], [data-label]').evaluateAll((all) => {
    const boxes = all.map((item) => ({
      name: item.getAttribute('data-mark') ?? `name of ${item.getAttribute('data-label')}`,
      ...item.getBoundingClientRect().toJSON(),
    })) as { name: string; left: number; right: number; top: number; bottom: number }[]
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (b) =>
            a.left < b.right - 1 &&
            b.left < a.right - 1 &&
            a.top < b.bottom - 1 &&
            b.top < a.bottom - 1,
        )
        .map((b) => [a.name, b.name]),
    )
  })

const MODES: readonly (readonly [string, (group: PlaceGroup) => number])[] = [
  ['', ({ claims }) => claims.length],
  ['view=control', ({ claims }) => claims.length],
  ['view=tolls', (group) => ('counts' in group ? (group.counts as unknown[]).length : 0)],
]

test.each(MODES)(
  'in every window each place of “%s” has its own count, printed or told, and areas are never gathered',
  async (query, countOf) => {
    const { map } = await ownProject()
    const find = (id: string): PlaceView | undefined => map.places.find((one) => one.id === id)
    const make = query === '' ? byPlace : query === 'view=control' ? heldPlaces : toldPlaces
    const groups: PlaceGroup[] = make(map.claims, find).filter(({ place }) => place.anchor)
    expect(groups.length).toBeGreaterThan(3)
    const { page, problems, close } = await visit(`/?${query}`)
    await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
    for (const [width, height] of SIZES) {
      // a window opened in this size, not one that was made smaller
      await look(page, [width, height, 'light'])
      await page.reload()
      await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
      await settled(page)
      const marks = await marksOn(page)
      expect([width, marks.flatMap(({ places }) => places).sort()]).toEqual([
        width,
        groups.map(({ place }) => place.id).sort(),
      ])
      for (const { places, count, printed, isGathered } of marks) {
        expect(isGathered).toBe(places.length > 1)
        if (isGathered) expect(places.filter((id) => find(id)!.isArea)).toEqual([])
        else {
          const group = groups.find(({ place }) => place.id === places[0])!
          expect([width, places[0], count]).toEqual([width, places[0], countOf(group)])
          if (printed !== undefined) expect([places[0], printed]).toEqual([places[0], `${count}`])
        }
      }
      expect([width, await covered(page)]).toEqual([width, []])
    }
    expect(problems).toEqual([])
    await close()
  },
)

test('no zoom changes the count at a place, and none is a bare dot', async () => {
  const { page, close } = await visit('/?at=35.4,35.95,7z', {
    viewport: { width: 1280, height: 720 },
  })
  await page.locator('[data-mark]').first().waitFor({ state: 'attached' })
  const seen = new Map<string, Set<number>>()
  for (let step = 0; step < 5; step++) {
    await settled(page)
    const marks = await marksOn(page)
    for (const { places, count, isGathered } of marks)
      if (!isGathered) seen.set(places[0]!, (seen.get(places[0]!) ?? new Set()).add(count))
    const marked = new Set(marks.flatMap(({ places }) => places))
    const dots = await page
      .locator('[data-label]')
      .evaluateAll((all) =>
        all
          .filter((label) => label.previousElementSibling)
          .map((label) => label.getAttribute('data-label')!),
      )
    expect(dots.filter((id) => marked.has(id))).toEqual([])
    await page.getByRole('button', { name: 'Zoom in' }).click()
  }
  expect([...seen].filter(([, counts]) => counts.size > 1)).toEqual([])
  expect(seen.size).toBeGreaterThan(10)
  await close()
})
