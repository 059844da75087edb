import { rmSync } from 'node:fs'
import { SHOWN, servedDataset } from './served-dataset'

let root: string
let ask: (path: string, query?: string) => Promise<Response>
beforeAll(async () => {
  root = await servedDataset()
  const [atom, json, cite, exported, summary, ogc] = await Promise.all([
    import('../../app/dataset/[id]/feed.atom/route'),
    import('../../app/dataset/[id]/feed.json/route'),
    import('../../app/dataset/[id]/cite/route'),
    import('../../app/dataset/[id]/export/[format]/route'),
    import('../../app/dataset/[id]/summary/route'),
    import('../../app/ogc/[[...path]]/route'),
  ])
  ask = (path, query = '') => {
    const request = new Request(`http://map.example/dataset/events/${path}?${query}`)
    const params = { id: 'events', format: path.split('/')[1]! }
    const context = { params: Promise.resolve(params) }
    if (path === 'feed.atom') return atom.GET(request, context)
    if (path === 'feed.json') return json.GET(request, context)
    if (path === 'cite') return cite.GET(request, context)
    if (path === 'summary') return summary.GET(request, context)
    if (path.startsWith('export/')) return exported.GET(request, context)
    return ogc.GET(new Request(`http://map.example/ogc/collections/events/items?${query}`))
  }
})
afterAll(() => rmSync(root, { recursive: true }))

const json = async (path: string, query = '') => (await ask(path, query)).json()

test.each([
  ['', SHOWN],
  ['type=Battles', 3],
  ['happened=2024-05-09', 2],
  ['happened=2024-05-09&rule=surely', 1],
  ['q=march', 1],
  ['speaker=none', 0],
])(
  'page, file, OGC collection, feed and citation count the same under “%s”',
  async (query, count) => {
    const [page, file, items, feed, cited] = await Promise.all([
      json('summary', query),
      json('export/geojson', query),
      json('ogc', query),
      json('feed.json', query),
      json('cite', query),
    ])
    expect([
      page.shown,
      file.features.length,
      items.numberMatched,
      feed._claims_map.matched,
      feed.items.length,
    ]).toEqual([count, count, count, count, count])
    expect(cited.text).toContain(query === '' ? `all ${count} claims` : `${count} of ${SHOWN}`)
  },
)

test('a feed has the newest rows first, each with its page, and says whose licence it has', async () => {
  const feed = await json('feed.json')
  expect(feed.items.map(({ id }: { id: string }) => id.split(':').at(-1))).toEqual([
    'claim/events/ex3',
    'claim/events/ex4',
    'claim/events/ex2',
    'claim/events/ex1',
  ])
  expect(feed).toMatchObject({
    title: 'Invented events',
    home_page_url: 'http://map.example/dataset/events',
    feed_url: 'http://map.example/dataset/events/feed.json',
  })
  expect(feed.items[0].url).toBe('http://map.example/claim/events/ex3')
  expect(feed.items[0].content_text).toContain('A second report')
  expect(JSON.stringify(feed)).not.toContain('Nobody is to read this')
  const atom = await (await ask('feed.atom', 'type=Protests')).text()
  expect(atom).toContain(
    '<link rel="self" type="application/atom+xml" href="http://map.example/dataset/events/feed.atom?type=Protests"/>',
  )
  expect(atom.match(/<entry>/g)).toHaveLength(1)
  expect(atom).toMatch(/<rights>[^<]+<\/rights>/)
})

test('a feed says in Arabic what it is', async () => {
  const feed = await json('feed.json', 'lang=ar')
  expect(feed.language).toBe('ar')
  expect(feed.description).toMatch(/أحدث/)
})

test.each([['kind=nothing'], ['shape=round'], ['compare=a,b']])(
  '%s is told to be wrong by feed and citation',
  async (query) => {
    for (const path of ['feed.atom', 'feed.json', 'cite']) {
      const answer = await ask(path, query)
      expect(answer.status).toBe(400)
      expect(await answer.json()).toHaveProperty('error')
    }
  },
)

const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '')

test('a dataset is cited with its file, version, licence and address in three styles and as BibTeX', async () => {
  const cited = await json('cite', 'type=Protests')
  expect(cited.url).toMatch(/^http:\/\/map\.example\/dataset\/events\?type=Protests&v=[0-9a-f]{8}$/)
  for (const text of [cited.text, cited.chicago, cited.apa, cited.bibtex])
    for (const part of ['events.csv', cited.version, 'Invented events', '1 of 4 claims'])
      expect(bare(text)).toContain(part)
  expect(cited.image).toBe('http://map.example/dataset/events/share.png?type=Protests')
  expect(cited.embed).toContain('src="http://map.example/dataset/events/embed?type=Protests"')
})

test('a row is cited with its words, its row and line, its file, and its lasting address', async () => {
  const { claim } = await json('cite', 'open=events/ex2')
  expect(claim.url).toBe('http://map.example/claim/events/ex2')
  for (const text of [claim.chicago, claim.apa, claim.plain])
    for (const part of ['Invented march.', 'row ex2 (line 3', '“events.csv”', 'Invented events'])
      expect(bare(text).replace('row ex2, line 3', 'row ex2 (line 3')).toContain(part)
  expect(bare(claim.bibtex)).toContain('claim-events-ex2')
  expect((await json('cite', 'open=events/ex5')).claim).toBeUndefined()
})
