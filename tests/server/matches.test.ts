import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
import { inPieces } from '../../app/server/responses'
import { fileWith, imported } from '../imports/imported'
import { openStore } from '#lib/store'
import type { ClaimStore } from '#lib/store'
import { MATCH_LISTS } from '#lib/views'
import { wordsIn } from '#lib/words'

let sides: { here: MatchSide; there: MatchSide }
let answer: Compared
let root: string
let store: ClaimStore
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

/** Imports rows as a dataset. */
async function side(id: string, rows: readonly string[]): Promise<MatchSide> {
  const text = ['date,lat,lon,type,actor1,deaths', ...rows].join('\n')
  const { dataset, claims } = await imported(fileWith(text, `${id}.csv`), { dataset: id })
  // What is imported there is closed; its claims were read before.
  await store.load({ ...dataset, details: () => listed(claims) })
  return (await datasetSide(store, (await store.about(id))!))!
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'claims-map-matches-'))
  store = openStore({ root })
  sides = { here: await side('first', FILES.first!), there: await side('second', FILES.second!) }
  answer = (await compared(sides.here, sides.there, asked)) as Compared
})
afterAll(async () => {
  await store.close()
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

/** The file in one, from pieces of so many lines. */
async function whole(answer: Compared, of: typeof sides, most?: number): Promise<string> {
  let text = ''
  for await (const piece of matchesAsCsv(answer, of, wordsIn('en'), most)) text += piece
  return text
}

test('the file is the same in pieces of any length, and of nothing found it is a head', async () => {
  const golden = 'tests/fixtures/matches.golden.csv'
  const text = await whole(answer, sides)
  if (process.env.REGEN) writeFileSync(golden, text)
  expect(text).toBe(readFileSync(golden, 'utf8'))
  for (const most of [1, 2, 3]) expect(await whole(answer, sides, most)).toBe(text)
  const from = '2031-01-01'
  const none = (await compared(sides.here, sides.there, { ...asked, from, to: from })) as Compared
  expect(await whole(none, sides)).toBe(`${text.split('\r\n')[0]}\r\n`)
})

test('whoever goes away ends the work, and whoever does not read holds it up', async () => {
  let told = 0
  const counted = (id: string): MatchSide => ({
    ...crowd(id, 200),
    async views(numbers) {
      told += numbers.length
      return sides.here.views(
        numbers.map(() => 0),
        wordsIn('en'),
      )
    },
    names: sides.here.names,
  })
  const both = { here: counted('e'), there: counted('f') }
  const many = (await compared(both.here, both.there, asked)) as Compared
  expect(many.found.matches.length).toBeGreaterThan(500)
  const waits = () => new Promise((resolve) => setTimeout(resolve, 100))
  const pieces = matchesAsCsv(many, both, wordsIn('en'), 5)
  const body = await inPieces(pieces)
  await waits()
  // two pieces of five lines, each of two rows: one that was made before it answered, one beyond it
  expect(told).toBeLessThanOrEqual(20)
  const reader = body.getReader()
  await reader.read()
  await reader.cancel()
  expect((await pieces.next()).done).toBe(true)
  expect(told).toBeLessThanOrEqual(30)
})

test('a dataset that is imported anew on the way breaks the file off: its rows are others', async () => {
  const third = await side('third', FILES.first!)
  const both = { here: third, there: sides.there }
  const found = (await compared(third, sides.there, asked)) as Compared
  const pieces = matchesAsCsv(found, both, wordsIn('en'), 1)
  expect((await pieces.next()).value).toContain('third/')
  await side('third', FILES.second!)
  await expect(pieces.next()).rejects.toThrow("'third' was imported anew while it was read")
})

test('the file has a line for each pair that is kept and for each row that one side alone has', async () => {
  const lines = (await whole(answer, sides)).trim().split('\r\n')
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
