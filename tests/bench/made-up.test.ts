import { claimSchema } from '#lib/claims'
import { columnsView } from '#lib/columns'
import { madeUpColumns } from '../../bench/map/made-up-columns'
import { madeUpPlaces } from '../../bench/map/made-up-places'
import { filterOf, steps } from '../../bench/map/steps'
import { passes, dataOf } from '../../bench/map/contender'
import { percentile } from '../../bench/shared/report'
import { syntheticFact } from '../../bench/store/synthetic'

const made = () => madeUpColumns(5000, madeUpPlaces(200, 3), 3)

test('invented claims are the same for the same seed and others for another', () => {
  expect(made()).toEqual(made())
  expect(madeUpColumns(5000, madeUpPlaces(200, 3), 4)).not.toEqual(made())
})

test('an invented claim of a store has all that its kind needs', () => {
  for (let i = 0; i < 500; i++) {
    const { claim } = syntheticFact({ id: 'made', rows: 500, seed: 3 }, i)
    expect([claim.kind, claimSchema(claim)!.safeParse(claim).error?.issues]).toEqual([
      claim.kind,
      undefined,
    ])
  }
})

test('invented claims are sorted as columns are', () => {
  const { length, from, until, place, profile } = made()
  for (let row = 1; row < length; row++)
    expect(
      from[row]! - from[row - 1]! ||
        place[row]! - place[row - 1]! ||
        profile[row]! - profile[row - 1]!,
    ).toBeGreaterThanOrEqual(0)
  expect(until.every((last, row) => last >= from[row]!)).toBe(true)
})

test('every claim stands at its own place where there are as many places as claims', () => {
  const { place } = madeUpColumns(500, madeUpPlaces(500, 3), 3)
  expect(new Set(place).size).toBe(500)
})

test('the peers’ plain loop and the columns show the same number of claims at every filter', () => {
  const columns = made()
  const [view, data] = [columnsView(columns), dataOf(columns)]
  for (const step of steps(4, 9)) {
    view.set(filterOf(step))
    const pass = passes(data, step)
    expect(view.shown()).toBe(
      Array.from({ length: data.length }, (_, row) => row).filter(pass).length,
    )
  }
})

test.each([
  [0.5, 3],
  [0.95, 5],
  [0.2, 1],
  [1, 5],
])('share %s of five numbers is not above %s', (share, value) => {
  expect(percentile([5, 1, 4, 2, 3], share)).toBe(value)
})
