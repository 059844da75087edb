import { act, fireEvent, render, screen } from '@testing-library/react'
import { FACETS } from '#lib/filter'
import type { Facet } from '#lib/filter'
import type { MapData } from '#lib/views'
import { wordsIn } from '#lib/words'
import { pageLookups } from '../../../app/ui/base/page-context'
import type { ClaimCollection } from '../../../app/ui/screen/claim-collection'
import type { Answer, EngineState, Question } from '../../../app/ui/screen/engine/engine'
import { engineState } from '../../../app/ui/screen/engine/engine-state'
import { MapScreen } from '../../../app/ui/screen/map-screen'

window.matchMedia = () =>
  ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }) as unknown as MediaQueryList

const data = {
  layers: [{ id: 'incident', kind: 'incident', label: 'Incidents', colour: 'red' }],
  claims: [],
  documents: [],
  parties: [],
  places: [],
  footprints: {},
  background: 0,
  sources: [],
} as unknown as MapData
const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as unknown as Record<
  Facet,
  Map<string, number>
>
const bars = { bins: [], stepMinutes: 60, withoutTime: 0, startBefore: 0, endAfter: 0, most: 1 }
const answerTo = (question: Question): Answer => ({
  question,
  shown: 7,
  listed: 7,
  counts,
  bars: { happened: bars, said: bars },
})

/**
 * A collection that names nothing but what every collection has. `late`: its engine is asked and
 * does not answer.
 */
function collectionOf({
  late = false,
  ...more
}: Partial<ClaimCollection> & { late?: boolean } = {}) {
  const { state, subscribe, set } = engineState({
    answer: answerTo({ filter: {} }),
    pending: false,
  })
  const asked: Question[] = []
  const reference = {
    lookups: pageLookups(data, wordsIn('en')),
    totals: counts,
    values: { outlet: [], speaker: [], party: [], type: [] },
  }
  const collection: ClaimCollection = {
    engine: {
      total: 7,
      state,
      subscribe,
      ask(question) {
        asked.push(question)
        set(late ? { pending: true } : { answer: answerTo(question), pending: false })
      },
    },
    about: 'Made up',
    holds: ['7 claims'],
    mayName: { facet: () => true, open: () => true, source: () => true, ground: () => true },
    reference: () => reference,
    stacks: { kind: [] },
    legend: null,
    Map: () => <i data-part="map" />,
    List: ({ head }) => <div data-part="list">{head}</div>,
    ...more,
  }
  return { collection, asked, set: (patch: Partial<EngineState>) => act(() => set(patch)) }
}

test('a screen offers only what its collection names', () => {
  const { collection } = collectionOf()
  const { container } = render(
    <MapScreen collection={collection} initialQuery="view=table" nav={null} />,
  )
  expect(container.querySelector('[data-part="map"]')).not.toBeNull()
  expect(container.querySelector('[data-part="list"]')).not.toBeNull()
  expect(container.querySelector('[data-panel], [aria-busy]')).toBeNull()
  for (const name of ['Table', 'Share', 'Export', 'By speaker'])
    expect(screen.queryByRole('button', { name })).toBeNull()
})

test('views, stacks by speaker and the words over a late answer come with the collection', () => {
  const { collection, asked, set } = collectionOf({
    late: true,
    stacks: { kind: [], speaker: [] },
    Panel: ({ panel }) => <i data-part={panel} />,
    Status: ({ pending, error, again }) => (
      <p data-status={JSON.stringify([pending, error])}>
        <button type="button" onClick={again}>
          once more
        </button>
      </p>
    ),
  })
  const { container } = render(
    <MapScreen collection={collection} initialQuery="view=table" nav={null} />,
  )
  const status = () => container.querySelector<HTMLElement>('[data-status]')!.dataset.status
  expect(container.querySelector('[data-panel="table"] [data-part="table"]')).not.toBeNull()
  expect(screen.getByRole('button', { name: wordsIn('en').say('clock.bySpeaker') })).not.toBeNull()
  expect(status()).toBe('[true,null]')
  expect(container.querySelector('#claims[aria-busy="true"]')).not.toBeNull()
  set({ pending: false, error: 'unreached' })
  expect(status()).toBe('[false,"unreached"]')
  fireEvent.click(screen.getByText('once more'))
  expect(asked).toHaveLength(2)
  expect(asked[1]).toEqual(asked[0])
})

test('what changes no number is not asked', () => {
  const { collection, asked } = collectionOf({ Panel: () => null })
  render(<MapScreen collection={collection} initialQuery="" nav={null} />)
  expect(asked).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: wordsIn('en').say('panel.table') }))
  expect(asked).toHaveLength(1)
})

test('a welcome stands over the list until something is filtered or opened', () => {
  const welcome = <b>Welcome</b>
  for (const [query, seen] of [
    ['', 1],
    ['view=table', 1],
    ['kind=incident', 0],
    ['open=x', 0],
  ] as const) {
    const { collection } = collectionOf({ welcome })
    const { unmount } = render(
      <MapScreen collection={collection} initialQuery={query} nav={null} />,
    )
    expect(screen.queryAllByText('Welcome')).toHaveLength(seen)
    unmount()
  }
})
