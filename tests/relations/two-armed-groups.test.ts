import { HOLD_OF_STATUS, notParty } from '#lib/model'
import type { Claim, Party } from '#lib/model'
import { relate } from '#lib/relations'
import { worded } from '../reasons'
import { claim, records } from './made-up'

/** A war of two armed groups and their allies, in which nobody is a government. */
const PARTIES: Party[] = [
  { id: 'river-front', label: 'the River Front', name: 'An armed group', side: 'river-front' },
  { id: 'river-scouts', label: 'the Scouts', name: 'Its allies', side: 'river-front' },
  { id: 'hill-guard', label: 'the Hill Guard', name: 'An armed group', side: 'hill-guard' },
  { id: 'unstated', label: 'not said', name: 'The text does not say who' },
]

let context: Awaited<ReturnType<typeof records>>
beforeAll(async () => {
  context = { ...(await records()), parties: PARTIES }
})
const state = (speaker: string, holder: string, status: string, extra: object = {}) =>
  claim('control', speaker, 'baniyas/whole', { holder, status, ...extra })
const between = (a: Claim, b: Claim) => relate([a, b], context).map(worded(context)).at(0)

test('the withdrawal of one group goes with the hold of the other, whoever says it', () => {
  for (const status of ['withdrew', 'lost', 'handed-over', 'evacuated'])
    for (const [gone, has] of [
      ['river-front', 'hill-guard'],
      ['hill-guard', 'river-front'],
    ] as const)
      for (const taken of ['held', 'secured'])
        expect(between(state('sohr', gone, status), state('ap', has, taken))).toMatchObject({
          kind: 'same-matter',
          reason: 'who has the place, at one time',
        })
})

test('a group that withdrew, and one that lost the place, are not shown as having it', () => {
  const found = between(
    state('sohr', 'river-front', 'withdrew'),
    state('ap', 'river-scouts', 'held'),
  )
  expect(found).toMatchObject({
    kind: 'contradicts',
    reason: 'who holds it: withdrawal of the River Front ≠ held by the Scouts',
  })
  expect(
    between(state('sohr', 'hill-guard', 'lost'), state('ap', 'hill-guard', 'secured'))?.kind,
  ).toBe('contradicts')
})

test('that one group does not have a place goes with all but its own hold', () => {
  const not = state('sohr', notParty('hill-guard'), 'held')
  expect(between(not, state('ap', 'hill-guard', 'held'))?.kind).toBe('contradicts')
  expect(between(not, state('ap', 'river-front', 'held'))?.kind).toBe('same-matter')
  expect(between(not, state('ap', 'hill-guard', 'lost'))?.kind).toBe('same-matter')
  expect(between(not, state('ap', notParty('river-front'), 'held'))?.kind).toBe('same-matter')
  expect(between(not, state('ap', notParty('hill-guard'), 'held'))?.kind).toBe('corroborates')
})

test('both groups lost the place: neither contradicts the other', () => {
  expect(
    between(state('sohr', 'river-front', 'lost'), state('ap', 'hill-guard', 'lost')),
  ).toMatchObject({ kind: 'same-matter' })
})

test('whoever stands there, moves, fights or besieges excludes nobody', () => {
  const open = Object.entries(HOLD_OF_STATUS).flatMap(([status, hold]) =>
    hold === 'open' && status !== 'advancing' ? [status] : [],
  )
  expect(open).toHaveLength(6)
  for (const status of open)
    for (const holder of ['river-front', 'hill-guard'])
      expect(between(state('sohr', holder, status), state('ap', 'river-front', 'held'))?.kind).toBe(
        'same-matter',
      )
})

test('a fight on the day on which a place was taken contradicts that only weakly', () => {
  const fight = claim('incident', 'ap', 'baniyas/whole')
  const weak = (status: string) => between(fight, state('sohr', 'hill-guard', status))
  expect(weak('held')).toMatchObject({ kind: 'contradicts', weak: undefined })
  expect(weak('secured')).toMatchObject({
    kind: 'contradicts',
    weak: expect.stringContaining('fought for it that day'),
  })
  expect(weak('lost')).toBeUndefined()
  expect(between(fight, state('sohr', notParty('hill-guard'), 'held'))).toBeUndefined()
})

describe('of parts of one place', () => {
  const part = (speaker: string, holder: string, extra: object = {}) =>
    state(speaker, holder, 'held', {
      places: [{ place: 'baniyas', part: 'parts', phrase: 'parts of the town', ...extra }],
    })

  test('two groups that hold parts of a town contradict nothing, whoever says it and when', () => {
    for (const other of [
      part('ap', 'hill-guard'),
      part('sohr', 'hill-guard'),
      { ...part('sohr', 'hill-guard'), document: 'doc-b', asOf: '2025-03-07T12:00/2025-03-08' },
    ])
      expect(between(part('sohr', 'river-front'), other)).toMatchObject({
        kind: 'same-matter',
        reason: expect.stringContaining('whether it is the same part'),
      })
  })

  test('one group in parts of a town is said again by another voice', () => {
    expect(between(part('sohr', 'river-front'), part('ap', 'river-front'))?.kind).toBe(
      'corroborates',
    )
  })

  test('a part that is named by its direction is the same part', () => {
    const south = { quadrant: 'south' }
    expect(between(part('sohr', 'river-front', south), part('ap', 'hill-guard', south))?.kind).toBe(
      'contradicts',
    )
  })

  test('a part against the whole is a weak contradiction', () => {
    expect(between(part('sohr', 'river-front'), state('ap', 'hill-guard', 'held'))).toMatchObject({
      kind: 'contradicts',
      weak: expect.stringContaining('part'),
    })
  })
})
