import { embedCode, oembed } from '#lib/exports'

const ORIGIN = 'https://map.example'
const ask = (query: Record<string, string>) =>
  oembed(
    new URLSearchParams(query),
    { origin: ORIGIN, provider: 'The claims map', isDataset: (id) => id === 'acled' },
    ({ searchParams }) =>
      searchParams.get('kind') === 'nothing'
        ? { error: "kind: 'nothing'" }
        : 'The claims map: control',
  )

test('the map of a filter is a rich embed of the same filter, no larger than asked', () => {
  expect(ask({ url: `${ORIGIN}/?kind=control&speaker=sohr`, maxwidth: '500' })).toEqual({
    status: 200,
    body: {
      version: '1.0',
      type: 'rich',
      title: 'The claims map: control',
      provider_name: 'The claims map',
      provider_url: `${ORIGIN}/`,
      cache_age: 3600,
      width: 500,
      height: 600,
      html: `<iframe src="${ORIGIN}/embed?kind=control&amp;speaker=sohr" width="500" height="600" title="The claims map: control" loading="lazy" style="border:0;max-width:100%"></iframe>`,
    },
  })
})

test.each([
  ['/embed?kind=control', '/embed?kind=control'],
  ['/claim/ap-2025-03-07/clashes-coast', '/embed?open=ap-2025-03-07/clashes-coast'],
  ['/claim/acled/syr1', '/dataset/acled/embed?open=acled/syr1'],
  ['/dataset/acled?kind=incident', '/dataset/acled/embed?kind=incident'],
  ['/dataset/acled/embed', '/dataset/acled/embed'],
  ['/place/baniyas', '/embed?open=baniyas'],
])('the page %s is embedded as %s', (path, framed) => {
  expect(ask({ url: ORIGIN + path })).toMatchObject({
    status: 200,
    body: { html: expect.stringContaining(`src="${ORIGIN}${framed}"`) },
  })
})

test.each([
  [{}, 400, 'url: missing'],
  [
    { url: 'https://elsewhere.example/' },
    404,
    'is no map, dataset, claim or place of https://map.example',
  ],
  [{ url: `${ORIGIN}.evil.example/` }, 404, 'is no map'],
  [{ url: 'javascript:alert(1)' }, 404, 'is no map'],
  [{ url: 'not an address' }, 404, 'is no map'],
  [{ url: `${ORIGIN}/source/sohr` }, 404, 'is no map'],
  [{ url: `${ORIGIN}/?kind=nothing` }, 404, "url: kind: 'nothing'"],
  [{ url: `${ORIGIN}/`, format: 'xml' }, 501, "format: 'xml' is not offered; allowed: json"],
  [
    { url: `${ORIGIN}/`, maxwidth: 'wide' },
    400,
    "maxwidth: 'wide' is not a number of pixels of at least 240",
  ],
  [{ url: `${ORIGIN}/`, maxheight: '3' }, 400, "maxheight: '3' is not"],
])('%j is refused with %i', (query, status, error) => {
  expect(ask(query as Record<string, string>)).toEqual({
    status,
    error: expect.stringContaining(error),
  })
})

test('nothing in an address or a title leaves its attribute', () => {
  const code = embedCode('https://map.example/embed?q="><script>', '"><img src=x onerror=1>', 1, 2)
  expect(code.match(/[<>]/g)).toEqual(['<', '>', '<', '>'])
})

test('a site that lies under a path knows its own addresses, and those beside it are none of it', () => {
  const site = { origin: `${ORIGIN}/p/river`, provider: 'River', isDataset: () => false }
  const answer = (url: string) => oembed(new URLSearchParams({ url }), site, () => 'River')
  expect(answer(`${ORIGIN}/p/river/?kind=control`)).toMatchObject({
    status: 200,
    body: {
      provider_url: `${ORIGIN}/p/river/`,
      html: expect.stringContaining(`src="${ORIGIN}/p/river/embed?kind=control"`),
    },
  })
  expect(answer(`${ORIGIN}/p/hills/`).status).toBe(404)
  expect(answer(`${ORIGIN}/p/riverside/`).status).toBe(404)
})
