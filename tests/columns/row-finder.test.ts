import { columnsOfRows, columnsView, rowFinder } from '#lib/columns'
import { syntheticDataset } from '../../bench/store/synthetic'
import { filters } from '../store/queries'
import { expect, fc, runs } from '../property'

const SETTINGS = { id: 'found', rows: 3000, seed: 11, places: 40, days: 900 }
const { columns } = syntheticDataset(SETTINGS).dataset
const CASES = { numRuns: runs(0.5), seed: 20250307 }
const at = fc.nat(SETTINGS.rows)

test('rows are found as the view finds them, page by page, with words and places', () => {
  const [find, view] = [rowFinder(columns), columnsView(columns)]
  const masks = fc.option(fc.infiniteStream(fc.boolean()), { nil: undefined })
  fc.assert(
    fc.property(filters, fc.nat(40), at, masks, masks, (filter, limit, firstRow, rows, ground) => {
      const mask = (bits: typeof rows, length: number) =>
        bits && Uint8Array.from({ length }, () => Number(bits.next().value))
      const words = mask(rows, columns.length)
      const places = mask(ground, columns.places.length + 1)
      view.set(filter, words)
      const wanted = view.rows({ offset: 0, limit, firstRow, ...(places && { places }) })
      const placesKey = places && String(places)
      for (let time = 0; time < 2; time++)
        expect(find(filter, { limit, firstRow, places, placesKey, words })).toEqual(wanted)
    }),
    CASES,
  )
})

test('columns of a few rows count as a view of all columns does where only they have the words', () => {
  const view = columnsView(columns)
  fc.assert(
    fc.property(
      filters,
      fc.uniqueArray(fc.nat(SETTINGS.rows - 1), { maxLength: 60 }),
      (filter, some) => {
        const rows = Uint32Array.from(some).sort()
        const mask = new Uint8Array(columns.length)
        for (const row of rows) mask[row] = 1
        const few = columnsView(columnsOfRows(columns, rows))
        few.set(filter)
        view.set(filter, mask)
        for (const clock of ['happened', 'said'] as const) {
          expect(few.days(clock)).toEqual(view.days(clock))
          expect(few.spans(clock)).toEqual(view.spans(clock))
        }
        expect([few.shown(), few.unlocated()]).toEqual([view.shown(), view.unlocated()])
        expect(few.counts()).toEqual(view.counts())
        expect(few.newest(9).map((row) => rows[row])).toEqual(view.newest(9))
      },
    ),
    CASES,
  )
})
