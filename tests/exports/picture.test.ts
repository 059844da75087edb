import { Resvg } from '@resvg/resvg-js'
import { recordsOf, shareSvg } from '#lib/exports'
import type { Picture } from '#lib/exports'
import { wordsIn } from '#lib/words'
import { ownProject } from '../project'
import { expect, fc, runs } from '../property'

let own: Awaited<ReturnType<typeof ownProject>>
let records: ReturnType<typeof recordsOf>
beforeAll(async () => {
  own = await ownProject()
  records = recordsOf(own.project, own.gazetteer)
})
const PANEL: Picture['panel'] = {
  sentence: 'All 97 claims',
  unlocated: 3,
  sources: ['AP', 'ZTC News'],
  date: '2025-03-09',
  version: '3f9c2a1b',
  site: 'map.example',
}
const picture = (patch: Partial<Picture> = {}) =>
  shareSvg(
    {
      claims: own.map.claims,
      panel: PANEL,
      home: own.map.ground.home,
      attribution: '© OpenStreetMap contributors, Natural Earth',
      ...patch,
    },
    own.project.basemap,
    records,
  )
/** Every line of text in an SVG, in drawing order. */
const texts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!)

test('it says what is shown, by whom it was published, the day, the version, the licence, the scale and whose basemap it is', () => {
  const found = texts(picture()).join(' ')
  for (const words of [
    'Claims map',
    'All 97 claims',
    'Published by: AP, ZTC News',
    'Data version 3f9c2a1b of 2025-03-09',
    'CC BY 4.0 · map.example',
    'km',
    '© OpenStreetMap contributors',
    '3 claims have no known place and no mark.',
    'Baniyas',
    'بانياس',
  ])
    expect(found).toContain(words)
})

test('in Arabic its words, names and scale are Arabic, and it reads from the right', () => {
  const svg = picture({ words: wordsIn('ar') })
  const found = texts(svg)
  for (const words of [
    'خريطة الإفادات',
    'نشرتها:',
    'كم',
    'نسخة البيانات',
    '3 إفادات لا يُعرف مكانها ولا علامة لها.',
    'محافظة اللاذقية',
  ])
    expect(found.join(' ')).toContain(words)
  // the name in the picture's script stands first
  expect(found.indexOf('بانياس')).toBeLessThan(found.indexOf('Baniyas'))
  expect(found.join(' ')).not.toMatch(/Published|voices|edge|wide area|Control|Incidents/)
  // the panel lies at the left
  expect(svg).toMatch(/<g transform="translate\(0 0\)"><g><rect width="328" height="630"/)
})

test('the legend counts the kinds of what is shown and leaves the others out', () => {
  const control = own.map.claims.filter(({ kind }) => kind === 'control')
  const found = texts(picture({ claims: control }))
  expect(found).toContain(`Control: ${control.length}`)
  expect(found.join()).not.toMatch(/Incidents|Casualties/)
})

test('every claim at a settlement in sight is counted in a mark', () => {
  const claims = own.map.claims.filter(
    ({ places }) => places.length === 1 && places[0]!.place === 'baniyas',
  )
  expect(texts(picture({ claims }))).toContain(String(claims.length))
})

test('no words become markup', () => {
  const bad = '</text><script>alert(1)</script>&"\'\u0000'
  const svg = picture({
    panel: {
      ...PANEL,
      sentence: bad,
      site: bad,
      sources: [bad],
      opened: { speaker: bad, summary: bad },
    },
    attribution: bad,
  })
  expect(svg).not.toContain('<script')
  expect(() => new Resvg(svg)).not.toThrow() // it reads XML strictly
})

test('long words are cut to the panel', () => {
  expect(
    texts(
      picture({ panel: { ...PANEL, sentence: `${'a'.repeat(500)} ${'word '.repeat(200)}` } }),
    ).filter((line) => /^a+…?$/.test(line))[0],
  ).toMatch(/^a{10,60}…$/)
})

test('it has no layer, at which the renderer could end the process, and nothing to fetch', () => {
  expect(picture({ open: 'baniyas' })).not.toMatch(
    / (opacity|clip-path|mask|filter)=|<(image|use|style|script|foreignObject)|href/,
  )
})

test('any view of the grammar is drawn, at any place on Earth', () => {
  const view = fc
    .record({
      lat: fc.integer({ min: -90000, max: 90000 }),
      lon: fc.integer({ min: -180000, max: 180000 }),
      zoom: fc.integer({ min: 0, max: 22 }),
    })
    .map(({ lat, lon, zoom }) => ({ lat: lat / 1000, lon: lon / 1000, zoom }))
  const near = fc
    .record({
      lat: fc.integer({ min: 34000, max: 37000 }),
      lon: fc.integer({ min: 35000, max: 37000 }),
      zoom: fc.integer({ min: 5, max: 13 }),
    })
    .map(({ lat, lon, zoom }) => ({ lat: lat / 1000, lon: lon / 1000, zoom }))
  const ids = own.map.claims.map(({ id }) => id)
  fc.assert(
    fc.property(
      fc.option(fc.oneof(view, near), { nil: undefined }),
      fc.option(fc.constantFrom(...ids, ...own.map.places.map(({ id }) => id)), { nil: undefined }),
      fc.subarray(own.map.claims),
      (at, open, claims) => {
        const { width, height } = new Resvg(picture({ at, open, claims }), {
          fitTo: { mode: 'width', value: 300 },
          font: { loadSystemFonts: false },
        }).render()
        expect([width, height]).toEqual([300, 158])
      },
    ),
    { numRuns: runs(0.4) },
  )
})

test('a mark keeps a hollow ≠ where the filter hides who contradicts, and the legend says what it is', () => {
  const find = (id: string) => own.map.claims.find((claim) => claim.id === id)
  const of = (keep: (claim: Picture['claims'][number] & { speaker: string }) => boolean) =>
    picture({ claims: own.map.claims.filter(keep), find })
  const signs = (svg: string) => texts(svg).filter((text) => text === '≠').length
  const hidden = 'contradicted by somebody filtered out'
  const sohr = of(({ speaker }) => ['sohr', 'rami-abdurrahman'].includes(speaker))
  expect(texts(sohr)).toContain(hidden)
  expect(signs(sohr)).toBeGreaterThan(4)
  const all = of(() => true)
  expect(texts(all)).not.toContain(hidden)
  const alone = own.map.claims.filter(({ relations }) =>
    relations.every(({ kind }) => kind !== 'contradicts'),
  )
  expect(signs(picture({ claims: alone, find }))).toBe(1)
})

test('what is only possible is a ghost: pale in a dashed outline, never counted, and named in the legend', () => {
  // claims of one place each, so that a mark counts them alone
  const at = (place: string) =>
    own.map.claims.filter(({ places }) => places.length === 1 && places[0]!.place === place)
  const [latakia, tartus] = [at('latakia'), at('tartus')]
  const sure = latakia.slice(0, 1)
  const possible = [...latakia.slice(1), ...tartus]
  const svg = picture({ claims: sure, possible })
  const found = texts(svg)
  expect(found).toContain('ghost: only possible')
  // the number of a place with both is that of the sure
  expect(found).toEqual(expect.arrayContaining([String(tartus.length)]))
  expect(latakia.length).toBeGreaterThan(tartus.length)
  expect(found).not.toContain(String(latakia.length))
  const pale = (text: string) => text.match(/stroke-opacity="0.4"/g)?.length ?? 0
  expect(pale(svg)).toBeGreaterThan(0)
  expect(svg).not.toMatch(/ opacity="/)
  const alone = picture({ claims: sure })
  expect(pale(alone)).toBe(0)
  expect(texts(alone)).not.toContain('ghost: only possible')
})
