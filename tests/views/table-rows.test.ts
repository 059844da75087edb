import { SORTS } from '#lib/filter'
import type { Sort } from '#lib/filter'
import type { MapData } from '#lib/views'
import { wordsIn } from '#lib/words'
import { byPlace } from '../../lib/views/lists/by-place'
import { pageLookups } from '../../app/ui/base/page-context'
import { tableText } from '../../lib/views/lists/row-words'
import { tableRows } from '../../lib/views/lists/table-rows'
import { madeUp } from '../ui/made-up'
import { ownProject } from '../project'

let map: MapData
beforeAll(async () => {
  map = (await ownProject()).map
})
const ids = (sort: Sort) =>
  tableRows(map.claims, sort, { ...pageLookups(map, wordsIn('en')), layers: map.layers }).map(
    ({ claim }) => claim.id,
  )

test.each(SORTS)('by %s each claim is one row, whichever end comes first', (by) => {
  const all = map.claims.map(({ id }) => id).sort()
  expect(ids({ by }).sort()).toEqual(all)
  expect(ids({ by, down: true }).sort()).toEqual(all)
})

test('the first order is that of the list: by place from north to south, then what has no place', () => {
  const listed = byPlace(map.claims, pageLookups(map, wordsIn('en')).place).flatMap(({ claims }) =>
    claims.map(({ id }) => id),
  )
  const rows = ids({ by: 'place' })
  expect(rows.slice(0, new Set(listed).size)).toEqual([...new Set(listed)])
  expect(ids({ by: 'place', down: true })).toEqual(rows.reverse())
})

test('times are in order, and what has no time comes last', () => {
  const rows = tableRows(
    map.claims,
    { by: 'happened' },
    { ...pageLookups(map, wordsIn('en')), layers: map.layers },
  ).map(({ claim }) => claim.happened?.slice(0, 10) ?? '~')
  const dated = rows.filter((day) => /^\d/.test(day))
  expect(dated).toEqual([...dated].sort())
  expect(rows.indexOf('~') === -1 || rows.indexOf('~') >= dated.length).toBe(true)
})

test('the most contradicted claim leads the last column from its end, and equal rows stay as the map is read', () => {
  const rows = tableRows(
    map.claims,
    { by: 'against', down: true },
    { ...pageLookups(map, wordsIn('en')), layers: map.layers },
  )
  expect(rows[0]!.against).toBe(Math.max(...rows.map(({ against }) => against)))
  expect(rows[0]!.against).toBeGreaterThan(1)
  const asRead = ids({ by: 'place' })
  const alone = rows
    .filter(({ against }) => against === 0)
    .map(({ claim }) => asRead.indexOf(claim.id))
  expect(alone).toEqual([...alone].sort((a, b) => a - b))
})

test('a copied cell runs as no formula, and no sign in it starts a cell or a row', () => {
  const claim = madeUp({ id: 'x', summary: '=HYPERLINK("x")\tand\nmore', speaker: '@who' })
  const text = tableText(
    [{ claim, places: [], against: 0 }],
    {
      source: () => undefined,
      layerOf: () => ({ singular: 'Incident' }),
      address: (id) => `https://map.invalid/?open=${id}`,
    },
    wordsIn('en'),
  )
  const [head, row, ...more] = text.split('\n').map((line) => line.split('\t'))
  expect(more).toEqual([])
  expect(row!.length).toBe(head!.length)
  expect(row!.slice(0, 3)).toEqual(['Incident', '\'=HYPERLINK("x") and more', 'not placed'])
  expect(row![5]).toBe("'@who")
})
