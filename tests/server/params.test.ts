import { LIMITS, readDatasetParams } from '../../app/server/dataset/params'

const read = (
  query: string,
  takes: Parameters<typeof readDatasetParams>[1] = [
    'filter',
    'box',
    'zoom',
    'limit',
    'after',
    'places',
    'rows',
  ],
) => readDatasetParams(`http://localhost/dataset/x/claims?${query}`, takes)

test('a good query is read', () => {
  expect(
    read(
      'kind=incident&speaker=!anybody&q=market&box=35,34,36,35.5&zoom=7.5&limit=20&after=0&places=a-b/whole,c/near',
    ),
  ).toEqual({
    filter: { kind: { only: ['incident'] }, speaker: { not: ['anybody'] }, words: 'market' },
    q: '',
    box: [35, 34, 36, 35.5],
    zoom: 7.5,
    limit: 20,
    after: 0,
    places: ['a-b/whole', 'c/near'],
  })
  expect(read('rows=1,2,70')).toMatchObject({ rows: [1, 2, 70] })
  expect(read('box=170,-20,-170,-10')).toMatchObject({ box: [170, -20, -170, -10] })
})

test.each([
  ['limit=0', "limit: '0' is not a whole number from 1 to 500"],
  ['limit=ten', "limit: 'ten' is not a whole number from 1 to 500"],
  ['zoom=23', "zoom: '23' is not a number from 0 to 22"],
  ['zoom=', "zoom: '' is not a number from 0 to 22"],
  ['after=1.5', "after: '1.5' is not a whole number"],
  ['rows=1,x', "rows: 'x' is not a whole number"],
  ['box=1,2,3', "box: '1,2,3' is not west,south,east,north in degrees"],
  ['box=1,20,3,10', 'south lies below north'],
  ['box=-181,0,3,10', "box: '-181' is not a number from -180 to 180"],
  ['places=../etc', "places: '../etc' is not a place part such as jableh/whole"],
  [
    `places=${Array(LIMITS.places + 1)
      .fill('a/b')
      .join()}`,
    'a list of at most 2000',
  ],
  [
    'kind=nothing',
    "kind: 'nothing': no such kind (incident, casualties, control, damage, statement)",
  ],
  ['happened=Friday', "happened: 'Friday': not a range of days"],
  ['colour=red', "colour: 'red': no such parameter"],
  ['ground=a/whole', 'no such parameter'],
])('%s is refused, and it says why', (query, why) => {
  const answer = read(query)
  expect('error' in answer && answer.error).toContain(why)
})

test('an address without a filter takes none, and words are bounded', () => {
  expect(read('kind=incident', ['q'])).toEqual({ error: 'kind: this address takes q' })
  expect(read('q=', ['q'])).toEqual({ error: "q: '' is not a text of 1 to 200 characters" })
  expect(read(`q=${'a'.repeat(201)}`, ['q'])).toMatchObject({
    error: expect.stringContaining('is not a text of 1 to 200 characters'),
  })
})
