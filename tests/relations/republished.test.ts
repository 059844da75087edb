import type { Claim, Document, Source } from '#lib/model'
import { bodyOf, independentVoice, relate } from '#lib/relations'
import { speaksFor } from '../../lib/relations/voice'
import { expect, fc } from '../property'
import { anyClaim, claim, killed, records } from './made-up'

/** A text of the agency's, printed by an outlet of its own name, and a text of somebody else's. */
const documents = [
  { id: 'doc-a', outlet: 'dpa', published: '2025-03-07' },
  { id: 'doc-b', outlet: 'reuters', published: '2025-03-08', republishes: 'doc-a' },
  { id: 'doc-c', outlet: 'ap', published: '2025-03-08' },
] as Document[]

let context: Awaited<ReturnType<typeof records>>
let sources: Map<string, Source>
beforeAll(async () => {
  context = { ...(await records()), documents }
  sources = new Map(context.sources.map((source) => [source.id, source]))
})
const relation = (a: Claim, b: Claim) => relate([a, b], context).at(0)
const between = (a: Claim, b: Claim) => relation(a, b)?.kind
const voices = (claims: readonly Claim[]) => {
  const known = { sources, documents: new Map(documents.map((one) => [one.id, one])) }
  return claims.map((one) => [bodyOf(one, known), independentVoice(one, known)])
}

describe.each([
  [
    'an incident',
    (speaker: string, document: string) =>
      claim('incident', speaker, 'baniyas/whole', { document }),
  ],
  [
    'a count',
    (speaker: string, document: string) =>
      claim('casualties', speaker, 'baniyas/whole', { document, ...killed(52) }),
  ],
  [
    'a state',
    (speaker: string, document: string) => claim('control', speaker, 'baniyas/whole', { document }),
  ],
])('%s in a republished text', (_, said) => {
  test.each([
    ['the outlet’s own voice is the original outlet’s', 'dpa', 'reuters'],
    ['a speaker stays himself', 'sohr', 'sohr'],
    ['a hidden speaker is the one of the original', 'unattributed', 'unattributed'],
    ['a protected witness is the one of the original', 'qardaha-resident', 'qardaha-resident'],
  ])('%s: %s, then %s repeats', (_, first, second) => {
    expect(relation(said(first, 'doc-a'), said(second, 'doc-b'))).toMatchObject({
      kind: 'repeats',
      reason: { rule: 'oneText' },
    })
  })

  test.each([
    ['reuters', 'reuters', 'corroborates'],
    ['unattributed', 'unattributed', 'corroborates'],
    ['qardaha-resident', 'qardaha-resident', 'corroborates'],
    ['ap', 'reuters', 'corroborates'],
  ])('elsewhere %s and %s stay two voices: %s', (first, second, kind) => {
    expect(between(said(first, 'doc-c'), said(second, 'doc-b'))).toBe(kind)
  })
})

test('two figures of one text revise nothing, whichever of its documents they are read in', () => {
  const total = (document: string, low: number, asOf: string) =>
    claim('casualties', 'sohr', 'baniyas/whole', {
      ...killed(low),
      document,
      scope: 'running-total',
      asOf,
    })
  expect(between(total('doc-a', 52, '2025-03-06'), total('doc-b', 90, '2025-03-07'))).toBe(
    'same-matter',
  )
  expect(between(total('doc-a', 52, '2025-03-06'), total('doc-c', 90, '2025-03-07'))).toBe(
    'revises',
  )
})

test('the outlet may rest on whom it quotes, in the republished text as in the original', () => {
  const said = (speaker: string, document: string) =>
    claim('incident', speaker, 'baniyas/whole', { document })
  expect(relation(said('sohr', 'doc-a'), said('reuters', 'doc-b'))).toMatchObject({
    kind: 'corroborates',
    weak: 'outlet',
  })
  expect(relation(said('sohr', 'doc-c'), said('reuters', 'doc-b'))?.weak).toBeUndefined()
})

test.each([
  ['unattributed', 'doc-a', 'doc-b', true],
  ['unattributed', 'doc-a', 'doc-c', false],
  ['qardaha-resident', 'doc-a', 'doc-b', true],
  ['qardaha-resident', 'doc-b', 'doc-c', false],
  ['sohr', 'doc-a', 'doc-c', true],
])('%s of %s speaks for the one of %s: %s', (speaker, first, second, speaks) => {
  const known = { sources, documents: new Map(documents.map((one) => [one.id, one])) }
  expect(speaksFor({ speaker, document: first }, { speaker, document: second }, known)).toBe(speaks)
})

test('a republished text adds no voice', () => {
  const said = (speaker: string, document: string) =>
    claim('incident', speaker, 'baniyas/whole', { document })
  expect(
    voices([
      said('dpa', 'doc-a'),
      said('reuters', 'doc-b'),
      said('unattributed', 'doc-a'),
      said('unattributed', 'doc-b'),
      said('unattributed', 'doc-c'),
      said('qardaha-resident', 'doc-b'),
      said('reuters', 'doc-c'),
    ]),
  ).toEqual([
    ['dpa', 'dpa'],
    ['dpa', 'dpa'],
    ['unattributed in doc-a', undefined],
    ['unattributed in doc-a', undefined],
    ['unattributed in doc-c', undefined],
    ['qardaha-resident in doc-a', 'qardaha-resident in doc-a'],
    ['reuters', 'reuters'],
  ])
})

test('a text that is published twice never agrees with itself, disputes or revises itself', () => {
  let seen = 0
  fc.assert(
    fc.property(fc.array(anyClaim, { minLength: 2, maxLength: 8 }), (list) => {
      const first = list.map((one, i) => ({ ...one, document: 'doc-a', id: `doc-a/c${i}` }))
      const again = first.map((one, i) => ({
        ...one,
        document: 'doc-b',
        id: `doc-b/c${i}`,
        speaker: one.speaker === 'dpa' ? 'reuters' : one.speaker,
      }))
      const both = voices([...first, ...again])
      expect(new Set(both.map(([, voice]) => voice))).toEqual(
        new Set(voices(first).map(([, voice]) => voice)),
      )
      for (const { from, to, kind } of relate([...first, ...again], context)) {
        if (from.split('/')[1] !== to.split('/')[1]) continue
        seen++
        expect(['repeats', 'same-matter']).toContain(kind)
      }
    }),
  )
  expect(seen).toBeGreaterThan(50)
})
