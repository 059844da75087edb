import { byPlace } from '../../lib/views/lists/by-place'
import { oppositionsAmong } from '../../lib/views/contradictions/oppositions'
import { ownProject } from '../project'

let map: Awaited<ReturnType<typeof ownProject>>['map']
beforeAll(async () => {
  map = (await ownProject()).map
})
const groups = () => byPlace(map.claims, (id) => map.places.find((place) => place.id === id))

test('settlements come from north to south, then areas; every placed claim stands under each of its places', () => {
  const lat = groups()
    .filter((group) => !group.place.isArea)
    .map((group) => group.place.anchor![1])
  expect(lat).toEqual([...lat].sort((a, b) => b - a))
  expect(groups().findIndex((group) => group.place.isArea)).toBe(lat.length)
  for (const claim of map.claims)
    for (const item of claim.places)
      expect(groups().find((group) => group.place.id === item.place)?.claims).toContain(claim)
})

test('a contradiction among shown claims is counted once, and not where one side is filtered away', () => {
  const { claims } = groups().find((group) => group.place.id === 'haffah')!
  expect(oppositionsAmong(claims)).toHaveLength(1)
  expect(oppositionsAmong([...claims].reverse())).toHaveLength(1)
  expect(oppositionsAmong(claims.slice(0, 1))).toHaveLength(0)
})
