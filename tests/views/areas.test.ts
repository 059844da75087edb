import { dataAbout, placeLine, placesAsked, saidOfAreas } from '#lib/views'
import type { MapData } from '#lib/views'
import { wordsIn } from '#lib/words'
import { ownProject } from '../project'
import { madeUp, madeUpPlace } from '../ui/made-up'

let map: MapData
beforeAll(async () => {
  map = (await ownProject()).map
})
const place = (id: string) => map.places.find((item) => item.id === id)
const areasOf = (id: string) =>
  saidOfAreas(map.claims, place(id)!, place).map(({ area, claims }) => ({
    area: area.id,
    claims: claims.map((claim) => claim.id),
  }))

test('Tartous, of which no count speaks alone, is answered with the totals that contain it', () => {
  const found = areasOf('tartus')
  const counted = map.claims.filter(
    ({ toll, places }) => toll && places.some((item) => item.place === 'tartus'),
  )
  expect(counted).toEqual([])
  const coast = found.find(({ area }) => area === 'syrian-coast')!.claims
  expect(coast).toContain('ap-2025-03-07/sohr-more-than-70')
  expect(coast).toContain('unnamed-c-2025-03-08/sohr-524')
  expect(found.find(({ area }) => area === 'coastal-provinces')!.claims).toContain(
    'unnamed-c-2025-03-08/over-500-coastal-provinces',
  )
})

test('what is said of parts of an area, or of its countryside, is not said of its towns', () => {
  const said = areasOf('tartus').flatMap(({ claims }) => claims)
  for (const claim of map.claims.filter(({ id }) => said.includes(id)))
    expect(claim.places.map(({ part }) => part)).toContain('whole')
  expect(said).not.toContain('ap-2025-03-07/area-outside-government-control')
})

test('each area stands once, the nearest first, and no claim that speaks of the place itself', () => {
  const within = ['district/whole', 'district/countryside', 'country/whole']
  const x = { ...madeUpPlace('x'), within }
  const claims = [
    madeUp({ id: 'far', at: ['country'] }),
    madeUp({ id: 'rural', at: ['district/countryside'] }),
    madeUp({ id: 'near', at: ['district'] }),
    madeUp({ id: 'both', at: ['district', 'x'] }),
    madeUp({ id: 'part', at: ['district/parts'] }),
    madeUp({ id: 'elsewhere', at: ['y'] }),
  ]
  expect(
    saidOfAreas(claims, x, madeUpPlace).map(({ area, claims: said }) => [
      area.id,
      said.map(({ id }) => id),
    ]),
  ).toEqual([
    ['district', ['near', 'rural']],
    ['country', ['far']],
  ])
  expect(placeLine(claims, x, madeUpPlace, wordsIn('en'))).toBe(
    '1 claim here. Also said of areas that contain it: district (2 claims), country (1 claim).',
  )
  expect(placeLine([], x, madeUpPlace, wordsIn('en'))).toBe('0 claims here.')
})

test('a place knows its areas from the nearest to the widest', () => {
  const areas = place('tartus')!.within!.map((key) => key.split('/')[0])
  const order = ['tartus-district', 'tartus-governorate', 'syria'].map((id) => areas.indexOf(id))
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(order).not.toContain(-1)
  expect(place('tartus')!.within).not.toContain('tartus-governorate/countryside')
  expect(place('mukhtariyeh')!.within).toContain('latakia-governorate/countryside')
})

test('a reader asks about the open place, else about those that the words name in either script', () => {
  const ids = (asked: Parameters<typeof placesAsked>[1]) =>
    placesAsked(map.places, asked).map(({ id }) => id)
  expect(ids({ open: 'baniyas', words: 'Tartus' })).toEqual(['baniyas'])
  expect(ids({ words: ' tartus ' })).toEqual(['tartus'])
  expect(ids({ words: 'طرطوس' })).toEqual(['tartus'])
  expect(ids({ words: 'Tartus Governorate' })).toEqual(['tartus-governorate'])
  expect(ids({ words: 'siege' })).toEqual([])
  expect(ids({ words: '  ' })).toEqual([])
  expect(ids({})).toEqual([])
})

test('the data of a place’s page holds what its areas are said', () => {
  const areas = saidOfAreas(map.claims, place('tartus')!, place)
  const data = dataAbout(
    map,
    areas.flatMap(({ claims }) => claims),
  )
  expect(data.places.map(({ id }) => id)).toContain('syrian-coast')
})
