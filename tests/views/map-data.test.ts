import { gzipSync } from 'node:zlib'
import { layersIn, mapData } from '#lib/views'
import { kinds } from '#lib/claims'
import { ownProject } from '../project'
import { wordsIn } from '#lib/words'
import { fromJson, toJson } from '../../app/ui/base/json'

const layers = layersIn(wordsIn('en'))

let own: Awaited<ReturnType<typeof ownProject>>
beforeAll(async () => {
  own = await ownProject()
})

test('there is a layer for every kind, and one of place names', () => {
  expect(layers.map((layer) => layer.id)).toEqual([...kinds.map((kind) => kind.id), 'places'])
})

test('background is counted and not shown; nothing else is lost', () => {
  expect(own.map.background).toBe(1)
  expect(own.map.claims).toHaveLength(own.project.claims.length - 1)
  expect(
    own.map.claims.some((claim) => claim.id === 'ap-2025-03-07/half-a-million-since-2011'),
  ).toBe(false)
})

test('every place part of every claim has a footprint, every relation another claim', () => {
  const ids = new Set(own.map.claims.map((claim) => claim.id))
  for (const claim of own.map.claims) {
    for (const item of claim.places)
      expect(own.map.footprints[`${item.place}/${item.part}`]).toBeDefined()
    for (const relation of claim.relations) expect(ids.has(relation.to)).toBe(true)
  }
})

test('a protected speaker has no name anywhere in what the page receives', () => {
  const residents = own.map.sources.filter((source) => source.protected)
  expect(residents.map((source) => source.name)).toEqual([
    'A resident (protected, 1)',
    'A resident (protected, 2)',
  ])
  for (const source of own.project.sources.filter((item) => item.protected))
    expect(source.names).toBeUndefined()
})

test('it is plain data, small enough for a phone', () => {
  const text = toJson(own.map)
  expect(fromJson(text)).toEqual(own.map)
  expect(gzipSync(text).length).toBeLessThan(45_000)
})

test('documents are called by their label in the language of the page, else by their outlet', () => {
  const labels = (project: typeof own.project) =>
    mapData(project, own.gazetteer, [], wordsIn('ar')).documents.map(({ label }) => label)
  expect(labels(own.project)).toContain('نص أ (7–8 آذار، جهة نشره غير مذكورة)')
  const documents = own.project.documents.map((one) => ({ ...one, translations: undefined }))
  expect(labels({ ...own.project, documents })).toEqual(
    expect.arrayContaining(['أسوشيتد برس', 'نص أ (جهة نشره غير مذكورة)', 'ZTC News']),
  )
  expect(own.map.documents.map(({ label }) => label)).toEqual(
    own.project.documents.map(({ label }) => label),
  )
})

test('two codings of the same words name each other, and nobody else does', () => {
  const [first] = own.project.claims
  const again = { ...first!, id: `${first!.id}-again`, codingOf: first!.id }
  const { claims } = mapData(
    { ...own.project, claims: [...own.project.claims, again] },
    own.gazetteer,
    [],
  )
  expect(
    claims.flatMap(({ id, otherCodings }) => (otherCodings ? [[id, otherCodings]] : [])),
  ).toEqual([
    [first!.id, [again.id]],
    [again.id, [first!.id]],
  ])
})
