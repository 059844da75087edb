import { fileWith, imported } from './imported'

const COLUMNS = {
  date: 'date',
  type: 'what',
  country: 'country',
  admin: 'province',
  place: 'town',
}

/** Where rows of these places are put, by line: the key of the place part, its level and metres. */
async function placed(rows: string, more: object = {}, byName = true) {
  const { claims, dataset, report } = await imported(
    fileWith(`date,what,country,province,town,exact\n${rows}`),
    { mapping: JSON.stringify({ columns: COLUMNS, ...more }), byName },
  )
  const parts = new Map(dataset.columns.places.map((place) => [place.key, place]))
  return {
    report,
    claims,
    keys: claims.map(({ places: [at] }) => {
      if (!at) return undefined
      const { level, metres } = parts.get(`${at.place}/${at.part}`)!
      return `${at.place}/${at.part} ${level} ${metres}`
    }),
  }
}

test('a row without coordinates is placed by its name, as sure as the gazetteer is', async () => {
  const { keys, claims, report } = await placed('2021-03-09,Riot,,,Jableh,\n')
  expect(keys).toEqual(['jableh/whole settlement 3000'])
  expect(claims[0]!.places).toEqual([
    { place: 'jableh', part: 'whole', phrase: 'Jableh', basis: 'name' },
  ])
  expect(claims[0]).not.toHaveProperty('placeWords')
  expect(report).toMatchObject({ unlocated: 0, places: { gazetteer: 1 } })
  expect(
    report.remarks[
      'the row gives no coordinates: its place is the one that the gazetteer knows by its name, no more exact than that'
    ],
  ).toBe(1)
})

test.each([
  ['a name that nothing knows', ',,Nowhere'],
  ['a name with one consonant off', ',,Jabreh'],
  ['a country that the gazetteer does not have', 'Peru,,Jableh'],
  ['areas that it does not have', ',Old Province,Jableh'],
  ['a province in which it does not lie', 'Syria,Tartus,Jableh'],
])('%s stays in words', async (_, cells) => {
  const { keys, claims, report } = await placed(`2021-03-09,Riot,${cells},\n`)
  expect(keys).toEqual([undefined])
  expect(claims[0]!.placeWords).toBe(cells.split(',').at(-1))
  expect(report.unlocated).toBe(1)
})

test('areas that a row names, hold its place', async () => {
  const { keys } = await placed(
    '2021-03-09,Riot,Syria,Latakia,Jableh,\n2021-03-09,Riot,سوريا,اللاذقية,جبلة,\n',
  )
  expect(keys).toEqual(['jableh/whole settlement 3000', 'jableh/whole settlement 3000'])
})

test('a row of areas alone is the last of them', async () => {
  const { keys } = await placed('2021-03-09,Riot,Syria,Tartus,,\n2021-03-09,Riot,Syria,,,\n')
  expect(keys).toEqual([
    expect.stringMatching(/^tartus-governorate\/whole governorate /),
    expect.stringMatching(/^syria\/whole country /),
  ])
})

test('the precision that a row states is kept: near a town, its governorate, or no place at all', async () => {
  const precision = { column: 'exact', unit: 'ucdp' }
  const row = '2021-03-09,Riot,Syria,Latakia,Jableh'
  const { keys, claims } = await placed(`${row},2\n${row},4\n${row},5\n`, { precision })
  expect(keys).toEqual([
    'jableh/near vicinity 25000',
    expect.stringMatching(/^latakia-governorate\/whole governorate /),
    undefined,
  ])
  expect(claims[2]!.placeWords).toBe('Jableh')
})

test('nothing is looked up where nobody asked for it', async () => {
  const { keys, claims } = await placed('2021-03-09,Riot,,,Jableh,\n', {}, false)
  expect([keys, claims[0]!.placeWords]).toEqual([[undefined], 'Jableh'])
})
