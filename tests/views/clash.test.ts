import { chooseClaims } from '#lib/filter'
import { clashAbout, clashAt, clashOf, hiddenClashes } from '#lib/views'
import { expect, fc } from '../property'
import { ownProject } from '../project'
import { madeUp, oppose } from '../ui/made-up'

/** Two claims that contradict each other at `x`, and a third that nobody contradicts. */
function three() {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => madeUp({ id, sides: [id], at: ['x', `${id}-own`] }))
  oppose(a!, b!, 'perpetrator')
  return [a!, b!, c!] as const
}

test('a claim is contradicted by who is shown, by who is hidden, or by nobody', () => {
  const [a, , c] = three()
  expect(clashOf(a)).toBe('shown')
  expect(clashOf(a, (id) => id === 'b')).toBe('shown')
  expect(clashOf(a, (id) => id === 'a')).toBe('hidden')
  expect(clashOf(c, () => false)).toBeUndefined()
  expect(hiddenClashes([a, c], (id) => id !== 'b').map(({ id }) => id)).toEqual(['a'])
})

test('one shown claim that contradicts is enough, however many are hidden', () => {
  const [a, b, c] = three()
  oppose(a, c, 'perpetrator')
  expect(clashOf(a, (id) => id !== b.id)).toBe('shown')
})

test('a mark is split by claims of its own; hollow where one it contradicts about this place is hidden', () => {
  const [a, b, c] = three()
  const find = (id: string) => [a, b, c].find((claim) => claim.id === id)
  expect(clashAt([a, b], ['x'], find)).toBe('shown')
  expect(clashAt([a, c], ['x'], find, (id) => id !== 'b')).toBe('hidden')
  expect(clashAt([a], ['a-own'], find, (id) => id !== 'b')).toBeUndefined()
  expect(clashAt([a], ['a-own', 'x'], find, (id) => id !== 'b')).toBe('hidden')
  expect(clashAt([a], ['x'], find)).toBeUndefined()
  expect(clashAt([c], ['x'], find, () => false)).toBeUndefined()
})

test('a line of control is opposed about its place, or anywhere where it has none', () => {
  const [a, b, c] = three()
  const find = (id: string) => [a, b, c].find((claim) => claim.id === id)
  expect(clashAbout([c, a], 'x', find)).toBe('shown')
  expect(clashAbout([c, a], 'x', find, (id) => id !== 'b')).toBe('hidden')
  expect(clashAbout([a], 'a-own', find)).toBeUndefined()
  expect(clashAbout([a], undefined, find, (id) => id !== 'b')).toBe('hidden')
})

test('whatever a filter hides, a claim that somebody contradicts keeps its sign', async () => {
  const { map } = await ownProject()
  const values = {
    speaker: [...new Set(map.claims.map(({ speaker }) => speaker))],
    outlet: [...new Set(map.claims.map(({ outlet }) => outlet))],
    kind: [...new Set(map.claims.map(({ kind }) => kind))],
  }
  const contradicted = new Set(
    map.claims.flatMap(({ id, relations }) =>
      relations.some(({ kind }) => kind === 'contradicts') ? [id] : [],
    ),
  )
  const facet = fc.constantFrom(...(Object.keys(values) as (keyof typeof values)[]))
  const filter = facet.chain((name) =>
    fc
      .subarray(values[name], { minLength: 1 })
      .map((only) => ({ [name]: { only: [...only].sort() } })),
  )
  let hidden = 0
  fc.assert(
    fc.property(filter, (chosen) => {
      const shown = chooseClaims(map, chosen)
      const ids = new Set(shown.map(({ id }) => id))
      for (const claim of shown) {
        const clash = clashOf(claim, (id) => ids.has(id))
        expect(clash !== undefined).toBe(contradicted.has(claim.id))
        if (clash === 'hidden') hidden += 1
      }
    }),
  )
  expect(hidden).toBeGreaterThan(0)
})
