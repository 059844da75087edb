import type { ClaimView } from '#lib/views'
import { chainOf, compareSources, placeStance } from '../../lib/views/compare/compare-sources'
import { comparables, interestingPairs } from '../../lib/views/compare/source-pairs'
import { ownProject } from '../project'
import { join, madeUp, oppose } from '../ui/made-up'
import { expect, fc } from '../property'

const SOURCES = ['paper', 'radio', 'monitor', 'director', 'police']
const drawn = fc
  .tuple(
    fc.array(
      fc.record({
        outlet: fc.constantFrom('paper', 'radio'),
        speaker: fc.constantFrom(...SOURCES),
        body: fc.constantFrom(...SOURCES),
        via: fc.subarray(SOURCES, { maxLength: 2 }),
        matter: fc.constantFrom('m', 'n', 'o'),
      }),
      { maxLength: 12 },
    ),
    fc.array(
      fc.tuple(
        fc.nat(11),
        fc.nat(11),
        fc.constantFrom('contradicts', 'corroborates', 'repeats', 'same-matter', 'widens'),
        fc.boolean(),
      ),
      { maxLength: 14 },
    ),
  )
  .map(([given, edges]) => {
    const claims = given.map((item, i) => madeUp({ id: `c${i}`, at: ['x'], ...item }))
    for (const [i, j, kind] of edges)
      if (claims[i] && claims[j] && i !== j)
        join(claims[i], claims[j], {
          kind: kind as 'contradicts',
          reason: { rule: 'judgement', why: 'because' },
        })
    return claims
  })
const SWAPPED: Record<string, string> = { 'only-a': 'only-b', 'only-b': 'only-a' }

test('every claim of either source, and no other, has exactly one stance; swapping the sources swaps “only”', () => {
  fc.assert(
    fc.property(
      drawn,
      fc.shuffledSubarray(SOURCES, { minLength: 2, maxLength: 2 }),
      (claims, [a, b]) => {
        const { stances, carriers } = compareSources(claims, a!, b!)
        expect([...stances.keys()].map(({ id }) => id)).toEqual(
          claims
            .filter((claim) => chainOf(claim).includes(a!) || chainOf(claim).includes(b!))
            .map(({ id }) => id),
        )
        const other = compareSources(claims, b!, a!)
        for (const [claim, stance] of stances)
          expect(other.stances.get(claim)).toBe(SWAPPED[stance] ?? stance)
        expect(other.carriers).toEqual(carriers)
      },
    ),
  )
})

test('claims agree or contradict only by a relation with a claim of the other source', () => {
  fc.assert(
    fc.property(
      drawn,
      fc.shuffledSubarray(SOURCES, { minLength: 2, maxLength: 2 }),
      (claims, [a, b]) => {
        const of = (claim: ClaimView) => [a!, b!].filter((id) => chainOf(claim).includes(id))
        for (const [claim, stance] of compareSources(claims, a!, b!).stances) {
          const kinds = claim.relations
            .filter(({ to }) => {
              const others = of(claims.find(({ id }) => id === to)!)
              return (
                others.length > 0 &&
                new Set([...of(claim), ...others]).size === 2 &&
                !(of(claim).length === 2 && others.length === 2)
              )
            })
            .map(({ kind }) => kind as string)
          expect(stance === 'contradict').toBe(kinds.includes('contradicts'))
          if (stance === 'agree')
            expect(kinds.includes('corroborates') || kinds.includes('repeats')).toBe(true)
          if (stance === 'carried') expect(of(claim)).toHaveLength(2)
          if (stance === 'only-a' || stance === 'only-b')
            for (const item of claims)
              if (item.matter === claim.matter)
                expect(of(item)).not.toContain(stance === 'only-a' ? b : a)
        }
      },
    ),
  )
})

test('who carries whom: the outlet carries its speaker, one that passes on carries whom it heard', () => {
  const claim = madeUp({ id: 'c', outlet: 'paper', speaker: 'monitor', via: ['radio'] })
  expect([...compareSources([claim], 'monitor', 'paper').carriers.values()]).toEqual(['paper'])
  expect([...compareSources([claim], 'radio', 'monitor').carriers.values()]).toEqual(['radio'])
})

test('two claims over two places contradict each other on a mark only where they share the contested ground', () => {
  const [x, y] = [
    madeUp({ id: 'x', outlet: 'paper', at: ['t1', 't2'] }),
    madeUp({ id: 'y', outlet: 'radio', at: ['t1', 't2/outskirts'], matter: 'x' }),
  ]
  oppose(x, y, 'holder')
  const at = (place: string) => placeStance([x, y], 'paper', 'radio', place, () => false)
  expect([at('t1'), at('t2')]).toEqual(['contradict', 'apart'])
  expect(placeStance([x], 'paper', 'radio', 't1', () => false)).toBe('only-a')
})

test('hidden and protected speakers are not offered; the pairs offered are among the offered and each shows something else', async () => {
  const { map } = await ownProject()
  const source = (id: string) => map.sources.find((item) => item.id === id)
  const { outlets, speakers } = comparables(map.claims, source)
  expect(outlets.map(({ id }) => id).sort()).toEqual(
    [...new Set(map.claims.map((claim) => claim.outlet))].sort(),
  )
  for (const { id } of speakers)
    expect([id, source(id)!.protected, id === 'unattributed']).toEqual([id, false, false])
  const offered = new Set([...outlets, ...speakers].map(({ id }) => id))
  const pairs = interestingPairs(map.claims, offered)
  expect(pairs).toHaveLength(3)
  for (const { a, b, contradictions } of pairs) {
    expect(offered.has(a) && offered.has(b)).toBe(true)
    expect([...compareSources(map.claims, a, b).stances.values()].includes('contradict')).toBe(
      contradictions > 0,
    )
  }
})
