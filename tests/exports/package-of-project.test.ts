import { dataPackage } from '#lib/exports'
import { checkProject } from '#lib/check'
import { NEUTRAL_SETTINGS } from '#lib/model'
import { readFiles } from '#lib/store'

const made = (project: Parameters<typeof dataPackage>[0]['project']) =>
  dataPackage({
    version: '3f9c2a1b',
    created: '2024-05-01',
    project,
    files: ['gazetteer.geojson', 'basemap.geojson'].map((path) => ({ path, bytes: 1, hash: 'x' })),
  }) as Record<string, unknown> & { resources: Record<string, unknown>[] }

test('the package bears the project’s names, countries, licence and publisher, and whose data it holds', () => {
  const { resources, ...about } = made({
    settings: {
      ...NEUTRAL_SETTINGS,
      id: 'el-fasher',
      title: { en: 'El Fasher' },
      summary: { en: 'spring 2024' },
      countries: ['SD', 'TD'],
      licence: { id: 'CC0-1.0', name: 'CC0 1.0', url: 'https://example.org/cc0' },
      publisher: { name: 'A desk', url: 'https://example.org' },
      contact: 'desk@example.org',
    },
    credits: {
      places: [{ name: 'GeoNames', licence: 'CC BY 4.0', url: 'https://www.geonames.org' }],
      basemap: [{ name: 'Natural Earth', licence: 'Public domain', url: 'https://example.org/ne' }],
    },
  })
  expect(about).toMatchObject({
    name: 'el-fasher',
    title: 'El Fasher: spring 2024',
    licenses: [{ name: 'CC0-1.0', title: 'CC0 1.0', path: 'https://example.org/cc0' }],
    contributors: [
      {
        title: 'A desk',
        path: 'https://example.org',
        email: 'desk@example.org',
        roles: ['publisher'],
      },
    ],
  })
  expect(about.keywords).toEqual(expect.arrayContaining(['Sudan', 'Chad']))
  expect(resources[0]).toMatchObject({
    sources: [{ title: 'GeoNames (CC BY 4.0)', path: 'https://www.geonames.org' }],
  })
  expect(resources[1]).toMatchObject({
    licenses: [
      { name: 'other-pd', title: 'Public domain, Natural Earth', path: 'https://example.org/ne' },
    ],
  })
})

test('a neutral project names no publisher, no country and nobody’s data', () => {
  const about = made({ settings: NEUTRAL_SETTINGS, credits: { places: [], basemap: [] } })
  expect(about).toMatchObject({ name: 'claims-map', title: 'Claims map' })
  expect(about).not.toHaveProperty('contributors')
  for (const resource of about.resources) expect(resource).not.toHaveProperty('sources')
})

test('credits of the project’s own files name each source once', async () => {
  const { project } = checkProject(await readFiles(process.cwd()))
  const { places, basemap } = project.credits
  expect(places.map(({ name }) => name)).toContain('GeoNames')
  expect(basemap.map(({ name }) => name)).toContain('© OpenStreetMap contributors')
  expect(new Set(basemap.map(({ name, licence }) => name + licence)).size).toBe(basemap.length)
})
