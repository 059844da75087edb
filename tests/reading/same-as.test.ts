import type { AnyClaim } from '#lib/claims'
import { likeClaims, readText } from '#lib/reading'

const gazetteer = {
  resolve: (text: string) =>
    /^(?:Sake|Goma)$/.test(text)
      ? {
          status: 'unique' as const,
          candidates: [{ id: text.toLowerCase(), place: { properties: { kind: 'town' } } }],
          suggestions: [],
        }
      : { status: 'unknown' as const, candidates: [], suggestions: [] },
} as unknown as Parameters<typeof readText>[1]['gazetteer']
const sources = [{ id: 'lake-monitor', names: ['Lake Monitor'] }]

const draftOf = (text: string) =>
  readText(text, {
    document: { id: 'new', published: '2024-05-04' },
    language: 'en',
    gazetteer,
    sources,
  })[0]!
const claim = (more: object): AnyClaim =>
  ({
    id: 'old/sake',
    kind: 'casualties',
    harm: 'killed',
    speaker: 'lake-monitor',
    places: [{ place: 'sake', part: 'whole', phrase: 'Sake' }],
    eventTime: '2024-05-03',
    count: { low: 12, high: 12, words: '12' },
    ...more,
  }) as unknown as AnyClaim

const TWELVE = 'Twelve people were killed in Sake on Friday, the Lake Monitor said.'

test.each([
  ['the same voice and figure', TWELVE, {}, 'repeats'],
  ['the same voice with another figure', TWELVE.replace('Twelve', 'Twenty'), {}, 'would-revise'],
  ['another voice with the same figure', TWELVE.replace('Lake', 'Hill'), {}, 'may-be'],
  [
    'another voice with another figure',
    TWELVE.replace('Twelve', 'Twenty').replace('Lake', 'Hill'),
    {},
    'may-be',
  ],
  ['another day', TWELVE, { eventTime: '2024-05-01' }, undefined],
  [
    'another place',
    TWELVE,
    { places: [{ place: 'goma', part: 'whole', phrase: 'Goma' }] },
    undefined,
  ],
  ['another kind', TWELVE, { kind: 'incident' }, undefined],
  ['wounded beside dead', TWELVE, { harm: 'wounded' }, undefined],
])('%s', (_, text, more, as) => {
  expect(likeClaims(draftOf(text), [claim(more)])).toEqual(as ? [{ claim: 'old/sake', as }] : [])
})

test('the source of the project that bears the name of who speaks is the speaker', () => {
  expect(draftOf(TWELVE).speaker.value).toEqual({
    is: 'named',
    name: 'Lake Monitor',
    source: 'lake-monitor',
  })
})
