import { takenChanges, threeWay } from '#lib/desk'
import type { Taken } from '#lib/desk'
import { applyChanges } from '../../../lib/desk/changes'
import type { DraftBody } from '../../../lib/desk/draft'
import { bodyOfText } from '../invented'

const claim = (start: number, more: object = {}) => ({
  kind: 'incident' as const,
  span: { start, end: start + 50 },
  quote: { start, end: start + 10 },
  fields: {},
  ...more,
})
const value = (text: string) => ({ value: text })
const body = (more: object = {}): DraftBody => ({ ...bodyOfText(), ...more }) as DraftBody
const ids = (saw: DraftBody, now: DraftBody, mine: DraftBody) =>
  threeWay(saw, now, mine).map(({ id, clashes }) => `${clashes ? '! ' : ''}${id}`)
const joined = (
  saw: DraftBody,
  now: DraftBody,
  mine: DraftBody,
  take: Record<string, Taken> = {},
) => applyChanges(now, takenChanges(now, threeWay(saw, now, mine), take)).body

const STANDING = (words: string) => ({ c1: claim(0, { fields: { standing: value(words) } }) })

test('a field that both changed clashes; one that only one changed does not', () => {
  const saw = body({ claims: { c1: claim(0) } })
  const now = body({ claims: STANDING('stated') })
  const mine = body({
    claims: { c1: claim(0, { fields: { standing: value('alleged'), summary: value('A fire.') } }) },
  })
  expect(ids(saw, now, mine)).toEqual(['! claims/c1/fields/standing', 'claims/c1/fields/summary'])
  const fields = (take: Taken) =>
    joined(saw, now, mine, { 'claims/c1/fields/standing': take }).claims.c1!.fields
  expect(fields('now')).toEqual({ standing: value('stated'), summary: value('A fire.') })
  expect(fields('mine')).toEqual({ standing: value('alleged'), summary: value('A fire.') })
  expect(() => joined(saw, now, mine)).toThrow('claims/c1/fields/standing first')
})

test('the same change of both is none, as where an answer of the server was lost', () => {
  const saw = body({ claims: { c1: claim(0) } })
  const both = body({ claims: { ...STANDING('stated'), c2: claim(60) } })
  expect(ids(saw, both, both)).toEqual([])
  expect(ids(saw, body({ claims: {} }), body({ claims: {} }))).toEqual([])
})

test('what only others changed stays as they have it', () => {
  const saw = body({ claims: { c1: claim(0) }, notCoded: { 60: 'Weather.' } })
  const now = body({ claims: STANDING('stated'), notCoded: {} })
  expect(ids(saw, now, saw)).toEqual([])
  expect(joined(saw, now, saw)).toEqual(now)
})

test('two new claims of the same key and of other words are both kept', () => {
  const now = body({ claims: { c1: claim(0) } })
  const mine = body({ claims: { c1: claim(60, { fields: { standing: value('stated') } }) } })
  expect(ids(body(), now, mine)).toEqual(['claims/c2'])
  expect(joined(body(), now, mine).claims).toEqual({ c1: now.claims.c1, c2: mine.claims.c1 })
})

test('two new claims of the same words are one, and their fields are compared', () => {
  const now = body({ claims: { c2: STANDING('stated').c1 } })
  expect(ids(body(), now, body({ claims: STANDING('alleged') }))).toEqual([
    '! claims/c2/fields/standing',
  ])
  // both accepted one proposal
  const accepted = (key: string) =>
    body({ decided: { p1: 'accepted' }, claims: { [key]: claim(0, { proposal: 'p1' }) } })
  expect(ids(body(), accepted('c1'), accepted('c4'))).toEqual([])
})

test('a claim of a key that was freed and taken again is another claim', () => {
  const saw = body({ claims: { c1: claim(0) } })
  const now = body({ claims: { c1: claim(60) } })
  const mine = body({ claims: STANDING('stated') })
  const [gone] = threeWay(saw, now, mine)
  expect(gone).toMatchObject({ clashes: true, saw: claim(0), now: undefined })
  expect(Object.values(joined(saw, now, mine, { [gone!.id]: 'mine' }).claims)).toEqual(
    expect.arrayContaining([claim(60), STANDING('stated').c1]),
  )
  expect(joined(saw, now, mine, { [gone!.id]: 'now' })).toEqual(now)
})

test('what is removed by one and changed by another clashes as a whole', () => {
  const saw = body({ claims: { c1: claim(0) } })
  const changed = body({ claims: STANDING('stated') })
  for (const [now, mine] of [
    [changed, body()],
    [body(), changed],
  ] as const) {
    expect(ids(saw, now, mine)).toEqual(['! claims/c1'])
    expect(joined(saw, now, mine, { 'claims/c1': 'mine' }).claims).toEqual(mine.claims)
    expect(joined(saw, now, mine, { 'claims/c1': 'now' }).claims).toEqual(now.claims)
  }
})

test('a proposal that one accepted and another rejected is one difference with its claim', () => {
  const accepted = body({
    decided: { p1: 'accepted' },
    claims: { c1: claim(0, { proposal: 'p1' }) },
  })
  const rejected = body({ decided: { p1: 'rejected' } })
  for (const [now, mine, id] of [
    [rejected, accepted, 'claims/c1'],
    [accepted, rejected, 'decided/p1'],
  ] as const) {
    expect(ids(body(), now, mine)).toEqual([`! ${id}`])
    expect(joined(body(), now, mine, { [id]: 'mine' })).toEqual(mine)
    expect(joined(body(), now, mine, { [id]: 'now' })).toEqual(now)
  }
})

test('a sentence is never coded and said to hold nothing', () => {
  const silent = body({ notCoded: { 0: 'Heading.' } })
  const coded = body({ claims: { c1: claim(0) } })
  for (const [now, mine, id] of [
    [silent, coded, 'claims/c1'],
    [coded, silent, 'notCoded/0'],
  ] as const) {
    expect(ids(body(), now, mine)).toEqual([`! ${id}`])
    expect(joined(body(), now, mine, { [id]: 'mine' })).toEqual(mine)
    expect(joined(body(), now, mine, { [id]: 'now' })).toEqual(now)
  }
  // a claim in a sentence that was silent when both saw it takes the reason away without a question
  expect(ids(silent, silent, coded)).toEqual(['claims/c1'])
  expect(joined(silent, silent, coded)).toEqual(coded)
})

test('a claim taken out that somebody has changed stays or goes with the reason for its sentence', () => {
  const saw = body({ claims: { c1: claim(0) } })
  const now = body({ claims: STANDING('stated') })
  const mine = body({ notCoded: { 0: 'Heading.' } })
  expect(ids(saw, now, mine)).toEqual(['! claims/c1', '! notCoded/0'])
  const both = (claims: Taken, reason: Taken) =>
    joined(saw, now, mine, { 'claims/c1': claims, 'notCoded/0': reason })
  expect(both('mine', 'mine')).toEqual(mine)
  expect(both('now', 'now')).toEqual(now)
  expect(both('now', 'mine')).toEqual(now)
})

test('new sources of both are kept, and one id for two of them clashes', () => {
  const source = (id: string, kind: string) => ({ [id]: { id, names: [id], kind } })
  const now = body({ sources: source('council', 'official') })
  expect(ids(body(), now, body({ sources: source('wardens', 'official') }))).toEqual([
    'sources/wardens',
  ])
  expect(ids(body(), now, body({ sources: source('council', 'party') }))).toEqual([
    '! sources/council',
  ])
})
