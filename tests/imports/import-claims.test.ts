import { readFileSync, writeFileSync } from 'node:fs'
import { claimSchema, kindOf } from '#lib/claims'
import { intervalBounds } from '#lib/model'
import { importReport } from '#lib/cli/import/import-report'
import { fileWith, imported } from './imported'
import type { Imported } from './imported'
import { expect, fc, runs } from '../property'

const FOLDER = 'tests/fixtures/imports'
const FILES: [name: string, mapping?: string][] = [
  ['acled.csv'],
  ['ucdp-ged.csv'],
  ['incidents.geojson'],
  ['incidents.ndjson'],
  ['guessed.csv'],
  ['spreadsheet.csv', 'spreadsheet.mapping.json'],
]
const mappingOf = (file: string | undefined) =>
  file === undefined ? {} : { mapping: readFileSync(`${FOLDER}/${file}`, 'utf8') }
/** What no import may break, whatever the file. */
function expectSound({ report, refused, claims, dataset: { columns, names } }: Imported) {
  expect(report.read).toBe(report.accepted + report.refused)
  expect(refused).toHaveLength(report.refused)
  expect(Object.values(report.reasons).reduce((sum, count) => sum + count, 0)).toBe(report.refused)
  expect([claims.length, columns.length]).toEqual([report.accepted, report.accepted])
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length)
  const [sources, parties, places] = [names.sources, names.parties, columns.places].map(
    (list) => new Set(list.map((item) => ('key' in item ? item.key : item.id))),
  ) as [Set<string>, Set<string>, Set<string>]
  for (const claim of claims) {
    expect(claimSchema(claim)!.safeParse(claim).error?.issues ?? []).toEqual([])
    expect(
      [claim.speaker, ...(claim.alsoSaidBy ?? []), ...(claim.via ?? [])].filter(
        (id) => !sources.has(id),
      ),
    ).toEqual([])
    expect(
      kindOf(claim)!
        .parties(claim)
        .filter((id) => !parties.has(id)),
    ).toEqual([])
    expect(claim.places.filter(({ place, part }) => !places.has(`${place}/${part}`))).toEqual([])
    expect(
      intervalBounds(claim.reportedAt!)![1] >
        intervalBounds(claim.eventTime ?? claim.reportedAt!)![0],
    ).toBe(true)
  }
}

describe.each(FILES)('%s', (name, mapping) => {
  let result: Imported
  beforeAll(async () => {
    result = await imported(`${FOLDER}/${name}`, mappingOf(mapping))
  })

  test('report, rows refused and claims are those of the golden file', () => {
    const text = [
      importReport(result.report, result.dataset),
      '',
      'Refused',
      ...result.refused,
      '',
      'Claims',
      ...result.claims.map((claim) => JSON.stringify(claim)),
      '',
      'Places',
      ...result.dataset.columns.places.map((place) => JSON.stringify(place)),
      '',
    ].join('\n')
    const golden = `${FOLDER}/${name}.golden.txt`
    if (process.env.REGEN) writeFileSync(golden, text)
    expect(text).toBe(readFileSync(golden, 'utf8'))
  })

  test('every row is accepted or refused with its reason, and every accepted one is a claim with known names and places', () =>
    expectSound(result))

  test('the same file gives the same columns, names and version', async () => {
    const again = await imported(`${FOLDER}/${name}`, mappingOf(mapping))
    expect(again.dataset.columns).toEqual(result.dataset.columns)
    expect([again.dataset.about, again.dataset.names]).toEqual([
      result.dataset.about,
      result.dataset.names,
    ])
  })

  test('the columns say of each row what its claim says', () => {
    const { columns } = result.dataset
    const values = (facet: 'type' | 'speaker' | 'party', row: number) => {
      const { values: all, starts, codes } = columns.profiles.facets[facet]
      return [...codes.subarray(starts[columns.profile[row]!], starts[columns.profile[row]! + 1])]
        .map((code) => all[code]!)
        .sort()
    }
    result.claims.forEach((claim, row) => {
      expect(columns.places[columns.place[row]!]?.key).toBe(
        claim.places[0] && `${claim.places[0].place}/${claim.places[0].part}`,
      )
      expect(values('type', row)).toEqual([kindOf(claim)!.type(claim)])
      expect(values('speaker', row)).toEqual([claim.speaker, ...(claim.alsoSaidBy ?? [])].sort())
      expect(values('party', row)).toEqual([...new Set(kindOf(claim)!.parties(claim))].sort())
    })
  })

  test('no damage makes the import throw, lose a row or accept what is no claim', async () => {
    const bytes = readFileSync(`${FOLDER}/${name}`)
    const harm = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.integer({ min: 0, max: 60 }),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 4 }),
        fc.constantFrom(
          ...['"', '\n', ',', '""', '{', ']', '\u202e', '\0', '-', '99999', 'ق'].map((text) =>
            Buffer.from(text),
          ),
        ),
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(harm, { minLength: 1, maxLength: 6 }), async (harms) => {
        const damaged = harms.reduce((whole, { at, cut, put }) => {
          // The header stays: without it a file is another one.
          const from = 500 + Math.floor(at * Math.max(0, whole.length - 500))
          return Buffer.concat([whole.subarray(0, from), put, whole.subarray(from + cut)])
        }, bytes)
        expectSound(
          await imported(fileWith(damaged, `damaged-${name}`), {
            ...mappingOf(mapping),
            as: /json$/.test(name)
              ? 'geojson'
              : name === 'acled.csv'
                ? 'acled'
                : name === 'ucdp-ged.csv'
                  ? 'ucdp-ged'
                  : 'csv',
          }),
        )
      }),
      { numRuns: runs(0.4) },
    )
  })
})

const HEADER = 'id,date,lat,lon,source,precision_m'
const table = (...rows: string[]) => imported(fileWith([HEADER, ...rows].join('\n')))

test('an open quote costs its own row only, also before a note of several lines', async () => {
  const { refused, claims } = await table(
    'a,2025-03-07,35.1,36.1,"open,9',
    'b,2025-03-07,35.1,36.1,"over',
    'two lines",9',
    'c,2025-03-07,35.1,36.1,"""said""",9',
  )
  expect(refused).toEqual(['2\ta quote is opened and never closed'])
  expect(claims.map(({ id }) => id).sort()).toEqual(['invented/b', 'invented/c'])
})

test('a column that is not there is named, and no row is read without it', async () => {
  const { refused, report } = await imported(
    fileWith('event_id_cnty,event_date\nA1,2025-03-07\n'),
    { as: 'acled' },
  )
  expect(refused).toEqual([
    "1\tthe header has no column 'event_type', 'latitude', 'longitude'; no row can be read without",
  ])
  expect([report.read, report.refused]).toEqual([1, 1])
})

test('ids that are no readable ids stay apart', async () => {
  const { claims, refused } = await table(
    ...['A/1', 'A-1', 'A 1', 'قرية', 'بلدة'].map((id) => `${id},2025-03-07,35.1,36.1,,9`),
  )
  expect(refused).toEqual([])
  expect(new Set(claims.map(({ id }) => id)).size).toBe(5)
})

test('coordinates keep no more digits than their precision deserves', async () => {
  const { dataset } = await table(
    'a,2025-03-07,35.123456,36.123456,,5',
    'b,2025-03-07,35.123456,36.123456,,900',
    'c,2025-03-07,35.123456,36.123456,,60000',
  )
  expect(
    dataset.columns.places.map(({ lon, lat, level, metres }) => [lon, lat, level, metres]),
  ).toEqual([
    [36.12346, 35.12346, 'site', 5],
    [36.123, 35.123, 'settlement', 900],
    [36.1, 35.1, 'governorate', 60000],
  ])
})

test('names with marks that turn the reading direction are kept without them', async () => {
  const { dataset } = await table('a,2025-03-07,35.1,36.1,Inven\u202eted,9')
  expect(dataset.names.sources.at(-1)!.names).toEqual(['Inven ted'])
})

test('who did it is said by ACLED’s definition where civilians were attacked, and by nothing else', async () => {
  const { claims } = await imported(`${FOLDER}/acled.csv`)
  const by = (id: string) =>
    claims.find((claim) => claim.id === `invented/${id}`) as unknown as Record<string, unknown>
  expect(by('tst3')).toMatchObject({
    perpetrator: ['invented-militia'],
    target: ['civilians-testland'],
  })
  expect(by('tst2')).toMatchObject({
    perpetrator: ['unstated'],
    target: ['civilians-testland', 'invented-teachers', 'invented-farmers'],
  })
  expect(by('tst1')).toMatchObject({
    perpetrator: ['unstated'],
    target: ['unstated'],
    participants: ['invented-army-of-testland', 'invented-front'],
  })
})
