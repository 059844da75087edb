import { NO_FACETS } from './made-up'
import { sumOf } from '../made-up-sum'
import { fireEvent, render, screen, within } from '@testing-library/react'
import type { MapData } from '#lib/views'
import type { Sum } from '#lib/model'
import { agreementOf } from '#lib/filter'
import { wordsIn } from '#lib/words'
import { PageProvider, pageLookups } from '../../app/ui/base/page-context'
import { ControlView } from '../../app/ui/views/control/control'
import { Tolls } from '../../app/ui/views/tolls/tolls'
import { ownProject } from '../project'

let map: MapData
beforeAll(async () => {
  map = (await ownProject()).map
})

function show(
  View: typeof Tolls,
  {
    keep = () => true,
    sums = [],
    known,
    opened,
    words,
  }: {
    words?: string
    keep?: (claim: MapData['claims'][number]) => boolean
    sums?: Sum[]
    known?: string
    opened?: string
  } = {},
) {
  const open = jest.fn()
  const shown = map.claims
    .filter(keep)
    .map((claim) => ({ ...claim, text: () => '', agreement: agreementOf(claim) }))
  const { container } = render(
    <PageProvider
      value={{
        ...pageLookups({ ...map, sums }, wordsIn('en')),
        open,
        opened,
        highlighted: [],
        highlight: jest.fn(),
      }}
    >
      <View
        shown={shown}
        all={shown}
        facets={NO_FACETS}
        filter={{ ...(known && { known }), ...(words && { words }) }}
        setFilter={jest.fn()}
        view={{ ...(opened && { open: opened }) }}
        setView={jest.fn()}
      />
    </PageProvider>,
  )
  return { open, container, text: container.textContent! }
}

test('sums are told with whether they hold, and only where all of their parts are shown', () => {
  const sums = [
    sumOf(
      'unnamed-c-2025-03-08/sohr-524',
      [
        'unnamed-c-2025-03-08/sohr-311-alawite-civilians',
        'unnamed-c-2025-03-08/sohr-213-combatants',
      ],
      'holds',
    ),
    sumOf('unnamed-c-2025-03-08/sohr-524', ['ap-2025-03-07/sohr-35-32-4'], 'fails'),
  ]
  expect(show(Tolls, { sums }).text).toMatch(
    /SOHR: 311 \+ 213 = 524; the parts add up[\s\S]*SOHR: 35 = 35, not “524”; the parts do not add up/,
  )
  const without = show(Tolls, {
    sums,
    keep: (claim) => claim.id !== 'unnamed-c-2025-03-08/sohr-213-combatants',
  }).text
  expect([without.includes('311 + 213'), without.includes('35 = 35, not “524”')]).toEqual([
    false,
    true,
  ])
})

test('a claim’s own parts are a sum, words without a figure are never a number, and overlapping scopes are named', () => {
  const { text, container } = show(Tolls)
  expect(text).toContain('SOHR: 35 security forces + 32 fighters + 4 civilians = 71 dead')
  expect(text).toContain('dozens (no figure), says Text A (outlet not named)')
  expect(container.querySelector('[data-overlaps]')!.textContent).toMatch(
    /^Do not add these to it.*civilians \(Syrian coast; .*one event\), security forces and fighters \(Syrian coast\)/,
  )
  const marks = [...container.querySelectorAll('[data-step]')].map((step) =>
    step.getAttribute('aria-label')!,
  )
  expect(marks.filter((label) => /dozens/.test(label))).toEqual([])
  expect(marks[0]).toMatch(
    /^more than 70 dead, says Syrian Observatory for Human Rights, said Fri 7 March, 3 reports\. Killed, people of any group, Syrian coast, running total since Thu 6 March 2025$/,
  )
})

test('the table holds what the chart draws, and each report opens its claim', () => {
  const { open, container } = show(Tolls)
  const set = container.querySelector<HTMLElement>('[data-toll-set]')!
  fireEvent.click(within(set).getByText('The same as a table'))
  const rows = [...set.querySelectorAll('tbody tr')]
    .slice(1)
    .map((row) => row.querySelectorAll('td')[1]!.textContent)
  expect(rows).toEqual([
    'more than 70 deadas of Fri 7 March',
    'over 130 deadas of Fri 7 March',
    'some 524 deadas of Sat 8 March',
  ])
  fireEvent.click(within(set).getByText('over 130'))
  expect(open).toHaveBeenLastCalledWith('unnamed-b-2025-03-07/sohr-130')
})

test('a step opens its claim by pointer and by keyboard', () => {
  const { open } = show(Tolls)
  const step = screen.getAllByRole('button', { name: /^some 524 dead/ })[0]!
  fireEvent.click(step)
  fireEvent.keyDown(step, { key: 'Enter' })
  fireEvent.keyDown(step, { key: ' ' })
  fireEvent.keyDown(step, { key: 'a' })
  expect(open.mock.calls).toEqual(Array(3).fill(['unnamed-c-2025-03-08/sohr-524']))
})

test('a strip says who is said to hold what, by whom, as of when, and when that was last said', () => {
  const { container, open } = show(ControlView)
  const line = container.querySelector<HTMLElement>(
    '[data-strip-line="ap-2025-03-07/outskirts-loyalists"]',
  )!
  expect(line.textContent).toMatch(
    /held by Assad loyalists.*says Rami Abdurrahman in Associated Press.*as of Fri 7 March; last said by Fri 7 March/,
  )
  fireEvent.click(within(line).getByRole('button'))
  expect(open).toHaveBeenCalledWith('ap-2025-03-07/outskirts-loyalists')
})

test('what only moves or stands there is never filled, and every state ages', () => {
  const { container } = show(ControlView)
  for (const line of container.querySelectorAll('[data-strip-line]')) {
    const claim = map.claims.find(({ id }) => id === line.getAttribute('data-strip-line'))!
    const fills = [...line.querySelectorAll('rect')].map((rect) => rect.getAttribute('fill'))
    expect(fills.every((fill) => (fill !== 'none') === claim.hold!.holds)).toBe(true)
    expect(line.querySelectorAll('[data-aged]').length).toBeGreaterThan(0)
  }
})

test('opposing claims at one place carry the sign and lead to the reason', () => {
  const { container } = show(ControlView)
  const place = container.querySelector('[data-strip-place="baniyas"]')!
  expect(place.querySelector('[data-clash]')!.textContent).toMatch(
    /held by government forces \(SOHR\) ≠ fighting there \(Al Jazeera\)[\s\S]*who holds it/,
  )
  expect(place.querySelectorAll('[data-opposed]').length).toBeGreaterThanOrEqual(2)
})

test('ageing stops at the moment things are as known at', () => {
  const aged = (known?: string) =>
    show(ControlView, { known }).container.querySelectorAll(
      '[data-strip-line="ap-2025-03-07/outskirts-loyalists"] [data-aged]',
    ).length
  expect([aged(), aged('2025-03-08'), aged('2025-03-07')]).toEqual([4, 2, 0])
})

test('each view says so where the filter leaves nothing for it', () => {
  expect(show(Tolls, { keep: (claim) => claim.kind === 'control' }).text).toMatch(
    /^No count of people is left among the \d+ claims/,
  )
  expect(show(ControlView, { keep: () => false }).text).toMatch(
    /^No claim of control is left among the 0 claims/,
  )
})

test('the opened claim is read where it is drawn', async () => {
  const { container } = show(Tolls, { opened: 'unnamed-c-2025-03-08/sohr-524' })
  // its scripts are fetched when it is wanted
  await screen.findByRole('article', { name: 'Claim' })
  expect(container.querySelectorAll('article[aria-label="Claim"]')).toHaveLength(1)
  expect(
    container
      .querySelector('[data-toll-set] article')!
      .closest('[data-toll-set]')!
      .getAttribute('data-toll-set'),
  ).toMatch(/^killed all +running-total/)
})

test('tolls of a place that no count speaks of alone are those of the areas that contain it', () => {
  const named = show(Tolls, { keep: () => true, words: 'Tartous' })
  const areas = named.container.querySelector<HTMLElement>('[data-toll-areas="tartus"]')!
  expect(areas.textContent).toMatch(
    /No count speaks of this place alone\.[\s\S]*Also counted in Syrian coast[\s\S]*more than 70 dead, [^(]+ \(SOHR\)/,
  )
  fireEvent.click(within(areas).getAllByRole('button')[0]!)
  expect(named.open).toHaveBeenCalled()
  const opened = show(Tolls, { opened: 'tartus' })
  expect(opened.container.querySelector('[data-toll-areas="tartus"]')).not.toBeNull()
  expect(show(Tolls).container.querySelector('[data-toll-areas]')).toBeNull()
})
