import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  compared,
  datasetSide,
  matchCounts,
  matchEntries,
  matchesAsCsv,
  rowsOfList,
} from '#lib/compare'
import type { Compared, MatchSide } from '#lib/compare'
import { matchSpots } from '../../app/server/dataset/matches/match-spots'
import { fileWith, imported } from '../imports/imported'
import { openStore } from '#lib/store'
import { MATCH_LISTS } from '#lib/views'
import { wordsIn } from '#lib/words'

let sides: { here: MatchSide; there: MatchSide }
let answer: Compared
let root: string
let closed: () => Promise<void>
const asked = { with: 'second', km: 5, days: 2, page: 1 }

/** Rows of two invented files: day, latitude, longitude, type, side, dead. */
const FILES: Record<string, readonly string[]> = {
  first: [
    '2024-05-03,15.60,32.50,Battles,Rapid Front,12',
    '2024-05-04,15.60,32.50,Protests,,',
    '2024-05-09,13.20,30.20,Battles,Other Front,3',
    '2024-06-20,15.60,32.50,Battles,Rapid Front,1',
    '2024,15.60,32.50,Battles,Rapid Front,1',
  ],
  second: [
    '2024-05-03,15.61,32.51,Battles,Rapid Front,15',
    '2024-05-05,15.60,32.51,Battles,Rapid Front,40',
    '2024-05-12,12.00,24.90,Battles,Third Front,3',
    '2024-05-12,12.00,28.90,Battles,Third Front,3',
  ],
}

async function* listed<T>(all: readonly T[]) {
  yield* all
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'claims-map-matches-'))
  const store = openStore({ root })
  const side = async (id: string) => {
    const text = ['date,lat,lon,type,actor1,deaths', ...FILES[id]!].join('\n')
    const { dataset, claims } = await imported(fileWith(text, `${id}.csv`), { dataset: id })
    // What is imported there is closed; its claims were read before.
    await store.load({ ...dataset, details: () => listed(claims) })
    return (await datasetSide(store, (await store.about(id))!))!
  }
  sides = { here: await side('first'), there: await side('second') }
  answer = (await compared(sides.here, sides.there, asked)) as Compared
  closed = () => store.close()
})
afterAll(async () => {
  await closed()
  rmSync(root, { recursive: true })
})

test('every row of both sides is in a list, about other days, elsewhere, or not comparable', () => {
  expect(matchCounts(answer)).toEqual({ same: 1, near: 1, here: 1, there: 1 })
  expect(answer.here.notCompared).toEqual({ 'rough-day': 1 })
  expect([answer.here.otherDays, answer.here.elsewhere]).toEqual([1, 0])
  expect([answer.there.otherDays, answer.there.elsewhere]).toEqual([0, 1])
  for (const list of MATCH_LISTS)
    expect(rowsOfList(answer, list)).toHaveLength(matchCounts(answer)[list])
})

test('the map counts the rows of the first side, and those that only the second has', () => {
  for (const list of MATCH_LISTS)
    expect(matchSpots(answer).reduce((sum, { kinds }) => sum + (kinds[list] ?? 0), 0)).toBe(
      matchCounts(answer)[list],
    )
})

test('the file has a line for each pair that is kept and for each row that one side alone has', async () => {
  const lines = (await matchesAsCsv(answer, sides, wordsIn('en'))).trim().split('\r\n')
  const { here, there } = matchCounts(answer)
  expect(lines).toHaveLength(1 + answer.found.matches.length + here + there)
  expect(lines.filter((line) => line.startsWith('only there'))).toHaveLength(there)
})

test('an entry sets both beside each other with the figures that differ, and never says that they are the same', async () => {
  const [entry] = await matchEntries(answer, sides, asked, 'same', wordsIn('en'))
  const { lines, reasons } = entry!.pair!
  expect(lines.find(({ id }) => id === 'killed')).toEqual({
    id: 'killed',
    label: 'Killed',
    here: '12',
    there: '15',
    accord: 'close',
  })
  expect(reasons).toEqual([
    '1.5 km apart',
    'on a day that both allow',
    'the type agrees',
    'a side agrees',
    'the figures differ a little',
  ])
  expect(JSON.stringify(entry)).not.toMatch(/\b(is|are) the same\b/)
})

/** A side of so many rows at one place and day, each a pair with every row of another such. */
function crowd(id: string, count: number): MatchSide {
  const spots = [{ at: [30, 15] as const, level: 'settlement' as const, metres: 1000 }]
  const rows = Array.from({ length: count }, (_, i) => ({
    ...{ id: `${id}/${i}`, spots, first: 19_846, last: 19_846, sides: [] },
  }))
  const all = { rows, numbers: rows.map((_, i) => i), notCompared: {}, otherDays: 0, elsewhere: 0 }
  const none = () => Promise.reject(new Error('not asked'))
  return { ...{ id, version: '1', rows: async () => all, views: none, names: none } }
}

test('others are answered while sides are compared that pair every row with every other', async () => {
  let turns = 0
  const others = setInterval(() => turns++)
  const { found } = (await compared(crowd('a', 700), crowd('b', 700), asked)) as Compared
  clearInterval(others)
  expect(found.leftPartners[0]).toBe(700)
  expect(turns).toBeGreaterThan(2)
})

test('more pairs than are weighed on request are too many, and so are more rows of a side', async () => {
  const crowds = [crowd('c', 100), crowd('d', 100)] as const
  expect(await compared(...crowds, asked, { rows: 100, pairs: 9999 })).toBe('too-many')
  const { here, there } = sides
  expect(await compared(here, there, { ...asked, days: 3 }, { rows: 2, pairs: 9999 })).toBe(
    'too-many',
  )
})

test('days that are asked for narrow both sides', async () => {
  const from = '2024-05-09'
  const narrow = (await compared(sides.here, sides.there, { ...asked, from, to: from })) as Compared
  expect(narrow.here.rows.map(({ first }) => first)).toEqual([19852])
  expect(narrow.there.rows).toEqual([])
})
