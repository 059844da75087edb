import type { ClaimView, Layer, SourceView } from '#lib/views'
import { knownNote } from '../../lib/views/say/known-note'
import { stacksByKind, stacksBySpeaker } from '../../lib/views/lists/stacks'
import { wordsIn } from '#lib/words'

const words = wordsIn('en')

const by = (body: string, times: number) =>
  Array.from({ length: times }, () => ({ body, kind: 'incident' }) as ClaimView)
const source = (id: string) =>
  id.startsWith('unattributed') ? undefined : ({ id, name: `the ${id}` } as SourceView)

test('the five largest voices have a colour each, in their order; hidden speakers and the rest are others', () => {
  const claims = [
    ...by('f', 1),
    ...by('a', 3),
    ...by('e', 2),
    ...by('d', 2),
    ...by('b', 6),
    ...by('c', 2),
    ...by('unattributed in x', 9),
  ]
  const { stacks, keyOf } = stacksBySpeaker(claims, source, words)
  expect(stacks.map(({ key, label }) => [key, label])).toEqual([
    ['b', 'The b'],
    ['a', 'The a'],
    ['c', 'The c'],
    ['d', 'The d'],
    ['e', 'The e'],
    ['others', 'Others, or not named'],
  ])
  expect(new Set(stacks.map(({ colour }) => colour)).size).toBe(6)
  expect([by('f', 1)[0]!, by('unattributed in x', 1)[0]!, by('a', 1)[0]!].map(keyOf)).toEqual([
    'others',
    'others',
    'a',
  ])
})

test('where nobody else speaks there are no others, and by kind every layer with a kind is a stack', () => {
  expect(stacksBySpeaker(by('a', 2), source, words).stacks.map(({ key }) => key)).toEqual(['a'])
  const layers = [
    { id: 'incident', kind: 'incident', label: 'Incidents', colour: 'red' },
    { id: 'places', label: 'Place names', colour: 'grey' },
  ] as Layer[]
  expect(stacksByKind(layers).stacks).toEqual([
    { key: 'incident', label: 'Incidents', colour: 'red' },
  ])
})

test('only a claim whose report time still runs is noted', () => {
  const note = (said: string, moment?: string) =>
    knownNote({ id: 'a', said }, { moment, isPossible: () => false }, words)
  expect(note('2025-03-07', '2025-03-07T12:00')).toBe('may not have been said yet')
  expect(note('2025-03-07', '2025-03-07T24:00')).toBeUndefined()
  expect(note('2025-03-08', '2025-03-07T12:00')).toBeUndefined()
  expect(note('2025-03-07')).toBeUndefined()
})
