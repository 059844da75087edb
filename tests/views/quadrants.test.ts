import { area } from '@turf/turf'
import type { Feature } from 'geojson'
import { byPlace, dataAbout, mapData, partKey, partWords } from '#lib/views'
import type { MapData } from '#lib/views'
import type { Claim, ClaimPlace, Project } from '#lib/model'
import { QUADRANTS } from '#lib/model'
import { scopeOf } from '../../lib/timeline/scope'
import { wordsIn } from '#lib/words'
import { ownProject } from '../project'

const GROUND: ClaimPlace[] = [
  { place: 'tartus-governorate', part: 'countryside', quadrant: 'east', phrase: 'east' },
  { place: 'tartus-governorate', part: 'countryside', phrase: 'rural' },
  { place: 'tartus-governorate', part: 'whole', quadrant: 'north', phrase: 'north' },
  { place: 'tartus-governorate', part: 'whole', phrase: 'all of it' },
]
let own: Awaited<ReturnType<typeof ownProject>>
let map: MapData
beforeAll(async () => {
  own = await ownProject()
  const claim = own.project.claims[0]!
  const claims = GROUND.map((item, i): Claim => ({
    ...claim,
    id: `${claim.document}/q${i}`,
    places: [item],
  }))
  map = mapData({ ...own.project, claims } as Project, own.gazetteer, [])
})
const sizeOf = (item: Omit<ClaimPlace, 'phrase'>) => {
  const { geometry } = map.footprints[partKey(item)]!
  return area({ type: 'Feature', geometry, properties: {} } as Feature)
}

test('a direction has ground of its own, which lies in that of its part', () => {
  expect(Object.keys(map.footprints).sort()).toEqual([
    'tartus-governorate/countryside',
    'tartus-governorate/countryside/east',
    'tartus-governorate/whole',
    'tartus-governorate/whole/north',
  ])
  for (const item of GROUND.filter(({ quadrant }) => quadrant)) {
    const share = sizeOf(item) / sizeOf({ ...item, quadrant: undefined })
    expect([share > 0.2, share < 0.8]).toEqual([true, true])
  }
  expect(map.footprints['tartus-governorate/whole/north']!.rule).toBe(
    'the outline of the governorate: the north of it',
  )
})

test('it stands under its part, apart from the whole of it', () => {
  const [group] = byPlace(map.claims, (id) => map.places.find((place) => place.id === id))
  expect(group!.parts.map(({ part, claims }) => [part, claims.length])).toEqual([
    ['whole', 1],
    ['whole/north', 1],
    ['countryside', 1],
    ['countryside/east', 1],
  ])
})

test('the data about a claim keep its ground', () => {
  const about = dataAbout(map, [map.claims[0]!])
  expect(Object.keys(about.footprints)).toEqual(['tartus-governorate/countryside/east'])
})

test('it is said in words, in either language', () => {
  const said = (text: string) => [partWords(text, wordsIn('en')), partWords(text, wordsIn('ar'))]
  expect(said('whole')).toEqual(['the place itself', 'المكان نفسه'])
  expect(said('whole/north')).toEqual(['the north', 'الشمال'])
  expect(said('countryside/west')).toEqual(['countryside, in the west', 'الريف، في الغرب'])
  for (const lang of ['en', 'ar'] as const)
    expect(
      QUADRANTS.filter((one) => partWords(`whole/${one}`, wordsIn(lang)).includes('quadrant')),
    ).toEqual([])
})

test('counts of a direction and of the whole are of two scopes', () => {
  const toll = { harm: 'killed', group: 'all', whoWords: 'people', scope: 'event' } as const
  const keys = GROUND.map((item) => scopeOf({ places: [item], toll }).key)
  expect(new Set(keys).size).toBe(GROUND.length)
  expect(scopeOf({ places: [GROUND[0]!], toll }).places).toEqual([
    { place: 'tartus-governorate', part: 'countryside/east' },
  ])
})
