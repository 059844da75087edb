import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { columnsView, dayNumber } from '#lib/columns'
import { ruleOf, sharedFilter } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { openStore } from '#lib/store'
import type { ClaimStore } from '#lib/store'
import { wordsIn } from '#lib/words'
import { syntheticDataset } from '../../bench/store/synthetic'
import { readAxes } from '../../app/server/dataset/beside/axes'
import type { ClockAxis } from '../../app/server/dataset/beside/axes'
import { besideAnswer } from '../../app/server/dataset/beside/beside-answer'
import { sameClaims } from '../../app/server/dataset/beside/same-claims'
import { datasetSide } from '#lib/compare'
import { fileWith, imported } from '../imports/imported'
import { expect, fc, runs } from '../property'
import { filters } from '../store/queries'

const { dataset } = syntheticDataset({ id: 'made-up', rows: 500, seed: 11, places: 30 })
const { columns, about } = dataset
const axis: ClockAxis = { firstDay: dayNumber(about.days!.first), stepDays: 7, bars: 40 }

let root: string
let store: ClaimStore
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'claims-map-beside-'))
  store = openStore({ root })
  await store.load(dataset)
})
afterAll(async () => {
  await store.close()
  rmSync(root, { recursive: true })
})

const answer = async (filter: Filter) =>
  (await besideAnswer(store, about, filter, { happened: axis, said: axis }))!

/** What the dataset's own page counts of the same filter. */
async function onItsPage(filter: Filter) {
  const view = columnsView(columns)
  view.set(filter, filter.words ? await store.rowsWithWords('made-up', filter.words) : undefined)
  return { shown: view.shown(), unlocated: view.unlocated() }
}

test('its counts are those of its own page under the same filter', async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (whole) => {
      const filter = sharedFilter(whole)
      const { total, shown, possible, unlocated } = await answer(filter)
      expect({ shown, unlocated }).toEqual(await onItsPage(filter))
      expect(total).toBe(columns.length)
      expect(shown + possible).toBe(
        (await onItsPage(ruleOf(filter) === 'surely' ? { ...filter, rule: 'possibly' } : filter))
          .shown,
      )
    }),
    { numRuns: runs(0.3), seed: 4 },
  )
})

test('every row of a clock is in a bar, before or after the axis, or has no whole time', async () => {
  const narrow = { ...axis, bars: 4, stepDays: 3 }
  for (const filter of [{}, { words: 'market' }, { kind: { only: ['incident'] } }] as Filter[])
    for (const clock of ['happened', 'said'] as const) {
      const rows = (await besideAnswer(store, about, filter, { [clock]: narrow }))!.clocks[clock]!
      const spans = (await store.spans('made-up', { filter }, clock))!
      const inBars = spans
        .filter(({ first, last }) => last - first < 365 && first < 60_000)
        .filter(
          ({ first, last }) =>
            last >= narrow.firstDay && first < narrow.firstDay + narrow.bars * narrow.stepDays,
        )
      const counted = inBars.reduce((sum, { count }) => sum + count, 0)
      expect(rows.before + rows.after + rows.unsaid + counted).toBe(
        spans.reduce((sum, { count }) => sum + count, 0),
      )
      expect(rows.sure.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(counted)
    }
})

test('by the strict rule only what surely is asked for is solid', async () => {
  const { first } = about.days!
  const filter: Filter = { said: `${first}/${first.slice(0, 4)}-12-31`, rule: 'surely' }
  const { clocks } = await answer(filter)
  const open = await answer({ ...filter, rule: 'possibly' })
  clocks.happened!.sure.forEach((sure, bar) => {
    expect(sure).toBeLessThanOrEqual(open.clocks.happened!.sure[bar]!)
    expect(sure + clocks.happened!.possible[bar]!).toBe(
      open.clocks.happened!.sure[bar]! + open.clocks.happened!.possible[bar]!,
    )
  })
})

test('what is asked for and no row has is named, and only of facets that mean the same in both', async () => {
  const { lacks } = await answer({
    kind: { only: ['incident', 'statement'] },
    type: { not: ['Nothing'] },
    standing: { only: ['nobody'] },
  })
  expect(lacks).toEqual([{ facet: 'kind', values: ['statement'] }])
})

test.each([
  ['happened,2024-05-01,7', /axes: 'happened,2024-05-01,7' is not a clock/],
  ['when,2024-05-01,7,3', /is not a clock/],
  ['said,2024-02-31,7,3', /is not a clock/],
  ['said,2024-05-01,0,3', /is not a clock/],
  ['said,2024-05-01,7,201', /bars up to 200/],
  ['said,2024-05-01,7,3;', /is not a clock/],
])('the axis %s is refused with what is allowed', (text, why) => {
  expect(readAxes(text)).toEqual({ error: expect.stringMatching(why) as string })
})

test('an axis is read for each clock', () => {
  expect(readAxes(null)).toEqual({})
  expect(readAxes('said,2024-05-01,7,30')).toEqual({
    said: { firstDay: dayNumber('2024-05-01'), stepDays: 7, bars: 30 },
  })
})

test('a row is told with the claims that the list of matches says may be the same, and no other', async () => {
  const side = async (id: string, rows: readonly string[]) => {
    const text = ['date,lat,lon,type,actor1,deaths', ...rows].join('\n')
    const { dataset: one, claims } = await imported(fileWith(text, `${id}.csv`), { dataset: id })
    const listed = async function* () {
      yield* claims
    }
    await store.load({ ...one, details: listed })
    return (await datasetSide(store, (await store.about(id))!))!
  }
  const here = await side('here', [
    '2024-05-03,15.60,32.50,Battles,Rapid Front,12',
    '2024-05-03,13.20,30.20,Battles,Other Front,3',
  ])
  const there = await side('there', ['2024-05-03,15.60,32.50,Battles,Rapid Front,12'])
  const same = await sameClaims(here, there, [0, 1], wordsIn('en'))
  const rows = (await store.page('here', { filter: {} }, { limit: 9 }))!.rows
  const khartoum = rows.find(({ claim }) => claim.evidence.line === 2)!.row
  expect([...same.keys()]).toEqual([khartoum])
  expect(same.get(khartoum)!.map(({ id }) => id.split('/')[0])).toEqual(['there'])
})
