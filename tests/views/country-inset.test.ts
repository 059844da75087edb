import { countryInset } from '#lib/views'
import type { FeatureCollection } from 'geojson'
import type { Box } from '#lib/geo'
import { EXAMPLE_PROJECTS } from '../example-projects'
import { ownProject } from '../project'
import { expect, fc } from '../property'

const square = (layer: string, [west, south, east, north]: Box) => ({
  type: 'Feature' as const,
  properties: { layer },
  geometry: {
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    ],
  },
})
const basemap = (
  features: ReturnType<typeof square>[],
  box?: Box,
): FeatureCollection & { region?: { box: Box } } => ({
  type: 'FeatureCollection',
  features,
  ...(box && { region: { box } }),
})

test('it is the country where the basemap names one, else its land, and nothing where there is none', () => {
  const [land, country] = [square('land', [0, 0, 20, 10]), square('country', [5, 0, 10, 5])]
  const own = countryInset(basemap([land, country]), 90)!
  expect([own.at(5, 0), own.at(10, 5)].map((point) => point.map(Math.round))).toEqual([
    [0, 90],
    [90, 0],
  ])
  expect(Math.round(countryInset(basemap([land]), 90)!.at(10, 0)[0])).toBe(45)
  expect(countryInset(basemap([]), 90)).toBeUndefined()
})

test('a country over the antimeridian is one, and what lies outside of the region is left out', () => {
  const inset = countryInset(
    basemap(
      [
        square('country', [175, 0, 180, 5]),
        square('country', [-180, 0, -175, 5]),
        square('country', [10, 0, 12, 2]),
      ],
      [170, -5, 190, 10],
    ),
    100,
  )!
  expect([inset.width, inset.at(180, 0)[0], inset.at(-175, 0)[0]].map(Math.round)).toEqual([
    100, 50, 100,
  ])
  expect(inset.path.match(/M/g)).toHaveLength(2)
})

test('it is never larger than asked for, and all of the country lies in it', () => {
  const degrees = (most: number) => fc.integer({ min: 1, max: most })
  fc.assert(
    fc.property(degrees(80), degrees(40), degrees(60), degrees(40), (west, south, wide, high) => {
      const box: Box = [west, south, west + wide, south + high]
      const { width, height, path } = countryInset(basemap([square('country', box)], box), 92)!
      expect(Math.max(width, height)).toBeCloseTo(92)
      for (const [, x, y] of path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)) {
        expect(Number(x)).toBeLessThanOrEqual(width + 0.06)
        expect(Number(y)).toBeLessThanOrEqual(height + 0.06)
      }
    }),
  )
})

test.each(EXAMPLE_PROJECTS.map(({ name, folder, town }) => [name, folder, town.id] as const))(
  'the project of %s has an inset in which its town lies',
  async (_, folder, town) => {
    const { project, map } = await ownProject(folder)
    const { at, width, height, path } = countryInset(project.basemap, 92)!
    const [lon, lat] = map.places.find(({ id }) => id === town)!.anchor!
    const [x, y] = at(lon, lat)
    expect([x > 0, x < width, y > 0, y < height]).toEqual([true, true, true, true])
    expect(path.length).toBeGreaterThan(60)
    expect(path.length).toBeLessThan(6000)
  },
)

test('in the repository’s own project Baniyas lies at the edge of its country, at the sea', async () => {
  const { project, map } = await ownProject()
  const { at, width } = countryInset(project.basemap, 92)!
  const [lon, lat] = map.places.find(({ id }) => id === 'baniyas')!.anchor!
  expect(at(lon, lat)[0]).toBeLessThan(width * 0.1)
})
