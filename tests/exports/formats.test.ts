import { csvText } from '../../lib/exports/formats/csv-text'
import { defused } from '#lib/util'
import { roundedToPrecision } from '#lib/geo'
import { priogridCell } from '../../lib/exports/event-tables/ucdp'
import { xmlText } from '../../lib/exports/formats/xml'
import { ACLED_COLUMNS } from '../../lib/exports/event-tables/acled'
import { UCDP_COLUMNS } from '../../lib/exports/event-tables/ucdp'
import { exportRows, formatOf, formats, recordsOf } from '#lib/exports'
import type { ExportRow, Records } from '#lib/exports'
import { chooseClaims } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { splitCsv } from '../../lib/imports/own/own-csv'
import { ownProject } from '../project'

let own: Awaited<ReturnType<typeof ownProject>>
let records: Records
let rows: ExportRow[]
const rowsOf = (filter: Filter) =>
  exportRows(
    chooseClaims(own.map, filter),
    new Map(own.project.claims.map((claim) => [claim.id, claim])),
    records,
  )
beforeAll(async () => {
  own = await ownProject()
  records = recordsOf(own.project, own.gazetteer)
  rows = rowsOf({})
})

/** A format's rows as objects by column. */
function table(format: string, chosen = rows): Record<string, string>[] {
  const [head, ...lines] = splitCsv(formatOf(format)!.write(chosen, records, { bom: false }))
  return lines.map(({ fields }) =>
    Object.fromEntries(head!.fields.map((name, i) => [name, fields[i]!])),
  )
}
const json = (format: string, chosen = rows, options = {}) =>
  JSON.parse(formatOf(format)!.write(chosen, records, options))
const byId = (all: Record<string, string>[], id: string, column: string) =>
  all.find((row) => row[column] === id)!

test('every format holds every claim once, the unlocated among them', () => {
  const unlocated = rows.filter(({ ground }) => ground.geometry === null).length
  const withoutPlace = own.project.claims.filter(
    (claim) => claim.places.length === 0 && (claim as { scope?: string }).scope !== 'background',
  ).length
  expect(withoutPlace).toBeGreaterThan(0)
  expect([rows.length, unlocated]).toEqual([own.map.claims.length, withoutPlace])
  expect(json('geojson').features).toHaveLength(rows.length)
  expect(
    json('geojson').features.filter((feature: { geometry: unknown }) => feature.geometry === null),
  ).toHaveLength(unlocated)
  for (const format of ['csv', 'acled', 'ucdp']) expect(table(format)).toHaveLength(rows.length)
  expect(
    formatOf('kml')!
      .write(rows, records, {})
      .match(/<Placemark>/g),
  ).toHaveLength(rows.length)
  expect(json('jsonld')['@graph']).toHaveLength(rows.length)
})

test('every feature has all keys, and one kind of geometry', () => {
  const { features } = json('geojson')
  const keys = Object.keys(features[0].properties)
  for (const { properties, geometry } of features) {
    expect(Object.keys(properties)).toEqual(keys)
    expect([undefined, 'MultiPolygon']).toContain(geometry?.type)
  }
})

test('a protected witness has no name in any format, and is placed no finer than the document places it', () => {
  const witness = rowsOf({ speaker: { only: ['qardaha-resident'] } })
  expect(witness.length).toBeGreaterThan(0)
  for (const { ground, claim } of witness) {
    const town = own.gazetteer.footprint('qardaha', 'whole')!
    if (claim.places.length) expect(ground.metres).toBeGreaterThanOrEqual(town.precision.metres)
  }
  expect(table('csv', witness).every((row) => row.speaker_name === 'resident (protected, 1)')).toBe(
    true,
  )
  expect(
    table('ucdp', witness).every((row) => row.source_original === 'resident (protected, 1)'),
  ).toBe(true)
  expect(
    json('jsonld', witness)['@graph'].every(
      (claim: { author: object }) => !('name' in claim.author),
    ),
  ).toBe(true)
})

test('“as known at” leaves out what was said later, and every word of it', () => {
  const early = rowsOf({ known: '2025-03-07' })
  const ids = new Set(early.map(({ claim }) => claim.id))
  expect(early.length).toBeLessThan(rows.length)
  for (const { contradicts } of early) for (const id of contradicts) expect(ids).toContain(id)
})

test('ACLED’s and UCDP’s tables have their 31 and 49 columns in their order', () => {
  expect([ACLED_COLUMNS.length, UCDP_COLUMNS.length]).toEqual([31, 49])
  expect([ACLED_COLUMNS[0], ACLED_COLUMNS[30], UCDP_COLUMNS[0], UCDP_COLUMNS[48]]).toEqual([
    'event_id_cnty',
    'timestamp',
    'id',
    'gwnob',
  ])
})

test.each([
  [
    'over 70: the least that is allowed, and no greatest',
    'ap-2025-03-07/sohr-more-than-70',
    { low: '71', best: '71', high: '' },
    '71',
  ],
  [
    'a claim without a count: nothing, never 0',
    'ap-2025-03-07/clashes-coast',
    { low: '', best: '', high: '' },
    '',
  ],
])('deaths: %s', (_name, id, deaths, fatalities) => {
  expect(byId(table('ucdp'), id, 'id')).toMatchObject(deaths)
  expect(byId(table('acled'), id, 'event_id_cnty').fatalities).toBe(fatalities)
})

test('“dozens” is 24 in the event tables and a word everywhere else', () => {
  const dozens = rows.filter(
    ({ claim }) =>
      claim.kind === 'casualties' &&
      claim.count.words.includes('dozens') &&
      claim.count.low === null,
  )
  expect(dozens.length).toBeGreaterThan(0)
  for (const { claim } of dozens) {
    expect(byId(table('acled'), claim.id, 'event_id_cnty').fatalities).toBe('24')
    expect(byId(table('ucdp'), claim.id, 'id')).toMatchObject({ low: '24', best: '24', high: '' })
    expect(byId(table('csv'), claim.id, 'id').count_low).toBe('')
  }
})

test('the government is side A of a clash, and codes of place and time are the codebooks’', () => {
  expect(byId(table('ucdp'), 'ap-2025-03-07/clashes-coast', 'id')).toMatchObject({
    type_of_violence: '1',
    gwnoa: '652',
    where_prec: '5',
    date_prec: '2',
    country_id: '652',
    source_original: 'Syrian Observatory for Human Rights',
    source_office: 'Associated Press',
  })
  expect(byId(table('acled'), 'ap-2025-03-07/clashes-coast', 'event_id_cnty')).toMatchObject({
    event_type: 'Battles',
    disorder_type: 'Political violence',
    interaction: '13',
    geo_precision: '3',
    time_precision: '2',
    iso: '760',
    year: '2025',
  })
})

test('a claim over several places is one row, and never “exact”', () => {
  const several = rows.filter(({ claim, ground }) => claim.places.length > 1 && ground.geometry)
  expect(several.length).toBeGreaterThan(10)
  for (const { ground } of several) {
    expect(ground.ucdp).toBeGreaterThan(1)
    expect(ground.acled).toBeGreaterThan(1)
  }
})

test('schema.org’s Claim, and no ClaimReview', () => {
  const text = formatOf('jsonld')!.write(rows, records, { base: 'https://example.org/' })
  expect(text).not.toContain('ClaimReview')
  expect(JSON.parse(text)['@graph'][0]).toMatchObject({
    '@type': 'Claim',
    '@id': 'https://example.org/claim/ap-2025-03-07/clashes-coast',
    author: { '@id': 'https://example.org/source/sohr' },
    appearance: { '@type': 'NewsArticle' },
  })
})

test('what a document republishes is in every format that has a field for it', () => {
  const republished = rows.map((row) => ({
    ...row,
    document: { ...row.document, republishes: 'bell-2025-03-06' },
  }))
  expect(table('csv', republished)[0]!.document_republishes).toBe('bell-2025-03-06')
  expect(json('geojson', republished).features[0].properties.document_republishes).toBe(
    'bell-2025-03-06',
  )
  expect(formatOf('kml')!.write(republished, records, {})).toContain(
    '<SimpleData name="document_republishes">bell-2025-03-06</SimpleData>',
  )
  const { appearance } = json('jsonld', republished, { base: 'https://example.org/' })['@graph'][0]
  expect(appearance.isBasedOn).toEqual({ '@id': 'https://example.org/document/bell-2025-03-06' })
  expect(json('jsonld')['@graph'][0].appearance).not.toHaveProperty('isBasedOn')
})

test('a hash of digits alone is no number in a table', () => {
  const [row] = rows
  const evidence = { ...row!.claim.evidence, sentenceHash: '00123456' }
  const [cells] = table('csv', [{ ...row!, claim: { ...row!.claim, evidence } }])
  expect(cells!.evidence_sentence_hash).toBe('sha256:00123456')
})

test('Arabic names are in every format that has names', () => {
  for (const format of ['geojson', 'csv', 'kml', 'jsonld'])
    expect(formatOf(format)!.write(rows, records, {})).toContain('اللاذقية')
})

test.each([
  ['=1+1', "'=1+1"],
  ['+33 6', "'+33 6"],
  ['-5', "'-5"],
  ['@SUM', "'@SUM"],
  ['\t=x', "'\t=x"],
  ['\r=x', "'\r=x"],
  ['＝1', "'＝1"],
  ["'=x", "''=x"],
  ['a=b', 'a=b'],
  [-75.1, '-75.1'],
  [null, ''],
])('cell %j is written %j', (cell, text) => {
  expect(defused(cell)).toBe(text)
})

test('CSV quotes what needs quotes, ends lines with CRLF and begins with a byte order mark unless told otherwise', () => {
  expect(csvText([['a', 'b']], [['x"y', 'one, two']])).toBe('\uFEFFa,b\r\n"x""y","one, two"\r\n')
  expect(csvText([['a']], [[1]], { bom: false })).toBe('a\r\n1\r\n')
})

test.each([
  [36.0573, 2000, 36.057],
  [36.0573, 5000, 36.06],
  [36.0573, 81_000, 36.1],
  [36.0573, 430_000, 36],
  [36.05731, 20, 36.0573],
])('%d known to %d m is written %d', (degrees, metres, text) => {
  expect(roundedToPrecision(degrees, metres)).toBe(text)
})

test('no coordinate has more digits than its precision earns', () => {
  for (const { ground } of rows)
    if (ground.point)
      expect(ground.point.map((value) => roundedToPrecision(value, ground.metres))).toEqual(
        ground.point,
      )
})

test('cells of PRIO-GRID are counted from the south-west', () => {
  expect([
    priogridCell([-180, -90]),
    priogridCell([-179.5, -90]),
    priogridCell([180, 90]),
    priogridCell([36.3, 33.5]),
  ]).toEqual([1, 2, 259200, 178273])
})

test('XML holds what it can hold', () => {
  expect(xmlText('<a href="x">&\u0000\u202E𝕏')).toBe(
    '&lt;a href=&quot;x&quot;&gt;&amp;\uFFFD\u202E𝕏',
  )
})

test('every format says what it is, once', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length)
  expect(new Set(formats.map(({ extension }) => extension)).size).toBe(formats.length)
})
