import { readFileSync } from 'node:fs'
import { archiveFills, readArchiveFile } from '#lib/imports'
import type { AddressedRecords, ArchivedPage } from '#lib/imports'
import { mediaSchema } from '#lib/model'
import { readPythonLiteral } from '#lib/imports/archive/python-literal'
import { expect as plainExpect, fc } from '../property'

const fixture = (name: string) =>
  readArchiveFile(readFileSync(`tests/fixtures/archive/${name}.csv`, 'utf8'))
const [H, G] = ['0123456789abcdef'.repeat(4), 'fedcba9876543210'.repeat(4)]

test('the spreadsheet of auto-archiver is read: addresses, copies, days and hashes; long texts are passed over', () => {
  expect(fixture('spreadsheet')).toEqual({
    pages: [
      {
        line: 2,
        url: 'http://www.gull.example/bread/#top',
        archive: 'https://store.example/a.html',
        sha256: H,
        retrieved: '2025-03-09',
        media: [],
      },
      {
        line: 65,
        url: 'https://post.example/1',
        archive: 'https://store.example/photo.JPG',
        sha256: G,
        retrieved: '2025-03-10',
        media: [{ kind: 'image', archive: 'https://store.example/photo.JPG', sha256: G }],
      },
      {
        line: 66,
        url: 'https://nobody.example/',
        archive: 'https://store.example/n.html',
        media: [],
      },
    ],
    refused: [
      { line: 67, reason: "was not archived: its status is 'Archive failed no archiver'" },
      { line: 68, reason: "'not an address' in link is no web address" },
    ],
  })
})

test('the file of its CSV database is read: what it kept of a page, without what it makes for itself', () => {
  expect(fixture('database')).toEqual({
    pages: [
      {
        line: 2,
        url: 'https://post.example/1',
        archive: 'https://web.archive.org/web/2025/https://post.example/1',
        retrieved: '2025-03-09',
        media: [
          { kind: 'image', archive: 'https://store.example/a.jpg', sha256: H },
          { kind: 'video', archive: 'https://store.example/v', sha256: G },
        ],
      },
      {
        line: 3,
        url: 'https://gull.example/bread',
        archive: 'https://store.example/f2.html',
        retrieved: '2025-03-08',
        media: [],
      },
    ],
    refused: [
      { line: 4, reason: "was not archived: its status is 'no archiver'" },
      { line: 5, reason: 'in metadata: cannot be read' },
    ],
  })
})

test.each([
  ['', /has neither the columns 'link', 'archive status' nor 'status', 'metadata', 'media'/],
  ['a,b\n1,2\n', /it is no table of auto-archiver/],
  ['link,archive status\nhttps://a.example\n', /has 1 cells where the first row has 2/],
  [
    'LINK, Archive Status \njavascript:alert(1),success\n',
    /'javascript:alert\(1\)' in link is no web address/,
  ],
  ['link,archive status\n"https://a.example,success\n', /has a quote that is not closed/],
])('%j is refused with the reason', (text, reason) => {
  const { pages, refused } = readArchiveFile(text)
  expect(pages).toEqual([])
  expect(refused).toEqual([{ line: expect.any(Number), reason: expect.stringMatching(reason) }])
})

test('no text makes the reader throw', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '{',
      "{'url': ",
      'https://a.example',
      "[{'urls': 1}]",
      '[None]',
      '{1, 2}',
      'x()',
    ),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 4 }), (rows) => {
      const text = [
        'status,metadata,media',
        ...rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')),
      ].join('\n')
      const { pages } = readArchiveFile(text)
      plainExpect(pages.length).toBeLessThanOrEqual(rows.length)
    }),
  )
})

test.each<[string, unknown]>([
  ["{'a': 1, 'b': [True, False, None]}", { a: 1, b: [true, false, null] }],
  ['("x", \'y\',)', ['x', 'y']],
  ['{1, -2.5, 3e2}', [1, -2.5, 300]],
  ['{}', {}],
  ["'it\\'s \\x41\\u0627\\U0001f35e\\n\\\\'", "it's Aا🍞\n\\"],
  [
    'datetime.datetime(2025, 3, tzinfo=datetime.timezone.utc)',
    { call: 'datetime.datetime', args: [2025, 3, 'datetime.timezone.utc'] },
  ],
  ["{'a': {'b': ()}}", { a: { b: [] } }],
  ['{not python', undefined],
  ["{'a': }", undefined],
  ['[1', undefined],
  ['1 2', undefined],
  ["'open", undefined],
  ['', undefined],
])('the Python literal %s', (text, value) => {
  expect(readPythonLiteral(text)).toEqual(value)
})

const page: ArchivedPage = {
  line: 2,
  url: 'https://gull.example/bread',
  archive: 'https://store.example/a.html',
  sha256: H,
  retrieved: '2025-03-09',
  media: [],
}
const evidence = { line: 1, start: 0, end: 1, quote: 'x' }
const records = (
  document: Partial<AddressedRecords['document']>,
  ...claims: Partial<AddressedRecords['claims'][number] & object>['evidence'][]
): AddressedRecords[] => [
  {
    document: { id: 'gull', ...document },
    claims: claims.map((one, i) => one && { id: `gull/${i}`, evidence: { ...evidence, ...one } }),
  },
]

test.each([
  'https://gull.example/bread',
  'http://gull.example/bread',
  'https://www.gull.example/bread/',
  'https://GULL.example/bread#top',
])('a document at %s is filled with its copy and the day', (url) => {
  expect(archiveFills(page, records({ url }))).toEqual({
    page,
    matched: true,
    fills: [
      { record: 'gull', path: ['document', 'archive'], value: { url: page.archive } },
      { record: 'gull', path: ['document', 'retrieved'], value: '2025-03-09' },
    ],
    kept: [],
  })
})

test.each([
  'https://gull.example/bread?page=2',
  'https://gull.example/breads',
  'https://other.example/bread',
  undefined,
])('a document at %s is another one', (url) => {
  expect(archiveFills(page, records({ url }))).toEqual({
    page,
    matched: false,
    fills: [],
    kept: [],
  })
})

test('what a record says stays, and that is said; what it says equally is not spoken of', () => {
  expect(
    archiveFills(
      page,
      records({ url: page.url, archive: { url: 'https://old.example/' }, retrieved: '2025-03-09' }),
    ),
  ).toMatchObject({ matched: true, fills: [], kept: ['gull: document.archive stays as it is'] })
})

test('a document that names only the copy is given its address', () => {
  expect(archiveFills(page, records({ archive: { url: page.archive! } })).fills).toEqual([
    { record: 'gull', path: ['document', 'url'], value: page.url },
  ])
})

test('a claim of the same address is given the copy, and media that are shown to nobody before somebody has looked', () => {
  const post = {
    ...page,
    media: [{ kind: 'image', archive: 'https://store.example/a.jpg', sha256: H }],
  } satisfies ArchivedPage
  const { fills } = archiveFills(post, records({}, undefined, { url: page.url }))
  expect(fills).toEqual([
    { record: 'gull/1', path: ['claims', 1, 'evidence', 'archive'], value: { url: page.archive } },
    {
      record: 'gull/1',
      path: ['claims', 1, 'evidence', 'media'],
      value: [
        {
          kind: 'image',
          archive: 'https://store.example/a.jpg',
          sha256: H,
          graphic: true,
          identifying: true,
        },
      ],
    },
  ])
  for (const media of fills[1]!.value as object[])
    expect(mediaSchema.safeParse(media).success).toBe(true)
})

test('a copy that is the image itself is not named openly beside it', () => {
  const photo = {
    ...page,
    archive: 'https://store.example/a.jpg',
    media: [{ kind: 'image', archive: 'https://store.example/a.jpg' }],
  } satisfies ArchivedPage
  expect(
    archiveFills(photo, records({}, { url: page.url })).fills.map(({ path }) => path.at(-1)),
  ).toEqual(['media'])
})

test('media that a claim has already are not added again, by address or by hash', () => {
  const post = {
    ...page,
    media: [
      { kind: 'image', archive: 'https://store.example/a.jpg' },
      { kind: 'image', archive: 'https://store.example/b.jpg', sha256: G },
    ],
  } satisfies ArchivedPage
  const said = { graphic: false, identifying: false }
  const media = [
    { kind: 'image' as const, archive: 'https://store.example/a.jpg', ...said },
    { kind: 'image' as const, url: 'https://else.example/', sha256: G, ...said },
  ]
  expect(
    archiveFills(post, records({}, { url: page.url, media })).fills.map(({ path }) => path.at(-1)),
  ).toEqual(['archive'])
})

test('media of the same address are given copy and hash, of their own kind where there is one; a file keeps its hash', () => {
  const said = { graphic: false, identifying: false }
  const post = {
    ...page,
    media: [
      { kind: 'image', archive: 'https://store.example/a.jpg', sha256: G },
      { kind: 'video', archive: 'https://store.example/v' },
    ],
  } satisfies ArchivedPage
  const media = [
    { kind: 'image' as const, url: page.url, ...said },
    { kind: 'document' as const, url: page.url, ...said },
    { kind: 'image' as const, url: page.url, file: 'a.jpg', sha256: H, ...said },
  ]
  const at = (i: number, field: string) => ['claims', 0, 'evidence', 'media', i, field]
  expect(
    archiveFills(post, records({}, { media })).fills.map(({ path, value }) => [path, value]),
  ).toEqual([
    [at(0, 'archive'), 'https://store.example/a.jpg'],
    [at(0, 'sha256'), G],
    [at(1, 'archive'), page.archive],
    [at(1, 'sha256'), H],
    [at(2, 'archive'), 'https://store.example/a.jpg'],
  ])
})
