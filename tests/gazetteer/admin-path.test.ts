import type { Polygon } from 'geojson'
import { adminPath, decidedPath } from '#lib/gazetteer'
import type { AdminArea, GazetteerRecord } from '#lib/gazetteer'
import { readRows } from '#lib/imports'
import { adminCheckReport } from '#lib/cli/gazetteer/admin-check-report'

const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
})
const AREAS: AdminArea[] = [
  { code: 'g', outline: box(36, 35, 37, 36) },
  { code: 'west', parent: 'g', outline: box(36, 35, 36.5, 36) },
  { code: 'east', parent: 'g', outline: box(36.5, 35, 37, 36) },
]
const locate = adminPath(AREAS)

test('a point inside has the codes of its areas', () =>
  expect(locate([36.2, 35.5])).toMatchObject({ codes: ['g', 'west'], inside: true, metres: 0 }))
test('a port 1 km off the drawn coast has the nearest district', () =>
  expect(locate([35.989, 35.5])).toMatchObject({
    codes: ['g', 'west'],
    inside: false,
    metres: 997,
  }))
test('4 km off there is none', () => expect(locate([35.956, 35.5])).toBeUndefined())

test('outside, the district of the nearest coded place decides; where it has no polygon nothing is said', () => {
  const path = locate([36.501, 34.99])!
  const covered = (code: string) => AREAS.some((area) => area.code === code)
  expect(path.codes).toEqual(['g', 'east'])
  expect(decidedPath(path, 'west', covered)).toEqual(['g', 'west'])
  expect(decidedPath(path, 'elsewhere', covered)).toBeUndefined()
  expect(decidedPath(path, undefined, covered)).toEqual(['g', 'east'])
})

/** Data of others, which are not kept here. */
const DATA = process.env.GAZETTEER_BENCH_DATA
const real = DATA ? test : test.skip
real(
  '854 of 854 coastal places get their own district by polygon (skipped where GAZETTEER_BENCH_DATA is not set)',
  async () => {
    const [areas, places]: [AdminArea[], GazetteerRecord[]] = [[], []]
    for (const name of ['pcodes-populated-places.csv', 'coast-adm1-adm2.geojson'])
      for await (const row of readRows(`${DATA}/${name}`, new Map()))
        if ('records' in row) {
          if (row.area) areas.push(row.area)
          places.push(...row.records.filter(({ point }) => point))
        }
    const { text, right } = adminCheckReport(places, areas)
    expect(text).toMatch(
      /Point in polygon alone: 844 of 854 right[\s\S]*within 3 km: 853 of 854 right[\s\S]*place heard: 854 of 854 right/,
    )
    expect(right).toBe(true)
  },
)
