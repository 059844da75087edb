import { alignDrafts } from '#lib/desk/second/alignment'
import { heaviestMatching } from '#lib/desk/second/matching'
import { sourceSign } from '#lib/desk/second/same-values'
import type { DeskClaim } from '#lib/desk/draft'
import { expect, fc } from '../../property'
import { bodyOfText } from '../invented'
import { draftOf } from './drafts'

/** The most that any one-to-one matching of rows and columns can weigh, by trying all. */
function heaviestByTrying(weights: number[][], row = 0, taken = 0): number {
  if (row === weights.length) return 0
  let most = heaviestByTrying(weights, row + 1, taken)
  weights[row]!.forEach((weight, column) => {
    if (taken & (1 << column)) return
    most = Math.max(most, weight + heaviestByTrying(weights, row + 1, taken | (1 << column)))
  })
  return most
}

const weights = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )

test('a matching is one to one, holds nothing without weight, and none weighs more', () => {
  fc.assert(
    fc.property(weights, (table) => {
      const found = heaviestMatching(table)
      expect(new Set(found.map(([row]) => row)).size).toBe(found.length)
      expect(new Set(found.map(([, column]) => column)).size).toBe(found.length)
      const each = found.map(([row, column]) => table[row]![column]!)
      expect(each.every((weight) => weight > 0)).toBe(true)
      expect(each.reduce((sum, weight) => sum + weight, 0)).toBe(heaviestByTrying(table))
    }),
  )
})

const draft = draftOf('Ann')

test('every claim is in one pair or left over, and a pair is of one kind and of sentences that meet', () => {
  fc.assert(
    fc.property(draft, draft, (left, right) => {
      const { pairs, ...alone } = alignDrafts(left, right)
      expect([...pairs.map((pair) => pair.left), ...alone.left].sort()).toEqual(
        Object.keys(left.claims).sort(),
      )
      expect([...pairs.map((pair) => pair.right), ...alone.right].sort()).toEqual(
        Object.keys(right.claims).sort(),
      )
      for (const pair of pairs) {
        const [one, other] = [left.claims[pair.left]!, right.claims[pair.right]!]
        expect([one.kind, one.span]).toEqual([other.kind, other.span])
      }
      // two left-overs of one kind in one sentence would have been a pair
      for (const a of alone.left)
        for (const b of alone.right)
          expect(
            left.claims[a]!.kind === right.claims[b]!.kind &&
              left.claims[a]!.span.start === right.claims[b]!.span.start,
          ).toBe(false)
    }),
  )
})

test('a draft is aligned with itself claim by claim, and both ways round alike', () => {
  fc.assert(
    fc.property(draft, draft, (left, right) => {
      const own = alignDrafts(left, left)
      expect([own.left, own.right]).toEqual([[], []])
      for (const { left: a, right: b } of own.pairs) expect(left.claims[a]).toEqual(left.claims[b])
      expect(alignDrafts(left, right).pairs.length).toBe(alignDrafts(right, left).pairs.length)
    }),
  )
})

const SENTENCE = { start: 0, end: 68 }
const of = (quote: [number, number], fields: DeskClaim['fields']): DeskClaim => ({
  kind: 'incident',
  span: SENTENCE,
  quote: { start: quote[0], end: quote[1] },
  fields,
})

test('of several claims of one sentence those of one speaker and of the same words are one', () => {
  const left = {
    ...bodyOfText(),
    claims: {
      c1: of([0, 10], { speaker: { value: 'gull' } }),
      c2: of([30, 40], { speaker: { value: 'wren' } }),
    },
  }
  const right = {
    ...bodyOfText(),
    claims: {
      c1: of([28, 40], { speaker: { value: 'wren' } }),
      c2: of([0, 12], { speaker: { value: 'gull' } }),
      c3: of([0, 12], { speaker: { value: 'ward' } }),
    },
  }
  expect(alignDrafts(left, right)).toEqual({
    pairs: [
      { left: 'c1', right: 'c2' },
      { left: 'c2', right: 'c1' },
    ],
    left: [],
    right: ['c3'],
  })
})

test('a source that is new to both drafts is one by its name, whatever they call it', () => {
  const sources = (id: string) => ({
    sources: { [id]: { id, names: ['Ward Council'], kind: 'official' as const } },
  })
  expect(sourceSign('ward-council', sources('ward-council'))).toBe(
    sourceSign('source-1', sources('source-1')),
  )
  expect(sourceSign('gull', sources('source-1'))).toBe('gull')
})
