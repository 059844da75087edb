import { originalOf } from '#lib/model'
import type { Claim, Document, Judgement, Relation } from '#lib/model'
import { relate, relationIndex } from '#lib/relations'
import type { RelateContext } from '#lib/relations'
import { anyClaim, claim, killed, records } from './made-up'
import { expect, fc, runs } from '../property'

let context: RelateContext
beforeAll(async () => {
  context = await records()
})

/** Some counts become stated parts of others, whatever document these stand in. */
const linked = fc
  .tuple(
    fc.array(anyClaim, { minLength: 6, maxLength: 14, size: 'max' }),
    fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }),
  )
  .map(([list, links]) => {
    const partOf = new Map(
      links.map(([from, to]) => [list[from % list.length]!.id, list[to % list.length]!.id]),
    )
    return list.map((one) => {
      const whole = partOf.get(one.id)
      return one.kind === 'casualties' && whole !== undefined && whole !== one.id
        ? ({ ...one, partOf: whole } as Claim)
        : one
    })
  })
const text = fc.constantFrom('doc-a', 'doc-b', 'doc-c')
/** A second or third text may be the first one again. */
const again = fc.constantFrom<Partial<Document>>(
  {},
  { republishes: 'doc-a' } as Partial<Document>,
  { codingOf: 'doc-a' } as Partial<Document>,
)

const judged = (from: string, to: string, change: 'add' | 'drop'): Judgement =>
  ({
    change,
    from,
    to,
    kind: 'corroborates',
    why: 'w',
    coder: { by: 'c', on: '2026-01-01' },
  }) as Judgement
const ids = (list: readonly Claim[]) => new Set(list.map(({ id }) => id))
const touches = (known: ReadonlySet<string>) => (relation: Relation) =>
  known.has(relation.from) || known.has(relation.to)
const order = (relations: readonly Relation[]) =>
  [...relations].sort((x, y) => (`${x.from} ${x.to}` < `${y.from} ${y.to}` ? -1 : 1))

test('what a document would change is what relating everything anew would change', () => {
  let seen = 0
  let gone = 0
  fc.assert(
    fc.property(
      linked,
      linked,
      text,
      again,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('add' as const, 'drop' as const)), {
        maxLength: 4,
      }),
      (list, others, id, same, judgements) => {
        const documents = context.documents.map((one) =>
          one.id === 'doc-b' ? ({ ...one, ...same } as Document) : one,
        )
        const all = [...list, ...others]
        const world: RelateContext = {
          ...context,
          documents,
          judgements: judgements
            .map(([a, b, change]) =>
              judged(all[a % all.length]!.id, all[b % all.length]!.id, change),
            )
            .filter(({ from, to }) => from !== to),
        }
        const document = documents.find((one) => one.id === id)!
        const now = others.map((one) => ({ ...one, document: id }))
        const rest = list.filter((one) => one.document !== id)
        const index = relationIndex(list, world)

        const before = relate(list, world)
        const after = relate([...rest, ...now], world)
        const was = index.relationsOf(id)
        const is = index.relationsOf(id, { document, claims: now })
        const group = new Set(
          documents.filter((one) => one.id === id || originalOf(one) === id).map((one) => one.id),
        )
        const old = ids(list.filter((one) => group.has(one.document)))
        const kept = (gone: ReadonlySet<string>) => before.filter((one) => !touches(gone)(one))
        expect(was).toEqual(before.filter(touches(old)))
        expect(order([...kept(new Set([...old, ...ids(now)])), ...is])).toEqual(order(after))
        seen += is.length
        const without = index.relationsOf(id, { claims: [] })
        const left = documents.filter((one) => one.id !== id)
        expect(order([...kept(old), ...without])).toEqual(
          order(relate(rest, { ...world, documents: left })),
        )
        gone += was.length
      },
    ),
  )
  // Enough of the cases have relations to lose and to win.
  expect(seen).toBeGreaterThan(runs(2))
  expect(gone).toBeGreaterThan(runs(0.8))
})

test('a claim that answers one of the document keeps its answer when the document is coded anew', () => {
  const count = claim('casualties', 'sohr', 'baniyas/whole', { ...killed(70) })
  const denial = {
    ...claim('incident', 'ap', 'latakia/whole', { document: 'doc-b', eventTime: '2024-01-01' }),
    kind: 'statement',
    act: 'denial',
    answers: [count.id],
  } as unknown as Claim
  const index = relationIndex([count, denial], context)
  const document = context.documents.find(({ id }) => id === 'doc-a')!
  expect(index.relationsOf('doc-a', { document, claims: [count] })).toEqual([
    { from: denial.id, to: count.id, kind: 'denies', reason: { rule: 'answers' } },
  ])
  expect(index.relationsOf('doc-a', { document, claims: [] })).toEqual([])
})

test('a source that is new with the document speaks for the body it belongs to', () => {
  const known = claim('casualties', 'sohr', 'baniyas/whole', killed(70))
  const said = claim('casualties', 'new-voice', 'baniyas/whole', {
    document: 'doc-b',
    ...killed(70),
  })
  const document = context.documents.find(({ id }) => id === 'doc-b')!
  const as = { document, claims: [said] }
  const index = relationIndex([known], context)
  const source = { id: 'new-voice', names: ['New voice'], kind: 'monitor', memberOf: 'sohr' }
  expect(index.relationsOf('doc-b', as).map(({ kind }) => kind)).toEqual(['corroborates'])
  expect(
    index
      .relationsOf('doc-b', { ...as, sources: [source as RelateContext['sources'][number]] })
      .map(({ kind }) => kind),
  ).not.toEqual(['corroborates'])
})

test('of counts that are parts of each other, which the check refuses, a pair is one relation', () => {
  const part = claim('casualties', 'sohr', 'baniyas/whole', { ...killed(30) })
  const other = claim('casualties', 'sohr', 'baniyas/whole', { ...killed(40) })
  const circle = [{ ...part, partOf: other.id } as Claim, { ...other, partOf: part.id } as Claim]
  const found = relate(circle, context)
  expect(found.map(({ kind }) => kind)).toEqual(['part-of'])
  expect(relate(circle.toReversed(), context)).toEqual(found)
})
