import { loadSite } from '#lib/cli/site/load-site'
import { siteFiles } from '#lib/cli/site/site-files'
import { exportRows, formatOf, ogcAnswer, recordsOf } from '#lib/exports'
import { chooseClaims } from '#lib/filter'
import { relate } from '#lib/relations'
import { splitCsv } from '../../lib/imports/own/own-csv'
import { worded } from '../reasons'
import { ownProject } from '../project'
import { collectionsOf, feedOf } from './seen'

/**
 * An invented war of two armed groups without a government: a withdrawal and a loss, a denial and
 * an admission, and counts of wounded, abducted, missing, detained and displaced.
 */
const FOLDER = 'tests/fixtures/two-groups'
const DENIAL = 'bell-2025-03-07/guard-denies'
const ACT = 'bell-2025-03-07/attack-millford'
const ADMISSION = 'gull-2025-03-08/front-admits'
const ADMITTED = 'gull-2025-03-08/captives-shot'
/** Counts of people who were not killed, none of whose own words speak of the dead. */
const UNKILLED = [
  ['bell-2025-03-07/forty-wounded', 'Wounded', 'الجرحى'],
  ['bell-2025-03-07/twelve-taken', 'Abducted', 'المخطوفون'],
  ['bell-2025-03-07/two-missing', 'Missing', 'المفقودون'],
  ['bell-2025-03-07/seven-detained', 'Detained', 'المحتجزون'],
  ['bell-2025-03-07/three-thousand-fled', 'Displaced', 'النازحون'],
] as const
const SAYS_DEAD = /\b(dead|deaths?|killed|fatalit\w+)\b|قتل|قتيل|وفيات/i

let own: Awaited<ReturnType<typeof ownProject>>
let text: (format: string) => string
beforeAll(async () => {
  own = await ownProject(FOLDER)
  const records = recordsOf(own.project, own.gazetteer)
  const claims = new Map(own.project.claims.map((claim) => [claim.id, claim]))
  text = (format) =>
    formatOf(format)!.write(exportRows(chooseClaims(own.map, {}), claims, records), records, {
      bom: false,
    })
})
/** A table by the ids of its rows, each by the names of its columns. */
function table(format: string, id = 'id') {
  const [head, ...rows] = splitCsv(text(format))
  return new Map<string, Record<string, string>>(
    rows.map(({ fields }) => {
      const row = Object.fromEntries(head!.fields.map((name, i) => [name, fields[i]!]))
      return [row[id]!, row]
    }),
  )
}

test('the data of the map hold a denial and an admission at both of their ends', () => {
  const kinds = (id: string) =>
    own.map.claims
      .find((claim) => claim.id === id)!
      .relations.map(({ to, kind }) => `${kind} ${to}`)
  expect(kinds(ACT)).toContain(`denied-by ${DENIAL}`)
  expect(kinds(DENIAL)).toEqual([`denies ${ACT}`])
  expect(kinds(ADMITTED)).toEqual([`admitted-by ${ADMISSION}`])
  expect(kinds(ADMISSION)).toEqual([`admits ${ADMITTED}`])
})

test('these are the relations of the two documents, and no others', () => {
  const found = relate(own.project.claims, own.project)
    .map(worded(own.project))
    .map(({ kind, from, to, weak }) =>
      [kind, from.split('/')[1], to.split('/')[1], ...(weak ? ['weak'] : [])].join(' '),
    )
  expect(found.sort()).toEqual([
    'admits front-admits captives-shot',
    'contradicts forty-wounded twenty-five-wounded',
    'contradicts front-withdrew scouts-hold-millford',
    'contradicts guard-holds-millford scouts-hold-millford',
    'denies guard-denies attack-millford',
    'revises fled-by-saturday three-thousand-fled',
    'same-matter attack-millford five-shot',
    'same-matter attack-millford forty-wounded',
    'same-matter attack-millford twenty-five-wounded',
    'same-matter front-withdrew guard-holds-millford',
    'same-matter not-the-front-saltbridge front-lost-saltbridge',
  ])
})

test('the wounded, abducted, missing, detained and displaced are nobody’s dead in ACLED’s and UCDP’s tables', () => {
  const [acled, ucdp, csv] = [table('acled', 'event_id_cnty'), table('ucdp'), table('csv')]
  for (const [id] of UNKILLED) {
    expect([id, acled.get(id)!.fatalities]).toEqual([id, ''])
    for (const [column, cell] of Object.entries(ucdp.get(id)!))
      if (/^(deaths_|best$|high$|low$)/.test(column))
        expect([id, column, cell]).toEqual([id, column, ''])
    expect(csv.get(id)!.count_words).not.toBe('')
  }
  expect(acled.get('bell-2025-03-07/five-shot')!.fatalities).toBe('5')
  expect(ucdp.get('bell-2025-03-07/five-shot')).toMatchObject({ best: '5', deaths_unknown: '5' })
  expect(csv.get('bell-2025-03-07/forty-wounded')).toMatchObject({
    harm: 'wounded',
    count_low: '40',
  })
})

test('a denial and an admission are no rows of an event, and nobody acts in them', () => {
  const [acled, ucdp] = [table('acled', 'event_id_cnty'), table('ucdp')]
  for (const [id, act] of [
    [DENIAL, 'denial'],
    [ADMISSION, 'admission'],
  ] as const) {
    expect(acled.get(id)).toMatchObject({ event_type: '', sub_event_type: '', actor1: '' })
    expect(acled.get(id)!.tags).toContain(`act=${act}`)
    expect(ucdp.get(id)).toMatchObject({ type_of_violence: '', side_a: '', side_b: '' })
  }
})

test('no format, feed or answer says of other harm that it killed', () => {
  const byId = (lines: readonly string[], id: string) => lines.filter((line) => line.includes(id))
  const kml = text('kml').split(/(?=<Placemark>)/)
  const features = text('geojson').split('\n')
  const graph = (JSON.parse(text('jsonld')) as { '@graph': { identifier: string }[] })['@graph']
  const feed = feedOf(own)
  for (const [id] of UNKILLED) {
    const own = [
      ...byId(kml, `<SimpleData name="id">${id}<`),
      ...byId(features, `"id":"${id}"`),
      ...graph.filter(({ identifier }) => identifier === id).map((one) => JSON.stringify(one)),
      ...feed.entries
        .filter(({ path }) => path === `/claim/${id}`)
        .map((one) => JSON.stringify(one)),
    ]
    expect(own.length).toBeGreaterThanOrEqual(4)
    for (const one of own) expect([id, one.match(SAYS_DEAD)?.[0]]).toEqual([id, undefined])
  }
  const answer = ogcAnswer(collectionsOf(own), {
    path: ['collections', 'casualties', 'items'],
    params: new URLSearchParams('limit=100'),
    base: 'https://map.example/ogc',
    now: new Date('2025-03-14T10:00:00Z'),
    settings: own.project.settings,
  })
  const { features: items } = JSON.parse(Buffer.concat(answer.body).toString()) as {
    features: { properties: { harm: string } }[]
  }
  expect(items).toHaveLength(8)
  for (const { properties } of items)
    expect(SAYS_DEAD.test(JSON.stringify(properties))).toBe(properties.harm === 'killed')
})

test('feeds say of a denial what it is about, and of a state when it was so', () => {
  const content = (id: string) =>
    feedOf(own).entries.find(({ path, about }) => about === 'claim' && path === `/claim/${id}`)!
      .text
  expect(content(DENIAL)).toMatch(/\nSpeaks of Fri 7 March 2025\./)
  expect(content('bell-2025-03-07/front-withdrew')).toMatch(/\nSaid to have been so Fri 7 March/)
  expect(content(ACT)).toMatch(/\nSaid to have happened Fri 7 March/)
})

describe.each([
  [
    'en',
    {
      by: 'Denied by',
      admitted: 'Admitted by',
      denies: 'What it denies',
      admits: 'What it admits',
      about: 'What it is aboutViolence against civilians, by the Hill Guard',
      happened: 'happened: ',
    },
  ],
  [
    'ar',
    {
      by: 'نفيها',
      admitted: 'الإقرار بها',
      denies: 'ما تنفيه',
      admits: 'ما تقرّ به',
      about: 'موضوعهعنف ضد المدنيين من جانب حرس التلال',
      happened: 'متى وقعت: ',
    },
  ],
] as const)('the pages, in %s', (lang, said) => {
  let page: (path: string) => string
  beforeAll(async () => {
    const files = await siteFiles(await loadSite(FOLDER, lang))
    page = (path) =>
      /<main.*<\/main>/s.exec(String(files.get(`${path}.html`)))![0].replace(/<[^>]+>/g, '')
  })

  test('a denial and an admission stand beside what they answer, from both ends', () => {
    expect(page(`claim/${ACT}`)).toContain(said.by)
    expect(page(`claim/${ADMITTED}`)).toContain(said.admitted)
    expect(page(`claim/${DENIAL}`)).toContain(said.denies)
    expect(page(`claim/${ADMISSION}`)).toContain(said.admits)
  })

  test('a denial says what it is about, and neither who did it nor that it happened', () => {
    const denial = page(`claim/${DENIAL}`)
    expect(denial).toContain(said.about)
    const line = page(`claim/${ACT}`).split(said.by)[1]!
    expect(line.slice(0, line.indexOf('attacked'))).not.toContain(said.happened)
  })

  test.each(UNKILLED)(
    '%s is told as what was done, and nobody is said to be dead',
    (id, en, ar) => {
      const own = page(`claim/${id}`)
      expect(own).toContain(lang === 'en' ? en : ar)
      expect(own.match(SAYS_DEAD)?.[0]).toBeUndefined()
    },
  )

  test('a withdrawal is told of who withdrew, and never as a loss of somebody else', () => {
    const withdrawn = page('claim/bell-2025-03-07/front-withdrew')
    expect(withdrawn).toContain(
      lang === 'en' ? 'withdrawal of the River Front' : 'انسحاب جبهة النهر',
    )
    expect(withdrawn).not.toMatch(/government|الحكومة/)
    const not = page('claim/bell-2025-03-07/not-the-front-saltbridge')
    expect(not).toContain(lang === 'en' ? 'not held by the River Front' : 'خارج سيطرة جبهة النهر')
  })
})
