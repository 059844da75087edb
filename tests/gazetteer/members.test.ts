import { area, booleanPointInPolygon, featureCollection, feature, union } from '@turf/turf'
import type { MultiPolygon, Polygon } from 'geojson'
import { createFootprints } from '../../lib/gazetteer/footprints/footprint'
import { checkProject } from '#lib/check'
import { FACILITY_KINDS } from '#lib/model'
import type { Place, PlaceKind } from '#lib/model'
import { readFiles } from '#lib/store'
import { wordsIn } from '#lib/words'

type Ground = Polygon | MultiPolygon

const place = (
  id: string,
  kind: PlaceKind,
  coordinates: [number, number] | null,
  more: Partial<Place['properties']> = {},
): Place => ({
  type: 'Feature',
  id,
  geometry: coordinates && { type: 'Point', coordinates },
  properties: {
    kind,
    names: [{ text: id.toUpperCase(), lang: 'en', script: 'Latn', role: 'preferred' }],
    ids: {},
    admin: [],
    points: [],
    ...more,
  },
})
const square = (west: number, south: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 1, south],
      [west + 1, south + 1],
      [west, south + 1],
      [west, south],
    ],
  ],
})
const AREAS = new Map<string, Ground>([
  ['east', square(36, 35)],
  ['west', square(35, 35)],
])
const BASE = [
  place('east', 'governorate', null),
  place('west', 'governorate', null),
  place('town', 'town', [38.5, 35.5]),
  place('second', 'town', [38.5, 35.6]),
  place('far', 'city', [38.5, 37]),
]
const region = (id: string, ...members: string[]) => place(id, 'region', null, { members })
const drawn = (id: string, places: Place[], part: 'whole' | 'along' | 'countryside' = 'whole') =>
  createFootprints({
    byId: new Map([...BASE, ...places].map((item) => [item.id, item])),
    areas: AREAS,
    land: { type: 'FeatureCollection', features: [] },
  })(id, part)!
const holds = (ground: Ground | null, ...points: [number, number][]) =>
  points.map((point) => ground !== null && booleanPointInPolygon(point, ground))

test('the ground of a region is that of its members together', () => {
  const { geometry, rule, precision } = drawn('both', [region('both', 'east', 'west')])
  const whole = union(featureCollection([feature(square(36, 35)), feature(square(35, 35))]))!
  expect(area(geometry!) / area(whole)).toBeCloseTo(1, 6)
  expect(precision.level).toBe('vague')
  expect(rule).toBe('the region as the ground of its members together: EAST, WEST')
})

test('a member without an outline is its disc, and a region may be a member', () => {
  const places = [region('inner', 'east', 'town'), region('outer', 'inner', 'west')]
  expect(
    holds(drawn('outer', places).geometry, [36.5, 35.5], [35.5, 35.5], [38.5, 35.51], [38.5, 35.8]),
  ).toEqual([true, true, true, false])
})

test('regions that are members of each other are drawn once, and the check names them', async () => {
  const places = [region('a', 'b', 'east'), region('b', 'a', 'west')]
  expect(holds(drawn('a', places).geometry, [36.5, 35.5], [35.5, 35.5])).toEqual([true, true])
  expect(await issuesOf(places)).toEqual([
    "a: 'b' has it for a member itself",
    "b: 'a' has it for a member itself",
  ])
})

test('a region of which no member has ground is known in words only', () => {
  expect(drawn('none', [region('none', 'words'), region('words')]).geometry).toBeNull()
})

test('the countryside of a region leaves out the towns of its members, of members that are towns too', () => {
  const inner = place('inner', 'town', [36.5, 35.5], { admin: ['east'] })
  const places = [region('sub', 'east'), region('all', 'sub', 'town'), inner]
  const { geometry } = drawn('all', places, 'countryside')
  expect(holds(geometry, [36.5, 35.5], [36.8, 35.8], [38.5, 35.5])).toEqual([false, true, false])
})

const road = (id: string, ...members: string[]) => place(id, 'road', null, { members })

test('a road is the way from each member to the next, and along it is the road itself', () => {
  const { geometry, precision, rule } = drawn('m1', [road('m1', 'town', 'second')])
  expect(holds(geometry, [38.5, 35.55], [38.53, 35.55], [38.5, 35.9])).toEqual([true, false, false])
  expect(precision).toMatchObject({ level: 'vicinity', acled: 2, ucdp: 2 })
  expect(rule).toBe('the road as a corridor along the straight lines through TOWN, SECOND')
  expect(drawn('m1', [road('m1', 'town', 'second')], 'along').geometry).toEqual(geometry)
})

test('a long road is a fuzzy line to UCDP', () => {
  const { precision, geometry } = drawn('m2', [road('m2', 'town', 'second', 'far')])
  expect(precision).toMatchObject({ level: 'vague', acled: 3, ucdp: 5 })
  expect(holds(geometry, [38.5, 36.3])).toEqual([true])
})

test('more members than a rule names are counted', () => {
  const members = ['east', 'west', 'town', 'second', 'far']
  expect(drawn('all', [region('all', ...members)]).rule).toMatch(
    /EAST, WEST, TOWN, SECOND and 1 more$/,
  )
})

/** The check's issues of places that are added to the project's own. */
async function issuesOf(places: readonly Place[]): Promise<string[]> {
  const raw = await readFiles(process.cwd())
  const file = JSON.parse(raw.gazetteer.text) as { features: unknown[] }
  const text = JSON.stringify({ ...file, features: [...file.features, ...BASE, ...places] })
  const { issues } = checkProject({ ...raw, gazetteer: { ...raw.gazetteer, text } })
  return issues.map(({ record, value, rule }) => `${record}: '${value}' ${rule}`)
}

test.each([
  [place('x', 'village', [36, 35], { members: ['town'] }), "x: 'village' has no members"],
  [region('x', 'x'), "x: 'x' is a member of itself"],
  [region('x', 'nowhere'), "x: 'nowhere' is no place id"],
  [
    place('x', 'village', [36, 35], { facility: 'school' }),
    "x: 'school' is what a facility is, and the place is a village",
  ],
  [place('x', 'facility', [36, 35], { facility: 'school' }), undefined],
  [road('x', 'town', 'second'), undefined],
])('the check says of %j: %s', async (item, issue) => {
  expect(await issuesOf([item])).toEqual(issue === undefined ? [] : [issue])
})

test.each(['en', 'ar'] as const)('every sort of facility has its words in %s', (lang) => {
  const { term } = wordsIn(lang)
  expect(
    FACILITY_KINDS.filter((kind) => term('placeKind', kind) === kind && kind.includes('-')),
  ).toEqual([])
})
