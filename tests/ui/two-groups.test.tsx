import { NO_FACETS } from './made-up'
import { render } from '@testing-library/react'
import { agreementOf } from '#lib/filter'
import type { MapData } from '#lib/views'
import { wordsIn } from '#lib/words'
import { PageProvider, pageLookups } from '../../app/ui/base/page-context'
import { ControlView } from '../../app/ui/views/control/control'
import { Tolls } from '../../app/ui/views/tolls/tolls'
import { ownProject } from '../project'

/** An invented war of two armed groups, with counts of every harm. */
let map: MapData
beforeAll(async () => {
  map = (await ownProject('tests/fixtures/two-groups')).map
})

/** A view of the claims of the given kinds of harm, or of all. */
function show(
  View: typeof Tolls,
  keep: (claim: MapData['claims'][number]) => boolean = () => true,
) {
  const shown = map.claims
    .filter(keep)
    .map((claim) => ({ ...claim, text: () => '', agreement: agreementOf(claim) }))
  const { container } = render(
    <PageProvider
      value={{
        ...pageLookups(map, wordsIn('en')),
        open: jest.fn(),
        highlighted: [],
        highlight: jest.fn(),
      }}
    >
      <View
        shown={shown}
        all={shown}
        facets={NO_FACETS}
        filter={{}}
        setFilter={jest.fn()}
        view={{}}
        setView={jest.fn()}
      />
    </PageProvider>,
  )
  return container
}

test.each([
  ['killed', ['five dead']],
  ['wounded', ['25 wounded', 'at least 40 wounded']],
  ['missing', ['two missing']],
  ['abducted', ['twelve abducted']],
  ['detained', ['seven detained']],
  ['displaced', ['3,000 displaced', '3,400 displaced']],
])('the tolls tell the %s as such, in a set of their own', (harm, figures) => {
  const container = show(Tolls, ({ toll }) => toll?.harm === harm)
  const sets = [...container.querySelectorAll('[data-toll-set]')]
  expect(sets.map((set) => set.getAttribute('data-toll-set')!.split(' ')[0])).toEqual([harm])
  const labels = [...container.querySelectorAll('[data-step]')].map((step) =>
    step.getAttribute('aria-label')!,
  )
  expect(labels).toHaveLength(figures.length)
  for (const label of labels)
    expect(label).not.toMatch(harm === 'killed' ? /wounded/ : /dead|killed/i)
  figures.forEach((figure, i) => expect(labels[i]).toMatch(new RegExp(`^${figure}, says `)))
})

test('counts of other harm are never told to count the same people', () => {
  const container = show(Tolls, ({ toll }) =>
    ['killed', 'wounded', 'missing'].includes(toll?.harm ?? ''),
  )
  expect(container.querySelectorAll('[data-toll-set]')).toHaveLength(3)
  expect(container.querySelector('[data-overlaps]')).toBeNull()
})

test('whoever left a place, or only has not got it, is not drawn as its holder', () => {
  const container = show(ControlView)
  const filled = (id: string) =>
    [...container.querySelectorAll(`[data-strip-line="${id}"] rect`)].some(
      (rect) => rect.getAttribute('fill') !== 'none',
    )
  expect(filled('bell-2025-03-07/guard-holds-millford')).toBe(true)
  expect(filled('bell-2025-03-07/front-withdrew')).toBe(false)
  expect(filled('bell-2025-03-07/guard-lost-quarry')).toBe(false)
  const text = container.textContent!
  expect(text).toContain('withdrawal of the River Front')
  expect(text).toContain('lost by the Hill Guard')
  expect(text).toContain('not held by the River Front')
  expect(text).not.toMatch(/government|somebody other|holds nothing/)
})
