import { rmSync } from 'node:fs'
import type { DatasetRowData } from '../../app/server/dataset/dataset-row'
import { servedDataset } from './served-dataset'

let root: string
let rowOf: (id: string, lang?: 'en' | 'ar') => Promise<DatasetRowData | undefined>
let locator: (id: string) => Promise<string | undefined>
beforeAll(async () => {
  root = await servedDataset()
  const [{ datasetRow }, { locatorOf }] = await Promise.all([
    import('../../app/server/dataset/dataset-row'),
    import('../../app/server/locator'),
  ])
  rowOf = (id, lang = 'en') => datasetRow(id, lang, 'http://map.example')
  locator = (id) => locatorOf({ kind: 'claim', id }, 'en', false)
})
afterAll(() => rmSync(root, { recursive: true }))

test('a row has a page of its own, with its words, its place as surely as it is known, and its citations', async () => {
  const row = (await rowOf('events/ex3'))!
  expect(row.about).toMatchObject({ id: 'events', label: 'Invented events' })
  expect(row.claim).toMatchObject({ id: 'events/ex3', evidence: { quote: 'Invented clash.' } })
  // The file names a province and gives a point of it: an area is never a position.
  expect(row.map.places.map(({ isArea }) => isArea)).toEqual([true])
  expect(Object.values(row.precision)).toEqual([expect.stringContaining('governorate')])
  expect(row.cited!.url).toBe('http://map.example/claim/events/ex3')
  expect(row.cited!.plain).toContain('Invented clash.')
})

test('it speaks the language of the page', async () => {
  const row = (await rowOf('events/ex1', 'ar'))!
  expect(row.cited!.url).toBe('http://map.example/claim/events/ex1?lang=ar')
  expect(row.cited!.plain).toContain('السطر')
})

test('a hidden row, a row that is not there and another dataset have none', async () => {
  for (const id of ['events/ex5', 'events/nothing', 'nowhere/ex1', 'events'])
    expect(await rowOf(id)).toBeUndefined()
  expect(await locator('events/ex5')).toBeUndefined()
})

test('a small map tells where a row is, wherever on Earth its dataset lies', async () => {
  const svg = (await locator('events/ex1'))!
  expect(svg).toContain('<svg')
  expect(svg).toContain('Millford')
})
