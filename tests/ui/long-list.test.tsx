import { act, render } from '@testing-library/react'
import { wordsIn } from '#lib/words'
import type { MapData } from '#lib/views'
import { PageProvider, pageLookups } from '../../app/ui/base/page-context'
import { ClaimList } from '../../app/ui/claims/claim-list'
import { drawnAtFirst } from '../../app/ui/claims/rows-when-near'
import { fc } from '../property'
import { ownProject } from '../project'

/** The project's own claims four times over, the copies at the same places. */
let map: MapData
beforeAll(async () => {
  const own = (await ownProject()).map
  const copies = [0, 1, 2, 3].flatMap((n) =>
    own.claims.map((claim) => ({
      ...claim,
      id: `${claim.id}-${n}`,
      matter: `${claim.matter}-${n}`,
      relations: [],
    })),
  )
  map = { ...own, claims: copies }
})

/** What the list looks at, and how a test brings a part of it near. */
const looked = new Map<Element, () => void>()
beforeEach(() => {
  looked.clear()
  Element.prototype.scrollIntoView = jest.fn()
  globalThis.IntersectionObserver = class {
    constructor(readonly seen: IntersectionObserverCallback) {}
    observe(part: Element) {
      looked.set(part, () =>
        this.seen(
          [{ isIntersecting: true } as IntersectionObserverEntry],
          this as unknown as IntersectionObserver,
        ),
      )
    }
    disconnect() {}
  } as unknown as typeof IntersectionObserver
})

function list(opened?: string) {
  const { container } = render(
    <PageProvider
      value={{
        ...pageLookups(map, wordsIn('en')),
        opened,
        open: jest.fn(),
        highlighted: [],
        highlight: jest.fn(),
      }}
    >
      <ClaimList shown={map.claims} />
    </PageProvider>,
  )
  const sections = [...container.querySelectorAll<HTMLElement>('section')]
  const rowsOf = (section: Element) => section.querySelectorAll('[data-claim]').length
  return { sections, rowsOf, all: () => container.querySelectorAll('[data-claim]').length }
}

test('of a long list the head is drawn, and every place stands in it by its name', () => {
  const { sections, rowsOf, all } = list()
  expect(all()).toBeGreaterThanOrEqual(40)
  expect(all()).toBeLessThan(map.claims.length)
  expect(sections.every((section) => section.querySelector('h2')!.textContent !== '')).toBe(true)
  const waits = sections.map((section) => looked.has(section))
  expect(waits.indexOf(true)).toBeGreaterThan(0)
  expect(waits.slice(waits.indexOf(true)).includes(false)).toBe(false)
  for (const section of sections) if (looked.has(section)) expect(rowsOf(section)).toBe(0)
})

test('rows come when their place comes near, each once', () => {
  const { sections, rowsOf, all } = list()
  const far = sections.filter((section) => looked.has(section))
  const tray = far.at(-1)!
  act(() => looked.get(tray)!())
  expect(rowsOf(tray)).toBeGreaterThan(0)
  expect(far.slice(0, -1).map(rowsOf)).toEqual(far.slice(1).map(() => 0))
  for (const section of far.slice(0, -1)) act(() => looked.get(section)!())
  expect(all()).toBe(map.claims.length)
})

test('what is opened is drawn, wherever it stands', () => {
  const last = map.claims.filter(({ places }) => places.length === 0).at(-1)!
  const { sections, rowsOf } = list(last.id)
  expect(rowsOf(sections.at(-1)!)).toBeGreaterThan(0)
})

test('paper has every row', () => {
  const { all } = list()
  act(() => void window.dispatchEvent(new Event('beforeprint')))
  expect(all()).toBe(map.claims.length)
  act(() => void window.dispatchEvent(new Event('afterprint')))
})

test('a short list is drawn whole; of a long one the first part, and none after enough claims', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { minLength: 1 }), (sizes) => {
      const drawn = drawnAtFirst(sizes)
      const whole = sizes.reduce((sum, size) => sum + size, 0) <= 120
      expect(drawn[0]).toBe(true)
      sizes.forEach((_, i) => {
        const before = sizes.slice(0, i).reduce((sum, size) => sum + size, 0)
        expect(drawn[i]).toBe(before < 40 || whole)
      })
    }),
  )
})
