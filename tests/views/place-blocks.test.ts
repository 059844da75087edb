import { byPlace } from '../../lib/views/lists/by-place'
import { placeBlocks } from '../../lib/views/lists/place-blocks'
import { ownProject } from '../project'
import { madeUp, madeUpPlace } from '../ui/made-up'

const blocks = (...claims: ReturnType<typeof madeUp>[]) =>
  byPlace(claims, madeUpPlace).map((group) => [
    group.place.id,
    ...placeBlocks(group).map(
      ({ parts, blocks: list }) =>
        `${parts.join('+')}: ${list.map((block) => block.claims.map((claim) => claim.id).join('+')).join(' ')}`,
    ),
  ])

test('claims of one matter stand together, others alone, under the parts they speak of', () => {
  const [a, b, c] = [
    madeUp({ id: 'a', at: ['x'], matter: 'm' }),
    madeUp({ id: 'b', at: ['x'] }),
    madeUp({ id: 'c', at: ['x'], matter: 'm' }),
  ]
  expect(blocks(a, b, c)).toEqual([['x', 'whole: a+c b']])
})

test('a matter over several parts stands under all of them at once, each claim once', () => {
  const [a, b, c] = [
    madeUp({ id: 'a', at: ['x/near'], matter: 'm' }),
    madeUp({ id: 'b', at: ['x/near', 'x/around'], matter: 'm' }),
    madeUp({ id: 'c', at: ['x/near'] }),
  ]
  expect(blocks(a, b, c)).toEqual([['x', 'near: c', 'near+around: a+b']])
})

test('a state of control over two places is a matter in each', () => {
  const [a, b] = [
    madeUp({ id: 'a', at: ['x1', 'x0'], matter: 'a@x1', matterAt: { x1: 'a@x1', x0: 'a@x0' } }),
    madeUp({ id: 'b', at: ['x1', 'x0'], matter: 'a@x1' }),
  ]
  expect(blocks(a, b)).toEqual([
    ['x1', 'whole: a+b'],
    ['x0', 'whole: a b'],
  ])
})

test('every claim of the project stands once under each of its places, and only with its own matter', async () => {
  const { map } = await ownProject()
  for (const group of byPlace(map.claims, (id) => map.places.find((place) => place.id === id))) {
    const listed = placeBlocks(group).flatMap((heading) => heading.blocks)
    expect(listed.flatMap((block) => block.claims.map((claim) => claim.id)).sort()).toEqual(
      group.claims.map((claim) => claim.id).sort(),
    )
    for (const block of listed)
      for (const claim of block.claims)
        expect(claim.matterAt?.[group.place.id] ?? claim.matter).toBe(block.matter)
  }
})
