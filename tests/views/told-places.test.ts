import { toldLines, toldPlaces } from '#lib/views'
import type { MapData } from '#lib/views'
import { wordsIn } from '#lib/words'
import { ownProject } from '../project'

let map: MapData
beforeAll(async () => {
  map = (await ownProject()).map
})
const find = <T extends { id: string }>(list: readonly T[], id: string) =>
  list.find((one) => one.id === id)
const told = (place: string) =>
  toldPlaces(map.claims, (id) => find(map.places, id)).find((group) => group.place.id === place)!
const linesOf = (place: string) =>
  toldLines(
    told(place),
    {
      place: (id) => find(map.places, id),
      source: (id) => find(map.sources, id),
      document: (id) => find(map.documents, id),
    },
    wordsIn('en'),
  )

test('a place has the counts that nobody revised, each figure of a voice once, the largest first', () => {
  const counts = told('syrian-coast').counts
  expect(counts.map(({ toll }) => toll.words).slice(0, 3)).toEqual(['some 524', '311', '213'])
  expect(counts.filter(({ toll }) => /70|130/.test(toll.words))).toEqual([])
  expect(told('mukhtariyeh').counts).toHaveLength(2)
})

test('a caption tells counts in their own words, with who gives them and the other places they are of', () => {
  expect(linesOf('mukhtariyeh')).toEqual([
    expect.stringMatching(/^52 Alawite men dead.*\(SOHR\), with Al-Shir$/),
    expect.stringMatching(/30 (men|males) dead.*Al Mayadeen/),
  ])
  const coast = linesOf('syrian-coast')
  expect(coast[0]).toMatch(/^some 524 dead.*\(SOHR\)$/)
  expect(coast).toHaveLength(4)
  expect(coast.at(-1)).toBe('…')
})
