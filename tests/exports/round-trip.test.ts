import { flatColumns, flatClaim, unflatClaim } from '#lib/claims'
import { exportColumns, exportRows, formatOf, recordsOf } from '#lib/exports'
import { readOwnCsv, readOwnGeojson } from '#lib/imports'
import { anyProject, ownIds } from './made-up'
import { expect, fc } from '../property'

let own: Awaited<ReturnType<typeof ownIds>>
beforeAll(async () => {
  own = await ownIds()
})

/**
 * A square in place of every outline: the record is what comes back, and drawing thousands of
 * grounds would only take time.
 */
const square: typeof own.gazetteer.footprint = (place) => ({
  geometry:
    place === 'syria'
      ? null
      : {
          type: 'Polygon',
          coordinates: [
            [
              [36, 35],
              [36.1, 35],
              [36.1, 35.1],
              [36, 35.1],
              [36, 35],
            ],
          ],
        },
  precision: { level: 'settlement', metres: 5000, acled: 1, ucdp: 1 },
  rule: 'a square',
})

/** Writes a generated project in a format. */
function written(
  project: { documents: typeof own.project.documents; claims: typeof own.project.claims },
  format: string,
  options = {},
): string {
  const records = recordsOf(
    { ...own.project, documents: project.documents },
    { place: own.gazetteer.place, footprint: square },
  )
  const chosen = project.claims.map(({ id }) => ({
    id,
    matter: id,
    agreement: ['single-voice'],
    relations: [],
  }))
  return formatOf(format)!.write(
    exportRows(chosen, new Map(project.claims.map((claim) => [claim.id, claim])), records),
    records,
    options,
  )
}

test.each([
  ['csv', {}, readOwnCsv],
  ['csv', { hxl: true, bom: false }, readOwnCsv],
  ['geojson', {}, readOwnGeojson],
] as const)('generated projects through %s %j and back are equal', (format, options, read) => {
  const kinds = new Set<string>()
  fc.assert(
    fc.property(anyProject(own.ids), (project) => {
      for (const { kind } of project.claims) kinds.add(kind)
      expect(read(written(project, format, options))).toEqual({
        claims: project.claims,
        refused: [],
      })
    }),
  )
  expect([...kinds].sort()).toEqual(['casualties', 'control', 'incident'])
})

test('the coded documents come back equal from both', () => {
  const shown = own.project
  expect(readOwnCsv(written(shown, 'csv')).claims).toEqual(shown.claims)
  expect(readOwnGeojson(written(shown, 'geojson')).claims).toEqual(shown.claims)
})

test('a field that no column is for is carried in the last one: a new kind needs no change here', () => {
  const claim = {
    ...own.project.claims[0]!,
    kind: 'displacement',
    people: { low: 100, words: 'hundreds' },
    note: '',
  }
  const flat = flatClaim(claim)
  expect(JSON.parse(String(flat.more))).toEqual({
    people: { low: 100, words: 'hundreds' },
    note: '',
  })
  expect(unflatClaim(flat)).toEqual(claim)
})

test('translations have columns of their own in each language, and what has none is carried along', () => {
  const claim = own.project.claims.find(({ id }) => id === 'ap-2025-03-07/sohr-more-than-70')!
  const flat = flatClaim(claim)
  expect(flat.summary_ar).toBe('مقتل أكثر من 70 شخصًا في المنطقة الساحلية.')
  expect(flat.count_words_ar).toBe('أكثر من 70')
  expect(flat.evidence_quote_ar).toBe('أكثر من 70 قتيلًا')
  expect(flat.more).toBeNull()
  const dead = own.project.claims.find(
    ({ id }) => id === 'unnamed-b-2025-03-07/villages-assaulted',
  )!
  expect(flatClaim(dead).count_words_ar).toBe('عشرات الرجال')
  const more = { ...claim, translations: { ar: { ...claim.translations!.ar, other: 'غير ذلك' } } }
  expect(unflatClaim(flatClaim(more))).toEqual(more)
})

test('a project in other languages has columns of these, and each reads back', () => {
  const claim = {
    ...own.project.claims[0]!,
    translations: { uk: { summary: 'Так сказано' }, ar: { summary: 'هكذا قيل' } },
  }
  const flat = flatClaim(claim, ['uk', 'ar'])
  expect([flat.summary_uk, flat.summary_ar, flat.more]).toEqual(['Так сказано', 'هكذا قيل', null])
  expect(unflatClaim(flat)).toEqual(claim)
  const one = flatClaim(claim, ['uk'])
  expect(Object.keys(one).filter((name) => name.endsWith('_ar'))).toEqual([])
  expect(unflatClaim(one)).toEqual(claim)
})

test('every column of a flat claim is one of the table, with its type and meaning', () => {
  const columns = exportColumns(own.project)
  const names = columns.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(
    flatColumns().filter(
      (name) => !columns.some((column) => column.name === name && column.about !== ''),
    ),
  ).toEqual([])
})

test.each([
  ['a file that is none', 'a,b\r\n1,2\r\n', [[1, "no column 'id', 'kind', 'document'"]]],
  [
    'a row too short',
    'id,kind,document\r\na,b\r\n',
    [[2, 'has 2 cells where the first row has 3']],
  ],
  [
    'an unknown kind',
    'id,kind,document\r\nd/a,rumour,d\r\n',
    [[2, "'rumour' is no kind of claim"]],
  ],
  [
    'media that are not JSON',
    'id,kind,document,evidence_media\r\nd/a,control,d,{\r\n',
    [[2, "in 'evidence.media'"]],
  ],
  ['a broken claim', 'id,kind,document\r\nd/a,control,d\r\n', [[2, "in 'summary'"]]],
  [
    'an open quote',
    'id,kind,document\r\nd/a,"con\r\nd/b,rumour,d\r\n',
    [
      [2, 'a quote that is not closed'],
      [3, 'no kind of claim'],
    ],
  ],
  [
    'JSON that is none',
    'id,kind,document,more\r\nd/a,control,d,{\r\n',
    [[2, "in 'more': is not JSON"]],
  ],
] as const)('%s is refused with its line and the reason', (_name, text, refused) => {
  expect(readOwnCsv(text)).toEqual({
    claims: [],
    refused: refused.map(([line, reason]) => ({ line, reason: expect.stringContaining(reason) })),
  })
})

test.each([
  ['', 'is not JSON'],
  ['{}', 'is no FeatureCollection'],
  ['{"features":[null]}', 'has no properties'],
  ['{"features":[{"properties":{"kind":"x"}}]}', 'no kind of claim'],
])('GeoJSON %j is refused: %s', (text, reason) => {
  expect(readOwnGeojson(text)).toEqual({
    claims: [],
    refused: [{ line: 1, reason: expect.stringContaining(reason) }],
  })
})

test('no text makes a reader throw', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          'a',
          '"',
          ',',
          '\n',
          '\r',
          '{',
          '}',
          '[',
          ']',
          ':',
          'id',
          'kind,document',
        ),
      }),
      (text) => {
        readOwnCsv(`id,kind,document\n${text}`)
        readOwnCsv(text)
        readOwnGeojson(text)
      },
    ),
  )
})
