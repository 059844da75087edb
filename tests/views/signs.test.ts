import { byPlace, signsOf } from '#lib/views'
import type { ClaimView, PlaceGroup } from '#lib/views'
import { ownProject } from '../project'
import { expect, fc } from '../property'

let map: Awaited<ReturnType<typeof ownProject>>['map']
let groups: PlaceGroup[]

beforeAll(async () => {
  map = (await ownProject()).map
  groups = byPlace(map.claims, (id) => map.places.find((place) => place.id === id))
})

const page = (isPossible: (id: string) => boolean = () => false) => ({
  data: map,
  claim: (id: string) => map.claims.find((claim) => claim.id === id),
  isPossible,
})
const only = (...ids: string[]) => ids.map((id) => [groups.find(({ place }) => place.id === id)!])

test('no mark has no signs', () => {
  expect(signsOf([], page())).toEqual({
    layers: [],
    extents: [],
    fills: [],
    clashes: [],
    ghost: false,
  })
})

test('a governorate is hatched ground; a town is not; a contradicted town has a seam', () => {
  const area = groups.find(({ place }) => place.kind === 'governorate')!
  expect(signsOf([[area]], page()).extents).toEqual(['vague'])
  const town = signsOf(only('haffah'), page())
  expect(town.extents).not.toContain('vague')
  expect(town.clashes).toEqual(['shown'])
})

test('what is only possible is a ghost, and only then', () => {
  expect(signsOf(only('haffah'), page()).ghost).toBe(false)
  expect(
    signsOf(
      only('haffah'),
      page(() => true),
    ).ghost,
  ).toBe(true)
})

test('the signs of marks are exactly those of each of them, and every kind is one that is drawn there', () => {
  fc.assert(
    fc.property(fc.subarray(groups), (some) => {
      const each = some.map((group) => signsOf([[group]], page()))
      const all = signsOf(
        some.map((group) => [group]),
        page(),
      )
      for (const sign of ['layers', 'extents', 'fills', 'clashes'] as const)
        expect(new Set<unknown>(all[sign])).toEqual(new Set(each.flatMap((one) => [...one[sign]])))
      const kinds = new Set(some.flatMap(({ claims }) => claims.map(({ kind }: ClaimView) => kind)))
      expect(new Set(all.layers.map(({ kind }) => kind))).toEqual(kinds)
    }),
  )
})
