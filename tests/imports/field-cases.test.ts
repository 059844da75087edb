import { readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { claimText, searchTerms } from '#lib/filter'
import { imported } from './imported'
import type { Imported } from './imported'
import { saidOf } from './said-of'

/**
 * A folder with inputs that stand for faults met with real files, which the project does not hold.
 * What is right of each is written here, beside its name.
 */
const FOLDER = process.env.FIELD_CASES_DIR || undefined
const TOWN = 'Jableh (settlement)'
const GROUPS = 'between group-one, group-two'
const UNSAID = 'unclassified'

type Case = {
  name: string
  mapping?: object
  rows: string[]
  refused?: RegExp[]
  remarks?: RegExp[]
  conversions?: RegExp[]
  unread?: string[]
}

const CASES: Case[] = [
  {
    name: '01-acled-no-sub-type.csv',
    rows: [
      `77syr | 2016-01-01/2016-01-31 | Battles | ${TOWN} | 0 to ? "none reported" | between group-one, ally-a, group-two | says example-wire`,
      `78syr | 2016-01-02 | Violence against civilians | ${TOWN} | 4 to 4 "4" | by group-one | against civilians-syria | says example-wire`,
      `79syr | 2016-01-03 | Explosions/Remote violence | ${TOWN} | 0 to ? "none reported" | ${GROUPS} | says example-wire`,
    ],
  },
  {
    name: '02-own-event-types.csv',
    rows: [
      `y1 | 2021-03-09 | Airstrike | ${TOWN}`,
      `y2 | 2021-03-10 | Battle-No change of territory | ${TOWN}`,
      `y3 | 2021-03-11 | Battles | ${TOWN}`,
      `y4 | 2021-03-12 | Kidnapping | ${TOWN}`,
    ],
  },
  {
    name: '03-utc-evening-old-winter.csv',
    rows: [
      `u1 | 2016-01-10 | ${UNSAID} | ${TOWN}`,
      `u2 | 2016-07-10 | ${UNSAID} | ${TOWN}`,
      `u3 | 2021-01-11 | ${UNSAID} | ${TOWN}`,
    ],
    conversions: [/moment in UTC taken as the day in Asia\/Damascus/],
  },
  {
    name: '05-acled-ten-letter-names.csv',
    rows: [
      'syr9 | 2021-03-01/2021-03-31 | Battles | Latakia Governorate (governorate) | 0 to ? "none reported" | between group-one | says example-wire',
    ],
  },
  {
    name: '07-precision-in-words.csv',
    rows: [
      `p1 | 2021-03-09 | ${UNSAID} | 35.4, 35.9 (governorate)`,
      `p2 | 2021-03-09 | ${UNSAID} | ${TOWN}`,
    ],
  },
  {
    name: '08-r-writes-na.csv',
    rows: [
      `k1 | 2021-03-09 | ${UNSAID} | ${TOWN} | 2 to 2 "2"`,
      `k2 | 2021-03-10 | ${UNSAID} | unplaced: Jablah`,
    ],
  },
  {
    name: '09-acled-resaved-by-excel.csv',
    rows: ['2021-03-09', '2021-11-14'].map(
      (day, i) =>
        `syr900${i + 1} | ${day} | Battles | ${TOWN} | 2 to 2 "2" | ${GROUPS} | says example-wire`,
    ),
  },
  {
    name: '11-acled-through-pandas.csv',
    rows: [`syr9001 | 2021-03-09 | Battles | ${TOWN} | 2 to 2 "2" | ${GROUPS} | says example-wire`],
  },
  {
    name: '12-deaths-as-people-write-them.csv',
    rows: [
      '12 to 12 "12"',
      '1200 to 1200 "1200"',
      '10 to ? "10+"',
      '5 to 7 "5-7"',
      '',
      '',
      '',
      '',
      '3 to ? "at least 3"',
      '3 to 3 "3"',
      '4 to 4 "4"',
      '11 to ? ">10"',
      '2 to 2 "2 (1 child)"',
    ].map((deaths, i) => `n${i} | 2021-03-09 | ${UNSAID} | ${TOWN}${deaths && ` | ${deaths}`}`),
  },
  { name: '14-date-with-time.csv', rows: [`r0 | 2022-02-24 | ${UNSAID} | ${TOWN}`] },
  { name: '15-month-first-words.csv', rows: [`r0 | 2022-02-24 | ${UNSAID} | ${TOWN}`] },
  { name: '16-month-only.csv', rows: [`r0 | 2022-02-01/2022-02-28 | ${UNSAID} | ${TOWN}`] },
  { name: '18-arabic-month-name.csv', rows: [`r0 | 2022-02-24 | ${UNSAID} | ${TOWN}`] },
  { name: '20-arcgis-epoch-milliseconds.geojson', rows: [`1 | 2021-03-09 | Shelling | ${TOWN}`] },
  {
    name: '21-gtd.csv',
    rows: [
      `201603070001 | 2016-03-07 | Bombing/Explosion | ${TOWN} | 4 to 4 "4" | against private-citizens-property | note: Wounded: 9.`,
      `201603000002 | 2016-03-01/2016-03-31 | Armed Assault | ${TOWN} | 1 to 1 "1" | against police`,
    ],
  },
  {
    name: '23-arabic-headers.csv',
    rows: [`1-x6ncp93 | 2021-03-09 | ${UNSAID} | ${TOWN} | 3 to 3 "3"`],
  },
  {
    name: '25-wkt-column.csv',
    rows: [`line-2 | 2021-03-09 | ${UNSAID} | 35.36, 35.92 (settlement)`],
  },
  {
    name: '26-kml.kml',
    rows: [`line-1 | 2021-03-09 | ${UNSAID} | 35.36, 35.92 (settlement) | 2 to 2 "2"`],
  },
  {
    name: '28-acled-api-json.json',
    rows: [`syr9001 | 2021-03-09 | Battles | ${TOWN} | 2 to 2 "2" | ${GROUPS} | says example-wire`],
  },
  {
    name: '30-timemap-json-array.json',
    mapping: { dateFormat: 'dd/mm/yyyy' },
    rows: [`ukr0001 | 2021-09-03 | ${UNSAID} | ${TOWN}`],
  },
  {
    name: '32-ucdp-resaved-by-excel.csv',
    rows: [],
    refused: [/does not show whether the day or the month is first: say .* with --dates/],
  },
  {
    name: '32-ucdp-resaved-by-excel.csv',
    mapping: { dateFormat: 'mm/dd/yyyy' },
    rows: [
      `500001 | 2021-03-09 | Battles | ${TOWN} | 2 to 5 "best estimate 3, 2 to 5" | between government-of-examplia, group-b | says police | note: Best estimate by side: Government of Examplia 1, Group B 1, civilians 1.`,
    ],
  },
  { name: '33-excel-sep-line.csv', rows: [`a1 | 2021-03-09 | ${UNSAID} | ${TOWN}`] },
  {
    name: '35-windows-1256.csv',
    rows: [`e1 | 2021-03-09 | ${UNSAID} | ${TOWN}`],
    remarks: [/read as windows-1256/],
  },
  { name: '37-old-mac-line-ends.csv', rows: [`e1 | 2021-03-09 | ${UNSAID} | ${TOWN}`] },
  {
    name: '38-hxl-tags-as-header.csv',
    rows: [`h1 | 2021-03-09 | ${UNSAID} | ${TOWN} | 3 to 3 "3"`],
  },
  {
    name: '40-ragged-rows.csv',
    rows: ['q1', 'q2'].map((id) => `${id} | 2021-03-09 | ${UNSAID} | ${TOWN}`),
    remarks: [/shorter than the header/],
  },
  {
    name: '41-acled-dyadic.csv',
    rows: [
      `syr9001 | 2021-03-09 | Battles | ${TOWN} | 2 to 2 "2" | between group-one, group-two, group-three | says example-wire`,
    ],
    remarks: [/another actor/],
  },
  {
    name: '42-geometry-kinds.geojson',
    rows: [
      `g1 | 2021-03-09 | ${UNSAID} | 35.36, 35.92 (settlement)`,
      `g2 | 2021-03-09 | ${UNSAID} | 35.44, 35.85 (vicinity)`,
      `g3 | 2021-03-09 | ${UNSAID} | unplaced: `,
      `g4 | 2021-03-09 | ${UNSAID} | 35.36, 35.92 (settlement)`,
      `g5 | 2021-03-09 | ${UNSAID} | unplaced: `,
      `g6 | 2021-03-09 | ${UNSAID} | 35.36, 35.92 (settlement)`,
      `g7 | 2021-03-09 | ${UNSAID} | 10, 180 (vicinity)`,
    ],
  },
  {
    name: '44-columns-not-read.csv',
    rows: [`g1 | 2021-03-09 | ${UNSAID} | ${TOWN} | 4 to 4 "4"`],
    unread: ['wounded', 'missing', 'civilians_killed'],
  },
  { name: '45-arabic-search-teh-marbuta.csv', rows: [`t1 | 2021-03-09 | ${UNSAID} | ${TOWN}`] },
]

const expectCounted = ({ report }: Imported) =>
  expect(report.read).toBe(report.accepted + report.refused)

const at = (name: string) => join(FOLDER!, name)
const tried = FOLDER ? describe : describe.skip
tried('field cases (skipped where FIELD_CASES_DIR is not set)', () => {
  test.each(CASES.map((item) => [item.name, item] as const))('%s', async (name, item) => {
    const result = await imported(at(name), {
      ...(item.mapping && { mapping: JSON.stringify(item.mapping) }),
    })
    expectCounted(result)
    expect(saidOf(result).sort()).toEqual([...item.rows].sort())
    expect(result.refused).toHaveLength(item.refused?.length ?? 0)
    item.refused?.forEach((reason, i) => expect(result.refused[i]).toMatch(reason))
    for (const [found, wanted] of [
      [result.report.remarks, item.remarks],
      [result.report.conversions, item.conversions],
    ] as const)
      for (const pattern of wanted ?? [])
        expect(Object.keys(found).filter((what) => pattern.test(what))).not.toEqual([])
    if (item.unread) expect(result.report.unread).toEqual(item.unread)
  })

  test('45: words are found however their last letter is spelled', async () => {
    const { claims } = await imported(at('45-arabic-search-teh-marbuta.csv'))
    const text = claimText(claims[0]!)
    for (const words of ['عنقودية', 'عنقوديه', 'مدرسة', 'مدرسه'])
      expect([words, searchTerms(words).every((term) => text.includes(term))]).toEqual([
        words,
        true,
      ])
  })

  test('02: a file’s own word for a type is found', async () => {
    const { claims } = await imported(at('02-own-event-types.csv'))
    expect(claims.filter((claim) => claimText(claim).includes('airstrike'))).toHaveLength(1)
  })

  const known = new Set(CASES.map(({ name }) => name))
  const others = (FOLDER && existsSync(FOLDER) ? readdirSync(FOLDER) : []).filter(
    (name) => /^\d+-/.test(name) && !name.endsWith('.expected.txt') && !known.has(name),
  )
  test.each(others.length > 0 ? others : ['none'])(
    'of %s, every row is accepted or refused, or a sentence says what it is',
    async (name) => {
      if (name === 'none') return
      const result = await imported(at(name)).catch((error: Error) => error.message)
      if (typeof result === 'string') expect(result).toMatch(/ (is|has|cannot) /)
      else expectCounted(result)
    },
  )
})
