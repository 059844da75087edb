import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MultiPolygon } from 'geojson'
import { checkProject, untranslated, verifyTexts } from '#lib/check'
import { writeClaims } from '#lib/cli/shared/write-claims'
import { formatOf } from '#lib/exports'
import { chooseClaims } from '#lib/filter'
import { isInShape } from '#lib/geo'
import { readFiles, readTexts } from '#lib/store'
import { contradictionCases, heldPlaces } from '#lib/views'
import { wordsIn } from '#lib/words'
import { EXAMPLE_PROJECTS } from './example-projects'
import { ownProject } from './project'

describe.each(EXAMPLE_PROJECTS)('$name', (example) => {
  const { folder } = example
  let made: Awaited<ReturnType<typeof ownProject>>
  beforeAll(async () => {
    made = await ownProject(folder)
  })
  const written = (format: string) => {
    const { map, project, gazetteer } = made
    return writeClaims(formatOf(format)!, chooseClaims(map, {}), project, gazetteer, {})
  }

  test('passes the check, in both its languages, and every quote is in its text', async () => {
    const { project, issues } = checkProject(await readFiles(folder))
    expect([issues, untranslated(project)]).toEqual([[], []])
    const texts = await readTexts(join(folder, 'texts'), project.documents)
    const { verified, issues: wrong } = verifyTexts(project, texts)
    expect([verified.length, wrong]).toEqual([project.documents.length, []])
  })

  test('holds claims of the main kinds, and says that it is invented', () => {
    const { claims, documents, settings } = made.project
    const kinds = new Set(claims.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['casualties', 'control', 'incident', 'statement'])
    for (const { outletNote } of documents) expect(outletNote).toMatch(/^An invented outlet/)
    expect([settings.id, settings.countries, settings.timeZone]).toEqual([
      example.id,
      [example.country],
      example.zone,
    ])
  })

  test('its places lie on the land of its basemap and inside its home view', () => {
    const { basemap, places } = made.project
    const land = basemap.features
      .filter(({ properties }) => properties?.layer === 'land')
      .flatMap(({ geometry }) => (geometry as MultiPolygon).coordinates)
    const [west, south, east, north] = made.map.ground.home
    const named = new Set(
      made.project.claims.flatMap((claim) => claim.places.map(({ place }) => place)),
    )
    for (const { id, geometry } of places.filter((place) => named.has(place.id))) {
      const [lon, lat] = geometry!.coordinates
      expect([id, isInShape([lon, lat], land)]).toEqual([id, true])
      expect([id, lon > west && lon < east && lat > south && lat < north]).toEqual([id, true])
    }
  })

  test('its basemap names its town in the language of the country, and is small', () => {
    const text = readFileSync(join(folder, 'region/basemap.json'), 'utf8')
    expect(text.includes(`"${example.written}"`)).toBe(true)
    expect(text.length).toBeLessThan(300_000)
  })

  test('contradicts itself where a person finds it contradicted', () => {
    const { map } = made
    const places = new Map(map.places.map((place) => [place.id, place]))
    const words = wordsIn('en')
    const cases = contradictionCases(map.claims, {
      place: (id) => places.get(id),
      parties: map.parties,
      words,
    })
    const found = map.claims
      .filter(({ relations }) => relations.some(({ kind }) => kind === 'contradicts'))
      .flatMap((claim) => claim.places.map(({ place }) => place))
    expect([...new Set(found)].sort()).toEqual(example.contested)
    expect(cases.length).toBeGreaterThanOrEqual(example.contested.length)
    expect(heldPlaces(map.claims, (id) => places.get(id)).length).toBeGreaterThan(0)
  })

  test('tables of events know its country, and a moment of 23:30 stays on its local day', () => {
    const [head, ...rows] = written('acled').trim().split(/\r?\n/)
    const column = head!.split(',').indexOf('iso')
    expect(new Set(rows.map((row) => /,(\d{3}),[^,]+,/.exec(row)![1]))).toEqual(
      new Set([example.number]),
    )
    expect(column).toBe(15)
    expect(rows.find((row) => row.startsWith(`${example.late.claim},`))).toContain(
      `,${example.late.day},`,
    )
    expect(written('kml').includes(`<begin>${example.late.begins}</begin>`)).toBe(true)
  })
})
