import { asKnownAt, saidBy, knownMoment } from '#lib/filter'
import { countedIn } from '#lib/claims'
import type { AnyClaim } from '#lib/claims'
import { countedKey, swapped, topicsOf } from '#lib/model'
import type { Claim, Relation } from '#lib/model'
import { mattersOf, relate, seenFrom, sumsOf } from '#lib/relations'
import { worded } from '../reasons'
import { anyClaim, anyCount, claim, records } from './made-up'
import { expect, fc, runs } from '../property'

let context: Awaited<ReturnType<typeof records>>
beforeAll(async () => {
  context = await records()
})
const counts = fc.array(anyCount, { minLength: 6, maxLength: 24, size: 'max' })
const claims = fc.array(anyClaim, { minLength: 6, maxLength: 24, size: 'max' })
const SYMMETRIC: Relation['kind'][] = [
  'contradicts',
  'repeats',
  'corroborates',
  'gap',
  'same-matter',
]
/** A claim's ground as a text; no two grounds of the made-up claims cover each other. */
const places = (claim: Claim) => claim.places.map(({ place, part }) => `${place}/${part}`).sort()
const saidOf = (claim: Claim) =>
  claim.reportedAt ??
  context.documents.find((document) => document.id === claim.document)!.published

test('a pair has one relation at most, no claim is related to itself, and every relation says why', () => {
  let seen = 0
  fc.assert(
    fc.property(claims, (list) => {
      const relations = relate(list, context)
      seen += relations.length
      const pairs = relations.map(({ from, to }) => [from, to].sort().join(' '))
      expect(new Set(pairs).size).toBe(pairs.length)
      for (const relation of relations) {
        const { from, to, kind } = relation
        const { reason, weak } = worded(context)(relation)
        expect(from).not.toBe(to)
        expect(reason).toMatch(/\S/)
        expect(kind === 'contradicts').toBe(topicsOf(relation).length > 0)
        if (weak !== undefined) expect(weak).toMatch(/\S/)
      }
    }),
  )
  expect(seen).toBeGreaterThan(100)
})

test('what is found of many claims is what is found of each two of them alone', () => {
  let seen = 0
  const few = fc.array(anyClaim, { minLength: 12, maxLength: 16, size: 'max' })
  fc.assert(
    fc.property(few, (list) => {
      const pairs = list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b]))
      const alone = pairs.flatMap((pair) => relate(pair, context))
      const end = ({ from, to }: Relation) => `${from} ${to}`
      expect(relate(list, context)).toEqual(
        alone.sort((x, y) => (end(x) < end(y) ? -1 : end(x) > end(y) ? 1 : 0)),
      )
      seen += alone.length
    }),
    { numRuns: runs(0.3) },
  )
  expect(seen).toBeGreaterThan(runs(0.3))
})

test('pairs that say the same share what they say', () => {
  const clash = (speaker: string) => claim('incident', speaker, 'baniyas/whole')
  const relations = relate([clash('sohr'), clash('ap'), clash('al-jazeera')], context)
  expect(relations.map(({ kind }) => kind)).toEqual(Array(3).fill('corroborates'))
  expect(new Set(relations.map(({ reason }) => reason)).size).toBe(1)
})

test('symmetric kinds are kept with the lower id first and seen alike from both ends; directed ones are each other’s inverse', () => {
  fc.assert(
    fc.property(claims, (list) => {
      for (const relation of relate(list, context)) {
        const [here, there] = [seenFrom(relation.from, relation), seenFrom(relation.to, relation)]
        if (SYMMETRIC.includes(relation.kind))
          expect([relation.from < relation.to, here, there]).toEqual([
            true,
            relation.kind,
            relation.kind,
          ])
        else
          expect([here, there]).toEqual(
            {
              revises: ['revises', 'revised-by'],
              'part-of': ['part-of', 'has-part'],
              widens: ['widens', 'narrows'],
            }[relation.kind as 'revises'],
          )
      }
    }),
  )
})

test('relations, matters and sums do not depend on the order of claims, nor on a claim that is given twice', () => {
  fc.assert(
    fc.property(
      claims.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray(list, { minLength: list.length }),
          fc.subarray(list),
        ),
      ),
      ([list, shuffled, again]) => {
        const relations = relate(list, context)
        expect(relate(shuffled, context)).toEqual(relations)
        expect(relate([...list, ...again], context)).toEqual(relations)
        expect(mattersOf(shuffled, relations).list).toEqual(mattersOf(list, relations).list)
        expect(sumsOf(shuffled, relations, context.places)).toEqual(
          sumsOf(list, relations, context.places),
        )
      },
    ),
  )
})

test('counts of other people, ground or span are never compared as numbers, and no text revises itself', () => {
  const compared: Relation['kind'][] = ['revises', 'repeats', 'corroborates', 'gap']
  let seen = 0
  fc.assert(
    fc.property(counts, (list) => {
      const byId = new Map(list.map((claim) => [claim.id, claim as AnyClaim]))
      for (const relation of relate(list, context)) {
        const [from, to] = [byId.get(relation.from)!, byId.get(relation.to)!]
        if (from.kind !== 'casualties' || to.kind !== 'casualties') continue
        const counted = relation.differences?.some(({ about }) => about === 'count')
        expect(from.harm).toBe(to.harm)
        if (!compared.includes(relation.kind) && !counted) continue
        seen++
        expect(countedKey(countedIn(from))).toBe(countedKey(countedIn(to)))
        expect(from.scope).toBe(to.scope)
        expect(places(from)).toEqual(places(to))
        if (relation.kind === 'revises') expect(from.document).not.toBe(to.document)
      }
    }),
  )
  expect(seen).toBeGreaterThan(100)
})

test('between counts of other people nothing is found but parts, scopes and one matter, or who did it', () => {
  const allowed: Relation['kind'][] = ['part-of', 'widens', 'same-matter']
  let seen = 0
  fc.assert(
    fc.property(counts, (list) => {
      const byId = new Map(list.map((claim) => [claim.id, claim as AnyClaim]))
      for (const relation of relate(list, context)) {
        const [from, to] = [byId.get(relation.from)!, byId.get(relation.to)!]
        if (from.kind !== 'casualties' || to.kind !== 'casualties') continue
        if (countedKey(countedIn(from)) === countedKey(countedIn(to))) continue
        seen++
        if (relation.kind === 'contradicts') expect(topicsOf(relation)).toEqual(['perpetrator'])
        else expect(allowed.includes(relation.kind)).toBe(true)
      }
    }),
  )
  expect(seen).toBeGreaterThan(100)
})

test('no count that is part of another, or narrower, is surely more than it', () => {
  let seen = 0
  fc.assert(
    fc.property(counts, (list) => {
      const byId = new Map(list.map((claim) => [claim.id, claim as AnyClaim]))
      for (const { from, to, kind } of relate(list, context)) {
        if (kind !== 'part-of' && kind !== 'widens') continue
        const ends = [byId.get(from)!, byId.get(to)!]
        const [whole, part] = kind === 'widens' ? ends : ends.reverse()
        if (whole?.kind !== 'casualties' || part?.kind !== 'casualties') continue
        seen++
        expect(part.count.low ?? 0).toBeLessThanOrEqual(whole.count.high ?? Infinity)
      }
    }),
  )
  expect(seen).toBeGreaterThan(100)
})

test('nobody revises or contradicts a count of one event that is placed in an area alone', () => {
  let seen = 0
  fc.assert(
    fc.property(counts, (list) => {
      const byId = new Map(list.map((claim) => [claim.id, claim as AnyClaim]))
      for (const { from, to, kind } of relate(list, context)) {
        const pair = [byId.get(from)!, byId.get(to)!]
        const wide = (claim: AnyClaim) =>
          claim.kind === 'casualties' &&
          claim.scope === 'event' &&
          claim.places.every(({ place }) => place === 'latakia-governorate')
        if (!pair.every(wide)) continue
        seen++
        expect(['revises', 'contradicts', 'part-of'].includes(kind)).toBe(false)
      }
    }),
  )
  expect(seen).toBeGreaterThan(20)
})

test('one voice never contradicts itself, and never corroborates itself', () => {
  const body: Record<string, string> = { 'rami-abdurrahman': 'sohr', 'resul-serdar': 'al-jazeera' }
  const voice = (claim: Claim) =>
    claim.speaker === 'unattributed'
      ? `unattributed in ${claim.document}`
      : (body[claim.speaker] ?? claim.speaker)
  fc.assert(
    fc.property(claims, (list) => {
      const byId = new Map(list.map((claim) => [claim.id, claim]))
      for (const { from, to, kind } of relate(list, context)) {
        const same = voice(byId.get(from)!) === voice(byId.get(to)!)
        if (kind === 'contradicts' || kind === 'corroborates') expect(same).toBe(false)
        if (kind === 'revises' || kind === 'repeats' || kind === 'part-of') expect(same).toBe(true)
      }
    }),
  )
})

test('an inferred place contradicts nobody, and neither does a region', () => {
  fc.assert(
    fc.property(claims, (list) => {
      const byId = new Map(list.map((claim) => [claim.id, claim]))
      const count = (id: string) => byId.get(id)!.kind === 'casualties'
      for (const relation of relate(list, context)) {
        const { from, to, kind } = relation
        if (
          kind !== 'contradicts' ||
          (topicsOf(relation).join() === 'count' && count(from) && count(to))
        )
          continue
        for (const id of [from, to])
          expect(
            byId
              .get(id)!
              .places.some(
                (one) =>
                  one.basis !== 'inferred' && ['baniyas', 'latakia', 'shir'].includes(one.place),
              ),
          ).toBe(true)
      }
    }),
  )
})

test('no relation crosses “as known at”: what was said by then is related as if nothing came later', () => {
  fc.assert(
    fc.property(
      claims,
      fc.constantFrom('2025-03-06', '2025-03-07T12:00', '2025-03-07', '2025-03-08'),
      (list, moment) => {
        const known = list.filter((claim) => saidBy(saidOf(claim), knownMoment(moment)!) !== 'not')
        const ids = new Set(known.map((claim) => claim.id))
        const all = relate(list, context)
        const early = relate(known, context)
        expect(early).toEqual(all.filter(({ from, to }) => ids.has(from) && ids.has(to)))
        const views = list.map((claim) => ({
          id: claim.id,
          said: saidOf(claim),
          relations: all
            .filter(({ from, to }) => from === claim.id || to === claim.id)
            .map(({ from, to }) => ({ to: from === claim.id ? to : from })),
        }))
        const left = asKnownAt(views, moment)
        expect(left.map((view) => view.id)).toEqual(known.map((claim) => claim.id))
        for (const view of left) for (const { to } of view.relations) expect(ids.has(to)).toBe(true)
      },
    ),
  )
})

test('every claim is in one matter, or in one at each of its places where it is a state of control', () => {
  fc.assert(
    fc.property(claims, (list) => {
      const { list: matters, of } = mattersOf(list, relate(list, context))
      for (const claim of list) {
        const mine = matters.filter((matter) => matter.claims.includes(claim.id))
        if (claim.kind !== 'control') expect(mine).toHaveLength(1)
        const keys = new Set(
          claim.places.length ? claim.places.map(({ place }) => of(claim, place)) : [of(claim)],
        )
        expect(mine.map((matter) => matter.id).sort()).toEqual([...keys].sort())
      }
    }),
  )
})

test('what differs is told alike from both ends: a pair in the other order has its values in the other order', () => {
  let seen = 0
  fc.assert(
    fc.property(claims, (list) => {
      const id = (i: number) => `x/${String(i).padStart(2, '0')}`
      const last = list.length - 1
      const forth = list.map((claim, i) => ({ ...claim, id: id(i) }))
      const back = list.map((claim, i) => ({ ...claim, id: id(last - i) }))
      const mirrored = (name: string) => id(last - Number(name.slice(2)))
      const byPair = new Map(
        relate(back, context).map((found) => [[found.from, found.to].sort().join(), found]),
      )
      const relations = relate(forth, context)
      expect(byPair.size).toBe(relations.length)
      for (const { from, to, kind, weak, differences } of relations) {
        const other = byPair.get([mirrored(from), mirrored(to)].sort().join())!
        expect([other.kind, other.weak]).toEqual([kind, weak])
        const turned = other.from !== mirrored(from)
        expect(turned).toBe(SYMMETRIC.includes(kind))
        expect(other.differences).toEqual(
          turned ? differences?.map((one) => swapped(one)) : differences,
        )
        seen += differences?.length ?? 0
      }
    }),
  )
  expect(seen).toBeGreaterThan(40)
})
