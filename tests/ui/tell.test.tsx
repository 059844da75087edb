import { act, fireEvent, render } from '@testing-library/react'
import type { ClaimView, MapData } from '#lib/views'
import { wordsIn } from '#lib/words'
import { PageProvider, pageLookups } from '../../app/ui/base/page-context'
import { TellTip } from '../../app/ui/base/tell/tell-tip'
import { ClaimRow } from '../../app/ui/claims/claim-row'
import { HistogramBars } from '../../app/ui/time/histogram-bars'
import { madeUp, oppose } from './made-up'

const highlight = jest.fn()
const layer = { id: 'incident', kind: 'incident', label: 'Incidents', singular: 'Incident' }

beforeEach(() => {
  jest.useFakeTimers()
  highlight.mockClear()
})
afterEach(() => jest.useRealTimers())

function show(claims: ClaimView[], what: React.ReactNode, highlighted: string[] = []) {
  const data = {
    layers: [{ ...layer, colour: 'red', shape: 'diamond' }],
    claims,
    documents: [],
    parties: [],
    places: [],
    footprints: {},
    sources: [],
  } as unknown as MapData
  return render(
    <PageProvider
      value={{
        ...pageLookups(data, wordsIn('en')),
        open: jest.fn(),
        highlighted,
        highlight,
        isShown: (id) => id !== 'hidden',
      }}
    >
      {what}
      <TellTip />
    </PageProvider>,
  )
}
const pointAt = (item: Element) => {
  fireEvent.pointerOver(item)
  act(() => void jest.runAllTimers())
}
const words = () => [...document.querySelectorAll('[role="tooltip"] p')].map((p) => p.textContent)

test('pointing at the sign of a claim says its kind and how firmly it is said; at ≠, what that is; Escape puts it away', () => {
  const [claim, other] = ['claim', 'other'].map((id) =>
    madeUp({ id, at: ['x'], standing: 'reported' }),
  ) as [ClaimView, ClaimView]
  oppose(claim, other, 'perpetrator')
  const { container } = show([claim, other], <ClaimRow claim={claim} at="x" />)
  pointAt(container.querySelector('svg path')!)
  expect(words()).toEqual(['Incident, reported'])
  pointAt(container.querySelector('[data-clash-sign] span')!)
  expect(words()).toEqual(['Another claim that is shown contradicts this one'])
  fireEvent.keyDown(document.body, { key: 'Escape' })
  act(() => void jest.runAllTimers())
  expect(words()).toEqual([])
})

test('with the focus a row tells all its signs, and is described by them', () => {
  const [claim, other] = ['claim', 'hidden'].map((id) => madeUp({ id, at: ['x'] })) as [
    ClaimView,
    ClaimView,
  ]
  oppose(claim, other, 'perpetrator')
  const { container } = show([claim, other], <ClaimRow claim={claim} at="x" />)
  const row = container.querySelector('button')!
  // jsdom knows no :focus-visible
  const matches = row.matches.bind(row)
  jest
    .spyOn(row, 'matches')
    .mockImplementation((selector) => selector === ':focus-visible' || matches(selector))
  act(() => row.focus())
  act(() => void jest.runAllTimers())
  expect(words()).toEqual([
    'Incident, stated',
    'A claim that your filter hides contradicts this one',
  ])
  expect(row.getAttribute('aria-describedby')).toBe(document.querySelector('[role="tooltip"]')!.id)
})

test('a bar lights exactly the shown claims that it counts', () => {
  const claims = [
    madeUp({ id: 'in', at: ['x'], happened: '2025-03-07' }),
    madeUp({ id: 'after', at: ['x'], happened: '2025-03-09' }),
    madeUp({ id: 'hidden', at: ['y'], happened: '2025-03-07' }),
  ]
  const bin = {
    start: '2025-03-07T00:00',
    end: '2025-03-08T00:00',
    counts: { incident: 1 },
    sure: { incident: 1 },
    total: 1,
  }
  const { container } = show(
    claims,
    <figure data-clock="happened">
      <HistogramBars
        bins={[bin]}
        stacks={[]}
        most={1}
        strong={() => true}
        label="When"
        onPoint={jest.fn()}
      />
      <input data-bar={bin.start} />
    </figure>,
  )
  pointAt(container.querySelector('[data-bin] rect')!)
  expect(highlight).toHaveBeenLastCalledWith(['#in', 'x/whole'])
  pointAt(document.body)
  expect(highlight).toHaveBeenLastCalledWith([])
  pointAt(container.querySelector('input')!)
  expect(highlight).toHaveBeenLastCalledWith(['#in', 'x/whole'])
})

test('where claims are lit one by one, another claim of the same ground is not', () => {
  const claims = ['in', 'after'].map((id) => madeUp({ id, at: ['x'] }))
  const { container } = show(
    claims,
    claims.map((claim) => <ClaimRow key={claim.id} claim={claim} />),
    ['#in', 'x/whole'],
  )
  expect(
    [...container.querySelectorAll('[data-highlighted]')].map((row) =>
      row.getAttribute('data-claim'),
    ),
  ).toEqual(['in'])
})

test('words of data are told as text', () => {
  const { container } = show([], <i data-tell="<img src=x onerror=alert(1)>">sign</i>)
  pointAt(container.querySelector('i')!)
  expect(words()).toEqual(['<img src=x onerror=alert(1)>'])
  expect(document.querySelector('img')).toBeNull()
})
