import { applyChanges, draftBody } from '#lib/desk/changes'
import { draftBodySchema } from '#lib/desk/draft'
import type { DeskClaim, DraftBody } from '#lib/desk/draft'
import { beginComparison } from '#lib/desk/second/compare'
import { decisionChanges, openPoints, pointsOf, withoutDecision } from '#lib/desk/second/choices'
import { alignDrafts } from '#lib/desk/second/alignment'
import { expect, fc } from '../../property'
import { draftOf } from './drafts'

const [ann, bo] = [draftOf('Ann'), draftOf('Bo')]
const plain = (body: DraftBody) => JSON.parse(JSON.stringify(body)) as DraftBody
const decide = (
  body: DraftBody,
  point: string,
  choice: 'left' | 'right' | 'both' | 'edit',
  value?: { value: unknown },
) => applyChanges(body, decisionChanges(body, { point, choice, by: 'Cy', value })).body
const saidOf = ({ kind, span, quote, fields }: DeskClaim) =>
  JSON.stringify([
    kind,
    span,
    quote,
    fields.speaker,
    fields.standing,
    [...((fields.perpetrator?.value ?? []) as string[])].sort(),
  ])
const sorted = (claims: readonly DeskClaim[]) => claims.map(saidOf).sort()

test('nothing is decided by default: what differs stands in no claim, and every left-over is asked about', () => {
  fc.assert(
    fc.property(ann, bo, (left, right) => {
      const body = plain(beginComparison(left, right))
      expect(draftBodySchema.safeParse(body).success).toBe(true)
      const points = pointsOf(body.comparison!)
      expect(openPoints(body.comparison!)).toEqual(points)
      expect(new Set(points.map(({ name }) => name)).size).toBe(points.length)
      for (const { of, what } of points)
        expect((body.claims[of]?.fields as Record<string, unknown> | undefined)?.[what]).toBe(
          undefined,
        )
      const { pairs, ...alone } = alignDrafts(left, right)
      expect(Object.keys(body.claims).length).toBe(pairs.length)
      expect(points.filter(({ what }) => what === 'claim').length).toBe(
        alone.left.length + alone.right.length,
      )
    }),
  )
})

test('taking one side everywhere gives that side’s draft', () => {
  fc.assert(
    fc.property(ann, bo, fc.constantFrom('left', 'right'), (left, right, side) => {
      const begun = plain(beginComparison(left, right))
      const body = pointsOf(begun.comparison!).reduce(
        (made, { name }) => decide(made, name, side as 'left'),
        begun,
      )
      expect(openPoints(body.comparison!)).toEqual([])
      const own = side === 'left' ? left : right
      expect(sorted(Object.values(body.claims))).toEqual(sorted(Object.values(own.claims)))
      for (const [start, why] of Object.entries(own.notCoded))
        expect(body.notCoded[start]).toBe(why)
      for (const [id, source] of Object.entries(own.sources))
        expect(body.sources[id]).toEqual(source)
    }),
  )
})

test('a decision that is taken back leaves what was there before, and it says what it overrules', () => {
  const any = fc.tuple(ann, bo, fc.nat(), fc.constantFrom('left', 'right', 'both'))
  fc.assert(
    fc.property(any, ([left, right, at, choice]) => {
      const begun = plain(beginComparison(left, right))
      const points = pointsOf(begun.comparison!)
      const point = points[at % Math.max(points.length, 1)]
      if (!point?.choices.includes(choice as 'left')) return
      const decided = decide(begun, point.name, choice as 'left')
      const { overruled } = decided.comparison!.choices[point.name]!
      const other = choice === 'left' ? point.right : choice === 'right' ? point.left : undefined
      expect(overruled).toEqual(other === undefined ? [] : plain([other] as never))
      const back = applyChanges(decided, withoutDecision(decided, point.name)).body
      if (point.what !== 'source') expect(back).toEqual(begun)
    }),
  )
})

/** Two drafts that differ in who did it alone. */
function pair() {
  const claim: DeskClaim = {
    kind: 'incident',
    span: { start: 0, end: 19 },
    quote: { start: 0, end: 8 },
    fields: {
      speaker: { value: 'gull' },
      perpetrator: { value: ['army'] },
      standing: { value: 'stated' },
    },
  }
  const other = { ...claim, fields: { ...claim.fields, perpetrator: { value: ['militia'] } } }
  const [left, right] = fc.sample(fc.tuple(ann, bo), { seed: 1, numRuns: 1 })[0]!
  const bare = { notCoded: {}, sources: {} }
  return plain(
    beginComparison(
      { ...left, ...bare, claims: { c7: claim } },
      { ...right, ...bare, claims: { c2: other } },
    ),
  )
}

test('two codings that are both kept stand as two claims, of which one says whose other coding it is', () => {
  const body = decide(pair(), 'c1.perpetrator', 'both')
  expect(body.claims).toMatchObject({
    c1: { fields: { perpetrator: { value: ['army'] }, speaker: { value: 'gull' } } },
    t1: {
      codingOf: 'c1',
      fields: { perpetrator: { value: ['militia'] }, speaker: { value: 'gull' } },
    },
  })
  expect(body.comparison!.choices['c1.perpetrator']).toEqual({
    choice: 'both',
    by: 'Cy',
    overruled: [],
  })
  expect(Object.keys(decide(body, 'c1.perpetrator', 'left').claims)).toEqual(['c1'])
})

test('an edit overrules both sides, also where they agree', () => {
  const body = decide(pair(), 'c1.perpetrator', 'edit', { value: ['unstated'] })
  expect(body.claims.c1!.fields.perpetrator).toEqual({ value: ['unstated'] })
  expect(body.comparison!.choices['c1.perpetrator']!.overruled).toEqual([
    { value: ['army'] },
    { value: ['militia'] },
  ])
  const agreed = decide(body, 'c1.standing', 'edit', { value: 'alleged' })
  expect(agreed.claims.c1!.fields.standing).toEqual({ value: 'alleged' })
  expect(agreed.comparison!.choices['c1.standing']!.overruled).toEqual([{ value: 'stated' }])
})

test.each([
  ['a difference that is none', 'c1.harm', 'left'],
  ['both of what one claim has once', 'c9.claim', 'both'],
  ['an edit without a value', 'c1.perpetrator', 'edit'],
] as const)('%s is refused', (_, point, choice) => {
  expect(() => decisionChanges(pair(), { point, choice, by: 'Cy' })).toThrow(RangeError)
})

test('a source that two drafts call by two ids is one, and of one id under two names are two', () => {
  const said = (speaker: string): DeskClaim => ({
    kind: 'incident',
    span: { start: 0, end: 19 },
    quote: { start: 0, end: 8 },
    fields: { speaker: { value: speaker } },
  })
  const [left, right] = fc.sample(fc.tuple(ann, bo), { seed: 1, numRuns: 1 })[0]!
  const source = (id: string, name: string) => ({
    [id]: { id, names: [name], kind: 'official' as const },
  })
  const bodies = (one: string, other: string, otherName: string) =>
    beginComparison(
      { ...left, notCoded: {}, sources: source(one, 'Ward'), claims: { c1: said(one) } },
      { ...right, notCoded: {}, sources: source(other, otherName), claims: { c1: said(other) } },
    )
  const same = bodies('ward', 'source-1', 'Ward')
  expect([Object.keys(same.sources), pointsOf(same.comparison!)]).toEqual([['ward'], []])
  const two = bodies('ward', 'ward', 'Ward of the north')
  expect(Object.keys(two.sources).sort()).toEqual(['ward', 'ward-2'])
  expect(pointsOf(two.comparison!)).toMatchObject([
    { name: 'c1.speaker', left: { value: 'ward' }, right: { value: 'ward-2' } },
  ])
  expect(draftBody({ coder: 'Cy', revision: 1, ...two })).toEqual(two)
})
