import { UNATTRIBUTED } from '#lib/model'
import { leadOf } from '#lib/views'
import type { Lead, MapData } from '#lib/views'
import { wordsIn } from '#lib/words'
import { ownProject } from '../project'
import { expect, fc, runs } from '../property'

const words = wordsIn('en')
let map: MapData
let lead: Lead
beforeAll(async () => {
  map = (await ownProject()).map
  lead = leadOf(map, words)
})
const claim = (id: string) => map.claims.find((item) => item.id === id)!

test('it begins with what most voices say alike, from the day that all of them say', () => {
  const { incident } = lead
  expect(incident).toMatchObject({
    what: 'Battles',
    places: 'Syrian coast',
    since: 'from Thu 6 March 2025',
    voices: 'SOHR, Text A (outlet not named) and 2 more',
  })
  for (const { type, places, happened, matter } of incident!.claims.map(claim)) {
    expect([type, places.map(({ place, part }) => [place, part])]).toEqual([
      'Battles',
      [['syrian-coast', 'whole']],
    ])
    expect([happened!.slice(0, 10), matter]).toEqual(['2025-03-06', incident!.matter])
  }
})

test('the totals stand in the words of the claims that they lead to, all of one voice, with what could not be verified', () => {
  const { toll } = lead
  expect(toll).toMatchObject({ voice: 'SOHR', source: 'sohr', places: 'Syrian coast' })
  expect(toll!.span).toBe('running total since Thu 6 March 2025')
  expect(toll!.figures.map((figure) => [figure.words, figure.standing])).toEqual([
    ['more than 70', undefined],
    ['over 130', 'unverified'],
    ['some 524', undefined],
  ])
  for (const figure of toll!.figures) {
    expect(claim(figure.claim).toll!.words).toBe(figure.words)
    expect(claim(figure.claim).body).toBe('sohr')
  }
})

test('it ends with the contradiction that has most speakers, both sides with who says them', () => {
  expect(lead.contested).toMatchObject({ places: 'Jableh', place: 'jableh' })
  expect(lead.contested!.what).toBe(
    'how it began: an attack [Text A (outlet not named), the new government] ≠ an attempted arrest (SOHR)',
  )
  expect(lead.contested!.claims).toContain('ap-2025-03-07/began-ambush-near-jableh')
})

test.each([
  ['incident', ({ kind }: MapData['claims'][number]) => kind !== 'incident'],
  ['toll', ({ toll }: MapData['claims'][number]) => toll?.scope !== 'running-total'],
] as const)('where no claim tells it, the clause “%s” is absent', (clause, keep) => {
  const less = leadOf({ ...map, claims: map.claims.filter(keep) }, words)
  expect(lead[clause]).toBeDefined()
  expect(less[clause]).toBeUndefined()
})

test('without a relation nothing is contested, and without claims nothing is said', () => {
  const alone = map.claims.map((item) => ({ ...item, relations: [] }))
  expect(leadOf({ ...map, claims: alone }, words).contested).toBeUndefined()
  expect(leadOf({ ...map, claims: [] }, words)).toEqual({ from: 0 })
})

test('an incident whose beginning is open gives no day, and no clause', () => {
  const open = map.claims
    .filter(({ kind }) => kind === 'incident')
    .map((item) => ({ ...item, happened: '../2025-03-08' }))
  expect(leadOf({ ...map, claims: open }, words).incident).toBeUndefined()
})

test('whichever claims are there, every figure is one of them, and no voice is named that says nothing', () => {
  fc.assert(
    fc.property(fc.subarray(map.claims), (claims) => {
      const { incident, toll } = leadOf({ ...map, claims }, words)
      const said = new Map(claims.map((item) => [item.id, item]))
      for (const id of incident?.claims ?? []) expect(said.get(id)?.kind).toBe('incident')
      for (const { claim: id, words: text } of toll?.figures ?? []) {
        expect(said.get(id)?.toll?.words).toBe(text)
        const { body, speaker } = said.get(id)!
        expect(toll!.source).toBe(speaker === UNATTRIBUTED ? undefined : body)
      }
    }),
    { numRuns: runs(0.2) },
  )
})
