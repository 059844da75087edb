import { fireEvent, render, screen, within } from '@testing-library/react'
import { knownMoment, saidCounts } from '#lib/filter'
import type { Filter } from '#lib/filter'
import type { ClaimView, MapData } from '#lib/views'
import { stacksByKind } from '#lib/views'
import { wordsIn } from '#lib/words'
import { PageProvider, pageLookups } from '../../app/ui/base/page-context'
import { Timeline } from '../../app/ui/time/timeline'
import { clockAxis, clockBars } from '../../app/ui/time/clock-bars'
import type { Clock } from '../../app/ui/time/clock-bars'

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
window.matchMedia = () =>
  ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }) as unknown as MediaQueryList

function show(times: (string | undefined)[], filter: Filter = {}) {
  const claims = times.map(
    (time, i) =>
      ({
        id: String(i),
        kind: 'incident',
        body: 'a',
        timeIs: 'within',
        happened: time,
        said: time ?? '2025-03-07',
      }) as unknown as ClaimView,
  )
  const { stacks, keyOf } = stacksByKind(data.layers)
  const bars = (clock: Clock) =>
    clockBars(
      clock,
      { now: claims, later: [], frame: clockAxis(clock, claims) },
      keyOf,
      filter.known && knownMoment(filter.known),
    )
  const setFilter = jest.fn()
  const { container } = render(
    <PageProvider
      value={{
        ...pageLookups(data, wordsIn('en')),
        open: jest.fn(),
        highlighted: [],
        highlight: jest.fn(),
      }}
    >
      <Timeline
        bars={{
          happened: bars('happened'),
          said: {
            ...bars('said'),
            ...(filter.known && { counts: saidCounts(claims, filter.known) }),
          },
        }}
        stacks={{ kind: stacks }}
        filter={filter}
        setFilter={setFilter}
        view={{}}
        setView={jest.fn()}
      />
    </PageProvider>,
  )
  expect(container.innerHTML).not.toMatch(/NaN|undefined|Infinity/)
  return {
    setFilter,
    clock: (id: string) => container.querySelector<HTMLElement>(`[data-clock="${id}"]`)!,
  }
}

test('without any time there are no bars, no handles and nowhere to go', () => {
  const { clock } = show([], { known: '2025-03-07' })
  expect(clock('said').querySelectorAll('[data-bin], input')).toHaveLength(0)
  expect(within(clock('said')).getByRole('button', { name: 'Play' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('one moment makes a day of bars with a pin among them', () => {
  const { clock, setFilter } = show(['2025-03-07T11:59/2025-03-07T12:00'])
  fireEvent.change(within(clock('said')).getByRole('slider', { name: 'As known at' }), {
    target: { value: '0' },
  })
  expect(setFilter).toHaveBeenLastCalledWith({ known: '2025-03-07T06:00' })
  fireEvent.click(within(clock('happened')).getByRole('button', { name: 'Step forward' }))
  expect(setFilter).toHaveBeenLastCalledWith({
    happened: '2025-03-07T00:00/2025-03-07T06:00',
    rule: 'surely',
  })
})

test('years are bars of weeks or more, with both ends said in place of days, and years in the words', () => {
  const { clock } = show(['2019-01-01', '2025-03-07', undefined], { happened: '2024-12-30' })
  expect(clock('happened').querySelector('[data-days]')!.textContent).toMatch(
    /^Tue 1 January 2019.*2025$/,
  )
  expect(clock('happened').querySelector('figcaption')!.textContent).toMatch(
    /Mon 30 December 2024.*1 claim without a time/,
  )
  expect(clock('happened').querySelectorAll('[data-bin]').length).toBeLessThan(40)
  expect(
    screen.getAllByRole('slider').every((slider) => slider.getAttribute('aria-valuetext')),
  ).toBe(true)
})
