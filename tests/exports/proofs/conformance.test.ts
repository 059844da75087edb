import { serveRoutes } from './serve-routes'
import type { Served } from './serve-routes'

/**
 * The requirements of OGC API - Features, Part 1: Core (OGC 17-069r4), by their names in the
 * standard, asked of the routes over HTTP.
 */
type Link = { rel: string; type?: string; href: string }
type Answer = {
  status: number
  type: string
  body: Record<string, never> & {
    links: Link[]
    features: { id: string; geometry: unknown; links: Link[] }[]
  } & Record<string, unknown>
}

let served: Served
beforeAll(async () => {
  served = await serveRoutes()
})
afterAll(() => served.close())

async function get(path: string): Promise<Answer> {
  const response = await fetch(path.startsWith('http') ? path : `${served.base}/ogc${path}`)
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: (await response.json()) as Answer['body'],
  }
}
const ITEMS = '/collections/incidents/items'
const link = ({ body }: { body: { links: Link[] } }, rel: string) =>
  body.links.find((one) => one.rel === rel)
const ids = async (query: string) =>
  (await get(`${ITEMS}?limit=1000${query}`)).body.features.map(({ id }) => id)
type Parameter = {
  $ref?: string
  name?: string
  in?: string
  required?: boolean
  schema?: object
  style?: string
  explode?: boolean
}
async function parameter(name: string): Promise<Parameter> {
  const { body } = await get('/api')
  const { paths, components } = body as unknown as {
    paths: Record<string, { get: { parameters: Parameter[] } }>
    components: { parameters: Record<string, Parameter> }
  }
  const all = paths[ITEMS]!.get.parameters.map((one) =>
    one.$ref ? components.parameters[one.$ref.split('/').at(-1)!]! : one,
  )
  return all.find((one) => one.name === name)!
}

const REQUIREMENTS: Record<string, () => Promise<void>> = {
  'core/root-op and root-success': async () => {
    const answer = await get('')
    expect(answer.status).toBe(200)
    for (const rel of ['service-desc', 'conformance', 'data'])
      expect((await get(link(answer, rel)!.href)).status).toBe(200)
  },
  'core/api-definition-op and api-definition-success': async () => {
    const answer = await get('/api')
    expect([answer.status, answer.type, answer.body.openapi]).toEqual([
      200,
      'application/vnd.oai.openapi+json;version=3.0',
      '3.0.3',
    ])
  },
  'core/conformance-op and conformance-success': async () => {
    expect((await get('/conformance')).body.conformsTo).toEqual([
      ...['core', 'oas30', 'geojson'].map(
        (name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`,
      ),
      ...['queryables', 'queryables-query-parameters'].map(
        (name) => `http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/${name}`,
      ),
    ])
  },
  'core/http: a method that is not GET is not answered as one, an address that is not there is 404':
    async () => {
      expect((await get('/nowhere')).status).toBe(404)
    },
  'core/query-param-unknown': async () =>
    expect((await get(`${ITEMS}?no-such-parameter=1`)).status).toBe(400),
  'core/query-param-invalid': async () => {
    for (const query of ['limit=x', 'bbox=1,2', 'datetime=x'])
      expect((await get(`${ITEMS}?${query}`)).status).toBe(400)
  },
  'core/fc-md-op, fc-md-success, fc-md-links, fc-md-items, fc-md-items-links and fc-md-extent':
    async () => {
      const answer = await get('/collections')
      expect([answer.status, link(answer, 'self')!.type]).toEqual([200, 'application/json'])
      for (const collection of answer.body.collections as unknown as {
        id: string
        links: Link[]
        extent: object
      }[]) {
        expect(collection.extent).toHaveProperty('spatial.bbox')
        expect(link({ body: collection }, 'items')).toMatchObject({
          type: 'application/geo+json',
          href: `${served.base}/ogc/collections/${collection.id}/items`,
        })
      }
    },
  'core/sfc-md-op and sfc-md-success: a collection alone is as it is in the list': async () => {
    for (const one of (await get('/collections')).body.collections as unknown as { id: string }[])
      expect((await get(`/collections/${one.id}`)).body).toEqual(one)
  },
  'core/crs84: coordinates are longitude, latitude': async () => {
    const { body } = await get(`${ITEMS}/ap-2025-03-07:clashes-coast`)
    const [lon, lat] = (body.geometry as unknown as { coordinates: number[][][][] })
      .coordinates[0]![0]![0]!
    expect([Math.floor(lon!), Math.floor(lat!)]).toEqual([35, expect.any(Number)])
    expect((await get('/collections/incidents')).body.crs).toContain(
      'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
    )
  },
  'core/fc-op and fc-response': async () => {
    const answer = await get(ITEMS)
    expect([answer.status, answer.type, answer.body.type]).toEqual([
      200,
      'application/geo+json',
      'FeatureCollection',
    ])
  },
  'core/fc-limit-definition': async () =>
    expect(await parameter('limit')).toMatchObject({
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 10_000, default: 100 },
    }),
  'core/fc-limit-response-1 and -2: never more than asked for': async () => {
    for (const limit of [1, 7, 50])
      expect((await get(`${ITEMS}?limit=${limit}`)).body.features).toHaveLength(limit)
  },
  'core/fc-bbox-definition': async () =>
    expect(await parameter('bbox')).toMatchObject({
      in: 'query',
      required: false,
      style: 'form',
      explode: false,
      schema: { type: 'array', minItems: 4, maxItems: 6, items: { type: 'number' } },
    }),
  'core/fc-bbox-response: only what meets the box, and nothing without a geometry': async () => {
    const all = await ids('')
    const some = await ids('&bbox=35.7,35.4,35.9,35.6')
    expect(some.length).toBeGreaterThan(0)
    expect(some.length).toBeLessThan(all.length)
    expect(all).toEqual(expect.arrayContaining(some))
    expect(
      (await get(`${ITEMS}?limit=1000&bbox=-180,-90,180,90`)).body.features.every(
        ({ geometry }) => geometry !== null,
      ),
    ).toBe(true)
  },
  'core/fc-time-definition': async () =>
    expect(await parameter('datetime')).toMatchObject({
      in: 'query',
      required: false,
      schema: { type: 'string' },
    }),
  'core/fc-time-response: an instant, an interval, an interval open at either end': async () => {
    const counts = await Promise.all(
      [
        '2025-03-06',
        '2025-03-06/2025-03-07',
        '2025-03-07/..',
        '../2025-03-06',
        '/2025-03-06',
        '2025-03-07/',
      ].map(async (time) => (await ids(`&datetime=${time}`)).length),
    )
    for (const number of counts) expect(number).toBeGreaterThan(0)
    expect([counts[2], counts[3]]).toEqual([counts[5], counts[4]])
    expect(counts[1]).toBeGreaterThanOrEqual(counts[0]!)
  },
  'core/fc-links, fc-rel-type and the next page': async () => {
    const answer = await get(`${ITEMS}?limit=10`)
    expect(link(answer, 'self')!.type).toBe('application/geo+json')
    const second = await get(link(answer, 'next')!.href)
    expect(
      second.body.features.filter(({ id }) => answer.body.features.some((one) => one.id === id)),
    ).toEqual([])
    expect(link(second, 'prev')).toBeDefined()
  },
  'core/fc-timeStamp, fc-numberMatched and fc-numberReturned': async () => {
    const { body } = await get(`${ITEMS}?limit=10`)
    expect(body.timeStamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect([body.numberMatched, body.numberReturned]).toEqual([(await ids('')).length, 10])
  },
  'core/f-op, f-success and f-links': async () => {
    const answer = await get(`${ITEMS}/ap-2025-03-07:clashes-coast`)
    expect([answer.status, answer.type]).toEqual([200, 'application/geo+json'])
    expect((await get(link(answer, 'self')!.href)).body.id).toBe('ap-2025-03-07:clashes-coast')
    expect((await get(link(answer, 'collection')!.href)).body.id).toBe('incidents')
  },
}

test.each(Object.keys(REQUIREMENTS))('req/%s', (name) => REQUIREMENTS[name]!())

test('any origin may read, no browser takes an answer for a page, and what a client has is not sent again', async () => {
  for (const path of [
    '/ogc',
    `/ogc${ITEMS}`,
    `/ogc${ITEMS}?limit=x`,
    '/ogc/nowhere',
    '/export/csv',
    '/export/nothing',
    '/export/csv?kind=x',
  ]) {
    const { headers } = await fetch(served.base + path)
    expect([
      headers.get('access-control-allow-origin'),
      headers.get('x-content-type-options'),
    ]).toEqual(['*', 'nosniff'])
  }
  const etag = (await fetch(`${served.base}/ogc${ITEMS}`)).headers.get('etag')!
  const again = await fetch(`${served.base}/ogc${ITEMS}`, { headers: { 'If-None-Match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect(
    (await fetch(`${served.base}/ogc${ITEMS}?limit=3`, { headers: { 'If-None-Match': etag } }))
      .status,
  ).toBe(200)
})
