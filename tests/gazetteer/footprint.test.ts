import { booleanPointInPolygon, distance } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { PARTS } from '#lib/model'
import type { Gazetteer } from '#lib/gazetteer'
import { ownProject } from '../project'

let gazetteer: Gazetteer
beforeAll(async () => {
  gazetteer = (await ownProject()).gazetteer
})

const shape = (place: string, part: (typeof PARTS)[number]) =>
  gazetteer.footprint(place, part)!.geometry as Polygon | MultiPolygon
const corners = (geometry: Polygon | MultiPolygon): Position[] =>
  (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).flat()
/** Nearest and farthest corner from a place's point, in km. */
const reach = (place: string, part: (typeof PARTS)[number]) => {
  const center = gazetteer.place(place)!.geometry!.coordinates
  const far = corners(shape(place, part)).map((corner) =>
    distance(center, corner, { units: 'kilometers' }),
  )
  return [Math.min(...far), Math.max(...far)] as const
}

test.each([
  ['qardaha', 'whole', 2.5, 2.5],
  ['qardaha', 'around', 2.5, 10.5],
  ['mukhtariyeh', 'whole', 2, 2],
  ['haffah', 'outskirts', 2, 6],
  ['qardaha', 'near', 2.5, 10],
] as const)(
  '%s, %s, lies between %d and %d km from its centre (inland, hand-checked)',
  (place, part, near, far) => {
    const [least, most] = reach(place, part)
    expect(least).toBeCloseTo(near, 0)
    expect(most).toBeCloseTo(far, 0)
  },
)

test('a ring leaves the town out, and what is at sea', () => {
  const outskirts = shape('baniyas', 'outskirts')
  expect(booleanPointInPolygon([35.949, 35.184], outskirts)).toBe(false)
  expect(booleanPointInPolygon([36.0, 35.184], outskirts)).toBe(true) // 4.6 km east, on land
  expect(booleanPointInPolygon([35.895, 35.184], outskirts)).toBe(false) // 4.9 km west, at sea
})

test('city and outskirts share no ground', () => {
  for (const place of ['baniyas', 'jableh', 'latakia', 'tartus']) {
    const [least] = reach(place, 'outskirts')
    expect(least).toBeGreaterThan(
      0.9 * (gazetteer.place(place)!.properties.extentMetres! / 1000) * 0.9,
    )
    expect(
      booleanPointInPolygon(
        gazetteer.place(place)!.geometry!.coordinates,
        shape(place, 'outskirts'),
      ),
    ).toBe(false)
  }
})

test('the governorate holds its towns, its countryside does not', () => {
  for (const [lon, lat] of [
    [35.79, 35.53],
    [36.057, 35.456],
    [36.03, 35.598],
  ] as const) {
    expect(booleanPointInPolygon([lon, lat], shape('latakia-governorate', 'whole'))).toBe(true)
    expect(booleanPointInPolygon([lon, lat], shape('latakia-governorate', 'countryside'))).toBe(
      false,
    )
  }
  expect(booleanPointInPolygon([36.05, 35.75], shape('latakia-governorate', 'countryside'))).toBe(
    true,
  )
  expect(booleanPointInPolygon([36.2, 34.9], shape('tartus-governorate', 'whole'))).toBe(true)
  expect(booleanPointInPolygon([36.72, 34.73], shape('tartus-governorate', 'whole'))).toBe(false)
})

test('the coast is the two governorates and is called vague; a heartland is not drawn', () => {
  const coast = gazetteer.footprint('syrian-coast', 'whole')!
  expect(coast.precision).toMatchObject({ level: 'vague', acled: 3, ucdp: 5 })
  expect(booleanPointInPolygon([36.0, 35.0], coast.geometry as Polygon)).toBe(true)
  expect(gazetteer.footprint('alawite-heartland', 'whole')).toMatchObject({
    geometry: null,
    precision: { level: 'none', metres: 0 },
  })
})

test('every part of every place has a footprint with a rule, honest digits and codes, or none at all', () => {
  for (const place of gazetteer.places) {
    for (const part of PARTS) {
      const footprint = gazetteer.footprint(place.id, part)!
      expect(footprint.rule.length).toBeGreaterThan(10)
      if (!footprint.geometry) continue
      expect([place.id, part, footprint.precision.metres >= 500]).toEqual([place.id, part, true])
      const center = place.geometry?.coordinates
      if (center)
        expect([
          place.id,
          part,
          reach(place.id, part)[1] * 1000 <= footprint.precision.metres + 1,
        ]).toEqual([place.id, part, true])
      const digits = corners(footprint.geometry as Polygon)
        .flat()
        .map((value) => String(value).split('.')[1]?.length ?? 0)
      expect(Math.max(...digits)).toBeLessThanOrEqual(3)
    }
  }
})

test('an unknown place has no footprint', () => {
  expect(gazetteer.footprint('banias', 'whole')).toBeUndefined()
})
