import { kindSchemas } from '#lib/claims'
import type { Control } from '#lib/claims'
import { fileWith, imported } from './imported'

const RING = [
  [35.9, 35.3],
  [36.1, 35.3],
  [36.1, 35.5],
  [35.9, 35.5],
  [35.9, 35.3],
]
const AREA = { type: 'Polygon', coordinates: [RING] }
const map = (...rows: object[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: rows.map((properties) => ({ type: 'Feature', properties, geometry: AREA })),
  })
const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>Side A</name><Placemark><name>Northern hills</name><TimeStamp><when>2021-03-09</when></TimeStamp><Polygon><outerBoundaryIs><LinearRing><coordinates>${RING.map(([x, y]) => `${x},${y}`).join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder></Document></kml>`

const read = async (content: string, mapping?: object) => {
  const result = await imported(fileWith(content, 'control.json'), {
    ...(mapping && { mapping: JSON.stringify(mapping) }),
  })
  for (const claim of result.claims)
    if (claim.kind === 'control')
      expect(kindSchemas.control!.safeParse(claim).error).toBeUndefined()
  const said = (result.claims as Control[]).map(
    ({ kind, holder, status, asOf, speaker }) => `${kind}: ${holder} ${status} ${asOf}, ${speaker}`,
  )
  return { ...result, said }
}

test('an area with a holder, a day and a source is a state of control as its source drew it', async () => {
  const { said, claims, dataset, report } = await read(
    map({
      id: 'P1',
      controlled_by: 'Side A',
      date: '2021-03-09',
      source: 'Invented Institute',
      status: 'Control',
    }),
  )
  expect(said).toEqual(['control: side-a held 2021-03-09, invented-institute'])
  const [claim] = claims as Control[]
  expect(claim!.drawn).toEqual(AREA)
  expect(claim!.evidence).toMatchObject({ field: 'status', quote: 'Control' })
  expect(claim!.places).toHaveLength(1)
  expect(dataset.columns.places[0]).toMatchObject({ lon: 36, lat: 35.4, level: 'vicinity' })
  expect(dataset.columns.profiles.facets.kind.values).toEqual(['control'])
  expect(dataset.columns.profiles.facets.party.values).toEqual(['side-a'])
  expect(Object.keys(report.remarks).join('\n')).toMatch(/a state of control, and no incident/)
})

test.each([
  ['Held', 'held'],
  ['under control', 'held'],
  ['occupied', 'held'],
  ['Контроль', 'held'],
  ['Окуповано /// Occupied', 'held'],
  ['Звільнено /// Liberated', 'secured'],
  ['Grey zone', 'contested'],
  ['contested', 'contested'],
  ['متنازع عليها', 'contested'],
  ['محاصرة', 'besieged'],
  ['withdrawn', 'withdrew'],
  ['siege lifted', 'siege-lifted'],
  ['', 'held'],
])('the word %p says how its holder stands to it: %s', async (status, expected) => {
  const { said, refused } = await read(map({ holder: 'Side A', date: '2021-03-09', status }))
  expect(refused).toEqual([])
  expect(said).toEqual([`control: side-a ${expected} 2021-03-09, unattributed`])
})

test('a word that is not known is refused with the way out, and never taken for another', async () => {
  const row = { holder: 'Side A', date: '2021-03-09', status: 'Zone 4' }
  const { refused, claims } = await read(map(row))
  expect(claims).toEqual([])
  expect(refused).toEqual([
    expect.stringMatching(/status 'Zone 4' is none that is known .*'statuses' in a mapping/),
  ])
  const columns = { holder: 'holder', date: 'date', status: 'status' }
  const { said } = await read(map(row), {
    columns,
    statuses: { 'Zone 4': { status: 'contested' } },
  })
  expect(said).toEqual(['control: side-a contested 2021-03-09, unattributed'])
})

test('a snapshot whose words name no holder and whose rows no day reads by a mapping', async () => {
  const { said, refused } = await read(
    map(
      { name: 'Окуповано /// Occupied' },
      { name: 'Невідомо /// Unknown status' },
      { name: 'Звільнено /// Liberated' },
    ),
    {
      columns: { status: 'name' },
      constants: { date: '2021-03-09', speaker: 'Invented Map' },
      statuses: {
        'Окуповано /// Occupied': { status: 'held', holder: 'Side A' },
        'Звільнено /// Liberated': { status: 'secured', holder: 'Side B' },
      },
    },
  )
  expect(said).toEqual([
    'control: side-a held 2021-03-09, invented-map',
    'control: side-b secured 2021-03-09, invented-map',
  ])
  expect(refused).toEqual([expect.stringMatching(/^2\tstatus 'Невідомо \/\/\/ Unknown status'/)])
})

test('an area without a holder, or without a day, is refused and never filled in', async () => {
  const { refused } = await read(
    map(
      { holder: '', date: '2021-03-09' },
      { holder: 'Side A', date: '' },
      { holder: 'A', date: '' },
    ),
    { columns: { holder: 'holder', date: 'date' } },
  )
  expect(refused).toEqual([
    expect.stringMatching(/does not say who holds it: name 'holder'/),
    expect.stringMatching(/has no date/),
    expect.stringMatching(/has no date/),
  ])
})

test('folders of KML name holders where a mapping says so', async () => {
  const { said, claims } = await read(KML, {
    columns: { holder: 'folder', date: 'timestamp', place: 'name' },
  })
  expect(said).toEqual(['control: side-a held 2021-03-09, unattributed'])
  expect((claims as Control[])[0]!.drawn?.type).toBe('Polygon')
})

test('a column named control makes no state of control of points', async () => {
  const { claims } = await read(
    JSON.stringify([{ id: 'A1', date: '2021-03-09', lat: 35.36, lon: 35.92, control: 'Side A' }]),
  )
  expect(claims.map(({ kind }) => kind)).toEqual(['incident'])
})
