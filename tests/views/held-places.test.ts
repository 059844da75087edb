import { heldLines, heldPlaces, sideLooks, sideOfHold } from '#lib/views'
import type { HeldPart, MapData } from '#lib/views'
import { wordsIn } from '#lib/words'
import { ownProject } from '../project'
import { PARTIES, madeUp } from '../ui/made-up'

let map: MapData
beforeAll(async () => {
  map = (await ownProject()).map
})
const placeOf = (id: string) => map.places.find((place) => place.id === id)
const held = () => heldPlaces(map.claims, placeOf)
const partOf = (place: string, part: string): HeldPart =>
  held()
    .find((group) => group.place.id === place)!
    .held.find((one) => one.part === part)!

test('each part has who is said to hold it, and both where voices contradict each other', () => {
  expect(partOf('jableh', 'whole')).toMatchObject({ sides: ['government'], contested: false })
  expect(partOf('jableh', 'outskirts')).toMatchObject({
    sides: ['assad-loyalists'],
    contested: false,
  })
  expect(partOf('qardaha', 'whole')).toMatchObject({ sides: ['not-government'], contested: false })
  for (const part of ['outskirts', 'around'])
    expect(partOf('baniyas', part)).toMatchObject({
      sides: ['assad-loyalists', 'government'],
      contested: true,
    })
})

test('nobody holds what is only advanced on or stood in, whoever contradicts that', () => {
  for (const part of ['towards', 'centre']) expect(partOf('tartus', part).sides).toEqual([])
  expect(partOf('tartus', 'parts').sides).toContain('not-government')
})

test('captions name who says so', () => {
  const words = wordsIn('en')
  const source = (id: string) => map.sources.find((one) => one.id === id)
  const document = (id: string) => map.documents.find((one) => one.id === id)
  const jableh = held().find(({ place }) => place.id === 'jableh')!
  expect(heldLines(jableh, { source, document }, words)).toEqual([
    'government forces (SOHR)',
    'outskirts: Assad loyalists (SOHR)',
  ])
})

const state = (id: string, body: string, side: string, happened: string, extra: object = {}) =>
  madeUp({
    id,
    kind: 'control',
    at: ['x1'],
    matter: 'm',
    body,
    happened,
    hold: { holder: side, side, label: side, status: 'held', words: side, holds: true },
    ...extra,
  })
const only = (...claims: Parameters<typeof heldPlaces>[0]) =>
  heldPlaces(claims, (id) => ({ id, name: id, isArea: false }) as never)[0]!.held[0]!

test('of each voice only the latest counts, and ground grows older by whole days', () => {
  const [early, late] = [
    state('a', 'one', 'red', '2025-03-06'),
    state('b', 'one', 'blue', '2025-03-07'),
  ]
  expect(only(early, late)).toMatchObject({ sides: ['blue'], days: 0 })
  const other = state('c', 'two', 'blue', '2025-03-05')
  expect(only(early, other)).toMatchObject({ sides: ['blue', 'red'], days: 0, contested: false })
  const elsewhere = state('d', 'two', 'blue', '2025-03-09', { at: ['y1'] })
  expect(only(early, elsewhere).days).toBe(3)
})

test('whoever lost a place leaves it to somebody else, and moves leave it to nobody', () => {
  const hold = (status: string) =>
    sideOfHold({ holder: 'red', side: 'red', label: '', status, words: '', holds: false })
  expect(['held', 'secured', 'lost', 'withdrew', 'advancing', 'besieged'].map(hold)).toEqual([
    'red',
    'red',
    'not-red',
    'not-red',
    undefined,
    undefined,
  ])
})

test('sides take the looks of their records, else a free pattern and hue, those of the file first', () => {
  const looks = sideLooks(['not-red', 'blue', 'red'], PARTIES)
  expect([...looks.keys()].at(-1)).toBe('not-red')
  expect(new Set([...looks.values()].map(({ pattern }) => pattern)).size).toBe(3)
  expect(new Set([...looks.values()].map(({ colour }) => colour)).size).toBe(3)
  const own = { light: '#112233', dark: '#445566' }
  const colour = `light-dark(${own.light}, ${own.dark})`
  const given = sideLooks(
    ['red', 'blue'],
    [
      { id: 'blue', label: 'the blues', side: 'blue' },
      { id: 'red', label: 'the reds', side: 'red', pattern: 'solid', colour },
    ],
  )
  expect(given.get('red')).toEqual({ pattern: 'solid', colour })
  expect(given.get('blue')!.pattern).not.toBe('solid')
})

test('≠ stands only between states that contradict each other', () => {
  const words = wordsIn('en')
  const names = { source: (id: string) => ({ name: id }), document: () => undefined }
  const lineOf = (...claims: Parameters<typeof heldPlaces>[0]) =>
    heldLines(
      heldPlaces(claims, (id) => ({ id, name: id, isArea: false }) as never)[0]!,
      names,
      words,
    )
  const relations = [{ kind: 'contradicts', to: 'b' }] as never
  const red = state('a', 'one', 'red', '2025-03-06', { relations })
  const blue = state('b', 'two', 'blue', '2025-03-06')
  const green = state('c', 'three', 'green', '2025-03-06')
  expect(lineOf(red, blue)).toEqual(['red (one) ≠ blue (two)'])
  expect(lineOf(red, blue, green)).toEqual(['red (one) ≠ blue (two) · green (three)'])
})
