import { rmSync } from 'node:fs'
import { SHOWN, servedDataset } from './served-dataset'

type Answer = { status: number; headers: Record<string, string>; body: string }
let root: string
let ask: (path: string, headers?: Record<string, string>) => Promise<Answer>
beforeAll(async () => {
  root = await servedDataset()
  const { ogcResponse } = await import('../../app/server/ogc-response')
  ask = async (path, sent = {}) => {
    const { status, headers, body } = await ogcResponse(`http://map.example/ogc${path}`, {
      get: (name) => ({ host: 'map.example', ...sent })[name] ?? null,
    })
    return { status, headers, body: Buffer.concat(body).toString('utf8') }
  }
})
afterAll(() => rmSync(root, { recursive: true }))

const json = async (path: string) => JSON.parse((await ask(path)).body)
const ITEMS = '/collections/events/items'
const idsOf = (page: { features: { id: string }[] }) => page.features.map(({ id }) => id)

test('a dataset is a collection beside those of the documents, with its ground, days and licence', async () => {
  const { collections } = await json('/collections')
  const ids = collections.map(({ id }: { id: string }) => id)
  expect(ids).toEqual(expect.arrayContaining(['incidents', 'places', 'events']))
  const { title, description, extent, links } = await json('/collections/events')
  expect([title, description]).toEqual(['Invented events', expect.stringContaining('Licence: ')])
  const [west, south, east, north] = extent.spatial.bbox[0]
  expect(west).toBeLessThan(30.2)
  expect(east).toBeGreaterThan(32.5)
  expect(south).toBeLessThan(13.2)
  expect(north).toBeGreaterThan(15.6)
  expect(extent.temporal.interval[0][0]).toMatch(/^2024-05-01T00:00/)
  expect(links.map(({ rel }: { rel: string }) => rel)).toEqual(
    expect.arrayContaining(['items', 'http://www.opengis.net/def/rel/ogc/1.0/queryables']),
  )
})

test('its items are its shown rows: hidden ones are nowhere, corrected ones as corrected', async () => {
  const page = await json(ITEMS)
  expect([page.numberMatched, page.numberReturned, page.features.length]).toEqual([
    SHOWN,
    SHOWN,
    SHOWN,
  ])
  expect(JSON.stringify(page)).not.toContain('Nobody is to read this')
  const corrected = page.features.find(({ id }: { id: string }) => id === 'events:ex3')
  expect(corrected.properties).toMatchObject({ count_low: 5, kind: 'incident' })
  const columns = Object.keys(page.features[0].properties)
  for (const feature of page.features) expect(Object.keys(feature.properties)).toEqual(columns)
})

test('pages go on by the key of a row until every feature was there once', async () => {
  const seen: string[] = []
  for (let path: string | undefined = `${ITEMS}?limit=1`; path;) {
    const page: {
      features: { id: string }[]
      numberMatched: number
      links: { rel: string; href: string }[]
    } = await json(path)
    expect(page.numberMatched).toBe(SHOWN)
    seen.push(...idsOf(page))
    path = page.links.find(({ rel }) => rel === 'next')?.href.replace('http://map.example/ogc', '')
  }
  expect(seen.sort()).toEqual(['events:ex1', 'events:ex2', 'events:ex3', 'events:ex4'])
})

test.each([
  ['kind=incident', ['ex1', 'ex2', 'ex3', 'ex4']],
  ['type=Protests', ['ex2']],
  ['type=!Protests', ['ex1', 'ex3', 'ex4']],
  ['q=march', ['ex2']],
  // EX4 happened some day in May: possibly then, and surely in no shorter time.
  ['happened=2024-05-03/2024-05-04', ['ex1', 'ex2', 'ex4']],
  ['happened=2024-05-09&rule=surely', ['ex3']],
  ['happened=2024-05-09&rule=possibly', ['ex3', 'ex4']],
  ['datetime=2024-05-09', ['ex3', 'ex4']],
  ['datetime=2024-05-09T10:00:00Z', ['ex3', 'ex4']],
  ['datetime=2024-05-09&rule=surely', ['ex3']],
  ['datetime=../2024-05-03', ['ex1', 'ex4']],
  ['bbox=32.4,15.5,32.6,15.7', ['ex1', 'ex2']],
  ['bbox=30.1,13.1,30.3,13.3&type=Battles', ['ex4']],
  ['bbox=0,0,1,1', []],
])('%s chooses %s', async (query, slugs) => {
  const page = await json(`${ITEMS}?${query}`)
  expect(idsOf(page).sort()).toEqual(slugs.map((slug) => `events:${slug}`))
  expect(page.numberMatched).toBe(slugs.length)
})

test.each([
  ['kind=nothing', 'kind'],
  ['happened=yesterday', 'happened'],
  ['datetime=tomorrow', 'datetime'],
  ['datetime=2024-05-03&happened=2024-05-03', 'datetime'],
  ['bbox=1,2,3', 'bbox'],
  ['limit=0', 'limit'],
  ['after=-1', 'after'],
  ['offset=1', 'offset'],
  ['rule=perhaps', 'rule'],
  ['shape=round', 'shape'],
])('%s is a 400 that names it', async (query, name) => {
  const { status, body } = await ask(`${ITEMS}?${query}`)
  expect([status, JSON.parse(body).description]).toEqual([400, expect.stringContaining(name)])
})

test('a box chooses by the ground as far as it is known, and no farther', async () => {
  const one = await json(`${ITEMS}/events:ex3`)
  const east = Math.max(...one.geometry.coordinates.flat(2).map(([lon]: number[]) => lon))
  expect(east).toBeGreaterThan(32.05)
  const at = async (west: number) =>
    idsOf(await json(`${ITEMS}?type=Battles&bbox=${west},14.9,${west + 0.05},15.1`))
  expect(await at(east - 0.002)).toEqual(['events:ex3'])
  expect(await at(east + 0.002)).toEqual([])
})

test('one item stands alone, and there is none for a hidden row', async () => {
  const one = await json(`${ITEMS}/events:ex1`)
  expect(one).toMatchObject({
    id: 'events:ex1',
    geometry: { type: 'MultiPolygon' },
    properties: { claim: 'events/ex1' },
  })
  for (const path of [`${ITEMS}/events:ex5`, `${ITEMS}/other:ex1`, '/collections/nowhere/items'])
    expect((await ask(path)).status).toBe(404)
})

test('what it can be asked for by is told as a schema, for documents as well', async () => {
  const { status, headers, body } = await ask('/collections/events/queryables')
  expect([status, headers['Content-Type']]).toEqual([200, 'application/schema+json'])
  const { properties, $id } = JSON.parse(body)
  expect($id).toBe('http://map.example/ogc/collections/events/queryables')
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(['kind', 'happened', 'q']))
  expect((await json('/collections/incidents/queryables')).properties).toHaveProperty('speaker')
  const { conformsTo } = await json('/conformance')
  expect(conformsTo.filter((one: string) => one.includes('queryables'))).toHaveLength(2)
})

test('the description of the API names its parameters', async () => {
  const { paths, components } = await json('/api')
  const names = paths['/collections/events/items'].get.parameters.map(
    ({ name, $ref }: { name?: string; $ref?: string }) =>
      name ?? components.parameters[$ref!.split('/').at(-1)!].name,
  )
  expect(names).toEqual(
    expect.arrayContaining(['bbox', 'datetime', 'limit', 'after', 'kind', 'q', 'rule']),
  )
  expect(names).not.toContain('offset')
})

test('whoever has a page already is sent nothing', async () => {
  const { headers } = await ask(ITEMS)
  const again = await ask(ITEMS, { 'if-none-match': headers.ETag! })
  expect([again.status, again.body]).toEqual([304, ''])
})
