import { BesideClock } from '../../../app/ui/dense/beside/beside-clock'
import { wholeDayAxis } from '../../../app/ui/dense/beside/beside-query'
import { usePage } from '../../../app/ui/base/page-context'
import type { Clock } from '../../../app/ui/time/clock-bars'
import { render, screen } from '../../render'
import { ANSWER, answering, pageBeside } from './beside'

let page: Awaited<ReturnType<typeof pageBeside>>
beforeAll(async () => {
  page = await pageBeside()
})

const noBars = (count: number) => Array.from({ length: count }, () => 0)

/** Rows on the axis of a clock: sure ones by bar, and those that may be. */
function rowsOn(clock: Clock, sure: Record<number, number>, possible: Record<number, number> = {}) {
  const { bars } = wholeDayAxis(page.clocks[clock])
  const counts = (of: Record<number, number>) => noBars(bars).map((_, bar) => of[bar] ?? 0)
  return { sure: counts(sure), possible: counts(possible), before: 0, after: 0, unsaid: 0 }
}

function Clock({ clock }: { clock: Clock }) {
  return <BesideClock clock={clock} beside={usePage().beside!} />
}

const shown = (clock: Clock, happened?: string) =>
  render(
    <page.Page ids={['a', 'b']} filter={happened ? { happened } : {}}>
      <Clock clock={clock} />
    </page.Page>,
  )

const barsOf = (id: string) =>
  [...document.querySelectorAll(`[data-beside="${id}"] [data-sure]`)].map((bar) => [
    Number(bar.getAttribute('data-sure')),
    Number(bar.getAttribute('data-possible')),
  ])

test('a row is known to the day, so bars of hours become bars of days', () => {
  const { bins, stepMinutes } = page.clocks.happened
  expect(stepMinutes).toBe(360)
  expect(wholeDayAxis(page.clocks.happened)).toEqual({
    first: bins[0]!.start.slice(0, 10),
    stepDays: 1,
    bars: bins.length / 4,
  })
})

test('each dataset has its own bars and its own largest count, on one scale for both clocks', async () => {
  answering((path) =>
    path.includes('/a/')
      ? {
          ...ANSWER,
          clocks: {
            happened: rowsOn('happened', { 1: 4 }, { 1: 3, 2: 1 }),
            said: rowsOn('said', { 0: 9 }),
          },
        }
      : { ...ANSWER, label: 'Set b', clocks: { happened: rowsOn('happened', { 2: 700 }) } },
  )
  shown('happened')
  await screen.findByText('Set a')
  expect(barsOf('a')).toEqual([
    [4, 3],
    [0, 1],
  ])
  expect(barsOf('b')).toEqual([[700, 0]])
  expect(document.querySelector('[data-beside="a"]')!.getAttribute('data-most')).toBe('9')
  expect(screen.getByText(/at most 9 rows a bar/)).toBeTruthy()
  expect(screen.getByText(/at most 700 rows a bar/)).toBeTruthy()
})

test('a file that says no report time is said to say none, and has no bar', async () => {
  answering(() => ({
    ...ANSWER,
    clocks: { said: { ...rowsOn('said', {}), unsaid: 9 } },
  }))
  shown('said', '2025-03-01/2025-03-30')
  expect(
    (await screen.findAllByText(/The file does not say when its rows were reported\./)).length,
  ).toBe(2)
  expect(barsOf('a')).toEqual([])
})

test('rows beyond the days of the documents are counted beside the bars', async () => {
  answering(() => ({
    ...ANSWER,
    clocks: { happened: { ...rowsOn('happened', { 0: 1 }), before: 5, after: 12 } },
  }))
  shown('happened', '2025-03-02/2025-03-31')
  expect((await screen.findAllByText(/at most 1 row a bar, 5 before, 12 after/)).length).toBe(2)
})
