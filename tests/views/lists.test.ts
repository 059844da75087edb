import type { LadderFrame } from '#lib/timeline'
import { sumOf } from '../made-up-sum'
import { comparisonGroups } from '../../lib/views/compare/compare-sources'
import { contradictionsOf } from '../../lib/views/contradictions/pairs'
import { claimsOfPlace } from '../../lib/views/lists/by-place'
import { valuesByBody } from '../../lib/views/lists/facet-lists'
import { claimsByMatter, mattersAtPlace } from '../../lib/views/lists/matters'
import { tollNotes } from '../../lib/views/tolls/toll-notes'
import type { Count } from '../../lib/views/say/toll-words'
import { madeUp, oppose } from '../ui/made-up'

const ids = (claims: readonly { id: string }[]) => claims.map(({ id }) => id).join()

test('a claim of several matters gathers those of each of them, and every claim stands once', () => {
  const cities = madeUp({ id: 'cities', at: ['x', 'y'], matterAt: { x: 'mx', y: 'my' } })
  const [x, y, z] = [
    madeUp({ id: 'x', matter: 'mx' }),
    madeUp({ id: 'y', matter: 'my' }),
    madeUp({ id: 'z' }),
  ]
  expect(claimsByMatter([x, y, z, cities]).map(ids)).toEqual(['cities,x,y', 'z'])
  expect(
    mattersAtPlace([x, cities, z], 'x').map(({ matter, claims }) => `${matter}: ${ids(claims)}`),
  ).toEqual(['mx: x,cities', 'z: z'])
})

test('a place has its own claims, and apart from them those whose words may mean it', () => {
  const here = madeUp({ id: 'here', at: ['x'] })
  const both = madeUp({ id: 'both', at: ['x', 'y'] })
  both.places[1]!.alternatives = ['x']
  const perhaps = madeUp({ id: 'perhaps', at: ['y'] })
  perhaps.places[0]!.alternatives = ['x']
  const found = claimsOfPlace([here, both, perhaps, madeUp({ id: 'other', at: ['y'] })], 'x')
  expect([ids(found.here), ids(found.perhaps)]).toEqual(['here,both', 'perhaps'])
})

test('what contradicts some claims is told once for each pair, also from beyond them, and only where it counts', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => madeUp({ id }))
  oppose(a!, b!, 'perpetrator')
  oppose(b!, c!, 'perpetrator')
  const told = (...given: Parameters<typeof contradictionsOf>) =>
    contradictionsOf(...given).map(({ claim, relation }) => `${claim.id} ${relation.to}`)
  expect(told([a!, b!])).toEqual(['a b', 'b c'])
  expect(told([a!, b!], (_, other) => other !== 'c')).toEqual(['a b'])
})

test('speakers stand under their body, the largest first and the body itself before its members', () => {
  const count: Record<string, number> = { sohr: 1, rami: 5, ap: 3, sana: 4 }
  expect(
    valuesByBody(
      ['ap', 'rami', 'sana', 'sohr'],
      (value) => (value === 'rami' ? 'sohr' : undefined),
      (value) => count[value]!,
    ),
  ).toEqual([
    { body: 'sohr', members: ['sohr', 'rami'] },
    { body: 'sana', members: ['sana'] },
    { body: 'ap', members: ['ap'] },
  ])
})

test('a comparison has its groups in one order; what one source carries of the other is apart by which carries it', () => {
  const [one, two, three] = ['1', '2', '3'].map((id) => madeUp({ id }))
  const groups = comparisonGroups({
    stances: new Map([
      [one!, 'only-a'],
      [two!, 'carried'],
      [three!, 'carried'],
    ]),
    carriers: new Map([
      [two!, 'a'],
      [three!, 'b'],
    ]),
  })
  expect(groups.map(({ stance, carrier, claims }) => [stance, carrier, ids(claims)])).toEqual([
    ['carried', 'a', '2'],
    ['carried', 'b', '3'],
    ['only-a', undefined, '1'],
  ])
})

test('the notes of a chart: sums whose parts are shown, scopes that may count the same dead, voices that stand beside another', () => {
  const count = (id: string, body: string) => madeUp({ id, body }) as Count
  const frame = (key: string, overlaps: string[], ...claims: Count[]) =>
    ({
      key,
      overlaps,
      ladders: claims.map((claim) => ({ body: claim.body, steps: [], words: [claim] })),
    }) as unknown as LadderFrame<Count>
  const [whole, one, other] = [count('w', 'sohr'), count('p', 'ap'), count('q', 'sohr')]
  const [drawn, wider, apart] = [
    frame('drawn', ['wider'], whole, one),
    frame('wider', ['drawn'], other),
    frame('apart', []),
  ]
  const sum = (holds: boolean, ...parts: string[]) => sumOf('w', parts, holds ? 'holds' : 'fails')
  const sums = [sum(true, 'p', 'q'), sum(true, 'p'), sum(false, 'p'), sum(true, 'p', 'gone')]
  const notes = tollNotes([drawn], [drawn, wider, apart], sums, new Set(['w', 'p', 'q']))
  expect(ids(notes.counts)).toBe('w,p')
  expect(notes.sums).toEqual([sums[0], sums[2]])
  expect(notes.voices).toBe(2)
  expect(notes.overlaps).toEqual([wider])
})
