import { columnsView, daySpan } from '#lib/columns'
import type { ColumnsView } from '#lib/columns'
import { FACETS } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { PLACES, anyFilter, columnsOf, failsNaively, rowFacts } from './made-up'
import { expect, fc, runs } from '../property'

/** Facts, each once or, as in large sets, very often: the two ways cells are found. */
const many = fc
  .tuple(fc.array(rowFacts, { maxLength: 60 }), fc.constantFrom(1, 1, 60))
  .map(([facts, times]) =>
    times === 1
      ? facts
      : facts.slice(0, 4).flatMap((one) => Array.from({ length: times }, () => one)),
  )
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

/** Everything a view answers, as plain data. */
function answers(view: ColumnsView) {
  const { counts, width, stacks } = view.byPlace()
  const places = Array.from({ length: PLACES.length + 1 }, (_, place) => [
    ...counts.subarray(place * width, place * width + 2 * stacks),
  ])
  return {
    shown: view.shown(),
    unlocated: view.unlocated(),
    counts: view.counts(),
    places,
    rows: view.rows({ offset: 0, limit: 1000 }),
  }
}

test('rows, sums and every facet count are those of a plain reading of each claim', () => {
  fc.assert(
    fc.property(many, anyFilter, (facts, filter) => {
      const { columns, inOrder } = columnsOf(facts)
      const view = columnsView(columns)
      view.set(filter)
      const failed = inOrder.map((fact) => failsNaively(filter, fact))
      const rows = failed.flatMap((fields, row) => (fields.length === 0 ? [row] : []))
      const { shown, unlocated, counts, places, rows: found } = answers(view)
      expect(found).toEqual({ matched: rows.length, rows })
      expect(shown).toBe(rows.length)
      expect(unlocated).toBe(rows.filter((row) => inOrder[row]!.place === undefined).length)
      expect(places.map(sum)).toEqual(
        [...PLACES.map(({ key }) => key), undefined].map(
          (key) => rows.filter((row) => inOrder[row]!.place === key).length,
        ),
      )
      for (const facet of FACETS) {
        const expected = new Map<string, number>()
        inOrder.forEach((fact, row) => {
          if (failed[row]!.every((field) => field === facet))
            for (const value of fact.facets[facet])
              expected.set(value, (expected.get(value) ?? 0) + 1)
        })
        expect(Object.fromEntries(counts[facet])).toEqual(Object.fromEntries(expected))
      }
    }),
  )
})

test('a view that came by way of other filters answers as one opened anew', () => {
  fc.assert(
    fc.property(
      many,
      fc.array(anyFilter, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      fc.nat(99),
      (facts, filters, onlyTime, ready) => {
        const { columns } = columnsOf(facts)
        const moved = columnsView(columns)
        for (let made = 0; made < ready && moved.prepare(); made++) continue
        const narrowed = filters.map((filter): Filter =>
          onlyTime ? { happened: filter.happened, said: filter.said, known: filter.known } : filter,
        )
        for (const filter of narrowed) moved.set(filter)
        const fresh = columnsView(columns)
        fresh.set(narrowed.at(-1)!)
        expect(answers(moved)).toEqual(answers(fresh))
      },
    ),
  )
})

test('a range that slides day by day costs nothing in exactness, with many claims of long times or few', () => {
  fc.assert(
    fc.property(
      fc.array(rowFacts, { minLength: 40, maxLength: 200 }),
      fc.constantFrom('happened', 'said'),
      fc.boolean(),
      (facts, clock, few) => {
        const { columns } = columnsOf(
          few ? facts.filter(({ happened }, i) => i < 1 || !happened?.includes('..')) : facts,
        )
        const moved = columnsView(columns)
        for (let n = 1; n < 25; n++) {
          const filter = {
            [clock]: `2025-03-${String(n).padStart(2, '0')}/2025-03-${String(Math.min(31, n + 2)).padStart(2, '0')}`,
          }
          moved.set(filter)
          const fresh = columnsView(columns)
          fresh.set(filter)
          expect(answers(moved)).toEqual(answers(fresh))
        }
      },
    ),
    { numRuns: runs(0.2) },
  )
})

test('far jumps, choices and words, in any order, with everything made ready', () => {
  fc.assert(
    fc.property(
      fc.array(rowFacts, { minLength: 40, maxLength: 200 }),
      fc.array(fc.tuple(anyFilter, fc.boolean(), fc.boolean()), { minLength: 2, maxLength: 8 }),
      (facts, filters) => {
        const { columns } = columnsOf(facts)
        const marked = Uint8Array.from({ length: columns.length }, (_, row) => Number(row % 3 > 0))
        const moved = columnsView(columns)
        while (moved.prepare()) continue
        expect(moved.prepare()).toBe(false)
        for (const [filter, noSaid, worded] of filters) {
          const asked: Filter = noSaid ? { ...filter, said: undefined, known: undefined } : filter
          moved.set(asked, worded ? marked : undefined)
          const fresh = columnsView(columns)
          fresh.set(asked, worded ? marked : undefined)
          expect(answers(moved)).toEqual(answers(fresh))
        }
      },
    ),
  )
})

test('words keep only the rows they mark', () => {
  const { columns, inOrder } = columnsOf(fc.sample(rowFacts, { numRuns: 50, seed: 7 }))
  const marked = Uint8Array.from(inOrder, (_, row) => (row % 3 === 0 ? 1 : 0))
  const view = columnsView(columns)
  view.set({}, marked)
  expect(view.rows({ offset: 0, limit: 100 }).rows).toEqual(
    [...inOrder.keys()].filter((row) => row % 3 === 0),
  )
  expect(view.shown()).toBe(17)
  view.set({})
  expect(view.shown()).toBe(50)
})

test('rows of some places, page by page', () => {
  const { columns, inOrder } = columnsOf(fc.sample(rowFacts, { numRuns: 80, seed: 3 }))
  const places = Uint8Array.from({ length: PLACES.length + 1 }, (_, place) =>
    Number(place === 2 || place === PLACES.length),
  )
  const wanted = [...inOrder.keys()].filter(
    (row) => inOrder[row]!.place === undefined || inOrder[row]!.place === PLACES[2]!.key,
  )
  const view = columnsView(columns)
  expect(view.rows({ offset: 2, limit: 3, places })).toEqual({
    matched: wanted.length,
    rows: wanted.slice(2, 5),
  })
})

test('bars count a claim in every bar it may fall in, under all but the clock’s own range', () => {
  const frame = { firstDay: daySpan('2025-02-20')![0], stepDays: 7, bars: 4 }
  fc.assert(
    fc.property(
      many,
      anyFilter,
      fc.constantFrom('happened' as const, 'said' as const),
      fc.array(anyFilter, { maxLength: 3 }),
      (facts, filter, clock, before) => {
        const { columns, inOrder } = columnsOf(facts)
        const view = columnsView(columns)
        for (const was of before) {
          view.set(was)
          view.bars(clock, frame) // kept, or counted again: the same
        }
        view.set(filter)
        const passing = inOrder.filter((fact) =>
          failsNaively(filter, fact).every((field) => field === clock),
        )
        const bars = view.bars(clock, frame)
        const spans = passing.flatMap((fact) => {
          const time = fact[clock]
          return time === undefined ? [] : [{ span: daySpan(time)!, kind: fact.facets.kind[0]! }]
        })
        expect(bars.withoutTime).toBe(passing.length - spans.length)
        expect(bars.startBefore).toBe(spans.filter(({ span }) => span[0] < frame.firstDay).length)
        expect(bars.endAfter).toBe(
          spans.filter(({ span }) => span[1] >= frame.firstDay + 28).length,
        )
        columns.profiles.facets.kind.values.forEach((kind, stack) => {
          for (let bar = 0; bar < frame.bars; bar++) {
            const [low, high] = [frame.firstDay + bar * 7, frame.firstDay + bar * 7 + 6]
            const own = spans.filter((item) => item.kind === kind)
            expect(bars.counts[bar * bars.stacks + stack]).toBe(
              own.filter(({ span }) => span[0] <= high && span[1] >= low).length,
            )
            expect(bars.sure[bar * bars.stacks + stack]).toBe(
              own.filter(({ span }) => span[0] >= low && span[1] <= high).length,
            )
          }
        })
      },
    ),
  )
})
